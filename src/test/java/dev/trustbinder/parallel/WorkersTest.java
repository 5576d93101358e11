package dev.trustbinder.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
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

    @Test
    void aValueMadeFromItselfIsAMistakeOutsideOfAPoolToo() {
        List<Once<Integer>> knot = new ArrayList<>();
        knot.add(new Once<>(() -> knot.get(0).get()));

        assertThatThrownBy(knot.get(0)::get).hasMessage("a value is made from itself");
    }

    /** Values of values, made by batches within batches, of which any may fail: the same whatever the threads. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void anyGraphOfValuesAndBatchesGivesWhatOneThreadGives(int threads) {
        for (int seed = 0; seed < 150; seed++) {
            String alone = new RandomGraph(seed).outcome();
            RandomGraph graph = new RandomGraph(seed);

            assertThat(Workers.run(threads, graph::outcome)).as("seed " + seed).isEqualTo(alone);
            assertThat(graph.begunTwice()).as("seed " + seed).isEmpty();
        }
    }

    /** Whoever waits for an element that shares its work helps with that, so that no thread is idle. */
    @Test
    void whoeverWaitsForAnElementHelpsWithIt() {
        CyclicBarrier meeting = new CyclicBarrier(2);

        List<Integer> sizes = Workers.run(
                2,
                () -> Workers.map(
                        upTo(2),
                        number -> number == 0
                                ? 0
                                : Workers.map(upTo(2), any -> meet(meeting)).size()));

        assertThat(sizes).containsExactly(0, 2);
    }

    /** A stack grows with the way from a value to what it is made from, not with the work there is to help with. */
    @Test
    void helpingWithMuchWorkNeedsNoDeeperStack() {
        AtomicInteger deepest = new AtomicInteger();
        Once<Integer> value = new Once<>(() -> {
            for (int round = 0; round < 2_000; round++) {
                Workers.map(upTo(4), any -> deepest.accumulateAndGet(depth(), Math::max));
            }
            return 1;
        });

        Workers.run(3, () -> Workers.map(upTo(3), any -> value.get()));

        assertThat(deepest.get()).isLessThan(100);
    }

    private static int depth() {
        return Thread.currentThread().getStackTrace().length;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void anOverflowOfTheStackComesOutWhereverItHappens(int threads) {
        assertThatThrownBy(() -> Workers.run(
                        threads, () -> Workers.map(upTo(8), number -> number == 3 ? endless(number) : number)))
                .isInstanceOf(StackOverflowError.class);
    }

    private static int endless(int number) {
        return endless(number + 1) + Workers.map(List.of(1), one -> one).get(0);
    }

    @Test
    void anInterruptEndsTheWaitForARun() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> Workers.run(2, () -> meet(new CyclicBarrier(2))))
                .hasMessage("interrupted while waiting for work");
        assertThat(Thread.interrupted()).isTrue();
    }

    /** Values, each made from some of those before it, alone or by batches within batches. */
    private static final class RandomGraph {
        private static final int VALUES = 12;

        private final Random random;
        private final List<Once<Integer>> values = new ArrayList<>();
        private final List<Integer> twice = Collections.synchronizedList(new ArrayList<>());

        RandomGraph(long seed) {
            random = new Random(seed);
            for (int number = 0; number < VALUES; number++) {
                Supplier<Integer> source = source(number, 3);
                AtomicInteger working = new AtomicInteger();
                int id = number;
                values.add(new Once<>(() -> {
                    if (working.incrementAndGet() > 1) {
                        twice.add(id);
                    }
                    try {
                        return source.get();
                    } finally {
                        working.decrementAndGet();
                    }
                }));
            }
        }

        /** What is asked of the values before {@code number}. */
        private Supplier<Integer> source(int number, int depth) {
            int kind = random.nextInt(10);
            if (depth == 0 || kind < 2) {
                int constant = random.nextInt(1_000);
                return () -> constant;
            } else if (kind < 6 && number > 0) {
                int needed = random.nextInt(number);
                return () -> values.get(needed).get();
            } else if (kind == 6 && random.nextInt(12) == 0) {
                return () -> {
                    throw new IllegalArgumentException("value " + number);
                };
            }
            List<Supplier<Integer>> parts = new ArrayList<>();
            for (int part = random.nextInt(6); part >= 0; part--) {
                parts.add(source(number, depth - 1));
            }
            return () -> Workers.map(parts, Supplier::get).stream()
                    .mapToInt(Integer::intValue)
                    .reduce(number, (sum, each) -> 31 * sum + each);
        }

        String outcome() {
            try {
                return Workers.map(values, Once::get).toString();
            } catch (IllegalArgumentException failed) {
                return failed.getMessage();
            }
        }

        List<Integer> begunTwice() {
            return twice;
        }
    }

    private static List<Integer> upTo(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}
