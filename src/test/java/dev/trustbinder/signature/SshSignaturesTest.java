package dev.trustbinder.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trustbinder.kit.StockTool;
import dev.trustbinder.signature.Verdict.State;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SshSignaturesTest {
    private static final Instant DAY = Instant.parse("2026-06-15T12:00:00Z");
    private static final byte[] MESSAGE = "the binder\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private StockTool ssh;

    @BeforeEach
    void writeTheMessage() throws Exception {
        ssh = StockTool.in(folder, "ssh-keygen");
        Files.write(folder.resolve("message"), MESSAGE);
    }

    @ParameterizedTest
    @CsvSource({"ed25519,256", "rsa,2048", "ecdsa,256", "ecdsa,384", "ecdsa,521"})
    void whatSshKeygenSignsIsVerified(String type, String bits) throws Exception {
        String signature = signed(type, bits);
        Verifier verifier = new Verifier(AllowedSigners.of("ada@ledger.example " + publicKey()), Keyring.EMPTY);

        Verdict verdict = verifier.ssh(signature, MESSAGE, "git", DAY);
        assertThat(verdict.state()).isEqualTo(State.GOOD);
        assertThat(verdict.isOf("Ada@ledger.example")).isTrue();
        assertThat(verdict.isOf("bob@ledger.example")).isFalse();
        assertThat(ssh.run("ssh-keygen", "-l", "-f", "key.pub")).contains(verdict.key() + " ");

        assertThat(Verifier.NOBODY.ssh(signature, MESSAGE, "git", DAY).state()).isEqualTo(State.UNKNOWN_KEY);
        assertThat(verifier.ssh(signature, "the Binder\n".getBytes(StandardCharsets.UTF_8), "git", DAY)
                        .state())
                .isEqualTo(State.BAD);
        assertThat(verifier.ssh(signature, MESSAGE, "file", DAY).detail()).contains("made for the purpose git");
    }

    @Test
    void noChangedByteOfASignatureIsTakenForAGoodOne() throws Exception {
        String signature = signed("ed25519", "256");
        Verifier verifier = new Verifier(AllowedSigners.of("* " + publicKey()), Keyring.EMPTY);
        byte[] bytes = Armour.open(SshSignature.BLOCK, signature);
        for (int at = 0; at < bytes.length; at++) {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            State state = verifier.ssh(Armour.close(SshSignature.BLOCK, changed), MESSAGE, "git", DAY)
                    .state();
            assertThat(state).as("byte %d", at).isNotEqualTo(State.GOOD);
        }
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(bytes, length);
            assertThat(verifier.ssh(Armour.close(SshSignature.BLOCK, cut), MESSAGE, "git", DAY)
                            .state())
                    .isEqualTo(State.BAD);
        }
    }

    @Test
    void aKeyIsAcceptedForItsPurposeAndItsTimeAlone() throws Exception {
        String signature = signed("ed25519", "256");
        String key = publicKey();

        assertThat(state("ada@x valid-after=\"20260101\",valid-before=\"20260701\" " + key, signature))
                .isEqualTo(State.GOOD);
        assertThat(state("ada@x valid-before=\"20260615\" " + key, signature)).isEqualTo(State.NOT_IN_FORCE);
        assertThat(state("ada@x valid-after=\"20260615120001Z\" " + key, signature))
                .isEqualTo(State.NOT_IN_FORCE);
        assertThat(state("ada@x namespaces=\"git,file\" " + key, signature)).isEqualTo(State.GOOD);
        assertThat(state("ada@x namespaces=\"file\" " + key, signature)).isEqualTo(State.UNKNOWN_KEY);
        assertThat(state("# nobody\n\n", signature)).isEqualTo(State.UNKNOWN_KEY);
    }

    @Test
    void aFileOfSignersThatCannotBeUnderstoodIsRefusedByLine() throws Exception {
        String key = keyLine();
        assertThatThrownBy(() -> AllowedSigners.of("# first\n*@ledger.example cert-authority " + key))
                .hasMessageStartingWith("line 2: cert-authority is not understood");
        assertThatThrownBy(() -> AllowedSigners.of("ada@x valid-from=\"20260101\" " + key))
                .hasMessageContaining("there is no option valid-from");
        assertThatThrownBy(() -> AllowedSigners.of("ada@x valid-after=\"2026-01-01\" " + key))
                .hasMessageContaining("valid-after must be written");
        assertThatThrownBy(() -> AllowedSigners.of("ada@x ssh-ed25519 !!!")).hasMessageContaining("no base64");
        assertThatThrownBy(() -> AllowedSigners.of("ada@x")).hasMessageContaining("expected principals");
        assertThatThrownBy(() -> AllowedSigners.of("ada@x ssh-rsa " + key.split(" ")[1]))
                .hasMessageContaining("the key is of type ssh-ed25519, not ssh-rsa");
    }

    @Test
    void sshKeygenVerifiesWhatIsSignedHere() throws Exception {
        ssh.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", "key");
        SigningKey key = SigningKey.of(Files.readString(folder.resolve("key")));
        Files.writeString(folder.resolve("message.sig"), key.sign(MESSAGE, "file"));
        Files.writeString(folder.resolve("signers"), "ada@ledger.example " + publicKey());

        StockTool.Run run = ssh.tried(
                new String(MESSAGE, StandardCharsets.UTF_8),
                "ssh-keygen",
                "-Y",
                "verify",
                "-f",
                "signers",
                "-I",
                "ada@ledger.example",
                "-n",
                "file",
                "-s",
                "message.sig");

        assertThat(run.exit()).as(run.said()).isZero();
        assertThat(run.said()).contains("Good \"file\" signature").contains(key.fingerprint());
    }

    @Test
    void keysThatCannotSignHereSayWhy() {
        ssh.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "secret", "-C", "", "-f", "locked");
        ssh.run("ssh-keygen", "-q", "-t", "rsa", "-b", "2048", "-N", "", "-C", "", "-f", "rsa");
        assertThatThrownBy(() -> SigningKey.of(Files.readString(folder.resolve("locked"))))
                .hasMessageContaining("protected by a passphrase");
        assertThatThrownBy(() -> SigningKey.of(Files.readString(folder.resolve("rsa"))))
                .hasMessageContaining("of type ssh-rsa");
        assertThatThrownBy(() -> SigningKey.of(Files.readString(folder.resolve("rsa.pub"))))
                .hasMessageContaining("no private key of OpenSSH");
    }

    private State state(String signers, String signature) throws MalformedException {
        return new Verifier(AllowedSigners.of(signers), Keyring.EMPTY)
                .ssh(signature, MESSAGE, "git", DAY)
                .state();
    }

    private String signed(String type, String bits) throws Exception {
        ssh.run("ssh-keygen", "-q", "-t", type, "-b", bits, "-N", "", "-C", "", "-f", "key");
        ssh.run("ssh-keygen", "-q", "-Y", "sign", "-n", "git", "-f", "key", "message");
        return Files.readString(folder.resolve("message.sig"));
    }

    private String keyLine() throws Exception {
        signed("ed25519", "256");
        return publicKey();
    }

    private String publicKey() throws Exception {
        return Files.readString(folder.resolve("key.pub")).strip();
    }
}
