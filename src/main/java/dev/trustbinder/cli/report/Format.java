package dev.trustbinder.cli.report;

import dev.trustbinder.model.Words;
import java.util.function.Function;

/** The formats findings are written in. */
public enum Format {
    TEXT(report -> TextReport.of(report, Screen.plain())),
    CONCISE(ConciseReport::of),
    JSON(JsonReport::of),
    SARIF(SarifReport::of),
    GITHUB(GithubReport::of),
    JUNIT(JunitReport::of),
    MARKDOWN(MarkdownReport::of);

    private final Function<FindingReport, String> writer;

    Format(Function<FindingReport, String> writer) {
        this.writer = writer;
    }

    /** The report in this format, without colours. */
    public String write(FindingReport report) {
        return writer.apply(report);
    }

    /** Whether programs read it, so that nothing else may stand on the same stream. */
    public boolean isForMachines() {
        return this != TEXT && this != CONCISE && this != MARKDOWN;
    }

    @Override
    public String toString() {
        return Words.of(this);
    }
}
