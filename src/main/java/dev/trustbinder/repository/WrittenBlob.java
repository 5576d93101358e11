package dev.trustbinder.repository;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.HexFormat;

/** Content at hand, which need not lie anywhere. */
record WrittenBlob(byte[] bytes) implements Blob {

    @Override
    public String id() {
        return HexFormat.of().formatHex(Blob.digest(bytes.length).digest(bytes));
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
