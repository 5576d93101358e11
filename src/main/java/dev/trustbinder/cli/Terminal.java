package dev.trustbinder.cli;

import dev.trustbinder.cli.report.Screen;
import dev.trustbinder.format.Plain;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Everything a command may know of the world around it.
 *
 * @param out what was asked for
 * @param err what people should know besides
 * @param in what people or scripts answer
 * @param interactive whether a person sits before {@code in}
 * @param coloured whether {@code out} is a terminal that shows colours
 * @param environment the variables of the environment, by name
 * @param directory the folder relative paths start from
 * @param today the day in UTC
 * @param version the version of this tool
 */
record Terminal(
        PrintStream out,
        PrintStream err,
        InputStream in,
        boolean interactive,
        boolean coloured,
        Map<String, String> environment,
        Path directory,
        Supplier<LocalDate> today,
        String version) {

    /** Tells people something, in lines that a screen shows whole. */
    void tell(String text) {
        tell(text, "");
    }

    /** Tells people something and the way out, which may be empty; both may quote what a file or an argument says. */
    void tell(String text, String help) {
        err.print(lines(0, text));
        if (!help.isEmpty()) {
            err.print(lines(2, "= help: " + help));
        }
    }

    /** What stands below the first line is to be copied, so it is left as it is. */
    private static String lines(int indent, String text) {
        List<String> lines = text.lines().toList();
        return Screen.wrapped(indent, lines.get(0))
                + lines.stream().skip(1).map(line -> Plain.of(line) + "\n").collect(Collectors.joining());
    }
}
