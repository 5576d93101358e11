package dev.trustbinder.read;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The values of a CSV file that their columns do not allow. A spreadsheet writes a whole column in one manner, so three of
 * a column are one fault, told where the first stands.
 */
final class ColumnFaults {
    private static final int MANY = 3;

    private final List<Finding> findings;
    private final Set<Finding> single = new HashSet<>();
    private final Map<String, TreeMap<Location, Fault>> columns = new TreeMap<>();

    /** What was found of one cell, and what stands in it. */
    private record Fault(Finding finding, String text) {
        String words() {
            return ValueReader.quoted(text) + " on line " + finding.location().line();
        }
    }

    ColumnFaults(List<Finding> findings) {
        this.findings = findings;
    }

    /** Adds the findings from {@code first} on that stand in {@code cell}, which is of the column {@code key}. */
    void add(int first, String key, YamlNode.Scalar cell) {
        for (Finding finding : findings.subList(first, findings.size())) {
            if (finding.rule().equals(ReadRules.VALUE) && finding.location().equals(cell.location())) {
                single.add(finding);
                columns.computeIfAbsent(key, column -> new TreeMap<>())
                        .putIfAbsent(cell.location(), new Fault(finding, cell.text()));
            }
        }
    }

    /** Puts one finding in place of many of a column; it reaches to the last, so that it belongs to no one record. */
    void join() {
        columns.values().removeIf(faults -> faults.size() < MANY);
        Set<Location> joined = columns.values().stream()
                .flatMap(faults -> faults.keySet().stream())
                .collect(Collectors.toSet());
        findings.removeIf(finding -> single.contains(finding) && joined.contains(finding.location()));
        columns.values().forEach(faults -> findings.add(joined(faults)));
    }

    private static Finding joined(TreeMap<Location, Fault> faults) {
        Finding first = faults.firstEntry().getValue().finding();
        Location from = faults.firstKey();
        Location to = faults.lastKey();
        int others = faults.size() - MANY;
        return ReadRules.VALUE.at(
                new Location(from.file(), from.line(), from.column(), to.endLine(), to.endColumn()),
                "%s; %d cells of this column are wrong: %s%s"
                        .formatted(
                                first.message(),
                                faults.size(),
                                faults.values().stream()
                                        .limit(MANY)
                                        .map(Fault::words)
                                        .collect(Collectors.joining(", ")),
                                others == 0 ? "" : " and " + others + (others == 1 ? " other" : " others")),
                first.help());
    }
}
