package dev.trustbinder.changes;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.changes.ChangeLog.Side;
import dev.trustbinder.changes.StateChange.Fate;
import dev.trustbinder.check.Findings;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Program;
import dev.trustbinder.repository.RepoPath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The findings of two versions, matched by rule, severity, record and message. That another day has another date and
 * other distances, so many days overdue, is no news; all else that a message counts is.
 */
final class StateComparison {
    private static final Pattern DISTANCE = Pattern.compile("\\b\\d+ (?=days?\\b|weeks?\\b|months?\\b|years?\\b)");
    private static final Comparator<StateChange> ORDER = Comparator.comparing(StateChange::fate)
            .thenComparing(change -> !change.finding().isDefect())
            .thenComparing(change -> change.finding().severity())
            .thenComparing(change -> change.finding().rule().id())
            .thenComparing(StateChange::record)
            .thenComparing(StateChange::finding);

    private final Subjects before;
    private final Subjects after;
    private final List<StateChange> changes = new ArrayList<>();

    private StateComparison(Assessment before, Assessment after) {
        this.before = new Subjects(before);
        this.after = new Subjects(after);
    }

    static List<StateChange> of(Side before, Side after) {
        StateComparison comparison = new StateComparison(before.assessment(), after.assessment());
        comparison.compare(before.findings(), after.findings());
        return comparison.changes.stream().sorted(ORDER).toList();
    }

    private void compare(Findings old, Findings young) {
        Map<String, Deque<Finding>> left = new TreeMap<>();
        old.active()
                .forEach(finding -> left.computeIfAbsent(key(finding, before), key -> new ArrayDeque<>())
                        .add(finding));
        for (Finding finding : young.active()) {
            Deque<Finding> same = left.getOrDefault(key(finding, after), new ArrayDeque<>());
            if (same.poll() == null) {
                changes.add(new StateChange(Fate.WORSE, finding, after.of(finding)));
            }
        }
        for (Finding finding : setAside(young)) {
            Deque<Finding> same = left.getOrDefault(key(finding, after), new ArrayDeque<>());
            if (same.poll() != null) {
                changes.add(new StateChange(Fate.ALLOWED, finding, after.of(finding)));
            }
        }
        left.values()
                .forEach(gone -> gone.forEach(
                        finding -> changes.add(new StateChange(Fate.BETTER, finding, before.of(finding)))));
    }

    private static List<Finding> setAside(Findings findings) {
        List<Finding> all = new ArrayList<>(findings.known());
        findings.waived().forEach(waived -> all.add(waived.finding()));
        return all;
    }

    private static String key(Finding finding, Subjects subjects) {
        String message = Findings.fingerprint(finding).message();
        String subject = subjects.of(finding);
        return String.join(
                "\n",
                finding.rule().id(),
                finding.severity().word(),
                subject.isEmpty() ? subjects.file(finding) : subject,
                DISTANCE.matcher(message).replaceAll("… ").replace(subjects.day, "…"));
    }

    /** Which record a finding is about. */
    private static final class Subjects {
        private final String day;
        private final RepoPath content;
        private final Map<RepoPath, List<Entry<?>>> byFile = new TreeMap<>();

        Subjects(Assessment assessment) {
            Program program = assessment.program();
            this.day = assessment.day().toString();
            this.content = program.revision().content();
            for (Entry<?> entry : program.index().all()) {
                byFile.computeIfAbsent(entry.source().file(), file -> new ArrayList<>())
                        .add(entry);
            }
        }

        String of(Finding finding) {
            return byFile.getOrDefault(finding.location().file(), List.of()).stream()
                    .filter(entry -> entry.kind().form() == Kind.Form.DOCUMENTS
                            || entry.source().whole().contains(finding.location()))
                    .findFirst()
                    .map(Entry::id)
                    .orElse("");
        }

        String file(Finding finding) {
            RepoPath file = finding.location().file();
            return file.isWithin(content) ? file.relativeTo(content) : file.value();
        }
    }
}
