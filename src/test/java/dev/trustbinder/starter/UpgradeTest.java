package dev.trustbinder.starter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.starter.Upgrade.Outcome;
import dev.trustbinder.starter.Upgrade.Step;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpgradeTest {
    private static final RepoPath FILE = new RepoPath("a.md");

    private static SortedMap<RepoPath, String> file(String text) {
        SortedMap<RepoPath, String> files = new TreeMap<>();
        if (text != null) {
            files.put(FILE, text);
        }
        return files;
    }

    @ParameterizedTest
    @CsvSource({
        "    ,      ,  new, NEW",
        "    , mine,  new, IN_THE_WAY",
        "    ,  new,  new, SAME",
        " old,  old,  old, SAME",
        " old, mine,  old, SAME",
        " old,  old,  new, UPDATED",
        " old,  new,  new, SAME",
        " old, mine,  new, MERGED",
        " old,     ,  new, TAKEN_AWAY",
        " old,     ,  old, TAKEN_AWAY",
        " old,  old,     , REMOVED",
        " old, mine,     , KEPT",
        " old,     ,     , SAME",
    })
    void tellsFromThreeTextsWhatBecomesOfAFile(String delivered, String onDisk, String tailored, Outcome outcome) {
        Upgrade upgrade = Upgrade.of(
                file(delivered),
                file(onDisk),
                file(tailored),
                (base, ours, theirs) -> Step.of(Outcome.MERGED, base + ours + theirs));

        assertThat(upgrade.steps().get(FILE).outcome()).isEqualTo(outcome);
        assertThat(upgrade.writes()).isEqualTo(outcome.writes());
    }
}
