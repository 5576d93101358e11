package dev.trustbinder.changes;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.changes.ChangeLog.Side;
import dev.trustbinder.changes.StateChange.Fate;
import dev.trustbinder.check.Findings;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Index;
import dev.trustbinder.model.Program;
import dev.trustbinder.repository.RepoPath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The findings of two versions, matched by rule, severity, record and message. That another day has another date and
 * other distances, so many days overdue, is no news; all else that a message counts is.
 */
final class StateComparison {
    private static final Pattern DISTANCE = Pattern.compile("\\b\\d+ (?=days?\\b|weeks?\\b|months?\\b|years?\\b)");
    private static final Pattern TIMES = Pattern.compile("\\bonce\\b|\\b(\\d+) times\\b");
    private static final Pattern COUNTED = Pattern.compile(TIMES + "|\\b[0-9a-f]{12}\\b");
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
        List<Finding> unmatched = new ArrayList<>();
        for (Finding finding : young.active()) {
            Deque<Finding> same = left.getOrDefault(key(finding, after), new ArrayDeque<>());
            if (same.poll() == null) {
                unmatched.add(finding);
            }
        }
        for (Finding finding : setAside(young)) {
            Deque<Finding> same = left.getOrDefault(key(finding, after), new ArrayDeque<>());
            if (same.poll() != null) {
                changes.add(new StateChange(Fate.ALLOWED, finding, after.of(finding)));
            }
        }
        unmatched.forEach(finding -> changes.add(new StateChange(fate(finding, left), finding, after.of(finding))));
        left.values()
                .forEach(gone -> gone.forEach(
                        finding -> changes.add(new StateChange(Fate.BETTER, finding, before.of(finding)))));
    }

    /** What was told before with another count is one state, that became worse or better; it is taken from what is left. */
    private Fate fate(Finding finding, Map<String, Deque<Finding>> left) {
        String key = key(finding, after);
        String uncounted = uncounted(key);
        if (uncounted.equals(key)) {
            return Fate.WORSE;
        }
        Optional<Finding> former = left.entrySet().stream()
                .filter(entry -> uncounted(entry.getKey()).equals(uncounted))
                .flatMap(entry -> Optional.ofNullable(entry.getValue().poll()).stream())
                .findFirst();
        return former.filter(old -> times(old) > times(finding)).isPresent() ? Fate.BETTER : Fate.WORSE;
    }

    private static String uncounted(String key) {
        return COUNTED.matcher(key).replaceAll("…");
    }

    private static long times(Finding finding) {
        Matcher times = TIMES.matcher(finding.message());
        return times.find() && times.group(1) != null ? Long.parseLong(times.group(1)) : 1;
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
        private final Index index;

        Subjects(Assessment assessment) {
            Program program = assessment.program();
            this.day = assessment.day().toString();
            this.content = program.revision().content();
            this.index = program.index();
        }

        String of(Finding finding) {
            return index.at(finding.location()).map(Entry::id).orElse("");
        }

        String file(Finding finding) {
            RepoPath file = finding.location().file();
            return file.isWithin(content) ? file.relativeTo(content) : file.value();
        }
    }
}
