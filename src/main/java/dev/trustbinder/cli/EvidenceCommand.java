package dev.trustbinder.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Files evidence, and says what evidence is expected. */
@Command(
        name = "evidence",
        header = {
            "File evidence of a control, or see what is expected of it.",
            "",
            "  trustbinder evidence template ACC-09",
            "  trustbinder evidence add ACC-09 users.csv --performed-on 2027-03-28",
            ""
        },
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n")
final class EvidenceCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    EvidenceCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(terminal.err(), spec.commandLine().getColorScheme());
        return ExitCode.USAGE.number();
    }
}
