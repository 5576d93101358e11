package dev.trustbinder.cli.report;

import dev.trustbinder.changes.ChangeRow;
import dev.trustbinder.changes.StateChange;
import dev.trustbinder.finding.Finding;
import java.util.List;

/** A change log as Markdown. */
final class ChangeMarkdown {
    private final ChangeReport report;
    private final StringBuilder out = new StringBuilder();

    ChangeMarkdown(ChangeReport report) {
        this.report = report;
    }

    String write() {
        out.append("## Changes from ")
                .append(MarkdownText.of(report.log().before().name()))
                .append(" to ")
                .append(MarkdownText.of(report.log().after().name()))
                .append("\n\n")
                .append(report.summary())
                .append('\n');
        for (StateChange.Fate fate : StateChange.Fate.values()) {
            states(fate, report.log().states(fate));
        }
        section("Files of evidence under the same id", report.rows().evidence());
        section("Records", report.rows().records());
        return out.toString();
    }

    private void states(StateChange.Fate fate, List<StateChange> states) {
        if (!states.isEmpty()) {
            out.append("\n### ").append(ChangeReport.heading(fate)).append("\n\n");
        }
        for (StateChange state : states) {
            Finding finding = state.finding();
            String subject = state.record().isEmpty() ? ChangeReport.place(finding) : state.record();
            out.append("- **%s** `%s` %s: %s\n"
                    .formatted(
                            finding.isDefect()
                                    ? finding.severity().word()
                                    : "condition, " + finding.severity().word(),
                            finding.rule().id(),
                            MarkdownText.of(subject),
                            MarkdownText.of(finding.message())));
        }
    }

    private void section(String title, List<ChangeRow> rows) {
        if (!rows.isEmpty()) {
            out.append("\n### ").append(title).append('\n');
        }
        ChangeReport.subjects(rows).forEach(this::subject);
    }

    private void subject(ChangeReport.Subject subject) {
        out.append("\n**%s** %s\n\n"
                .formatted(MarkdownText.of(subject.title()), subject.fate().word()));
        for (int at = 0; at < subject.rows().size(); at++) {
            ChangeRow row = subject.rows().get(at);
            row.field().ifPresent(field -> out.append(FieldText.markdown(field)));
            row.text()
                    .ifPresent(text ->
                            out.append('\n').append(RedlineText.markdown(text)).append('\n'));
            if (ChangeReport.isLastOfItsSteps(subject.rows(), at)) {
                row.steps().forEach(step -> out.append("- _%s_\n".formatted(MarkdownText.of(ChangeReport.told(step)))));
            }
        }
    }
}
