package dev.trustbinder.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HistoryValueTest {

    @Test
    void isReadOnceAndOnlyWhenAsked() {
        AtomicInteger reads = new AtomicInteger();
        History history = History.whenAsked(
                () -> {
                    reads.incrementAndGet();
                    return Chronicle.of(new TreeMap<>(java.util.Map.of(new RepoPath("a.md"), List.of())));
                },
                List::of);
        assertThat(reads).hasValue(0);

        assertThat(history.changes()).containsOnlyKeys(new RepoPath("a.md"));
        assertThat(history.of(new RepoPath("b.md"))).isEmpty();
        assertThat(reads).hasValue(1);
    }
}
