package dev.trustbinder.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.kit.FindingAssert;
import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.repository.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** Whatever stands in a workspace, reading and checking it ends in findings that point into its files. */
class HostileInputTest {
    private static final int ROUNDS = Integer.getInteger("rounds", 60);
    private static final long SEED = Long.getLong("seed", 20261121);
    private static final List<String> PIECES = List.of(
            "",
            " ",
            "\n",
            "\t",
            ":",
            ": ",
            "- ",
            "[",
            "]",
            "{",
            "}",
            ",",
            "#",
            "&a ",
            "*a ",
            "!t ",
            "|",
            ">",
            "\"",
            "'",
            "---",
            "...",
            "<<: *a",
            "~",
            "null",
            "😀",
            "\u0000",
            "\uFEFF",
            "\u2028",
            "\u0085",
            "%YAML 1.1",
            "? ",
            "@",
            "`",
            "[[",
            "]]",
            "{{",
            "}}",
            "\r",
            ";",
            ",,",
            "=1+1",
            "../..",
            "id: ",
            "- {",
            "2026-13-45",
            "CC 6.1");

    @Test
    void neverFailsOverTheBaseWithThingsPutInAndTakenAway() {
        Random random = new Random(SEED);
        List<RepoPath> paths = new ArrayList<>(TextWorkspace.base().keySet());
        for (int round = 0; round < ROUNDS; round++) {
            SortedMap<RepoPath, String> files = TextWorkspace.base();
            for (int change = 0; change < 3; change++) {
                RepoPath path = paths.get(random.nextInt(paths.size()));
                files.put(path, changed(files.get(path), random));
            }
            for (Finding finding : FindingAssert.found(TextWorkspace.revision(files))) {
                assertThat(isInside(finding.location(), files))
                        .as("round %d: %s", round, FindingAssert.line(finding))
                        .isTrue();
            }
        }
    }

    private static String changed(String text, Random random) {
        int from = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length()) + 1));
        int to = Math.min(text.length(), from + (random.nextBoolean() ? 0 : random.nextInt(20)));
        return text.substring(0, from) + PIECES.get(random.nextInt(PIECES.size())) + text.substring(to);
    }

    private static boolean isInside(Location location, SortedMap<RepoPath, String> files) {
        String text =
                files.getOrDefault(location.file(), "").replace("\r\n", "\n").replace('\r', '\n');
        String[] lines = text.split("\n", -1);
        return location.line() <= lines.length
                && location.column()
                        <= lines[location.line() - 1].codePointCount(0, lines[location.line() - 1].length()) + 1
                && location.endLine() <= lines.length + 1;
    }
}
