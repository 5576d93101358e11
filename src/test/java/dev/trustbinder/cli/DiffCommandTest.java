package dev.trustbinder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.kit.GitStory;
import dev.trustbinder.kit.StockTool;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
    private static final String ADA = "Ada <ada@ledger.example>";
    private static final String CONTROLS = "content/controls/core.yml";
    private static final String POLICY = "content/policies/core.md";

    @TempDir
    private Path folder;

    private GitStory story;

    @BeforeEach
    void begin() {
        story = GitStory.overBase(folder.resolve("repository"));
        tag("binder/2026-q1");
        story.edit(CONTROLS, "Quarterly restore test", "Restore test").commit(ADA, "2026-02-01", "Shorten");
    }

    @AfterEach
    void end() {
        story.close();
    }

    @Test
    void comparesTheNewestReleaseWithTheWorkTree() {
        CommandRun said = diff();

        assertThat(said.err()).isEmpty();
        assertThat(said.out()).startsWith("From binder/2026-q1 (").contains("\nto work tree (");
        assertThat(said.out().lines())
                .anyMatch(line -> line.strip().equals("changed: control COR-02 Restore test"))
                .anyMatch(line -> line.strip().equals("title: Quarterly restore test → Restore test"))
                .anyMatch(line -> line.endsWith(", 1 record changed"));
        assertThat(said.exit()).isZero();
    }

    @Test
    void saysWhatIsNotCommittedYet() {
        story.edit(POLICY, "once a year", "twice a year");

        assertThat(diff("HEAD").out()).contains("once-]", "{+twice+}", "not committed");
    }

    @Test
    void keepsTo80ColumnsAndStopsWhatWouldSteerATerminal() {
        story.edit(POLICY, "title: Core policy", "title: \"Core \\e[31mpolicy " + "of a long name ".repeat(20) + "\"")
                .commit(ADA, "2026-02-03", "Rename");

        assertThat(diff().out().lines())
                .allMatch(line -> line.codePointCount(0, line.length()) <= 80)
                .noneMatch(line -> line.contains("\u001b"));
    }

    @Test
    void writesJsonAndMarkdown() {
        assertThat(diff("--format", "json").out())
                .startsWith("{")
                .contains("\"key\" : \"title\"", "\"after\" : [", "\"authors\" : [");
        assertThat(diff("--format", "markdown").out())
                .startsWith("## Changes from binder/2026-q1 to work tree\n")
                .contains("- title: Quarterly restore test → Restore test\n");
    }

    @Test
    void tellsProspectsOnlyWhatTheySee() {
        assertThat(diff("--public").out()).isEqualTo("Nothing that prospects see changes.\n");
        story.edit(POLICY, "once a year", "twice a year @ada #1");

        assertThat(diff("--public", "--format", "markdown").out()).isEqualTo("""
                        ## What prospects will see changed

                        ### Documents

                        **Core policy** changed


                        > _… 2 paragraphs unchanged …_
                        >
                        > **Reviews**
                        >
                        > The CISO goes through every safeguard <del>once</del> <ins>twice</ins> a year\
                         <ins>@<!-- -->ada #<!-- -->1</ins>. How it begins.
                        >
                        """);
    }

    @Test
    void helpsWhereANameIsUnknown() {
        CommandRun said = diff("binder/2026-q11");

        assertThat(said.err()).isEqualTo("""
                trustbinder: there is no tag, branch or commit binder/2026-q11
                  = help: did you mean binder/2026-q1?
                """);
        assertThat(said.exit()).isEqualTo(2);
        assertThat(diff("main", "quite-another").err()).contains("git tag");
    }

    @Test
    void saysThatNothingDiffersAndThatAVersionIsOlder() {
        tag("binder/2026-q2");

        CommandRun same = CommandRun.in(story.root(), "diff", "binder/2026-q2", "binder/2026-q2");
        assertThat(same.out()).endsWith("\nnothing differs\n");
        assertThat(same.err()).isEmpty();
        story.edit("content/policies/core.md", "once a year", "twice a year");
        story.commit("Ada <ada@ledger.example>", "2026-11-20", "Twice");
        assertThat(CommandRun.in(story.root(), "diff", "HEAD", "binder/2026-q2").err())
                .isEqualTo("binder/2026-q2 is older than HEAD: what is told goes back in time\n");
    }

    @Test
    void refusesWhatItCannotCompare() {
        StockTool.in(story.root(), "git").run("git", "tag", "--delete", "binder/2026-q1");

        assertThat(diff().err()).contains("there is no release to compare with", "trustbinder diff FROM TO");
        assertThat(diff("--revision", "HEAD").err()).contains("there is no option --revision");
        assertThat(CommandRun.in(folder, "diff", "--content", "nowhere", "HEAD").exit())
                .isEqualTo(2);
    }

    private void tag(String name) {
        StockTool.in(story.root(), "git").run("git", "tag", name);
    }

    private CommandRun diff(String... arguments) {
        return CommandRun.in(
                story.root(),
                Stream.concat(Stream.of("diff"), Stream.of(arguments)).toArray(String[]::new));
    }
}
