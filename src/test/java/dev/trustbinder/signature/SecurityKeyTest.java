package dev.trustbinder.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.kit.StockTool;
import dev.trustbinder.signature.Verdict.State;
import dev.trustbinder.signature.Wire.Writer;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keys that live in hardware: made here in software, by the protocol that OpenSSH wrote down (PROTOCOL.u2f). */
class SecurityKeyTest {
    private static final Instant DAY = Instant.parse("2026-06-15T12:00:00Z");
    private static final byte[] MESSAGE = "the binder\n".getBytes(StandardCharsets.UTF_8);
    private static final byte TOUCHED = 1;
    private static final byte[] COUNTER = {0, 0, 1, 7};
    private static final int POINT_HEADER = 12;
    private static final int NUMBER = 32;

    @TempDir
    private Path folder;

    /** The two kinds there are. */
    enum Kind {
        ED25519("sk-ssh-ed25519@openssh.com", "Ed25519", "Ed25519"),
        ECDSA("sk-ecdsa-sha2-nistp256@openssh.com", "EC", "SHA256withECDSAinP1363Format");

        private final String type;
        private final String pair;
        private final String algorithm;

        Kind(String type, String pair, String algorithm) {
            this.type = type;
            this.pair = pair;
            this.algorithm = algorithm;
        }
    }

    /** A security key in software. */
    private record SoftKey(Kind kind, KeyPair pair, String application) {
        static SoftKey of(Kind kind) throws GeneralSecurityException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind.pair);
            if (kind == Kind.ECDSA) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            }
            return new SoftKey(kind, generator.generateKeyPair(), "ssh:");
        }

        byte[] blob() {
            Writer blob = new Writer().text(kind.type);
            return (kind == Kind.ED25519
                            ? blob.string(point())
                            : blob.text("nistp256").string(point()))
                    .text(application)
                    .bytes();
        }

        private byte[] point() {
            if (pair.getPublic() instanceof ECPublicKey key) {
                return new Writer()
                        .raw(new byte[] {4})
                        .raw(fixed(key.getW().getAffineX()))
                        .raw(fixed(key.getW().getAffineY()))
                        .bytes();
            }
            byte[] encoded = pair.getPublic().getEncoded();
            return Arrays.copyOfRange(encoded, POINT_HEADER, encoded.length);
        }

        String line() {
            return kind.type + " " + Base64.getEncoder().encodeToString(blob());
        }

        /** The armoured signature over the message; {@code claimed} are the flags told, which the key signed as touched. */
        String sign(byte[] message, byte claimed) throws Exception {
            byte[] outer = SshSignature.signedBytes("git", "sha512", message);
            Signature signer = Signature.getInstance(kind.algorithm);
            signer.initSign(pair.getPrivate());
            signer.update(SshKey.digest("SHA-256", application.getBytes(StandardCharsets.UTF_8)));
            signer.update(TOUCHED);
            signer.update(COUNTER);
            signer.update(SshKey.digest("SHA-256", outer));
            byte[] made = signer.sign();
            byte[] blob = new Writer()
                    .text(kind.type)
                    .string(kind == Kind.ED25519 ? made : numbers(made))
                    .raw(new byte[] {claimed})
                    .raw(COUNTER)
                    .bytes();
            return new SshSignature(SshKey.of(blob()), "git", "sha512", blob).armour();
        }

        private static byte[] numbers(byte[] made) {
            return new Writer()
                    .string(new BigInteger(1, Arrays.copyOf(made, NUMBER)).toByteArray())
                    .string(new BigInteger(1, Arrays.copyOfRange(made, NUMBER, made.length)).toByteArray())
                    .bytes();
        }

        private static byte[] fixed(BigInteger number) {
            byte[] digits = number.toByteArray();
            byte[] fixed = new byte[NUMBER];
            int length = Math.min(NUMBER, digits.length);
            System.arraycopy(digits, digits.length - length, fixed, NUMBER - length, length);
            return fixed;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatASecurityKeySignedIsVerifiedHereAndBySshKeygen(Kind kind) throws Exception {
        SoftKey key = SoftKey.of(kind);
        String armour = key.sign(MESSAGE, TOUCHED);

        Verdict verdict = verdict(key, armour, MESSAGE);
        assertThat(verdict.state()).as(verdict.detail()).isEqualTo(State.GOOD);
        StockTool.Run run = sshKeygen(key, armour);
        assertThat(run.exit()).as(run.said()).isZero();
        assertThat(run.said()).contains("Good \"git\" signature", verdict.key());
    }

    @ParameterizedTest
    @EnumSource
    void anotherMessageFlagOrApplicationDoesNotFit(Kind kind) throws Exception {
        SoftKey key = SoftKey.of(kind);
        String armour = key.sign(MESSAGE, TOUCHED);
        SoftKey elsewhere = new SoftKey(kind, key.pair(), "ssh:elsewhere");
        byte[] made = SshSignature.of(armour).made();
        String moved = new SshSignature(SshKey.of(elsewhere.blob()), "git", "sha512", made).armour();

        assertThat(verdict(key, armour, "the Binder\n".getBytes(StandardCharsets.UTF_8))
                        .state())
                .isEqualTo(State.BAD);
        assertThat(verdict(key, key.sign(MESSAGE, (byte) 5), MESSAGE).state()).isEqualTo(State.BAD);
        assertThat(verdict(elsewhere, moved, MESSAGE).state()).isEqualTo(State.BAD);
        assertThat(sshKeygen(elsewhere, moved).exit()).isNotZero();
    }

    @ParameterizedTest
    @EnumSource
    void noChangedByteIsTakenForAGoodOne(Kind kind) throws Exception {
        SoftKey key = SoftKey.of(kind);
        byte[] bytes = Armour.open(SshSignature.BLOCK, key.sign(MESSAGE, TOUCHED));
        for (int at = 0; at < bytes.length; at++) {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            assertThat(verdict(key, Armour.close(SshSignature.BLOCK, changed), MESSAGE)
                            .state())
                    .as("byte %d", at)
                    .isNotEqualTo(State.GOOD);
        }
    }

    @Test
    void aSignatureMadeInABrowserIsNotTakenForOneOfOpenSsh() throws Exception {
        SoftKey key = SoftKey.of(Kind.ECDSA);
        byte[] made = SshSignature.of(key.sign(MESSAGE, TOUCHED)).made();
        byte[] rest = Arrays.copyOfRange(made, Integer.BYTES + Kind.ECDSA.type.length(), made.length);
        byte[] web = new Writer()
                .text("webauthn-sk-ecdsa-sha2-nistp256@openssh.com")
                .raw(rest)
                .bytes();
        String armour = new SshSignature(SshKey.of(key.blob()), "git", "sha512", web).armour();

        assertThat(verdict(key, armour, MESSAGE).detail()).contains("does not sign by webauthn-sk-ecdsa");
    }

    private static Verdict verdict(SoftKey key, String armour, byte[] message) throws Exception {
        AllowedSigners signers = AllowedSigners.of("ada@ledger.example " + key.line());
        return new Verifier(signers, Keyring.EMPTY).ssh(armour, message, "git", DAY);
    }

    private StockTool.Run sshKeygen(SoftKey key, String armour) throws Exception {
        Files.writeString(folder.resolve("signers"), "ada@ledger.example " + key.line() + "\n");
        Files.writeString(folder.resolve("message.sig"), armour);
        String[] line = {
            "ssh-keygen", "-Y", "verify", "-f", "signers", "-I", "ada@ledger.example", "-n", "git", "-s", "message.sig"
        };
        return StockTool.in(folder, "ssh-keygen").tried(new String(MESSAGE, StandardCharsets.UTF_8), line);
    }
}
