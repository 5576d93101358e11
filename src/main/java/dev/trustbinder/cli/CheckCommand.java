package dev.trustbinder.cli;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.Findings;
import dev.trustbinder.check.PublicDefects;
import dev.trustbinder.cli.report.FindingReport;
import dev.trustbinder.format.Json;
import dev.trustbinder.model.Baseline;
import dev.trustbinder.repository.Revision;
import dev.trustbinder.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds what is wrong in a workspace, and what the audit will see. */
@Command(
        name = "check",
        header = {
            "Find every broken reference, contradiction and open point.",
            "",
            "  trustbinder check",
            "  trustbinder check --only defects            what makes the exit code 1",
            "  trustbinder check --only operation/missed   one rule, every place",
            "  trustbinder check --only ciso --only risks  the risks one role answers for",
            "  trustbinder check --all --group owner       everything, by who answers for it",
            "  trustbinder check --format github --output sarif=findings.sarif",
            "  trustbinder check --revision binder/2026-q1 --as-of 2026-04-01",
            ""
        },
        optionListHeading = "%nOptions:%n")
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private HelpOption help;

    @Mixin
    private ProgramOptions program;

    @Mixin
    private ReportOptions report;

    @Mixin
    private ListingOptions listing;

    @Option(
            names = "--write-baseline",
            description = "Accept today's defects: write them to the baseline file beside program.yml.")
    private boolean writeBaseline;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        try (Workspace workspace = program.open(terminal)) {
            Revision revision = program.revision(workspace);
            Assessment assessment = program.assess(revision, terminal, ProgramOptions.today(terminal));
            Findings findings = program.check(assessment);
            if (writeBaseline) {
                return baseline(findings);
            }
            FindingReport found = new Reports(assessment, report.threshold(), terminal)
                    .of(
                            findings,
                            findings.active().stream()
                                    .filter(PublicDefects.of(assessment.program())::holdBack)
                                    .toList(),
                            listing.of(assessment),
                            report.touched(workspace, terminal));
            report.write(found, terminal);
            return ReportOptions.exitCode(found).number();
        }
    }

    private int baseline(Findings findings) throws IOException {
        Baseline baseline = findings.baseline();
        Path file = program.contentIn(terminal).resolve(Baseline.FILE);
        Files.write(
                file,
                Json.of(Map.of(
                        "findings",
                        baseline.findings().stream().map(CheckCommand::known).toList())));
        terminal.out()
                .println("%d %s accepted in %s"
                        .formatted(
                                baseline.findings().size(),
                                baseline.findings().size() == 1 ? "defect" : "defects",
                                file));
        return ExitCode.CLEAN.number();
    }

    private static Map<String, Object> known(Baseline.Known known) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", known.rule());
        json.put("file", known.file());
        json.put("message", known.message());
        return json;
    }
}
