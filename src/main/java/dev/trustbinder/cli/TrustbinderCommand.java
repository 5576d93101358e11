package dev.trustbinder.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command without a command: shows what there is. */
@Command(
        name = "trustbinder",
        synopsisSubcommandLabel = "COMMAND",
        header = {
            "Trust centers and audit binders from one git repository.",
            "",
            "  trustbinder init DIR              begin a workspace",
            "  trustbinder check                 find every broken reference in content/",
            "  trustbinder gaps                  what no control answers, and what would",
            "  trustbinder serve                 both sites in the browser while you edit",
            "  trustbinder build                 write site/binder and site/trust",
            "  trustbinder diff                  what changed since the newest release",
            "  trustbinder seal --out DIR        a binder that others can verify",
            "  trustbinder verify DIR            is this really it?",
            "  trustbinder review POLICY         record a review without change",
            "  trustbinder explain RULE          what a rule wants, with examples",
            "  trustbinder help COMMAND          what a command does, with examples",
            ""
        },
        footer = {"", "Exit codes: 0 clean, 1 findings, 2 usage or internal error, 3 git or disk."},
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        versionProvider = TrustbinderCommand.Version.class)
final class TrustbinderCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Option(names = "--version", versionHelp = true, description = "Print the version and exit.")
    private boolean version;

    @Mixin
    private HelpOption help;

    TrustbinderCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    Terminal terminal() {
        return terminal;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(terminal.err(), spec.commandLine().getColorScheme());
        return ExitCode.USAGE.number();
    }

    /** Prints the name, the version and the Java it runs on. */
    static final class Version implements IVersionProvider {
        @Spec
        private CommandSpec spec;

        @Override
        public String[] getVersion() {
            TrustbinderCommand top = (TrustbinderCommand) spec.root().userObject();
            return new String[] {"trustbinder " + top.terminal().version()};
        }
    }
}
