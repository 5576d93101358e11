package dev.trustbinder.cli.report;

import dev.trustbinder.changes.ChangeLog.Side;
import dev.trustbinder.changes.ChangeRow;
import dev.trustbinder.changes.StateChange;
import dev.trustbinder.cli.report.Screen.Ink;
import dev.trustbinder.cli.report.Screen.Style;
import dev.trustbinder.delta.ChangeKind;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.repository.Commit;
import java.util.List;

/** A change log on a terminal. */
final class ChangeText {
    private final ChangeReport report;
    private final Screen screen;

    ChangeText(ChangeReport report, Screen screen) {
        this.report = report;
        this.screen = screen;
    }

    void write() {
        screen.line(0, Screen.strong("From "), Screen.strong(side(report.log().before())));
        screen.line(0, Screen.strong("to   "), Screen.strong(side(report.log().after())));
        for (StateChange.Fate fate : StateChange.Fate.values()) {
            states(fate, report.log().states(fate));
        }
        section("Files of evidence under the same id", report.rows().evidence());
        section("Records", report.rows().records());
        screen.blank().line(0, Screen.plain(report.summary()));
    }

    private static String side(Side side) {
        String commit = side.assessment()
                .program()
                .revision()
                .head()
                .map(Commit::shortId)
                .orElse("no commit");
        boolean clean = side.assessment().program().revision().clean();
        return "%s (%s%s, as of %s)"
                .formatted(
                        side.name(),
                        commit,
                        clean ? "" : " with changes",
                        side.assessment().asOf().date());
    }

    private void states(StateChange.Fate fate, List<StateChange> states) {
        if (states.isEmpty()) {
            return;
        }
        screen.blank().line(0, Screen.strong("%s (%,d)".formatted(ChangeReport.heading(fate), states.size())));
        for (StateChange state : states) {
            Finding finding = state.finding();
            String subject = state.record().isEmpty() ? ChangeReport.place(finding) : state.record();
            screen.line(
                    2,
                    new Ink(colour(fate), ReportedFinding.heading(finding)),
                    Screen.plain(" " + subject + ": " + finding.message()));
        }
    }

    private static Style colour(StateChange.Fate fate) {
        return switch (fate) {
            case WORSE -> Style.RED;
            case ALLOWED -> Style.YELLOW;
            case BETTER -> Style.GREEN;
        };
    }

    private void section(String title, List<ChangeRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<ChangeReport.Subject> subjects = ChangeReport.subjects(rows);
        screen.blank().line(0, Screen.strong("%s (%,d)".formatted(title, subjects.size())));
        subjects.forEach(this::subject);
    }

    private void subject(ChangeReport.Subject subject) {
        screen.line(2, new Ink(colour(subject.fate()), subject.fate().word() + ": "), Screen.plain(subject.title()));
        for (int at = 0; at < subject.rows().size(); at++) {
            ChangeRow row = subject.rows().get(at);
            row.field().ifPresent(field -> FieldText.write(field, 4, screen));
            row.text().ifPresent(text -> RedlineText.write(text, 4, screen));
            if (ChangeReport.isLastOfItsSteps(subject.rows(), at)) {
                row.steps().forEach(step -> screen.line(4, Screen.faint(ChangeReport.told(step))));
            }
        }
    }

    static Style colour(ChangeKind fate) {
        return switch (fate) {
            case ADDED -> Style.GREEN;
            case REPLACED, REMOVED -> Style.RED;
            case CHANGED, MOVED, RENAMED -> Style.PLAIN;
        };
    }
}
