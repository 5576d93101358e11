package dev.trustbinder.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.kit.FindingAssert;
import dev.trustbinder.kit.TextWorkspace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Lines that hold a placeholder, and lines that look as if they did; every one is read as a document's own. */
class PlaceholdersTest {
    private static final int FIRST = 11;

    @Test
    void findsEveryPlaceholderAtItsLine() {
        List<String> lines = lines('+');
        assertThat(lines).hasSizeGreaterThan(80);
        Set<Integer> found = placeholdersIn(lines);
        assertThat(missing(lines, found)).isEmpty();
    }

    @Test
    void findsNoneInLabelsCitationsLinksCodeAndQuotedEdits() {
        List<String> lines = lines('-');
        assertThat(lines).hasSizeGreaterThan(80);
        Set<Integer> found = placeholdersIn(lines);
        assertThat(lines.stream().filter(line -> found.contains(place(lines.indexOf(line)))))
                .isEmpty();
    }

    @Test
    void saysAPlaceholderOnce() {
        assertThat(findings(List.of("The owner is [TBD] and the [Company Name, e.g. Acme Inc.] signs on <date>.")))
                .extracting(Finding::message)
                .containsExactly(
                        "POL-VIS still says [TBD]",
                        "POL-VIS still says [Company Name, e.g. Acme Inc.]",
                        "POL-VIS still says <date>");
    }

    @Test
    void looksIntoHtmlBlocks() {
        assertThat(findings(List.of("<table><tr><td>Owner</td>\n<td>[Owner Name]</td></tr></table>", "<Company Name>")))
                .extracting(finding -> finding.location().line() + " " + finding.message())
                .containsExactly("12 POL-VIS still says [Owner Name]", "14 POL-VIS still says <Company Name>");
    }

    @Test
    void looksIntoTheFieldsOfRecords() {
        FindingAssert.assertFindings("""
                -- content/controls/access.yml --
                - id: ACC-05
                  title: Access removal
                  statement: The {{ role }} of %COMPANY% removes access within XX days.   #! text/placeholder #! text/placeholder #! text/placeholder
                  criteria: [CC6.2]
                  owner: it-lead
                  frequency: annual
                  expected-evidence: The ticket of <Company>   #! text/placeholder
                """);
    }

    private static List<String> missing(List<String> lines, Set<Integer> found) {
        return lines.stream()
                .filter(line -> !found.contains(place(lines.indexOf(line))))
                .toList();
    }

    /** Lines stand apart, so that each is a block of its own. */
    private static int place(int index) {
        return FIRST + 2 * index;
    }

    private static Set<Integer> placeholdersIn(List<String> lines) {
        return findings(lines).stream()
                .map(finding -> finding.location().line())
                .collect(Collectors.toSet());
    }

    private static List<Finding> findings(List<String> lines) {
        String text = String.join("\n\n", lines) + "\n\n[std]: https://example.org/\n\n[^a]: A note.\n";
        return FindingAssert.found(TextWorkspace.overBase(TextWorkspace.policy(text))).stream()
                .filter(finding -> finding.rule().id().equals("text/placeholder"))
                .toList();
    }

    private static List<String> lines(char mark) {
        try (InputStream table = PlaceholdersTest.class.getResourceAsStream("/placeholders.txt")) {
            String text = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
            List<String> lines = new ArrayList<>(text.lines().toList());
            lines.removeIf(line -> line.charAt(0) != mark);
            lines.replaceAll(line -> line.substring(2));
            return lines;
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
