package dev.trustbinder.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.e2e.Tool.Run;
import dev.trustbinder.kit.StockTool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs of {@code check} and {@code build} side by side, with few and many threads, in a packed repository with a year of
 * history: each ends, and says the same. A run that does not is ended with a dump of its threads. {@code -Dstress=20}
 * repeats it.
 */
class StressIT {
    private static final int AT_ONCE = 4;
    private static final int ROUNDS = Integer.getInteger("stress", 1);

    @TempDir
    private static Path folder;

    private static Path repository;

    @BeforeAll
    static void pack() {
        repository = folder.resolve("packed");
        StockTool git = StockTool.in(folder, "git");
        git.run("git", "clone", "-q", Sample.repository().toString(), repository.toString());
        StockTool.in(repository, "git").run("git", "gc", "-q");
    }

    @Test
    @Timeout(value = 6, unit = TimeUnit.HOURS)
    void everyRunEndsWhateverTheNumberOfThreads() throws Exception {
        List<Callable<Run>> runs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Path java : javas()) {
                for (int threads : new int[] {1, 2, 3, 8}) {
                    Tool tool = Tool.in(repository).java(java).options("-XX:ActiveProcessorCount=" + threads);
                    String site = folder.resolve("site-" + runs.size()).toString();
                    runs.add(() -> tool.run("check"));
                    runs.add(() -> tool.run("build", "--revision", "HEAD", "--site", site));
                    runs.add(() -> tool.run("check", "--format", "json"));
                }
            }
        }
        ExecutorService starters = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Run> ended = new ArrayList<>();
            for (Future<Run> run : starters.invokeAll(runs)) {
                ended.add(run.get());
            }
            assertThat(ended)
                    .allSatisfy(run -> assertThat(run.exit()).as(run.said()).isZero());
            for (int kind = 0; kind < 3; kind++) {
                List<String> said = new ArrayList<>();
                for (int i = kind; i < ended.size(); i += 3) {
                    said.add(ended.get(i).out());
                }
                assertThat(said.stream().distinct()).hasSize(1);
            }
        } finally {
            starters.shutdownNow();
        }
    }

    /** The Java that runs the tests, and the newest other one beside it. */
    private static List<Path> javas() throws Exception {
        Path own = Path.of(System.getProperty("java.home")).toRealPath();
        Path shelf = own.getParent();
        try (Stream<Path> beside = Files.list(shelf)) {
            return Stream.concat(
                            Stream.of(own),
                            beside.filter(home -> home.getFileName().toString().contains("25"))
                                    .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                                    .limit(1))
                    .toList();
        }
    }
}
