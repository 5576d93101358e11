package dev.trustbinder.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;

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
        String version) {}
