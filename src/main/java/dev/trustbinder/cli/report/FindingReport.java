package dev.trustbinder.cli.report;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.finding.Severity;
import dev.trustbinder.model.AsOf;
import dev.trustbinder.repository.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What one run found, ready to be written in any format.
 *
 * @param findings everything found, in the order it is shown
 * @param listing what of it is listed, and how
 * @param waived how many were allowed by a comment, the programme or the baseline
 * @param rules every rule that was looked at, found or not
 * @param threshold what gates
 * @param touched the files that the change under review touches; empty where none is under review
 * @param step what the roadmap of the binder says comes next
 * @param lines the lines of a file, for showing them; none where it cannot be read
 */
public record FindingReport(
        List<ReportedFinding> findings,
        Listing listing,
        int waived,
        List<Rule> rules,
        Threshold threshold,
        AsOf asOf,
        String version,
        Optional<Set<RepoPath>> touched,
        Supplier<Optional<String>> step,
        Function<RepoPath, List<String>> lines) {

    public FindingReport {
        findings = findings.stream().sorted(ReportedFinding.ORDER).toList();
        rules = List.copyOf(rules);
    }

    /** The report of findings in files that hold no record, such as answers. */
    public static FindingReport ofAnswers(
            List<Finding> findings, List<Rule> rules, AsOf asOf, String version, List<String> lines) {
        Threshold threshold = new Threshold(Severity.ERROR, false);
        return new FindingReport(
                findings.stream()
                        .map(finding -> new ReportedFinding(finding, "", "", false, false, threshold.gates(finding)))
                        .toList(),
                new Listing(any -> true, true, Listing.Grouping.RULE),
                0,
                rules,
                threshold,
                asOf,
                version,
                Optional.empty(),
                Optional::empty,
                path -> lines);
    }

    /** Those that were asked for. */
    List<ReportedFinding> listed() {
        return findings.stream().filter(listing.only()).toList();
    }

    /** Whether the run ends with exit code 1. */
    public boolean gates() {
        return findings.stream().anyMatch(ReportedFinding::gates);
    }

    /** One line for people: how much of what was found. */
    public String summary() {
        StringBuilder summary = new StringBuilder();
        if (findings.isEmpty()) {
            summary.append("nothing found");
        } else {
            summary.append(counted(Rule.Kind.DEFECT, "defect")).append("; ");
            summary.append(counted(Rule.Kind.CONDITION, "condition"));
        }
        if (waived > 0) {
            summary.append("; ").append(waived).append(" allowed");
        }
        return summary + " (as of " + asOf.date() + ", " + asOf.reason() + ")";
    }

    private String counted(Rule.Kind kind, String word) {
        List<String> weights = new ArrayList<>();
        long all = 0;
        for (Severity severity : Severity.values()) {
            long count = count(
                    one -> one.finding().rule().kind() == kind && one.finding().severity() == severity);
            all += count;
            if (count > 0) {
                weights.add(count + " " + severity.word());
            }
        }
        return all == 0 ? "no " + word : "%s (%s)".formatted(count(all, word, word + "s"), String.join(", ", weights));
    }

    /** One line for people: the exit code, and why it is that. */
    public String verdict() {
        long defects = count(one -> one.gates() && one.isDefect());
        long conditions = count(one -> one.gates() && !one.isDefect());
        if (defects + conditions > 0) {
            List<String> gating = new ArrayList<>();
            if (defects > 0) {
                gating.add(count(defects, "defect", "defects"));
            }
            if (conditions > 0) {
                gating.add(count(conditions, "condition", "conditions"));
            }
            String asked = (threshold.failOn() == Severity.ERROR
                            ? ""
                            : ", by --fail-on " + threshold.failOn().word())
                    + (threshold.readiness() ? ", by --gate readiness" : "");
            return "exit code 1: %s %s%s"
                    .formatted(String.join(" and ", gating), defects + conditions == 1 ? "gates" : "gate", asked);
        }
        long light = count(ReportedFinding::isDefect);
        if (light > 0) {
            return "exit code 0: %s lighter than error and would gate with --fail-on"
                    .formatted(count(light, "defect is", "defects are"));
        }
        return threshold.readiness() || findings.isEmpty()
                ? "exit code 0: nothing gates"
                : "exit code 0: only defects gate; conditions would with --gate readiness";
    }

    long count(Predicate<ReportedFinding> which) {
        return findings.stream().filter(which).count();
    }

    /** A number and the word for what it counts. */
    public static String count(long number, String one, String many) {
        return "%,d %s".formatted(number, number == 1 ? one : many);
    }

    /** The findings that keep the trust center from being replaced. */
    List<ReportedFinding> blocking() {
        return findings.stream().filter(ReportedFinding::blocking).toList();
    }

    /** Whether it stands in a file that the change under review touches; where none is, whether it is a defect. */
    boolean isNearTheChange(ReportedFinding one) {
        return touched.map(files -> files.contains(one.finding().location().file()))
                .orElse(one.isDefect());
    }

    /** What to do next, a line each. */
    List<String> next() {
        List<String> next = new ArrayList<>();
        boolean cut = !listing.whole() && findings.size() > 3;
        if (cut) {
            String rule = findings.stream()
                    .map(one -> one.finding().rule().id())
                    .collect(Collectors.groupingBy(id -> id, TreeMap::new, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
            next.add("more: trustbinder check --only %s, or --all".formatted(rule));
        }
        Optional<ReportedFinding> first = firstGating();
        if (first.isPresent()) {
            next.add("next: mend " + first.get().finding().location() + ", then run it again");
        } else {
            step.get()
                    .ifPresent(title ->
                            next.add("next: %s, the first open step of the binder's roadmap".formatted(title)));
        }
        return next;
    }

    /** What is to be mended first. */
    Optional<ReportedFinding> firstGating() {
        return findings.stream().filter(ReportedFinding::gates).findFirst();
    }
}
