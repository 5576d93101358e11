package dev.trustbinder.check;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.finding.Severity;
import dev.trustbinder.model.Baseline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a check found, in the order of files and lines.
 *
 * @param active what stands
 * @param waived defects somebody allowed for a time
 * @param known defects of the baseline: there before, and not forgotten
 */
public record Findings(List<Finding> active, List<Waived> waived, List<Finding> known) {
    /** The parts of a message that tell a line, which move when lines are added above. */
    private static final Pattern LINE = Pattern.compile("(?<=\\.runs\\.|\\.line-|\\bline )\\d+");

    /** A defect that somebody allowed until a day. */
    public record Waived(Finding finding, LocalDate until, String because) {}

    public Findings {
        active = List.copyOf(active);
        waived = List.copyOf(waived);
        known = List.copyOf(known);
    }

    /** How many of the active ones have this severity. */
    public long count(Severity severity) {
        return active.stream().filter(finding -> finding.severity() == severity).count();
    }

    /** Where keys and passwords stand that nobody allowed; what holds one is given to nobody. */
    public List<Location> secrets() {
        return Stream.concat(active.stream(), known.stream())
                .filter(finding -> finding.rule().id().equals("secret/committed"))
                .map(Finding::location)
                .toList();
    }

    /** Every defect that is not allowed, as a baseline to come from here. */
    public Baseline baseline() {
        List<Baseline.Known> all = new ArrayList<>();
        active.stream().filter(Finding::isDefect).map(Findings::fingerprint).forEach(all::add);
        known.stream().map(Findings::fingerprint).forEach(all::add);
        return new Baseline(all.stream().sorted().toList());
    }

    /** These with what a baseline knows set apart: as many of a kind as it has. */
    public Findings without(Baseline baseline) {
        Map<Baseline.Known, Integer> left = new TreeMap<>();
        baseline.findings().forEach(one -> left.merge(one, 1, Integer::sum));
        List<Finding> rest = new ArrayList<>();
        List<Finding> old = new ArrayList<>(known);
        for (Finding finding : active) {
            Baseline.Known print = fingerprint(finding);
            boolean isOld = finding.isDefect() && left.getOrDefault(print, 0) > 0;
            if (isOld) {
                left.merge(print, -1, Integer::sum);
            }
            (isOld ? old : rest).add(finding);
        }
        return new Findings(rest, waived, old.stream().sorted().toList());
    }

    /** These with more found later, in order. */
    public Findings and(List<Finding> more) {
        return new Findings(
                Stream.concat(active.stream(), more.stream()).sorted().toList(), waived, known);
    }

    /** What tells one defect from another while lines move: rule, file and message. */
    public static Baseline.Known fingerprint(Finding finding) {
        String message = LINE.matcher(finding.message()).replaceAll("…");
        return new Baseline.Known(finding.rule().id(), finding.location().file().value(), message);
    }
}
