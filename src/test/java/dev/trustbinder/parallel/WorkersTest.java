package dev.trustbinder.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of the threads of a run, whatever their number. */
class WorkersTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void givesResultsInTheOrderOfTheElements(int threads) {
        List<Integer> squares = Workers.run(threads, () -> Workers.map(upTo(1_000), number -> number * number));

        assertThat(squares)
                .isEqualTo(upTo(1_000).stream().map(number -> number * number).toList());
    }

    /** A thread that waited for another would meet it never: here each waits within the work of all. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void workWithinWorkEndsWithAnyNumberOfThreads(int threads) {
        assertThat(Workers.run(threads, () -> leaves(5))).isEqualTo(1_024);
    }

    private static int leaves(int depth) {
        return depth == 0
                ? 1
                : Workers.map(upTo(4), any -> leaves(depth - 1)).stream()
                        .mapToInt(Integer::intValue)
                        .sum();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void theFirstElementThatFailsTellsWhy(int threads) {
        for (int round = 0; round < 50; round++) {
            assertThatThrownBy(() -> Workers.run(
                            threads,
                            () -> Workers.map(upTo(100), number -> {
                                if (number % 30 == 29) {
                                    throw new IllegalArgumentException("element " + number);
                                }
                                return number;
                            })))
                    .hasMessage("element 29");
        }
    }

    @Test
    void failuresComeOutAsTheyWentIn() {
        assertThatThrownBy(() -> Workers.map(upTo(2), number -> {
                    throw new IOException("disk");
                }))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Workers.run(
                        3,
                        () -> Workers.map(upTo(9), number -> {
                            throw new OutOfMemoryError("made up");
                        })))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void asManyThreadsWorkAtOnceAsThereShouldBe() {
        CyclicBarrier meeting = new CyclicBarrier(8);

        List<Integer> met = Workers.run(8, () -> Workers.map(upTo(8), number -> meet(meeting)));

        assertThat(met).hasSize(8);
    }

    private static int meet(CyclicBarrier meeting) {
        try {
            return meeting.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException(alone);
        }
    }

    /** Values made of others, each by all threads: the knot that once held the reading of history. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void valuesMadeOfOthersInParallelAreMadeOnce(int threads) {
        for (int round = 0; round < 200; round++) {
            AtomicInteger made = new AtomicInteger();
            List<Once<Integer>> values = new ArrayList<>();
            for (int level = 0; level < 5; level++) {
                List<Once<Integer>> below = List.copyOf(values);
                values.add(new Once<>(() -> made.incrementAndGet() * 0
                        + Workers.map(
                                        upTo(8),
                                        any -> below.stream()
                                                        .mapToInt(Once::get)
                                                        .sum()
                                                + 1)
                                .stream()
                                .mapToInt(Integer::intValue)
                                .sum()));
            }
            List<Once<Integer>> asked = new ArrayList<>();
            Collections.nCopies(4, values).forEach(asked::addAll);
            Collections.reverse(asked);

            Set<Integer> sums = new TreeSet<>(Workers.run(threads, () -> Workers.map(asked, Once::get)));

            assertThat(sums).containsExactly(8, 72, 648, 5_832, 52_488);
            assertThat(made).hasValue(5);
        }
    }

    @Test
    void whoeverAsksForAValueUnderWayHelpsWithIt() {
        CyclicBarrier meeting = new CyclicBarrier(2);
        Once<List<Integer>> value = new Once<>(() -> Workers.map(upTo(2), any -> meet(meeting)));

        assertThat(Workers.run(2, () -> Workers.map(upTo(2), any -> value.get().size())))
                .containsExactly(2, 2);
    }

    @Test
    void aValueThatFailedIsMadeAnew() {
        AtomicInteger asked = new AtomicInteger();
        Once<String> value = new Once<>(() -> {
            if (asked.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
            }
            return "made";
        });

        assertThatThrownBy(value::get).hasMessage("not yet");
        assertThat(value.get()).isEqualTo("made");
    }

    @Test
    void aValueMadeFromItselfIsAMistakeAndNoHang() {
        List<Once<Integer>> knot = new ArrayList<>();
        knot.add(new Once<>(() -> Workers.map(upTo(3), any -> knot.get(0).get()).size()));

        assertThatThrownBy(() -> Workers.run(3, () -> knot.get(0).get())).hasMessage("a value is made from itself");
    }

    private static List<Integer> upTo(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}
