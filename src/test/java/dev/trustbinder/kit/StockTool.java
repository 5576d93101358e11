package dev.trustbinder.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** A program every auditor has. Where the machine lacks it tests are skipped, in CI they fail. */
public final class StockTool {
    private final Path folder;
    private final Map<String, String> environment;

    private StockTool(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /** Runs programs in {@code folder}, without the configuration of user and system; all of {@code names} are there. */
    public static StockTool in(Path folder, String... names) {
        for (String name : names) {
            need(isOnPath(name), "there is no " + name + " on the PATH");
        }
        Map<String, String> environment = new TreeMap<>(Map.of(
                "GIT_CONFIG_GLOBAL", "/dev/null",
                "GIT_CONFIG_NOSYSTEM", "1",
                "HOME", folder.toString(),
                "LC_ALL", "C.UTF-8",
                "PATH", System.getenv("PATH"),
                "TZ", "UTC"));
        return new StockTool(folder, environment);
    }

    /** What it is run with beside the usual. */
    public StockTool with(String variable, String value) {
        Map<String, String> more = new TreeMap<>(environment);
        more.put(variable, value);
        return new StockTool(folder, more);
    }

    /** What a run gave; both streams in one. */
    public record Run(int exit, String said) {}

    /** Runs to the end and gives what was said; it must succeed. */
    public String run(String... command) {
        Run run = tried("", command);
        Assertions.assertEquals(0, run.exit(), () -> String.join(" ", command) + ": " + run.said());
        return run.said();
    }

    /** Runs to the end, given {@code input}. */
    public Run tried(String input, String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                    .directory(folder.toFile())
                    .redirectErrorStream(true);
            builder.environment().clear();
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Run(process.waitFor(), said);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void need(boolean there, String otherwise) {
        if ("true".equals(System.getenv("CI")) || Boolean.getBoolean("tools.required")) {
            Assertions.assertTrue(there, otherwise);
        }
        Assumptions.assumeTrue(there, otherwise);
    }

    private static boolean isOnPath(String name) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }
}
