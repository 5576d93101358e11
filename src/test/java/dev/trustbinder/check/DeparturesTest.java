package dev.trustbinder.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.kit.GitStory;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeparturesTest {
    private static final String ADA = "Ada <ada@ledger.example>";
    private static final String CONTROLS = "content/controls/core.yml";

    @TempDir
    private Path folder;

    private GitStory story;

    @BeforeEach
    void begin() {
        story = GitStory.overBase(folder.resolve("repository"));
    }

    @AfterEach
    void end() {
        story.close();
    }

    @Test
    void theHelpForAControlThatIsGoneSaysWhichCommitRemovedIt() {
        String text = story.text(CONTROLS);
        story.write(
                CONTROLS,
                text.substring(0, text.indexOf("- id: COR-03")) + text.substring(text.indexOf("- id: COR-04")));
        String commit = story.commit(ADA, "2026-03-01", "Drop a control");
        story.write("content/procedures/p.md", """
                ---
                id: PROC-X
                title: Refer
                owner: CISO
                ---

                See [[COR-03]].
                """);

        assertThat(helps()).contains("COR-03 was removed in %s on 2026-03-01".formatted(commit.substring(0, 12)));
    }

    @Test
    void theHelpForAnIdThatWasRenamedNamesTheNewOne() {
        story.edit(CONTROLS, "- id: COR-03", "- id: NEW-03");
        String commit = story.commit(ADA, "2026-03-01", "Rename it");
        story.write("content/procedures/p.md", "---\nid: PROC-X\ntitle: Refer\n---\n\nSee [[COR-03]].\n");

        assertThat(helps()).contains("COR-03 became NEW-03 in %s on 2026-03-01".formatted(commit.substring(0, 12)));
    }

    @Test
    void anUnrelatedControlThatCameWithTheSameCommitIsNoNewName() {
        String text = story.text(CONTROLS);
        int third = text.indexOf("- id: COR-03");
        String gone = text.substring(third, text.indexOf("- id: COR-04"));
        story.write(
                CONTROLS,
                text.replace(
                        gone,
                        gone.replace("COR-03", "NEW-03")
                                .replaceAll("title: .*", "title: Something else")
                                .replaceAll("description: .*", "description: Of another thing.")));
        String commit = story.commit(ADA, "2026-03-01", "Swap");
        story.write("content/procedures/p.md", "---\nid: PROC-X\ntitle: Refer\n---\n\nSee [[COR-03]].\n");

        assertThat(helps()).contains("COR-03 was removed in %s on 2026-03-01".formatted(commit.substring(0, 12)));
    }

    @Test
    void theHelpForAFileThatWasMovedNamesItsPlace() {
        story.move("content/policies/core.md", "content/policies/kernel.md");
        String commit = story.commit(ADA, "2026-03-01", "Move it");
        story.write(
                "content/procedures/p.md",
                "---\nid: PROC-X\ntitle: Refer\n---\n\nSee [the policy](../policies/core.md).\n");

        assertThat(helps())
                .contains("content/policies/core.md moved to content/policies/kernel.md in %s on 2026-03-01"
                        .formatted(commit.substring(0, 12)));
    }

    private List<String> helps() {
        return story.ask(program -> Stream.concat(References.in(program), DocumentHoles.in(program))
                .map(Finding::help)
                .toList());
    }
}
