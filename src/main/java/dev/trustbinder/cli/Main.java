package dev.trustbinder.cli;

import dev.trustbinder.cache.BuildCache;
import dev.trustbinder.parallel.Workers;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: runs one command and ends the process with its exit code. */
public final class Main {
    private Main() {}

    /** Runs the command that {@code arguments} name. */
    public static void main(String[] arguments) {
        boolean coloured = Ansi.AUTO.enabled();
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        Optional<Progress> progress = Optional.of(new Progress(out)).filter(any -> coloured);
        Terminal terminal = new Terminal(
                progress.map(line -> line.over(out)).orElse(out),
                progress.map(line -> line.over(err)).orElse(err),
                System.in,
                System.console() != null,
                coloured,
                System.getenv(),
                Path.of("").toAbsolutePath(),
                () -> LocalDate.now(ZoneOffset.UTC),
                version());
        int code = run(terminal, progress, arguments);
        progress.ifPresent(Progress::end);
        terminal.out().flush();
        terminal.err().flush();
        System.exit(code);
    }

    /** Runs one command and answers its exit code. */
    static int run(Terminal terminal, String... arguments) {
        return run(terminal, Optional.empty(), arguments);
    }

    private static int run(Terminal terminal, Optional<Progress> progress, String... arguments) {
        Optional<BuildCache.Result> before = CacheOptions.find(terminal, arguments);
        if (before.isPresent()) {
            Transcript.print(before.get().lines(), terminal);
            return before.get().exit();
        }
        return execute(terminal, progress, arguments);
    }

    private static int execute(Terminal terminal, Optional<Progress> progress, String... arguments) {
        boolean debug = List.of(arguments).contains("--debug");
        CommandLine line = new CommandLine(new TrustbinderCommand(terminal));
        line.addSubcommand(new InitCommand(terminal));
        line.addSubcommand(new NewCommand(terminal));
        line.addSubcommand(new CommandLine(new EvidenceCommand(terminal))
                .addSubcommand(new EvidenceAddCommand(terminal))
                .addSubcommand(new EvidenceTemplateCommand(terminal)));
        line.addSubcommand(new GapsCommand(terminal));
        line.addSubcommand(new CheckCommand(terminal));
        line.addSubcommand(new BuildCommand(terminal));
        line.addSubcommand(new ServeCommand(terminal));
        line.addSubcommand(DiffCommand.line(terminal));
        line.addSubcommand(new SealCommand(terminal));
        line.addSubcommand(new VerifyCommand(terminal));
        line.addSubcommand(new ReviewCommand(terminal));
        line.addSubcommand(approvals(terminal));
        line.addSubcommand(new SchemaCommand(terminal));
        line.addSubcommand(new ExplainCommand(terminal));
        line.addSubcommand(new HelpCommand(terminal));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(80);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.coloured() ? Ansi.ON : Ansi.OFF));
        line.setOut(new java.io.PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new java.io.PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((wrong, parsed) -> misused(terminal, Misuse.of(wrong)));
        line.setExecutionStrategy(Main::executed);
        line.setExecutionExceptionHandler((broken, command, parsed) -> failed(terminal, broken, debug));
        try {
            int threads = Runtime.getRuntime().availableProcessors();
            return Workers.run(threads, () -> {
                progress.ifPresent(shown -> shown.begin(Workers.counts()));
                return line.execute(helped(line, arguments));
            });
        } catch (Error broken) {
            return failed(terminal, broken, debug);
        }
    }

    /** Many tools take {@code check help} for {@code check --help}: a last word that no command of ours begins with. */
    private static String[] helped(CommandLine line, String... arguments) {
        CommandLine command = line;
        int last = arguments.length - 1;
        for (int i = 0; i < last && command != null; i++) {
            command = command.getSubcommands().get(arguments[i]);
        }
        if (last < 1 || command == null || !arguments[last].equals("help")) {
            return arguments;
        }
        String[] helped = arguments.clone();
        helped[last] = "--help";
        return helped;
    }

    /** Where help is asked for, words that mean nothing are told all the same. */
    private static int executed(ParseResult parsed) {
        for (ParseResult of = parsed; of != null; of = of.subcommand()) {
            if (!of.unmatched().isEmpty()) {
                throw new UnmatchedArgumentException(of.commandSpec().commandLine(), of.unmatched());
            }
        }
        return new RunLast().execute(parsed);
    }

    private static CommandLine approvals(Terminal terminal) {
        return new CommandLine(new ApprovalsCommand(terminal)).addSubcommand(new ApprovalsImportCommand(terminal));
    }

    private static int misused(Terminal terminal, Misuse misuse) {
        terminal.tell("trustbinder: " + misuse.message(), misuse.help());
        terminal.err().println("  = note: " + misuse.command() + " --help");
        return ExitCode.USAGE.number();
    }

    private static int failed(Terminal terminal, Throwable broken, boolean debug) {
        if (debug) {
            broken.printStackTrace(terminal.err());
        }
        Failure failure = Failure.of(broken);
        terminal.tell("trustbinder: " + failure.message(), failure.help());
        return failure.code().number();
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
