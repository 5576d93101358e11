package dev.trustbinder.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each way to make threads or to wait, planted in a room that may not. */
class WaitingTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            java.util.List.of(1).parallelStream()                            | java.util.List.parallelStream
            java.util.stream.Stream.of(1).parallel()                         | java.util.stream.Stream.parallel
            java.util.stream.IntStream.range(0, 9).parallel()                | java.util.stream.IntStream.parallel
            kept(java.util.List.of(1)::parallelStream)                       | java.util.Collection.parallelStream
            java.util.stream.StreamSupport.stream(split, true)               | java.util.stream.StreamSupport.stream
            java.util.Arrays.parallelSort(new int[9])                        | java.util.Arrays.parallelSort
            new java.util.concurrent.ConcurrentHashMap<>(map).forEach(1, (key, value) -> {}) | java.util.concurrent.ConcurrentHashMap.forEach
            java.util.concurrent.CompletableFuture.supplyAsync(() -> 1)      | java.util.concurrent.CompletableFuture
            java.util.concurrent.ForkJoinPool.commonPool().execute(() -> {}) | java.util.concurrent.ForkJoinPool
            java.util.concurrent.Executors.newCachedThreadPool()             | java.util.concurrent.Executors
            new java.util.concurrent.locks.ReentrantLock().lock()            | java.util.concurrent.locks.ReentrantLock
            new java.util.concurrent.CountDownLatch(1).await()               | java.util.concurrent.CountDownLatch
            new java.util.concurrent.Semaphore(1).acquire()                  | java.util.concurrent.Semaphore
            new java.util.concurrent.SynchronousQueue<Integer>().take()      | java.util.concurrent.SynchronousQueue
            new java.util.Timer()                                            | java.util.Timer
            new Thread(() -> {}).start()                                     | java.lang.Thread.<init>
            new Thread() {}.start()                                          | java.lang.Thread.<init>
            kept(Thread::new)                                                | java.lang.Thread.<init>
            Thread.currentThread().join()                                    | java.lang.Thread.join
            Thread.sleep(1)                                                  | java.lang.Thread.sleep
            new ProcessBuilder("true").start().waitFor()                     | java.lang.Process.waitFor
            wait()                                                           | java.lang.Object.wait
            map.notifyAll()                                                  | java.lang.Object.notifyAll
            synchronized (this) { map.clear(); }                             | synchronized
            new Object() { synchronized void alone() {} }.alone()            | synchronized
            """)
    void isSeenOutsideOfThePool(String statement, String what) {
        assertThat(found("dev.trustbinder.read", statement)).contains("dev.trustbinder.read.Planted -> " + what);
        assertThat(found("dev.trustbinder.parallel", statement)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            map.computeIfAbsent("a", key -> 1)
            new java.util.concurrent.ConcurrentHashMap<>(map).merge("a", 1, Integer::sum)
            new java.util.concurrent.atomic.AtomicLong().incrementAndGet()
            Thread.currentThread().interrupt()
            """)
    void whatNobodyWaitsForIsNoMatter(String statement) {
        assertThat(found("dev.trustbinder.read", statement)).isEmpty();
    }

    /** What is seen in a class that consists of {@code statement}. */
    private SortedSet<String> found(String room, String statement) {
        String source = """
                package %s;
                class Planted {
                    java.util.Map<String, Integer> map = new java.util.HashMap<>();
                    java.util.Spliterator<Integer> split;
                    void kept(java.util.function.Supplier<?> any) {}
                    void planted() throws Exception { %s; }
                }
                """.formatted(room, statement);
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Planted.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        Path classes = folder.resolve(room);
        classes.toFile().mkdirs();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.getTask(null, null, null, List.of("-d", classes.toString()), null, List.of(file))
                        .call())
                .isTrue();
        return Waiting.in(new ClassFileImporter().importPath(classes));
    }
}
