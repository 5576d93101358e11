package dev.trustbinder.read;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import java.util.List;
import java.util.Optional;

/**
 * The two parts of a document.
 *
 * @param yaml what stands between the two lines of three hyphens, from line 2 on
 * @param bodyLine the line on which the text begins
 */
record FrontMatter(String yaml, String body, int bodyLine) {
    private static final String FENCE = "---";

    /** The parts, or a finding where the first line is no fence or no second one follows. */
    static Optional<FrontMatter> split(TextFile file, List<Finding> findings) {
        List<String> lines = file.lines();
        if (!lines.get(0).stripTrailing().equals(FENCE)) {
            findings.add(ReadRules.FRONT_MATTER.at(
                    Location.startOf(file.path()),
                    "the first line is not ---",
                    "begin with ---, then id, title and the rest, then --- again"));
            return Optional.empty();
        }
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).stripTrailing().equals(FENCE)) {
                String yaml = String.join("\n", lines.subList(1, i)) + "\n";
                return Optional.of(new FrontMatter(yaml, String.join("\n", lines.subList(i + 1, lines.size())), i + 2));
            }
        }
        findings.add(ReadRules.FRONT_MATTER.at(
                Location.startOf(file.path()), "the front matter is never closed", "close it with a line ---"));
        return Optional.empty();
    }
}
