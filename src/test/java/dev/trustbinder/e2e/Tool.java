package dev.trustbinder.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The jar as people run it: a process of its own, told nothing of the machine but what a test says. */
final class Tool {
    private static final Duration PATIENCE = Duration.ofSeconds(240);

    private final Path folder;
    private final Path java;
    private final List<String> before;
    private final List<String> options;
    private final Map<String, String> environment;
    private final Duration patience;

    private Tool(
            Path folder,
            Path java,
            List<String> before,
            List<String> options,
            Map<String, String> environment,
            Duration patience) {
        this.folder = folder;
        this.java = java;
        this.before = before;
        this.options = options;
        this.environment = environment;
        this.patience = patience;
    }

    /** The jar in the Java that runs the tests, started in {@code folder}. */
    static Tool in(Path folder) {
        return new Tool(
                folder,
                Path.of(System.getProperty("java.home")),
                List.of(),
                List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                Map.of("PATH", System.getenv("PATH"), "HOME", System.getProperty("user.home"), "LC_ALL", "C.UTF-8"),
                PATIENCE);
    }

    /** The jar itself. */
    static Path jar() {
        Path jar = Path.of(System.getProperty("trustbinder.jar", "target/trustbinder.jar"));
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException("there is no " + jar + "; mvn verify makes it");
        }
        return jar.toAbsolutePath();
    }

    Tool with(String variable, String value) {
        Map<String, String> more = new TreeMap<>(environment);
        more.put(variable, value);
        return new Tool(folder, java, before, options, more, patience);
    }

    /** Options of the virtual machine, beside the usual ones. */
    Tool options(String... more) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return new Tool(folder, java, before, all, environment, patience);
    }

    /** Another Java. */
    Tool java(Path home) {
        return new Tool(folder, home, before, options, environment, patience);
    }

    /** A command that runs the command after it, such as {@code sh -c 'umask 077; exec "$@"' sh}. */
    Tool under(String... command) {
        return new Tool(folder, java, List.of(command), options, environment, patience);
    }

    /** How long a run may take, before it is ended and a dump of its threads is the failure. */
    Tool patience(Duration most) {
        return new Tool(folder, java, before, options, environment, most);
    }

    /** The whole command line of one run. */
    List<String> line(String... arguments) {
        List<String> line = new ArrayList<>(before);
        line.add(java.resolve("bin/java").toString());
        line.addAll(options);
        line.add("-jar");
        line.add(jar().toString());
        line.addAll(List.of(arguments));
        return line;
    }

    /** Starts a run whose output nobody reads. */
    Process start(String... arguments) throws IOException {
        return builder(line(arguments))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Starts a run that prints into a file. */
    Process start(Path out, String... arguments) throws IOException {
        return builder(line(arguments))
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
    }

    /** Runs to the end. */
    Run run(String... arguments) {
        return finish(line(arguments));
    }

    /** Runs a line of the shell in which {@code "$@"} is the jar with {@code arguments}. */
    Run shell(String script, String... arguments) {
        List<String> line = new ArrayList<>(List.of("bash", "-c", script, "bash"));
        line.addAll(line(arguments));
        return finish(line);
    }

    private Run finish(List<String> line) {
        try {
            Path out = Files.createTempFile("trustbinder", ".out");
            Path err = Files.createTempFile("trustbinder", ".err");
            Process process = builder(line)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                String threads = threads(process);
                process.destroyForcibly();
                throw new IllegalStateException("still running: " + line + "\n" + threads + text(out));
            }
            Run run = new Run(process.exitValue(), text(out), text(err));
            Files.delete(out);
            Files.delete(err);
            return run;
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** What all threads of a Java process wait for. */
    private String threads(Process process) throws IOException, InterruptedException {
        Path dump = Files.createTempFile("trustbinder", ".threads");
        String pid = Long.toString(process.pid());
        new ProcessBuilder(java.resolve("bin/jstack").toString(), "-l", pid)
                .redirectErrorStream(true)
                .redirectOutput(dump.toFile())
                .start()
                .waitFor(20, TimeUnit.SECONDS);
        return text(dump);
    }

    private ProcessBuilder builder(List<String> line) {
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
        return builder;
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    /** What one run gave. */
    record Run(int exit, String out, String err) {
        /** Both streams, to be shown where an assertion fails. */
        String said() {
            return "exit " + exit + "\n--- stdout ---\n" + out + "--- stderr ---\n" + err;
        }
    }
}
