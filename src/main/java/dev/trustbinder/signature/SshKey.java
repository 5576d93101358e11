package dev.trustbinder.signature;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * A public key of OpenSSH (RFC 4253, section 6.6; RFC 5656; RFC 8709), in a file or in a security key (PROTOCOL.u2f of
 * OpenSSH).
 *
 * @param type as the key itself states it
 */
record SshKey(String type, byte[] blob) {
    private static final int SMALLEST_RSA = 1024;
    private static final int LARGEST_RSA = 16_384;
    private static final int FLAGS_AND_COUNTER = 5;
    private static final List<String> TYPES =
            List.of("ssh-ed25519", "ssh-rsa", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521");
    private static final Map<String, String> SECURITY_KEYS = Map.of(
            "sk-ssh-ed25519@openssh.com", "ssh-ed25519",
            "sk-ecdsa-sha2-nistp256@openssh.com", "ecdsa-sha2-nistp256");

    static SshKey of(byte[] blob) throws MalformedException {
        return new SshKey(new Wire(blob).text(), blob);
    }

    /** {@code SHA256:…}, as {@code ssh-keygen -l} prints it. */
    String fingerprint() {
        return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest("SHA-256", blob));
    }

    /** Whether this program can verify what keys of this type sign. */
    boolean isSupported() {
        return TYPES.contains(kind());
    }

    private boolean isSecurityKey() {
        return SECURITY_KEYS.containsKey(type);
    }

    /** The type of the same key, lay it in a file. */
    private String kind() {
        return SECURITY_KEYS.getOrDefault(type, type);
    }

    /** Whether {@code signature}, a blob with its algorithm, was made by this key over {@code message}. */
    boolean verifies(byte[] message, byte[] signature) throws MalformedException {
        Wire wire = new Wire(signature);
        String algorithm = wire.text();
        byte[] made = wire.string();
        byte[] signed = isSecurityKey() ? presented(message, wire.raw(FLAGS_AND_COUNTER)) : message;
        wire.requireEnd();
        try {
            if (kind().equals("ssh-ed25519") && algorithm.equals(type)) {
                return ed25519(signed, made);
            } else if (type.equals("ssh-rsa")
                    && List.of("rsa-sha2-256", "rsa-sha2-512").contains(algorithm)) {
                String hash = algorithm.endsWith("256") ? "SHA256withRSA" : "SHA512withRSA";
                return verified(hash, rsa(), signed, made);
            } else if (kind().startsWith("ecdsa-sha2-nistp") && algorithm.equals(type)) {
                int bits = Integer.parseInt(kind().substring("ecdsa-sha2-nistp".length()));
                return verified(
                        ecdsaHash(bits) + "withECDSAinP1363Format", ecdsa(bits), signed, plain(made, (bits + 7) / 8));
            }
        } catch (GeneralSecurityException broken) {
            return false;
        }
        throw new MalformedException("a key " + type + " does not sign by " + algorithm);
    }

    private static boolean verified(String algorithm, PublicKey key, byte[] message, byte[] made)
            throws GeneralSecurityException {
        Signature verifier = Signature.getInstance(algorithm);
        verifier.initVerify(key);
        verifier.update(message);
        return verifier.verify(made);
    }

    /** What a security key signs instead of the message: for which application, whether touched, how many before. */
    private byte[] presented(byte[] message, byte[] flagsAndCounter) throws MalformedException {
        Wire wire = body();
        wire.string();
        if (!kind().equals("ssh-ed25519")) {
            wire.string();
        }
        return new Wire.Writer()
                .raw(digest("SHA-256", wire.string()))
                .raw(flagsAndCounter)
                .raw(digest("SHA-256", message))
                .bytes();
    }

    private Wire body() throws MalformedException {
        Wire wire = new Wire(blob);
        wire.text();
        return wire;
    }

    /** Behind the point of a security key stands the application it serves. */
    private void requireEnd(Wire wire) throws MalformedException {
        if (isSecurityKey()) {
            wire.string();
        }
        wire.requireEnd();
    }

    /** Not by the JDK, which takes fifteen times as long: a history has thousands of signatures. */
    private boolean ed25519(byte[] message, byte[] made) throws MalformedException {
        Wire wire = body();
        byte[] point = wire.string();
        requireEnd(wire);
        if (point.length != Ed25519.PUBLIC_KEY_SIZE) {
            throw new MalformedException("its key has " + point.length + " bytes");
        }
        return made.length == Ed25519.SIGNATURE_SIZE && Ed25519.verify(made, 0, point, 0, message, 0, message.length);
    }

    private PublicKey rsa() throws MalformedException, GeneralSecurityException {
        Wire wire = body();
        BigInteger exponent = wire.integer();
        BigInteger modulus = wire.integer();
        wire.requireEnd();
        if (modulus.bitLength() < SMALLEST_RSA || modulus.bitLength() > LARGEST_RSA) {
            throw new MalformedException("its RSA key has " + modulus.bitLength() + " bits");
        }
        return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
    }

    private PublicKey ecdsa(int bits) throws MalformedException, GeneralSecurityException {
        Wire wire = body();
        String curve = wire.text();
        byte[] point = wire.string();
        requireEnd(wire);
        int size = (bits + 7) / 8;
        if (!kind().endsWith(curve) || point.length != 1 + 2 * size || point[0] != 4) {
            throw new MalformedException("its point is none of the curve " + curve);
        }
        BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + size));
        BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 1 + size, point.length));
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp" + bits + "r1"));
        ECParameterSpec spec = parameters.getParameterSpec(ECParameterSpec.class);
        return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), spec));
    }

    private static String ecdsaHash(int bits) {
        return bits == 256 ? "SHA256" : bits == 384 ? "SHA384" : "SHA512";
    }

    /** The two numbers of an ECDSA signature, each in {@code size} bytes, one after the other. */
    private static byte[] plain(byte[] made, int size) throws MalformedException {
        Wire wire = new Wire(made);
        byte[] plain = new byte[2 * size];
        for (int at = 0; at < 2; at++) {
            BigInteger number = wire.integer();
            if (number.signum() <= 0 || number.bitLength() > size * Byte.SIZE) {
                throw new MalformedException("its numbers are out of range");
            }
            byte[] digits = number.toByteArray();
            int length = Math.min(size, digits.length);
            System.arraycopy(digits, digits.length - length, plain, (at + 1) * size - length, length);
        }
        wire.requireEnd();
        return plain;
    }

    static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SshKey key && Arrays.equals(blob, key.blob);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(blob);
    }
}
