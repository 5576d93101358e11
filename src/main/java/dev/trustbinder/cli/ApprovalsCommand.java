package dev.trustbinder.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What can be done with approvals. */
@Command(
        name = "approvals",
        synopsisSubcommandLabel = "COMMAND",
        header = {"Take in reviews that stand on a code host.", "", "  trustbinder approvals import reviews.json", ""},
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n")
final class ApprovalsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    ApprovalsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(terminal.err(), spec.commandLine().getColorScheme());
        return ExitCode.USAGE.number();
    }
}
