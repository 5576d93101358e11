package dev.trustbinder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.parallel.Workers;
import dev.trustbinder.parallel.Workers.Count;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressTest {
    private static final String ERASE = "\r\u001b[K";
    private static final Optional<Count> READING = Optional.of(new Count("dev.trustbinder.read", 312, 1_000));

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(screen, true, StandardCharsets.UTF_8);
    private final Progress progress = new Progress(out);

    @Test
    void whatIsPrintedTakesThePlaceOfTheLine() {
        PrintStream printed = progress.over(out);
        printed.println("before");
        progress.show(READING);
        printed.println("found");
        progress.show(Optional.empty());
        printed.println("done");

        assertThat(screen()).isEqualTo("before\nreading files: 312 of 1,000" + ERASE + "found\ndone\n");
    }

    @Test
    void theEndLeavesNothingOfIt() {
        progress.show(READING);
        progress.end();
        progress.show(READING);

        assertThat(screen()).isEqualTo("reading files: 312 of 1,000" + ERASE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void workIsCountedWhateverTheNumberOfThreads(int threads) {
        List<Integer> elements = List.of(1, 2, 3, 4, 5, 6, 7, 8);
        List<Count> seen = Workers.run(threads, () -> {
            Supplier<Optional<Count>> counts = Workers.counts();
            return Workers.map(elements, element -> counts.get().orElseThrow());
        });

        assertThat(seen).allSatisfy(count -> {
            assertThat(count.all()).isEqualTo(8);
            assertThat(count.done()).isBetween(0, 7);
            assertThat(count.where()).isEqualTo("dev.trustbinder.cli");
        });
    }

    private String screen() {
        return screen.toString(StandardCharsets.UTF_8);
    }
}
