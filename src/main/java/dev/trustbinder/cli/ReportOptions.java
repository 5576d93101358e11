package dev.trustbinder.cli;

import dev.trustbinder.cli.report.FindingReport;
import dev.trustbinder.cli.report.Format;
import dev.trustbinder.cli.report.TextReport;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.finding.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** How findings are written, and which of them gate. */
final class ReportOptions {
    /** What gates besides defects. */
    enum Gate {
        READINESS
    }

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "How findings are printed: ${COMPLETION-CANDIDATES}. Default: text")
    private Format format;

    @Option(
            names = "--output",
            paramLabel = "FORMAT=FILE",
            description = "Write the findings in this format to a file, too; may be given several times.")
    private Map<Format, Path> outputs = new LinkedHashMap<>();

    @Option(
            names = "--fail-on",
            defaultValue = "error",
            paramLabel = "SEVERITY",
            description = "Exit 1 on defects of this severity or heavier: error, warning, info. Default: error")
    private Severity failOn;

    @Option(names = "--gate", paramLabel = "readiness", description = "Let conditions of the audit gate like defects.")
    private Gate gate;

    /** Writes the report wherever it was asked for. */
    void write(FindingReport report, Terminal terminal) throws IOException {
        for (Map.Entry<Format, Path> output : outputs.entrySet()) {
            Path file = terminal.directory().resolve(output.getValue());
            Files.writeString(file, output.getKey().write(report), StandardCharsets.UTF_8);
        }
        boolean shownColoured = format == Format.TEXT && terminal.coloured();
        terminal.out().print(shownColoured ? TextReport.coloured(report) : format.write(report));
        if (format.isForMachines()) {
            terminal.err().println(report.summary());
        }
    }

    /** What the findings mean for the process. */
    ExitCode exitCode(FindingReport report) {
        return report.findings().stream().anyMatch(this::gates) ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private boolean gates(Finding finding) {
        boolean kindGates = finding.rule().kind() == Rule.Kind.DEFECT || gate == Gate.READINESS;
        return kindGates && finding.severity().atLeast(failOn);
    }
}
