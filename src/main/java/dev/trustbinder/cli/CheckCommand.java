package dev.trustbinder.cli;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.Check;
import dev.trustbinder.check.Findings;
import dev.trustbinder.cli.report.FindingReport;
import dev.trustbinder.repository.Revision;
import dev.trustbinder.workspace.Workspace;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Finds what is wrong in a workspace, and what the audit will see. */
@Command(
        name = "check",
        description = "Find every broken reference, contradiction and open point.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  trustbinder check",
            "  trustbinder check --format github --output sarif=findings.sarif",
            "  trustbinder check --revision binder/2026-q1 --as-of 2026-04-01"
        })
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ProgramOptions program;

    @Mixin
    private ReportOptions report;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        try (Workspace workspace = program.open(terminal)) {
            Revision revision = program.revision(workspace);
            Assessment assessment = program.assess(revision, terminal, ProgramOptions.today(terminal));
            Findings findings = Check.of(assessment);
            FindingReport found = Reports.of(findings, assessment, revision, terminal);
            report.write(found, terminal);
            return report.exitCode(found).number();
        }
    }
}
