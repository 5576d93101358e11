package dev.trustbinder.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.kit.StockTool;
import dev.trustbinder.repository.Commit;
import dev.trustbinder.repository.Signature;
import dev.trustbinder.repository.Tag;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedObjectsTest {
    private static final String UNSIGNED = """
            tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904
            author A <a@ledger.example> 1767258000 +0000
            committer A <a@ledger.example> 1767258000 +0000

            Write

            gpgsig is a word of this message
            """;

    @Test
    void aSignatureIsTakenOutOfTheHeaderAndTheRestIsWhatWasSigned() {
        String signed = UNSIGNED.replace("\n\nWrite", """

                gpgsig -----BEGIN PGP SIGNATURE-----
                \s
                 abc
                 -----END PGP SIGNATURE-----
                gpgsig-sha256 -----BEGIN PGP SIGNATURE-----
                 another
                 -----END PGP SIGNATURE-----

                Write""");

        Signature signature = SignedObject.commit(bytes(signed)).orElseThrow();

        assertThat(signature.format()).isEqualTo(Signature.Format.OPENPGP);
        assertThat(signature.armour()).isEqualTo("-----BEGIN PGP SIGNATURE-----\n\nabc\n-----END PGP SIGNATURE-----\n");
        assertThat(signature.signed()).isEqualTo(bytes(UNSIGNED));
        assertThat(SignedObject.commit(bytes(UNSIGNED))).isEmpty();
    }

    @Test
    void whatSignedItIsReadFromTheFirstLine() {
        assertThat(List.of(
                        Signature.Format.of("-----BEGIN SSH SIGNATURE-----\nx"),
                        Signature.Format.of("-----BEGIN PGP MESSAGE-----\nx"),
                        Signature.Format.of("-----BEGIN SIGNED MESSAGE-----\nx"),
                        Signature.Format.of("hello")))
                .containsExactly(
                        Signature.Format.SSH,
                        Signature.Format.OPENPGP,
                        Signature.Format.X509,
                        Signature.Format.UNKNOWN);
    }

    @Test
    void commitsAndTagsThatGitSignedCarryTheirSignature(@TempDir Path folder) throws Exception {
        StockTool git = StockTool.in(folder, "git", "ssh-keygen");
        try (GitFolder repository = GitFolder.at(folder)) {
            git.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", "key");
            git.run("git", "config", "gpg.format", "ssh");
            git.run("git", "config", "user.signingkey", folder.resolve("key").toString());
            git.run("git", "config", "user.name", "Ada");
            git.run("git", "config", "user.email", "ada@ledger.example");
            repository.write("content/a.md", "one").commit("Write");
            repository.write("content/a.md", "two");
            git.run("git", "commit", "-q", "-a", "-S", "-m", "Change");
            git.run("git", "tag", "-s", "-m", "The first quarter", "binder/2026-q1");
            git.run("git", "tag", "-a", "-m", "Unsigned", "binder/2026-q2");
            git.run("git", "tag", "binder/plain");

            try (Workspace workspace = Workspace.open(repository.content())) {
                List<Commit> commits = workspace.workTree().history().commits();
                assertThat(commits).extracting(Commit::subject).containsExactly("Change", "Write");
                assertThat(commits.get(0).signature().map(Signature::format)).contains(Signature.Format.SSH);
                assertThat(commits.get(1).signature()).isEmpty();

                Tag tag = workspace.tag("binder/2026-q1").orElseThrow();
                assertThat(tag.name()).isEqualTo("binder/2026-q1");
                assertThat(tag.object()).isEqualTo(commits.get(0).id());
                assertThat(tag.message()).isEqualTo("The first quarter");
                assertThat(tag.tagger().orElseThrow().mail()).isEqualTo("ada@ledger.example");
                assertThat(new String(tag.signature().orElseThrow().signed(), StandardCharsets.UTF_8))
                        .endsWith("The first quarter\n");
                assertThat(workspace.tag("binder/2026-q2").orElseThrow().signature())
                        .isEmpty();
                assertThat(workspace.tag("binder/plain")).isEmpty();
                assertThat(workspace.tag("no/such")).isEqualTo(Optional.empty());
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
