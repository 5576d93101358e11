package dev.trustbinder.publish;

import dev.trustbinder.repository.Blob;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A blob of one byte that cannot be read as it should. */
record BadBlob(Opening opening) implements Blob {

    static Blob broken() {
        return new BadBlob(() -> {
            throw new IOException("changed while it was read");
        });
    }

    /** Gives other bytes at each reading. */
    static Blob fickle() {
        byte[] bytes = {0};
        return new BadBlob(() -> {
            bytes[0]++;
            return new ByteArrayInputStream(bytes.clone());
        });
    }

    private interface Opening {
        InputStream open() throws IOException;
    }

    @Override
    public String id() {
        return "0";
    }

    @Override
    public long size() {
        return 1;
    }

    @Override
    public InputStream open() throws IOException {
        return opening.open();
    }
}
