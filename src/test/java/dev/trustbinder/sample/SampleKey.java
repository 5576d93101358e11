package dev.trustbinder.sample;

import dev.trustbinder.signature.MalformedException;
import dev.trustbinder.signature.SigningKey;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * A key that one of the sample's invented people signs with. It is made from the mail address in sight of everyone, so
 * that the sample is the same on every machine; it is worth nothing and must sign nothing else.
 */
final class SampleKey {
    private static final String TYPE = "ssh-ed25519";
    private static final int BLOCK = 8;
    private static final int LINE = 70;

    private final byte[] seed;
    private final byte[] point = new byte[Ed25519.PUBLIC_KEY_SIZE];

    private SampleKey(byte[] seed) {
        this.seed = seed;
        Ed25519.generatePublicKey(seed, 0, point, 0);
    }

    static SampleKey of(String mail) {
        try {
            String words = "trustbinder sample, worth nothing: " + mail;
            return new SampleKey(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    /** The public half, as OpenSSH writes it into a file. */
    String shown() {
        return TYPE + " " + Base64.getEncoder().encodeToString(publicBlob());
    }

    /** The signature over a commit or a tag, as git stores it. */
    String sign(byte[] object) {
        try {
            return SigningKey.of(secret()).sign(object, "git");
        } catch (MalformedException never) {
            throw new IllegalStateException(never);
        }
    }

    /** The private half, as OpenSSH keeps it in a file without a passphrase (PROTOCOL.key). */
    String secret() {
        byte[] both = new byte[seed.length + point.length];
        System.arraycopy(seed, 0, both, 0, seed.length);
        System.arraycopy(point, 0, both, seed.length, point.length);
        byte[] inner = strings(new byte[BLOCK], TYPE.getBytes(StandardCharsets.US_ASCII), point, both, new byte[0]);
        byte[] padded = java.util.Arrays.copyOf(inner, (inner.length + BLOCK - 1) / BLOCK * BLOCK);
        for (int at = inner.length; at < padded.length; at++) {
            padded[at] = (byte) (at - inner.length + 1);
        }
        byte[] none = "none".getBytes(StandardCharsets.US_ASCII);
        byte[] head = strings("openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII), none, none, new byte[0]);
        byte[] keys = strings(new byte[] {0, 0, 0, 1}, publicBlob(), padded);
        return armoured(head, keys);
    }

    private static String armoured(byte[] head, byte[] keys) {
        byte[] all = java.util.Arrays.copyOf(head, head.length + keys.length);
        System.arraycopy(keys, 0, all, head.length, keys.length);
        String lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(all);
        String name = "OPENSSH PRIVATE KEY";
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(name, lines, name);
    }

    private byte[] publicBlob() {
        return strings(new byte[0], TYPE.getBytes(StandardCharsets.US_ASCII), point);
    }

    /** The bytes, then each string behind its length. */
    private static byte[] strings(byte[] first, byte[]... strings) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            out.write(first);
            for (byte[] string : strings) {
                out.writeInt(string.length);
                out.write(string);
            }
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
        return bytes.toByteArray();
    }
}
