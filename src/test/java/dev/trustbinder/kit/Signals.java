package dev.trustbinder.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The signals that tell a process to stop, and whether the processes that tests start hear them. */
public final class Signals {
    private Signals() {}

    /** Skips a test where whoever started this run ignores a signal, as nohup does and a shell for what it does beside. */
    public static void assumeHeard(String signal) throws IOException {
        Assumptions.assumeFalse(isIgnoredHere(signal), "whoever started this run ignores SIG" + signal);
    }

    /** Whether this process ignores a signal, which the processes it starts then do as well. */
    private static boolean isIgnoredHere(String signal) throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        int number = Map.of("HUP", 1, "INT", 2, "TERM", 15).get(signal);
        String ignored = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .findFirst()
                .orElse("SigIgn: 0")
                .replaceFirst("SigIgn:\\s*", "");
        return (Long.parseUnsignedLong(ignored, 16) >> (number - 1) & 1) == 1;
    }
}
