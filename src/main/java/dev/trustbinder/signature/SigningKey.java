package dev.trustbinder.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** A private key of OpenSSH that signs files as {@code ssh-keygen -Y sign} does: Ed25519, stored without a passphrase. */
public final class SigningKey {
    private static final String BLOCK = "OPENSSH PRIVATE KEY";
    private static final String MAGIC = "openssh-key-v1\0";
    private static final String HASH = "sha512";
    private static final String ED25519 = "ssh-ed25519";
    private static final String ED25519_PKCS8 = "302e020100300506032b657004220420";
    private static final int SEED_BYTES = 32;

    private final SshKey shown;
    private final PrivateKey secret;

    private SigningKey(SshKey shown, PrivateKey secret) {
        this.shown = shown;
        this.secret = secret;
    }

    /** The key in the text of a private key file; the message of the exception says what other way there is. */
    public static SigningKey of(String text) throws MalformedException {
        if (!text.contains("BEGIN " + BLOCK)) {
            throw new MalformedException("it is no private key of OpenSSH (openssh-key-v1)");
        }
        Wire wire = new Wire(Armour.open(BLOCK, text));
        if (!new String(wire.raw(MAGIC.length()), StandardCharsets.ISO_8859_1).equals(MAGIC)) {
            throw new MalformedException("it is no private key of OpenSSH (openssh-key-v1)");
        }
        String cipher = wire.text();
        wire.string();
        wire.string();
        if (!cipher.equals("none")) {
            throw new MalformedException("it is protected by a passphrase, which is never asked for here");
        }
        if (wire.number() != 1) {
            throw new MalformedException("it holds more than one key");
        }
        SshKey shown = SshKey.of(wire.string());
        if (!shown.type().equals(ED25519)) {
            throw new MalformedException("it is of type " + shown.type() + ", and only " + ED25519 + " signs here");
        }
        return new SigningKey(shown, secret(new Wire(wire.string()), shown));
    }

    private static PrivateKey secret(Wire wire, SshKey shown) throws MalformedException {
        int check = wire.number();
        if (check != wire.number() || !wire.text().equals(ED25519)) {
            throw new MalformedException("its secret part is damaged");
        }
        byte[] point = wire.string();
        byte[] seed = Arrays.copyOf(wire.string(), SEED_BYTES);
        if (!Arrays.equals(new Wire.Writer().text(ED25519).string(point).bytes(), shown.blob())) {
            throw new MalformedException("its secret part belongs to another key");
        }
        byte[] prefix = HexFormat.of().parseHex(ED25519_PKCS8);
        byte[] encoded = Arrays.copyOf(prefix, prefix.length + SEED_BYTES);
        System.arraycopy(seed, 0, encoded, prefix.length, SEED_BYTES);
        try {
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException broken) {
            throw new MalformedException("its secret part is damaged", broken);
        }
    }

    /** {@code SHA256:…} of its public half. */
    public String fingerprint() {
        return shown.fingerprint();
    }

    /** The armoured signature over {@code message} for one purpose. */
    public String sign(byte[] message, String namespace) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(secret);
            signer.update(SshSignature.signedBytes(namespace, HASH, message));
            byte[] made = new Wire.Writer().text(ED25519).string(signer.sign()).bytes();
            return new SshSignature(shown, namespace, HASH, made).armour();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
