package dev.trustbinder.cli.report;

import dev.trustbinder.changes.ChangeLog;
import dev.trustbinder.changes.ChangeLogJson;
import dev.trustbinder.changes.ChangeRow;
import dev.trustbinder.changes.ChangeRows;
import dev.trustbinder.changes.StateChange;
import dev.trustbinder.changes.Step;
import dev.trustbinder.delta.ChangeKind;
import dev.trustbinder.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What happened between two versions, what got worse first. */
public record ChangeReport(ChangeLog log, ChangeRows rows) implements ChangeFormat.Changes {

    @Override
    public void write(Screen screen) {
        new ChangeText(this, screen).write();
    }

    @Override
    public String markdown() {
        return new ChangeMarkdown(this).write();
    }

    @Override
    public Map<String, Object> json() {
        return ChangeLogJson.of(log, rows);
    }

    /** Rows about one thing. */
    record Subject(String title, ChangeKind fate, List<ChangeRow> rows) {}

    /** The rows side by side about one thing; records without titles that came together are one thing. */
    static List<Subject> subjects(List<ChangeRow> rows) {
        List<Subject> subjects = new ArrayList<>();
        for (ChangeRow row : rows) {
            int last = subjects.size() - 1;
            if (last >= 0 && title(subjects.get(last).rows().get(0)).equals(title(row))) {
                subjects.get(last).rows().add(row);
            } else if (last >= 0 && isOfOneCrowd(subjects.get(last).rows().get(0), row)) {
                Subject crowd = subjects.remove(last);
                subjects.add(new Subject(crowd.title() + ", " + row.id(), crowd.fate(), crowd.rows()));
            } else {
                subjects.add(new Subject(title(row), row.fate(), new ArrayList<>(List.of(row))));
            }
        }
        return subjects;
    }

    private static boolean isOfOneCrowd(ChangeRow one, ChangeRow other) {
        return one.key().isEmpty()
                && other.key().isEmpty()
                && one.title().equals(one.id())
                && other.title().equals(other.id())
                && one.what().equals(other.what())
                && one.fate() == other.fate()
                && one.steps().equals(other.steps());
    }

    private static String title(ChangeRow row) {
        String title = row.title().equals(row.id()) ? "" : row.title();
        return Stream.of(row.what(), row.id(), title)
                .filter(part -> !part.isEmpty())
                .reduce((left, right) -> left + " " + right)
                .orElse("");
    }

    /** Such as "2026-04-02 by Ada, approved by Ben (4ced6c2aa1b2)". */
    static String told(Step step) {
        if (step.isUncommitted()) {
            return "not committed";
        }
        String by = step.authors().isEmpty() ? "" : " by " + String.join(", ", step.authors());
        String approved = step.approvers().isEmpty()
                ? ", approved by nobody"
                : ", approved by " + String.join(", ", step.approvers());
        return step.authored().map(Object::toString).orElse("") + by + approved + " ("
                + String.join(", ", step.shortCommits()) + ")";
    }

    /** Whether the row after this one was brought by the same steps, so that they need be told but once. */
    static boolean isLastOfItsSteps(List<ChangeRow> rows, int at) {
        return at + 1 == rows.size()
                || !rows.get(at + 1).steps().equals(rows.get(at).steps());
    }

    static String heading(StateChange.Fate fate) {
        return switch (fate) {
            case WORSE -> "Got worse";
            case ALLOWED -> "Allowed since, still there";
            case BETTER -> "Got better";
        };
    }

    static String place(Finding finding) {
        return finding.location().file() + ":" + finding.location().line();
    }

    /** The whole in one sentence. */
    String summary() {
        List<String> parts = new ArrayList<>();
        parts.add(FindingReport.count(log.states(StateChange.Fate.WORSE).size(), "state", "states") + " worse");
        parts.add(log.states(StateChange.Fate.BETTER).size() + " better");
        for (ChangeKind fate : ChangeKind.values()) {
            int size = log.records(fate).size();
            if (size > 0) {
                parts.add(FindingReport.count(size, "record", "records") + " " + fate.word());
            }
        }
        if (!log.replaced().isEmpty()) {
            parts.add(
                    "evidence replaced in " + FindingReport.count(log.replaced().size(), "piece", "pieces"));
        }
        return isEmpty() ? "nothing differs" : String.join(", ", parts);
    }

    private boolean isEmpty() {
        boolean same = log.states(StateChange.Fate.WORSE).isEmpty()
                && log.states(StateChange.Fate.BETTER).isEmpty()
                && log.states(StateChange.Fate.ALLOWED).isEmpty();
        return same
                && log.replaced().isEmpty()
                && rows.records().isEmpty()
                && rows.evidence().isEmpty();
    }
}
