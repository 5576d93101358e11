package dev.trustbinder.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.Check;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.model.AsOf;
import dev.trustbinder.model.Program;
import dev.trustbinder.read.ProgramReader;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.repository.Revision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * States the findings of a workspace laid over the base. A marker at the end of a line, {@code #! rule/id}, expects
 * that finding on that line; {@code #! rule/id at TEXT} expects it where TEXT begins. Markers are taken off before
 * the workspace is read, in files of any sort; two findings on a line are two markers. Nothing else may be found.
 */
public final class FindingAssert {
    private static final Pattern MARKER = Pattern.compile("\\s*#! (\\S+)(?: at ((?:(?!#! ).)+?))?(?=\\s*(?:#! |$))");

    private FindingAssert() {}

    /** Asserts the marked findings, and those {@code listed} as {@code path:line:column rule/id}, and no others. */
    public static void assertFindings(String text, String... listed) {
        List<String> expected = new ArrayList<>(List.of(listed));
        Revision revision = TextWorkspace.overBase(unmarked(text, expected));
        List<Finding> found = found(revision);
        assertThat(found.stream().map(finding -> match(finding, expected)).sorted())
                .as(String.join("\n", found.stream().map(FindingAssert::line).toList()))
                .containsExactlyElementsOf(expected.stream().sorted().toList());
    }

    /** Asserts that {@code text}, laid over the base, is without any finding. */
    public static void assertNothingFound(String text) {
        assertThat(found(TextWorkspace.overBase(text)).stream().map(FindingAssert::line))
                .isEmpty();
    }

    /** What is found in a revision on the day its programme pins. */
    public static List<Finding> found(Revision revision) {
        Program program = ProgramReader.read(revision);
        LocalDate day = program.charter().asOf().orElse(LocalDate.parse("2026-11-21"));
        return Check.of(Assessment.of(program, new AsOf(day, "the test's own"))).active();
    }

    /** One finding as a line of text. */
    public static String line(Finding finding) {
        return "%s %s[%s] %s%s"
                .formatted(
                        finding.location(),
                        finding.severity().word(),
                        finding.rule().id(),
                        finding.message(),
                        finding.help().isEmpty() ? "" : " = " + finding.help());
    }

    /** The finding as it was expected: by line alone where the expectation has no column, else with it. */
    private static String match(Finding finding, List<String> expected) {
        String whole = finding.location() + " " + finding.rule().id();
        String byLine = finding.location().file() + ":" + finding.location().line() + " "
                + finding.rule().id();
        return expected.contains(whole) || !expected.contains(byLine) ? whole : byLine;
    }

    private static String unmarked(String text, List<String> expected) {
        StringBuilder plain = new StringBuilder();
        String file = "";
        int number = 0;
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("-- ") && line.endsWith(" --")) {
                file = line.substring(3, line.length() - 3);
                number = 0;
            } else {
                number++;
            }
            plain.append(unmarked(line, file + ":" + number, expected)).append('\n');
        }
        plain.setLength(plain.length() - 1);
        return plain.toString();
    }

    private static String unmarked(String line, String place, List<String> expected) {
        Matcher marker = MARKER.matcher(line);
        int end = line.length();
        while (marker.find()) {
            end = Math.min(end, marker.start());
            String column = "";
            if (marker.group(2) != null) {
                int at = line.indexOf(marker.group(2));
                column = ":" + (line.codePointCount(0, at) + 1);
            }
            expected.add(place + column + " " + marker.group(1));
        }
        return line.substring(0, end);
    }

    /** The base workspace's file of that name. */
    public static String baseFile(String path) {
        SortedMap<RepoPath, String> base = new TreeMap<>(TextWorkspace.base());
        return base.get(new RepoPath(path));
    }
}
