package dev.trustbinder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.kit.StockTool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of checkout gives the same bytes for the same commit, or one sentence that holds the way out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckoutsTest {
    private static final String TAG = "binder/2026-q1";
    private static final String CLONE = "git clone -q \"$ORIGIN\" \"$HERE\"; cd \"$HERE\"; ";

    private Path folder;
    private SortedMap<String, String> built;
    private String checked;
    private String compared;
    private String rebuilt;
    private Path plain;

    /**
     * A kind of checkout.
     *
     * @param made the shell commands that make it at {@code $HERE} from {@code $ORIGIN}
     * @param finding the rule that alone is found beside those of the plain clone; empty where there is none
     * @param whole whether both sites are compared; for the rest all that is found says what was read
     */
    record Kind(String name, String made, String finding, boolean whole) {
        Kind(String name, String made, String finding) {
            this(name, made, finding, false);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Kind> same() {
        return Stream.of(
                whole(
                        "a sparse checkout without cones",
                        CLONE
                                + "git sparse-checkout set --no-cone '/*' '!/content/evidence/COR-02' '!/content/policies'"),
                same("a sparse checkout in cones", CLONE + "git sparse-checkout set content/controls"),
                same("a sparse checkout without the content", CLONE + "git sparse-checkout set elsewhere"),
                same(
                        "a file that came back into a sparse checkout",
                        CLONE
                                + "git sparse-checkout set --no-cone '/*' '!/content/policies'; mkdir -p content/policies; git show HEAD:content/policies/core.md > content/policies/core.md"),
                whole(
                        "line endings of Windows, by the command line",
                        "git -c core.autocrlf=true clone -q \"$ORIGIN\" \"$HERE\"; cd \"$HERE\"; grep -q $'\\r' content/program.yml"),
                same(
                        "line endings of Windows, by the repository",
                        "git clone -q -c core.autocrlf=true \"$ORIGIN\" \"$HERE\"; cd \"$HERE\""),
                same(
                        "line endings of Windows, copied with other times",
                        "git clone -q -c core.autocrlf=true \"$ORIGIN\" \"$HERE.0\"; cp -r \"$HERE.0\" \"$HERE\"; cd \"$HERE\"; find . -exec touch {} +"),
                same(
                        "eol attributes of the clone",
                        "git clone -q -n \"$ORIGIN\" \"$HERE\"; cd \"$HERE\"; echo '*.yml text eol=crlf' > .git/info/attributes; git checkout -q main"),
                same(
                        "an expanded ident, copied with other times",
                        "git clone -q -n \"$ORIGIN\" \"$HERE\"; cd \"$HERE\"; echo 'proof.txt ident' > .git/info/attributes; git checkout -q main; grep -q 'Id: ' content/evidence/COR-02/2026-Q1/proof.txt; touch content/evidence/COR-02/2026-Q1/proof.txt"),
                same(
                        "an encoding of the work tree",
                        "git clone -q -n \"$ORIGIN\" \"$HERE\"; cd \"$HERE\"; echo 'core.md working-tree-encoding=UTF-16' > .git/info/attributes; git checkout -q main; touch content/policies/core.md"),
                whole(
                        "a filter",
                        "git clone -q -n \"$ORIGIN\" \"$HERE\"; cd \"$HERE\"; git config filter.rot.smudge 'tr a-y b-z'; git config filter.rot.clean 'tr b-z a-y'; echo '*.txt filter=rot' > .git/info/attributes; git checkout -q main; sleep 0.1; git update-index --refresh"),
                same(
                        "a linked work tree",
                        "git clone -q \"$ORIGIN\" \"$HERE.0\"; git -C \"$HERE.0\" worktree add -q --detach \"$HERE\""),
                same(
                        "a submodule",
                        "git init -q \"$HERE.0\"; cd \"$HERE.0\"; git -c protocol.file.allow=always submodule --quiet add \"$ORIGIN\" sub; ln -s \"$HERE.0/sub\" \"$HERE\""),
                same(
                        "a detached head with branches of origin alone",
                        CLONE + "git checkout -q --detach; git branch -q -D main"),
                same("a clone of one branch", "git clone -q --single-branch --branch main \"$ORIGIN\" \"$HERE\""),
                same("a clone that borrows its objects", "git clone -q --shared \"$ORIGIN\" \"$HERE\""),
                whole(
                        "links that could not be made",
                        "git clone -q -c core.symlinks=false \"$ORIGIN\" \"$HERE\"; test ! -L \"$HERE/content/policies/linked.md\""),
                same("another owner", CLONE + "chown -R 4711 ."),
                same("packed references and objects", CLONE + "git pack-refs --all; git gc -q"),
                new Kind(
                        "changes that git was told to overlook",
                        CLONE
                                + "git update-index --assume-unchanged content/policies/core.md; git update-index --skip-worktree content/controls/core.yml; echo changed >> content/policies/core.md; echo '# x' >> content/controls/core.yml",
                        "git/overlooked"),
                new Kind(
                        "a file that git was told to overlook, gone",
                        CLONE
                                + "git update-index --assume-unchanged content/policies/core.md; rm content/policies/core.md",
                        ""),
                new Kind(
                        "a replaced object",
                        CLONE
                                + "b=$(git rev-parse HEAD:content/policies/core.md); n=$( (cat content/policies/core.md; echo more) | git hash-object -w --stdin); git replace $b $n; rm content/policies/core.md; git checkout -q content/policies/core.md",
                        "git/replaced"),
                new Kind("grafts", CLONE + "git rev-parse HEAD > .git/info/grafts", "git/replaced"));
    }

    /** Those that must be refused, or that gate, with what helps; it is then done, and all is well. */
    static Stream<Kind> refused() {
        return Stream.of(
                new Kind(
                        "a sparse index",
                        CLONE + "git sparse-checkout set --cone --sparse-index content/controls",
                        "git sparse-checkout reapply --no-sparse-index"),
                new Kind(
                        "a split index", CLONE + "git update-index --split-index", "git update-index --no-split-index"),
                new Kind(
                        "a shallow clone",
                        "git clone -q --depth 1 --no-single-branch \"file://$ORIGIN\" \"$HERE\"",
                        "git fetch --unshallow"),
                new Kind(
                        "a blobless clone",
                        "git clone -q --filter=blob:none \"file://$ORIGIN\" \"$HERE\"",
                        "git fetch --refetch --no-filter"),
                new Kind(
                        "a treeless clone",
                        "git clone -q --filter=tree:0 \"file://$ORIGIN\" \"$HERE\"",
                        "git fetch --refetch --no-filter"),
                new Kind(
                        "a sparse and blobless clone",
                        "git clone -q --filter=blob:none --sparse \"file://$ORIGIN\" \"$HERE\"",
                        "git fetch --refetch --no-filter"));
    }

    private static Kind same(String name, String made) {
        return new Kind(name, made, "");
    }

    private static Kind whole(String name, String made) {
        return new Kind(name, made, "", true);
    }

    @BeforeAll
    void make(@TempDir Path empty) throws Exception {
        folder = empty;
        SignedRepository origin = SignedRepository.in(folder);
        origin.write("content/evidence/COR-02/2026-Q1/proof.txt", "restored $Id$\n" + "one line of many\n".repeat(200));
        origin.write("elsewhere/readme.txt", "not ours\n");
        Files.createSymbolicLink(origin.root().resolve("content/policies/linked.md"), Path.of("../../shared.md"));
        origin.write("shared.md", "Kept beside the content.\n\n" + "One more line.\n".repeat(90));
        origin.commit("Restore a backup", "ada", "2026-03-02T09:00:00Z");
        origin.as("ada", "2026-03-31T09:00:00Z").run("git", "tag", TAG);
        origin.write("content/policies/core.md", origin.text("content/policies/core.md") + "\nAnd more.\n");
        origin.commit("Say more", "ada", "2026-04-02T09:00:00Z");
        origin.as("ada", "2026-03-31T09:00:00Z").run("git", "config", "uploadpack.allowFilter", "true");
        plain = made(new Kind("plain", CLONE, ""));
        built = built(plain);
        checked = check(plain).out();
        compared = CommandRun.in(plain, "diff", TAG, "main").out();
        assertThat(seal(plain).out()).matches("[0-9a-f]{64}\n");
        rebuilt = verify(plain).out();
        assertThat(rebuilt).doesNotContain("FAILS").contains("L3  yes");
        assertThat(compared).contains("And more.");
    }

    @ParameterizedTest
    @MethodSource("same")
    void theSameCommitGivesTheSameBytes(Kind kind) {
        Path checkout = made(kind);

        String found = check(checkout).out();
        assertThat(rules(found)).as(found).isEqualTo(rules(checked, kind.finding()));
        if (kind.finding().isEmpty()) {
            assertThat(found).isEqualTo(checked);
        }
        if (kind.whole()) {
            assertThat(built(checkout)).isEqualTo(built);
        }
        assertVerified(checkout);
        assertThat(CommandRun.in(checkout, "diff", TAG, "main").out()).isEqualTo(compared);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsMissingIsSaidOnceWithTheCommandThatHelps(Kind kind) {
        Path checkout = made(kind);

        for (CommandRun run :
                List.of(check(checkout), CommandRun.in(checkout, "diff", TAG), seal(checkout), build(checkout))) {
            assertThat(run.said())
                    .contains(kind.finding())
                    .doesNotContain("missed", "commit them", "git fsck", "git/dirty", "Exception");
        }
        assertThat(check(checkout).said().split(Pattern.quote(kind.finding()), -1))
                .hasSize(2);

        if (kind.finding().startsWith("git fetch")) {
            assertThat(verify(checkout).said()).contains(kind.finding()).doesNotContain("FAILS", "holds");
        } else {
            assertVerified(checkout);
        }

        git(checkout).run("bash", "-ec", kind.finding());
        assertThat(check(checkout).out()).isEqualTo(checked);
        assertVerified(checkout);
    }

    @Test
    void aReplacedCommitIsNoChangeThatCouldBeCommitted() {
        Path checkout = made(new Kind(
                "a replaced commit",
                CLONE
                        + "echo more >> content/policies/core.md; git -c user.name=a -c user.email=a@ledger.example commit -qam more; new=$(git rev-parse HEAD); git reset -q --hard HEAD~1; git replace HEAD $new; git checkout -q -f HEAD; git reset -q --hard",
                "git/replaced"));

        assertThat(check(checkout).out()).contains("git/replaced").doesNotContain("git/dirty");
        assertThat(seal(checkout).said()).contains("git replace -d").doesNotContain("commit them");
        assertThat(CommandRun.in(checkout, "check", "--revision", "HEAD", "--format", "json", "--as-of", "2026-11-21")
                        .out())
                .isEqualTo(checked);
    }

    private Path made(Kind kind) {
        Path here = folder.resolve(kind.name().replace(' ', '-').replace(",", ""));
        Assumptions.assumeTrue(
                !kind.made().contains("chown") || "root".equals(System.getProperty("user.name")), "only root can");
        git(folder)
                .with("ORIGIN", folder.resolve("repository").toString())
                .with("HERE", here.toString())
                .run("bash", "-ec", kind.made());
        return here;
    }

    private static StockTool git(Path folder) {
        return StockTool.in(folder, "git", "bash");
    }

    private static CommandRun check(Path checkout) {
        return CommandRun.in(checkout, "check", "--as-of", "2026-11-21", "--format", "json");
    }

    private CommandRun build(Path checkout) {
        return CommandRun.in(
                checkout,
                "build",
                "--as-of",
                "2026-11-21",
                "--site",
                site(checkout).toString());
    }

    private Path site(Path checkout) {
        return folder.resolve(checkout.getFileName() + ".site");
    }

    private SortedMap<String, String> built(Path checkout) {
        CommandRun run = build(checkout);
        assertThat(site(checkout).resolve("binder")).as(run.said()).exists();
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(site(checkout))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        site(checkout).relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return files;
    }

    private CommandRun seal(Path checkout) {
        return CommandRun.in(checkout, "seal", "--out", sealOf(checkout).toString());
    }

    private Path sealOf(Path checkout) {
        return folder.resolve(checkout.getFileName() + ".seal");
    }

    /** What the plain clone sealed, held against a checkout, which makes it once more. */
    private CommandRun verify(Path checkout) {
        return CommandRun.in(
                checkout, "verify", sealOf(plain).toString(), "--repository", checkout.toString(), "--rebuild");
    }

    private void assertVerified(Path checkout) {
        CommandRun verified = verify(checkout);
        assertThat(verified.out()).as(verified.said()).isEqualTo(rebuilt);
    }

    private static List<String> rules(String json, String... more) {
        Stream<String> found = Pattern.compile("\"rule\" : \"([^\"]+)\"")
                .matcher(json)
                .results()
                .map(match -> match.group(1));
        return Stream.concat(found, Stream.of(more))
                .filter(rule -> !rule.isEmpty())
                .sorted()
                .toList();
    }
}
