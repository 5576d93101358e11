package dev.trustbinder.assess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.kit.GitStory;
import dev.trustbinder.model.DateRange;
import dev.trustbinder.model.Kind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The base policy is version 3, in force from 2025-12-15 by its own word, in git since 2026-01-02. */
class EditionsTest {
    private static final String ADA = "Ada <ada@ledger.example>";
    private static final String POLICY = "content/policies/core.md";
    private static final DateRange YEAR = new DateRange(day("2025-12-01"), day("2026-12-31"));

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
    void everyDayHasTheVersionThenInForce() {
        version("4", "2026-03-02", "2026-04-01").commit(ADA, "2026-03-02", "Four");
        story.edit(POLICY, "reviewed: 2026-09-14", "reviewed: 2026-09-20").commit(ADA, "2026-09-20", "Look");

        assertThat(natures()).containsExactly("reviewed, unchanged", "changed", "introduced");
        assertThat(over())
                .containsExactly(
                        "2025-12-01 2025-12-14 none", "2025-12-15 2026-03-31 Begin", "2026-04-01 2026-12-31 Four");
    }

    @Test
    void aChangeThatNamesNoNewDayIsInForceFromTheDayItCame() {
        story.edit(POLICY, "once a year", "twice a year").commit(ADA, "2026-05-05", "Twice");

        assertThat(over()).endsWith("2025-12-15 2026-05-04 Begin", "2026-05-05 2026-12-31 Twice");
    }

    @Test
    void aDayClaimedBeforeTheTextWasThereIsNotBelieved() {
        version("4", "2026-01-05", "2026-01-10").commit(ADA, "2026-05-05", "Late");

        assertThat(over()).endsWith("2025-12-15 2026-05-04 Begin", "2026-05-05 2026-12-31 Late");
    }

    @Test
    void aBackdatedCommitDoesNotMakeThePastAnother() {
        version("4", "2026-03-02", "2026-03-02").commit(ADA, "2026-03-02", "Four");
        story.edit(POLICY, "once a year", "twice a year").commit(ADA, "2025-06-01", "Backdated");

        assertThat(over()).endsWith("2025-12-15 2026-03-01 Begin", "2026-03-02 2026-12-31 Backdated");
    }

    @Test
    void aVersionReplacedBeforeItsDayWasNeverInForce() {
        version("4", "2026-03-02", "2026-06-01").commit(ADA, "2026-03-02", "Four");
        story.edit(POLICY, "once a year", "twice a year").commit(ADA, "2026-04-01", "Mend four");

        assertThat(over()).endsWith("2025-12-15 2026-05-31 Begin", "2026-06-01 2026-12-31 Mend four");
    }

    @Test
    void aDraftIsNotInForceUntilItIsApproved() {
        story.edit(POLICY, "version: \"3\"\napproved-on: 2025-12-10\n", "version: \"4\"\n")
                .edit(POLICY, "effective: 2025-12-15\n", "")
                .commit(ADA, "2026-03-02", "Draft");
        story.edit(POLICY, "version: \"4\"\n", "version: \"4\"\napproved-on: 2026-03-20\n")
                .commit(ADA, "2026-03-20", "Approve");

        assertThat(over()).endsWith("2025-12-15 2026-03-19 Begin", "2026-03-20 2026-12-31 Approve");
    }

    @Test
    void whatIsRetiredOrRemovedEnds() {
        story.edit(POLICY, "audience: public", "audience: public\nretired: 2026-07-01")
                .commit(ADA, "2026-06-20", "Retire");
        assertThat(over()).endsWith("2026-06-20 2026-06-30 Retire", "2026-07-01 2026-12-31 none");

        story.delete(POLICY).commit(ADA, "2026-08-01", "Remove");
        assertThat(over()).endsWith("2026-07-01 2026-12-31 none");
    }

    private GitStory version(String number, String approved, String effective) {
        return story.edit(
                POLICY,
                "version: \"3\"\napproved-on: 2025-12-10\neffective: 2025-12-15",
                "version: \"%s\"\napproved-on: %s\neffective: %s".formatted(number, approved, effective));
    }

    private List<String> natures() {
        return ask(editions ->
                editions.all().stream().map(edition -> edition.nature().words()).toList());
    }

    private List<String> over() {
        List<String> stretches = ask(
                editions -> editions.over(YEAR).stream().map(EditionsTest::told).toList());
        assertThat(stretches.get(0)).startsWith("2025-12-01");
        return stretches;
    }

    private static String told(Editions.Stretch stretch) {
        return stretch.days().from() + " " + stretch.days().to() + " "
                + stretch.edition()
                        .map(edition -> edition.version().landed().orElseThrow().subject())
                        .orElse("none");
    }

    private <T> T ask(Function<Editions, T> question) {
        return story.ask(program ->
                question.apply(Editions.of(program.past().all(Kind.POLICY).get("POL-CORE"))));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
