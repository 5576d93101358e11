package dev.trustbinder.workspace;

import dev.trustbinder.repository.Blob;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A stream that fails at its end unless what was read is the content its git object id names. */
final class VerifiedStream extends FilterInputStream {
    private final String id;
    private final String failure;
    private final MessageDigest digest;

    /** The bytes of {@code in}, which must be the {@code size} bytes named {@code id}. */
    VerifiedStream(InputStream in, String id, long size, String failure) {
        super(in);
        this.id = id;
        this.failure = failure;
        this.digest = Blob.digest(size);
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value < 0) {
            verify();
        } else {
            digest.update((byte) value);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count < 0) {
            verify();
        } else {
            digest.update(buffer, offset, count);
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 8192)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void verify() throws IOException {
        MessageDigest sofar = copy();
        if (!HexFormat.of().formatHex(sofar.digest()).equals(id)) {
            throw new IOException(failure);
        }
    }

    /** A copy, so that reading on at the end of the stream gives the same answer. */
    private MessageDigest copy() {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-1 of the JDK can be cloned", e);
        }
    }
}
