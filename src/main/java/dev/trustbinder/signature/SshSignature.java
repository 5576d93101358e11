package dev.trustbinder.signature;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A signature in OpenSSH's format SSHSIG, as {@code ssh-keygen -Y sign} and {@code git} make them. */
record SshSignature(SshKey key, String namespace, String hash, byte[] made) {
    static final String BLOCK = "SSH SIGNATURE";
    private static final String MAGIC = "SSHSIG";
    private static final int VERSION = 1;

    static SshSignature of(String armour) throws MalformedException {
        Wire wire = new Wire(Armour.open(BLOCK, armour));
        if (!Arrays.equals(wire.raw(MAGIC.length()), magic()) || wire.number() != VERSION) {
            throw new MalformedException("it is no SSH signature of version 1");
        }
        SshKey key = SshKey.of(wire.string());
        String namespace = wire.text();
        wire.string();
        String hash = wire.text();
        byte[] made = wire.string();
        wire.requireEnd();
        if (!List.of("sha256", "sha512").contains(hash)) {
            throw new MalformedException("it names the hash " + hash);
        }
        return new SshSignature(key, namespace, hash, made);
    }

    /** Whether its key signed {@code message} for its namespace. */
    boolean fits(byte[] message) throws MalformedException {
        return key.verifies(signedBytes(namespace, hash, message), made);
    }

    /** What the key really signs: the purpose beside the hash, so that no signature serves for another purpose. */
    static byte[] signedBytes(String namespace, String hash, byte[] message) {
        return new Wire.Writer()
                .raw(magic())
                .text(namespace)
                .text("")
                .text(hash)
                .string(SshKey.digest(hash.equals("sha256") ? "SHA-256" : "SHA-512", message))
                .bytes();
    }

    private static byte[] magic() {
        return MAGIC.getBytes(StandardCharsets.US_ASCII);
    }

    /** The armoured text of this signature. */
    String armour() {
        byte[] bytes = new Wire.Writer()
                .raw(magic())
                .number(VERSION)
                .string(key.blob())
                .text(namespace)
                .text("")
                .text(hash)
                .string(made)
                .bytes();
        return Armour.close(BLOCK, bytes);
    }
}
