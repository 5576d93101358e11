package dev.trustbinder.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/** What one run of a command gave, run in this process on 21 November 2026. */
record CommandRun(int exit, String out, String err) {

    static CommandRun in(Path folder, String... arguments) {
        return answered("", folder, arguments);
    }

    /** A run that reads these answers from a pipe. */
    static CommandRun answered(String answers, Path folder, String... arguments) {
        return of("test", "2026-11-21", answers, folder, arguments);
    }

    /** A run of one version of the tool on one day. */
    static CommandRun of(String version, String day, String answers, Path folder, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8)),
                false,
                false,
                Map.of(),
                folder,
                () -> LocalDate.parse(day),
                version);
        int exit = Main.run(terminal, arguments);
        return new CommandRun(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** What was told besides, its lines joined as they were before a screen parted them. */
    String told() {
        return err.replaceAll("\\n {2,4}(?![ =])", " ");
    }

    /** All of it, to be shown where an assertion fails. */
    String said() {
        return "exit " + exit + "\n" + out + err;
    }
}
