package dev.trustbinder.repository;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The content of one file, named by its git object id, whether or not git already stores it. */
public interface Blob {

    /** The git object id of the content: 40 lower-case hexadecimal digits. */
    String id();

    /** The length in bytes. */
    long size();

    /** Opens the bytes; fails where they changed since the revision was taken or cannot be read. */
    InputStream open() throws IOException;

    /** The content that these bytes are. */
    static Blob of(byte[] bytes) {
        return new WrittenBlob(bytes.clone());
    }

    /** The content that this text is in UTF-8. */
    static Blob of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What gives the git object id of {@code size} bytes still to be added. */
    static MessageDigest digest(long size) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(("blob " + size + "\0").getBytes(StandardCharsets.US_ASCII));
            return digest;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-1", impossible);
        }
    }
}
