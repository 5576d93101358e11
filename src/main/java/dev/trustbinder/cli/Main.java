package dev.trustbinder.cli;

import dev.trustbinder.publish.PublishException;
import dev.trustbinder.workspace.WorkspaceException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The command line: runs one command and ends the process with its exit code. */
public final class Main {
    private Main() {}

    /** Runs the command that {@code arguments} name. */
    public static void main(String[] arguments) {
        Terminal terminal = new Terminal(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                Ansi.AUTO.enabled(),
                Path.of("").toAbsolutePath(),
                () -> LocalDate.now(ZoneOffset.UTC),
                version());
        int code = run(terminal, arguments);
        terminal.out().flush();
        terminal.err().flush();
        System.exit(code);
    }

    /** Runs one command and answers its exit code. */
    static int run(Terminal terminal, String... arguments) {
        boolean debug = List.of(arguments).contains("--debug");
        CommandLine line = new CommandLine(new TrustbinderCommand(terminal));
        line.addSubcommand(new CheckCommand(terminal));
        line.addSubcommand(new BuildCommand(terminal));
        line.addSubcommand(new ExplainCommand(terminal));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(80);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.coloured() ? Ansi.ON : Ansi.OFF));
        line.setOut(new java.io.PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new java.io.PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((broken, command, parsed) -> failed(terminal, broken, debug));
        return line.execute(arguments);
    }

    private static int failed(Terminal terminal, Exception failure, boolean debug) {
        Exception broken = failure instanceof UncheckedIOException wrapped ? wrapped.getCause() : failure;
        if (debug) {
            broken.printStackTrace(terminal.err());
        }
        terminal.err().println("trustbinder: " + explained(broken));
        remedy(broken).ifPresent(remedy -> terminal.err().println("  = help: " + remedy));
        return exitCode(broken).number();
    }

    private static ExitCode exitCode(Exception broken) {
        if (broken instanceof PublishException trouble) {
            return switch (trouble.kind()) {
                case REFUSED -> ExitCode.USAGE;
                case BUSY, DISK, SOURCE -> ExitCode.ENVIRONMENT;
                case STOPPED -> ExitCode.STOPPED;
            };
        }
        return isEnvironment(broken) ? ExitCode.ENVIRONMENT : ExitCode.USAGE;
    }

    private static String explained(Exception broken) {
        boolean expected = isEnvironment(broken) || broken instanceof UsageException;
        return expected
                ? broken.getMessage()
                : "this is a mistake of the tool, please report it (--debug shows where): " + broken;
    }

    private static Optional<String> remedy(Exception broken) {
        return broken instanceof WorkspaceException trouble ? Optional.of(trouble.remedy()) : Optional.empty();
    }

    private static boolean isEnvironment(Exception broken) {
        return broken instanceof java.io.IOException || broken instanceof PublishException;
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
