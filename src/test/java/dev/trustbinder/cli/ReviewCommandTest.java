package dev.trustbinder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.kit.GitStory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A review without change is one: what {@code review} prints can be run as it is, and says no more than is true. */
class ReviewCommandTest {
    private static final String POLICY = "content/policies/core.md";

    @TempDir
    private Path folder;

    private GitStory story;

    @BeforeEach
    void begin() {
        story = GitStory.overBase(folder.resolve("repository ü"));
        story.lay("""
                -- content/registers/people.yml --
                - {id: p-1, kind: employee, start: 2024-01-01, name: Ada Byron, git: [ada@ledger.example]}
                - {id: p-2, kind: employee, start: 2024-01-01, git: [ben@ledger.example, benny]}
                - {id: p-3, kind: employee, start: 2026-10-01, end: 2026-11-05}
                - {id: p-4, kind: employee, start: 2024-01-01, manager: p-1}
                """);
        story.commit("Ada <ada@ledger.example>", "2026-10-01", "Name people");
    }

    @AfterEach
    void end() {
        story.close();
    }

    @Test
    void changesThatAreNotCommittedAreNoReviewWithoutChange() {
        story.edit(POLICY, "once a year", "twice a year");
        String before = story.text(POLICY);
        CommandRun run = reviewed("POL-CORE");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(POLICY + " has changes that are not committed", "  = help: commit them");
        assertThat(story.text(POLICY)).isEqualTo(before);
    }

    @Test
    void aSecondReviewOnTheSameDayChangesNothingMore() {
        CommandRun first = reviewed("POL-CORE");
        String once = story.text(POLICY);

        assertThat(first.exit()).as(first.said()).isZero();
        assertThat(reviewed("POL-CORE")).isEqualTo(first);
        assertThat(story.text(POLICY)).isEqualTo(once);
    }

    @Test
    void aRoleIsWrittenAsThePersonWhoHoldsIt() {
        assertThat(reviewed("POL-CORE", "--by", "ciso").out()).contains(" --trailer 'Reviewed-by: p-1'");
        assertThat(reviewed("POL-CORE", "--by", "Ada Byron").out()).contains(" --trailer 'Reviewed-by: p-1'");
        assertThat(reviewed("POL-CORE", "--by", "benny").out()).contains(" --trailer 'Reviewed-by: p-2'");
    }

    @Test
    void whatToCommitIsNamedFromTheFolderItIsRunIn() throws Exception {
        Path sub = Files.createDirectories(story.root().resolve("sub"));

        assertThat(CommandRun.in(sub, "review", "POL-CORE", "--content", "../content")
                        .out())
                .endsWith("  git commit -m 'Review POL-CORE, without change' -- ../content/policies/core.md\n");
        assertThat(CommandRun.in(folder, "review", "POL-CORE", "--content", "repository ü/content")
                        .out())
                .contains("  git -C '" + story.root().toRealPath() + "' commit -m");
    }

    @Test
    void belowTheWorkspaceTheWayUpIsNamed() throws Exception {
        Path sub = Files.createDirectories(story.root().resolve("sub/below"));
        for (String command : new String[] {"check", "build", "gaps", "diff"}) {
            CommandRun run = CommandRun.in(sub, command);
            assertThat(run.exit()).as(run.said()).isEqualTo(2);
            assertThat(run.told()).contains("there is no folder", "add --content ../../content");
        }
    }

    @Test
    void anUnknownRevisionIsAMistakeOfUsageInEveryCommand() {
        for (String command : new String[] {"check", "build", "gaps"}) {
            CommandRun run = CommandRun.in(story.root(), command, "--revision", "mastre");
            assertThat(run.exit()).as(run.said()).isEqualTo(2);
            assertThat(run.err()).contains("there is no tag, branch or commit mastre", "  = help: ");
        }
    }

    @Test
    void whatIsQuotedInAMessageCannotSteerTheTerminal() {
        assertThat(reviewed("POL\u001b[31m").err()).contains("POL\\u001B[31m").doesNotContain("\u001b");
    }

    private CommandRun reviewed(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "review";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return CommandRun.in(story.root(), all);
    }
}
