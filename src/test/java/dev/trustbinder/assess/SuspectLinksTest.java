package dev.trustbinder.assess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.kit.GitStory;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** COR-01 cites one section of the policy, the other controls the whole of it. */
class SuspectLinksTest {
    private static final String ADA = "Ada <ada@ledger.example>";
    private static final String POLICY = "content/policies/core.md";
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
    void aControlIsSuspectWhenTheSectionItCitesChanges() {
        story.edit(POLICY, "once a year", "`twice` a year").commit(ADA, "2026-03-02", "Twice");

        assertThat(suspect())
                .containsExactly(
                        "COR-01 POL-CORE#reviews Twice",
                        "COR-02 POL-CORE Twice",
                        "COR-03 POL-CORE Twice",
                        "COR-04 POL-CORE Twice");
    }

    @Test
    void anotherSectionIsNoMatterOfIts() {
        story.edit(POLICY, "and this policy says how", "and says how here").commit(ADA, "2026-03-02", "Shorten");

        assertThat(suspect()).noneMatch(line -> line.startsWith("COR-01"));
    }

    @Test
    void newLineEndsAndFrontMatterAreNoMatter() {
        story.edit(POLICY, "every safeguard once", "every\nsafeguard once")
                .edit(POLICY, "reviewed: 2026-09-14", "reviewed: 2026-09-15")
                .commit(ADA, "2026-03-02", "Wrap");

        assertThat(suspect()).isEmpty();
    }

    @Test
    void touchingTheControlSettlesIt() {
        story.edit(POLICY, "once a year", "twice a year").commit(ADA, "2026-03-02", "Twice");
        story.edit(CONTROLS, "Quarterly restore test", "Restore test").commit(ADA, "2026-03-03", "Adapt");

        assertThat(suspect())
                .containsExactly("COR-01 POL-CORE#reviews Twice", "COR-03 POL-CORE Twice", "COR-04 POL-CORE Twice");
    }

    @Test
    void aTrailerConfirmsWhatIsRightAsItIs() {
        story.edit(POLICY, "once a year", "twice a year").commit(ADA, "2026-03-02", "Twice");
        story.commit(ADA, "2026-03-03", "Look at the controls\n\nConfirms: COR-01, COR-02\nConfirms: COR-03");
        assertThat(suspect()).containsExactly("COR-04 POL-CORE Twice");

        story.edit(POLICY, "twice a year", "daily").commit(ADA, "2026-03-04", "Daily");
        assertThat(suspect()).contains("COR-01 POL-CORE#reviews Daily");
    }

    @Test
    void whatChangesTogetherWithTheControlIsNotSuspect() {
        story.branch("both").edit(POLICY, "once a year", "twice a year").commit(ADA, "2026-03-02", "Policy");
        story.edit(CONTROLS, "once a year", "twice a year").commit(ADA, "2026-03-03", "Control");
        story.checkout("main")
                .edit("content/procedures/core.md", "minutes", "hours")
                .commit(ADA, "2026-03-03", "x");
        story.merge("both", ADA, "2026-03-04", "Merge both");

        assertThat(suspect()).noneMatch(line -> line.startsWith("COR-01"));
    }

    @Test
    void aTextThatIsAgainWhatItWasIsNotSuspect() {
        story.edit(POLICY, "once a year", "twice a year").commit(ADA, "2026-03-02", "Twice");
        story.edit(POLICY, "twice a year", "once a year").commit(ADA, "2026-03-03", "Back");

        assertThat(suspect()).isEmpty();
    }

    private List<String> suspect() {
        return story.ask(program -> SuspectLinks.of(program).stream()
                .map(link -> "%s %s %s"
                        .formatted(
                                link.control().id(),
                                link.citation().written(),
                                link.changed().landed().orElseThrow().subject()))
                .toList());
    }
}
