package dev.trustbinder.e2e;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The watch over the runs of all other tests of the command line. */
class ToolIT {
    @TempDir
    private Path folder;

    /** Two threads, each of which waits for what the other holds. */
    static final class Deadlock {
        private final Object first = new Object();
        private final Object second = new Object();

        private Deadlock() {}

        public static void main(String[] ignored) {
            Deadlock deadlock = new Deadlock();
            new Thread(() -> deadlock.take(deadlock.first, deadlock.second), "planted-one").start();
            new Thread(() -> deadlock.take(deadlock.second, deadlock.first), "planted-other").start();
        }

        private void take(Object one, Object other) {
            synchronized (one) {
                try {
                    Thread.sleep(300);
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                }
                synchronized (other) {
                    System.out.println("no deadlock");
                }
            }
        }
    }

    @Test
    void aRunThatHangsIsEndedWithADumpOfItsThreads() {
        Tool hanging = Tool.in(folder)
                .options("-cp", System.getProperty("java.class.path"), Deadlock.class.getName())
                .patience(Duration.ofSeconds(5));

        assertThatThrownBy(() -> hanging.run("check"))
                .hasMessageContainingAll(
                        "still running: ", "\"planted-one\"", "\"planted-other\"", "ToolIT$Deadlock.take")
                .hasMessageContaining("Found one Java-level deadlock");
    }
}
