package dev.trustbinder.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trustbinder.kit.StockTool;
import dev.trustbinder.repository.Signature;
import dev.trustbinder.signature.Verdict.State;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenPgpTest {
    private static final byte[] MESSAGE = "tree 1\n\nWrite\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private StockTool gpg;

    @BeforeEach
    void makeAKey() throws Exception {
        gpg = StockTool.in(folder, "gpg").with("GNUPGHOME", folder.toString());
        Files.write(folder.resolve("message"), MESSAGE);
    }

    @AfterEach
    void stopTheAgent() {
        gpg.tried("", "gpgconf", "--kill", "all");
    }

    @Test
    void whatGpgSignsIsVerifiedWithAKeyringOfTheVerifier() throws Exception {
        key("Ada <ada@ledger.example>", "0");
        Signature signature = signed();
        Keyring keyring = exported();

        Verdict verdict = verdict(keyring, signature);
        assertThat(verdict.state()).isEqualTo(State.GOOD);
        assertThat(verdict.principals()).containsExactly("Ada <ada@ledger.example>");
        assertThat(verdict.isOf("ada@ledger.example")).isTrue();
        assertThat(verdict.isOf("bob@ledger.example")).isFalse();
        assertThat(gpg.run("gpg", "--batch", "--fingerprint", "--with-colons")).contains(verdict.key());

        assertThat(verdict(Keyring.EMPTY, signature).state()).isEqualTo(State.UNKNOWN_KEY);
        Signature moved = Signature.of(signature.armour(), "tree 2\n".getBytes(StandardCharsets.UTF_8));
        assertThat(verdict(keyring, moved).state()).isEqualTo(State.BAD);
        Signature broken = Signature.of(signature.armour().replaceFirst("\n\n....", "\n\nAAAA"), MESSAGE);
        assertThat(verdict(keyring, broken).state()).isEqualTo(State.BAD);
    }

    @Test
    void aKeyThatHadExpiredWhenItSignedIsNotInForce() throws Exception {
        gpg.run(
                "gpg",
                "--batch",
                "-q",
                "--faked-system-time",
                "20250101T000000!",
                "--passphrase",
                "",
                "--quick-gen-key",
                "Ada <ada@ledger.example>",
                "ed25519",
                "sign",
                "2026-01-01");
        gpg.run(
                "gpg",
                "--batch",
                "-q",
                "--faked-system-time",
                "20250601T000000!",
                "--armor",
                "--detach-sign",
                "message");
        Signature signature = Signature.of(Files.readString(folder.resolve("message.asc")), MESSAGE);
        assertThat(verdict(exported(), signature).state()).isEqualTo(State.GOOD);

        gpg.run(
                "gpg",
                "--batch",
                "-q",
                "--faked-system-time",
                "20250201T000000!",
                "--passphrase",
                "",
                "--quick-set-expire",
                fingerprint(),
                "2025-03-01");
        assertThat(verdict(exported(), signature).state()).isEqualTo(State.NOT_IN_FORCE);
    }

    @Test
    void aFileThatIsNoKeyringIsRefused() {
        assertThatThrownBy(() -> Keyring.of("hello".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Keyring.of(new byte[0])).isInstanceOf(MalformedException.class);
    }

    private static Verdict verdict(Keyring keyring, Signature signature) {
        return new Verifier(AllowedSigners.NOBODY, keyring).verdict(Optional.of(signature), Instant.EPOCH);
    }

    private void key(String user, String expires) {
        gpg.run("gpg", "--batch", "-q", "--passphrase", "", "--quick-gen-key", user, "ed25519", "sign", expires);
    }

    private Signature signed() throws Exception {
        gpg.run("gpg", "--batch", "-q", "--armor", "--detach-sign", "message");
        return Signature.of(Files.readString(folder.resolve("message.asc")), MESSAGE);
    }

    private Keyring exported() throws Exception {
        gpg.run("gpg", "--batch", "-q", "--yes", "--output", "ring", "--export");
        return Keyring.of(Files.readAllBytes(folder.resolve("ring")));
    }

    private String fingerprint() {
        return gpg.run("gpg", "--batch", "--fingerprint", "--with-colons")
                .lines()
                .filter(line -> line.startsWith("fpr"))
                .findFirst()
                .orElseThrow()
                .split(":")[9];
    }
}
