package dev.trustbinder.repository;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 under way. */
public final class Sha256 {
    private static final int CHUNK = 1 << 16;

    private final MessageDigest digest = newDigest();

    /** Takes in the first {@code length} bytes. */
    public void update(byte[] bytes, int length) {
        digest.update(bytes, 0, length);
    }

    /** Takes in the rest of a stream and says how long it was. */
    public long updateToEnd(InputStream bytes) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long length = 0;
        for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
            update(chunk, read);
            length += read;
        }
        return length;
    }

    /** Ends the hash: 64 lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
