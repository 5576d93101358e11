package dev.trustbinder.workspace;

import static dev.trustbinder.workspace.GitStatesTest.path;
import static dev.trustbinder.workspace.GitStatesTest.text;
import static dev.trustbinder.workspace.GitStatesTest.workTree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.Condition;
import dev.trustbinder.repository.Condition.State;
import dev.trustbinder.repository.Revision;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OddFilesTest {
    private static final String POINTER = """
            version https://git-lfs.github.com/spec/v1
            oid sha256:%s
            size %d
            """;

    @TempDir
    Path folder;

    private GitFolder repository;

    @BeforeEach
    void create() {
        repository = GitFolder.at(folder.resolve("a repository with ü"));
        repository.write("content/a.md", "one").write("docs/b.md", "outside the content, inside the root");
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void aPipeIsNeverOpened() {
        repository.run("mkfifo", "content/pipe.md");
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Revision revision = workTree(repository.content());
            assertThat(revision.files()).containsOnlyKeys(path("content/a.md"));
            assertThat(revision.conditions()).contains(condition(State.NOT_A_REGULAR_FILE, "pipe.md", "a pipe"));
        });
    }

    @Test
    void aFolderNamedLikeADocumentIsAFolder() throws Exception {
        repository.write("content/x.md/y.md", "below").commit("Write");
        assertThat(workTree(repository.content()).files()).containsKey(path("content/x.md/y.md"));
    }

    @Test
    void aFileThatMayNotBeReadIsSaid() throws Exception {
        assumeFalse("root".equals(System.getProperty("user.name")), "root may read everything");
        repository.write("content/closed.md", "x").run("chmod", "000", "content/closed.md");
        assertThat(workTree(repository.content()).conditions())
                .contains(condition(State.UNREADABLE, "closed.md", "no permission to read the file"));
    }

    @Test
    void aSubmoduleAndAnyOtherRepositoryBelowAreNotOurs() throws Exception {
        try (GitFolder other = GitFolder.at(folder.resolve("other"))) {
            String commit = other.write("x.md", "x").commit("Write").name();
            repository.commit("Write");
            repository.run(
                    "git",
                    "-c",
                    "protocol.file.allow=always",
                    "submodule",
                    "--quiet",
                    "add",
                    "--",
                    other.root().toString(),
                    "content/sub");
            repository.run("git", "commit", "-qm", "Add");

            for (Revision revision : bothViews()) {
                assertThat(revision.files()).containsOnlyKeys(path("content/a.md"));
                assertThat(revision.conditions())
                        .containsExactly(
                                condition(State.SUBMODULE, "sub", "commit " + commit + " of another repository"));
            }
        }
        GitFolder.at(repository.content().resolve("nested")).write("y.md", "y").close();
        assertThat(workTree(repository.content()).conditions())
                .contains(condition(State.SUBMODULE, "nested", "another repository lies here"));
    }

    @Test
    void anLfsPointerIsSaidWithWhatItStandsFor() throws Exception {
        String pointer = POINTER.formatted("ab".repeat(32), 12345);
        repository.write("content/evidence.zip", pointer).write("content/almost.txt", pointer + "more\n");
        repository.commit("Write");

        for (Revision revision : bothViews()) {
            assertThat(revision.conditions())
                    .containsExactly(condition(
                            State.LFS_POINTER, "evidence.zip", "oid sha256:" + "ab".repeat(32) + ", 12345 bytes"));
        }
    }

    @Test
    void aFetchedLfsFileIsCleanAndNamedByItsOwnBytes() throws Exception {
        byte[] big = "evidence".repeat(1000).getBytes(StandardCharsets.UTF_8);
        String sha256 = HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(big));
        repository.write(".gitattributes", "*.zip filter=lfs diff=lfs merge=lfs -text\n");
        repository.write("content/e.zip", POINTER.formatted(sha256, big.length)).commit("Write");
        repository.write("content/e.zip", big);

        Revision fetched = workTree(repository.content());
        assertThat(fetched.conditions()).isEmpty();
        assertThat(fetched.clean()).isTrue();
        assertThat(fetched.files().get(path("content/e.zip")).size()).isEqualTo(8000);

        repository.write("content/e.zip", "evidencE".repeat(1000));
        assertThat(workTree(repository.content()).clean()).isFalse();
    }

    @Test
    void bytesAreThoseOfTheCommitWhereGitCallsTheFileUnchanged() throws Exception {
        String windows = "one\r\ntwo\r\n".repeat(300);
        repository.write(".gitattributes", "* text=auto\nraw.csv -text\n");
        repository.write("content/w.md", windows).write("content/raw.csv", "a\n");
        repository.run("git", "config", "core.autocrlf", "true");
        repository.run("git", "add", ".");
        repository.commit("Write");

        Revision work = workTree(repository.content());

        assertThat(work.clean()).isTrue();
        assertThat(text(work, "content/w.md"))
                .isEqualTo(text(committed(), "content/w.md"))
                .doesNotContain("\r");

        repository.write("content/raw.csv", "a\r\n").write("content/w.md", windows + "three\r\n");
        work = workTree(repository.content());
        assertThat(work.conditions())
                .containsExactly(Condition.of(State.DIRTY, "2 files differ: content/raw.csv, content/w.md"));
        assertThat(text(work, "content/w.md")).contains("\r\n", "three");
    }

    @Test
    void namesThatCannotBeUsedOrCollideAreSaid() throws Exception {
        repository
                .write("content/Policy.md", "one")
                .write("content/policy.md", "two")
                .write("content/caf\u00e9.md", "one")
                .write("content/cafe\u0301.md", "two")
                .write("content/back\\slash.md", "x")
                .write("content/line\nbreak.md", "x");
        repository.run("bash", "-c", "printf x > content/$'latin\\xe9.md'");
        repository.run("git", "-c", "core.quotePath=false", "add", ".");
        repository.run("git", "commit", "-qm", "Add");

        for (Revision revision : bothViews()) {
            assertThat(revision.conditions())
                    .containsExactly(
                            Condition.of(State.NAME_NOT_USABLE, path("content"), "back\\slash.md holds a backslash"),
                            Condition.of(State.NAME_NOT_USABLE, path("content"), "latin%E9.md is not UTF-8"),
                            Condition.of(
                                    State.NAME_NOT_USABLE,
                                    path("content"),
                                    "line%0Abreak.md holds a control character"),
                            condition(
                                    State.NAMES_COLLIDE,
                                    "caf\u00e9.md",
                                    "differs from content/cafe\u0301.md only in case or in how its accents are written"),
                            condition(
                                    State.NAMES_COLLIDE,
                                    "policy.md",
                                    "differs from content/Policy.md only in case or in how its accents are written"));
            assertThat(revision.files()).hasSize(5);
            assertThat(revision.clean()).isTrue();
        }
    }

    @Test
    void aFileThatChangesAfterItWasNamedFailsToRead() throws Exception {
        repository.write("content/big.csv", "a".repeat(100_000)).commit("Write");
        Path file = repository.content().resolve("big.csv");
        Blob blob = workTree(repository.content()).files().get(path("content/big.csv"));

        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, "b".repeat(100_000));
        Files.setLastModifiedTime(file, time);
        assertThatThrownBy(() -> read(blob)).hasMessage("content/big.csv changed while it was being read");

        Files.writeString(file, "longer".repeat(100_000));
        assertThatThrownBy(() -> read(blob)).hasMessage("content/big.csv changed while it was being read");
    }

    @Test
    void theConfigurationOfUserAndSystemChangesNothing() throws Exception {
        repository.write("content/w.md", "one\r\ntwo\r\n").commit("Write");
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.writeString(home.resolve("ignore"), "*\n");
        Files.writeString(home.resolve(".gitconfig"), """
                [core]
                  excludesFile = %s
                  autocrlf = true
                  bare = true
                  repositoryformatversion = 7
                [extensions]
                  objectFormat = sha256
                [remote "origin"]
                  promisor = true
                """.formatted(home.resolve("ignore")));
        repository.write("content/new.md", "untracked");
        Revision here = workTree(repository.content());

        String there = elsewhere(home);

        assertThat(there).isEqualTo(Described.of(here));
    }

    @Test
    void namesAreTheSameInALocaleThatCannotWriteThem() throws Exception {
        try (GitFolder plain = GitFolder.at(folder.resolve("plain"))) {
            plain.write("content/\u00fc \u6f22.md", "one").write("content/sub\u00e9/b.csv", "x".repeat(5000));
            plain.write("content/.gitignore", "ign\u00f6red\n").write("content/ign\u00f6red", "x");
            Files.createSymbolicLink(plain.content().resolve("link.md"), Path.of("\u00fc \u6f22.md"));
            plain.commit("Write");
            String here = Described.of(workTree(plain.content()));

            String there = GitFolder.runIn(
                    folder,
                    "env",
                    "LC_ALL=C",
                    java(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Described.class.getName(),
                    plain.content().toString());

            assertThat(there)
                    .isEqualTo(here)
                    .contains("\u00fc \u6f22.md", "link.md")
                    .doesNotContain("ign\u00f6red");
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private String elsewhere(Path home) {
        return GitFolder.runIn(
                folder,
                "env",
                "HOME=" + home,
                "XDG_CONFIG_HOME=" + home,
                "GIT_CONFIG_GLOBAL=" + home.resolve(".gitconfig"),
                "GIT_CONFIG_SYSTEM=" + home.resolve(".gitconfig"),
                "GIT_DIR=/nowhere",
                "GIT_CONFIG_NOSYSTEM=0",
                java(),
                "-Duser.home=" + home,
                "-Duser.language=tr",
                "-Duser.timezone=Pacific/Kiritimati",
                "-cp",
                System.getProperty("java.class.path"),
                Described.class.getName(),
                repository.content().toString());
    }

    private List<Revision> bothViews() throws Exception {
        return List.of(workTree(repository.content()), committed());
    }

    private Revision committed() throws Exception {
        Workspace workspace = Workspace.open(repository.content());
        return workspace.revision("HEAD");
    }

    private static Condition condition(State state, String name, String detail) {
        return Condition.of(state, path("content/" + name), detail);
    }

    private static void read(Blob blob) throws Exception {
        try (InputStream in = blob.open()) {
            in.readAllBytes();
        }
    }
}
