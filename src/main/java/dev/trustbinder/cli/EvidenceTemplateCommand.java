package dev.trustbinder.cli;

import dev.trustbinder.model.Program;
import dev.trustbinder.read.ProgramReader;
import dev.trustbinder.starter.EvidenceNote;
import dev.trustbinder.workspace.Workspace;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says what evidence a control needs. */
@Command(
        name = "template",
        header = {
            "Say what evidence a control needs, where it goes and what to note.",
            "",
            "  trustbinder evidence template ACC-09",
            ""
        },
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n")
final class EvidenceTemplateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private HelpOption help;

    @Mixin
    private ContentOption content;

    @Parameters(index = "0", paramLabel = "CONTROL", description = "The id of the control.")
    private String control;

    EvidenceTemplateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        try (Workspace workspace = content.open(terminal)) {
            Program program = ProgramReader.read(workspace.workTree());
            terminal.out()
                    .print(EvidenceNote.expected(
                            program,
                            EvidenceControl.find(program, control),
                            terminal.today().get()));
            return ExitCode.CLEAN.number();
        }
    }
}
