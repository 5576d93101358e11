package dev.trustbinder.cli;

import dev.trustbinder.cli.report.FindingReport;
import dev.trustbinder.cli.report.Format;
import dev.trustbinder.cli.report.Screen;
import dev.trustbinder.cli.report.TextReport;
import dev.trustbinder.cli.report.Threshold;
import dev.trustbinder.finding.Severity;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** How findings are written, and which of them gate. */
final class ReportOptions {
    private static final String SUMMARY = "GITHUB_STEP_SUMMARY";
    static final String TARGET = "GITHUB_BASE_REF";

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

    @Option(
            names = "--base",
            paramLabel = "NAME",
            description = "With --format github: annotate only files that differ from this branch. Default: that of the"
                    + " pull request")
    private Optional<String> base = Optional.empty();

    Threshold threshold() throws UsageException {
        for (Map.Entry<Format, Path> output : outputs.entrySet()) {
            if (output.getValue().toString().isEmpty()) {
                throw new UsageException(
                        "--output %s= names no file".formatted(output.getKey()),
                        "--output %1$s=FILE writes a file; --format %1$s prints".formatted(output.getKey()));
            }
        }
        return new Threshold(failOn, gate == Gate.READINESS);
    }

    boolean isForPeople() {
        return format == Format.TEXT;
    }

    /** Whether the findings are printed and written nowhere else. */
    boolean isPrintedOnly(Terminal terminal) {
        return outputs.isEmpty()
                && (format != Format.GITHUB
                        || terminal.environment().getOrDefault(SUMMARY, "").isEmpty());
    }

    /** The files a pull request touches; empty where there is none, or its base is not in this clone. */
    Optional<Set<RepoPath>> touched(Workspace workspace, Terminal terminal) throws IOException, UsageException {
        if (base.isPresent()) {
            return Optional.of(changedSince(workspace, base.get()));
        }
        String target = terminal.environment().getOrDefault(TARGET, "");
        if (format != Format.GITHUB || target.isEmpty()) {
            return Optional.empty();
        }
        for (String name : List.of("origin/" + target, target)) {
            if (workspace.knows(name)) {
                return Optional.of(workspace.changedSince(name));
            }
        }
        // What a host checks out by itself is a merge, whose first parent is the branch the change is meant for.
        if (workspace.knows("HEAD^2")) {
            return Optional.of(workspace.changedSince("HEAD^1"));
        }
        terminal.tell(
                "trustbinder: the branch %s is not in this clone, so only defects are annotated".formatted(target),
                "check out with fetch-depth: 0");
        return Optional.empty();
    }

    private static Set<RepoPath> changedSince(Workspace workspace, String base) throws IOException, UsageException {
        ProgramOptions.named(workspace, base);
        return workspace.changedSince(base);
    }

    /** Writes the report wherever it was asked for. */
    void write(FindingReport report, Terminal terminal) throws IOException {
        writeFiles(report, terminal);
        terminal.out().print(isForPeople() ? TextReport.of(report, screen(terminal)) : format.write(report));
        if (format.isForMachines()) {
            terminal.tell(report.summary());
            terminal.tell(report.verdict());
        }
    }

    /** Writes the files that were asked for; where a host takes a summary of the job, that too. */
    void writeFiles(FindingReport report, Terminal terminal) throws IOException {
        for (Map.Entry<Format, Path> output : outputs.entrySet()) {
            Path file = terminal.directory().resolve(output.getValue());
            Files.writeString(file, output.getKey().write(report), StandardCharsets.UTF_8);
        }
        String summary = terminal.environment().getOrDefault(SUMMARY, "");
        if (format == Format.GITHUB && !summary.isEmpty() && !outputs.containsValue(Path.of(summary))) {
            Files.writeString(
                    Path.of(summary),
                    Format.MARKDOWN.write(report),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    static Screen screen(Terminal terminal) {
        return terminal.coloured() ? Screen.coloured() : Screen.plain();
    }

    /** What the findings mean for the process. */
    static ExitCode exitCode(FindingReport report) {
        return report.gates() ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }
}
