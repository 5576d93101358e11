package dev.trustbinder.render.binder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.Check;
import dev.trustbinder.kit.GitStory;
import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.model.AsOf;
import dev.trustbinder.model.Program;
import dev.trustbinder.publish.Publication;
import dev.trustbinder.read.ProgramReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The binder tells what documents and controls were before, by whom and with whose approval, and no names. */
class HistoryPagesTest {
    private static final String ADA = "Ada Lovelace <ada@ledger.example>";
    private static final String BEN = "Ben Bitdiddle <ben@ledger.example>";
    private static final String EVE = "Eve Else <eve@elsewhere.example>";
    private static final String POLICY = "content/policies/core.md";

    @TempDir
    private Path folder;

    @Test
    void aPolicyTellsItsVersionsTheirPeopleTheirDaysAndTheirWords() {
        SortedMap<String, String> files = told();

        assertThat(files.get("data/policies-history.csv"))
                .contains("POL-CORE,4,changed,2026-03-02,2026-03-15,,p-1,p-2,\"p-2: merged it (2026-03-02,")
                .contains("POL-CORE,3,introduced,2026-01-02,2025-12-15,2026-03-14,p-1,before it came into git,")
                .contains("POL-CORE,4,\"reviewed, unchanged\",2026-09-20,,,unknown identity,none in git,");
        assertThat(files.get("data/in-force.csv"))
                .contains("POL-CORE,2026-01-01,2026-03-14,3,", "POL-CORE,2026-03-15,2026-11-21,4,");
        assertThat(files.get("history/POL-CORE.html"))
                .contains("<del><span class=\"unseen\">removed: </span>once</del>")
                .contains("<ins><span class=\"unseen\">added: </span>twice</ins>")
                .contains("merged it")
                .contains("not signed")
                .contains("withheld")
                .doesNotContain("COR-77");
    }

    @Test
    void aControlTellsItsFieldsBeforeAndAfterAndWhatItCites() {
        SortedMap<String, String> files = told();

        assertThat(files.get("data/controls-history.csv"))
                .contains("COR-02,2026-04-01,Title,Quarterly restore test,Monthly restore test,p-1,");
        assertThat(files.get("controls/COR-02.html"))
                .contains("Monthly restore test")
                .contains("id=\"part-history\"");
        assertThat(files.get("data/suspect-links.csv")).contains("COR-01,", "POL-CORE#reviews,2026-03-02,");
        assertThat(files.get("controls/COR-01.html"))
                .contains("cites a text that changed since")
                .containsPattern("href=\"\\.\\./history/POL-CORE\\.html#v-[0-9a-f]{12}\"");
    }

    @Test
    void nobodysNameOrAddressIsInTheBinder() {
        assertThat(told().values())
                .noneMatch(text -> text.contains("Lovelace")
                        || text.contains("Bitdiddle")
                        || text.contains("Eve Else")
                        || text.contains("@ledger.example")
                        || text.contains("@elsewhere"));
    }

    @Test
    void outsideGitThePagesSayThatNothingIsKnown() {
        SortedMap<String, String> files = files(ProgramReader.read(TextWorkspace.overBase("")));

        assertThat(files.get("policies/history.html")).contains("Git knows no version of this.");
        assertThat(files).doesNotContainKeys("history/POL-CORE.html", "controls/suspect-links.html");
    }

    private SortedMap<String, String> told() {
        try (GitStory story = GitStory.overBase(folder.resolve("repository"))) {
            story.lay("""
                    -- content/registers/people.yml --
                    - {id: p-1, kind: employee, start: 2024-01-01, name: Ada Lovelace, git: [ada@ledger.example]}
                    - {id: p-2, kind: employee, start: 2024-01-01, name: Ben Bitdiddle, git: [ben@ledger.example]}
                    - {id: p-3, kind: employee, start: 2026-10-01, end: 2026-11-05}
                    - {id: p-4, kind: employee, start: 2024-01-01, manager: p-1}
                    -- content/controls/hidden.yml --
                    - {id: COR-77, title: Hidden, statement: Nobody outside knows., criteria: [CC6.2], owner: ciso, frequency: annual, audience: internal}
                    """).commit(ADA, "2026-01-03", "Ada Lovelace says who is who");
            story.branch("next")
                    .edit(POLICY, "once a year.", "twice a year ([[COR-77]]).")
                    .edit(
                            POLICY,
                            "version: \"3\"\napproved-on: 2025-12-10\neffective: 2025-12-15",
                            "version: \"4\"\napproved-on: 2026-03-02\neffective: 2026-03-15")
                    .commit(ADA, "2026-02-27", "Look twice a year");
            story.checkout("main").merge("next", BEN, "2026-03-02", "Merge next");
            story.edit("content/controls/core.yml", "Quarterly restore test", "Monthly restore test")
                    .commit(ADA, "2026-04-01", "Restore monthly");
            story.edit(POLICY, "reviewed: 2026-09-14", "reviewed: 2026-09-20").commit(EVE, "2026-09-20", "Look at it");
            return story.ask(HistoryPagesTest::files);
        }
    }

    private static SortedMap<String, String> files(Program program) {
        Assessment assessment = Assessment.of(program, new AsOf(LocalDate.parse("2026-11-21"), "the test's own"));
        Publication binder = BinderPages.of(assessment, Check.of(assessment));
        SortedMap<String, String> files = new TreeMap<>();
        binder.files().forEach((path, blob) -> {
            if (path.endsWith(".html") || path.endsWith(".csv") || path.endsWith(".json")) {
                try (InputStream in = blob.open()) {
                    files.put(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            }
        });
        return files;
    }
}
