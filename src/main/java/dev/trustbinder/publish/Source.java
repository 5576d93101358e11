package dev.trustbinder.publish;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a content as a stream whose failures can be told from those of the disk written to. */
final class Source extends FilterInputStream {

    /** A content could not be read. */
    static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1L;

        Unreadable(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    private Source(InputStream bytes) {
        super(bytes);
    }

    static InputStream open(Content content) throws Unreadable {
        try {
            return new Source(content.open());
        } catch (IOException failed) {
            throw new Unreadable(failed);
        }
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException failed) {
            throw new Unreadable(failed);
        }
    }

    @Override
    public int read(byte[] chunk, int offset, int length) throws IOException {
        try {
            return super.read(chunk, offset, length);
        } catch (IOException failed) {
            throw new Unreadable(failed);
        }
    }
}
