package dev.trustbinder.cli;

import dev.trustbinder.parallel.Workers;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The progress line of a run: its stage and how far that is, on a terminal alone, once the run takes longer than a second.
 * Whatever is printed takes its place.
 */
final class Progress {
    private static final long PATIENCE_MILLIS = 1_000;
    private static final long PAUSE_MILLIS = 200;
    private static final String ERASE = "\r\u001b[K";

    /** The stages of a run, by the room that does the work. */
    private static final Map<String, String> STAGES = new TreeMap<>(Map.of(
            "workspace", "looking at files",
            "read", "reading files",
            "assess", "judging",
            "check", "judging",
            "render.binder", "drawing pages",
            "gate", "inspecting what is public",
            "publish", "hashing and writing"));

    private final PrintStream screen;
    private boolean shown;
    private boolean ended;

    /** The progress on a screen that understands the codes of a terminal. */
    Progress(PrintStream screen) {
        this.screen = screen;
    }

    /** Shows it from now on until the end. */
    void begin(Supplier<Optional<Workers.Count>> work) {
        Workers.aside("progress", () -> {
                    try {
                        Thread.sleep(PATIENCE_MILLIS);
                        while (true) {
                            show(work.get());
                            Thread.sleep(PAUSE_MILLIS);
                        }
                    } catch (InterruptedException ended) {
                        Thread.currentThread().interrupt();
                    }
                })
                .start();
    }

    /** Shows how far the work is; nothing where none is under way. */
    synchronized void show(Optional<Workers.Count> work) {
        erase();
        work.filter(any -> !ended).map(Progress::line).ifPresent(line -> {
            screen.print(line);
            screen.flush();
            shown = true;
        });
    }

    /** Takes it away, once and for all. */
    synchronized void end() {
        erase();
        ended = true;
    }

    private static String line(Workers.Count count) {
        String room = count.where().replaceFirst("^dev\\.trustbinder\\.", "");
        return "%s: %,d of %,d".formatted(STAGES.getOrDefault(room, "working"), count.done(), count.all());
    }

    private void erase() {
        if (shown) {
            screen.print(ERASE);
            screen.flush();
            shown = false;
        }
    }

    /** A stream whose text takes the place of the progress. */
    PrintStream over(PrintStream stream) {
        return new PrintStream(
                new FilterOutputStream(stream) {
                    @Override
                    public void write(byte[] bytes, int offset, int length) throws IOException {
                        synchronized (Progress.this) {
                            erase();
                            out.write(bytes, offset, length);
                        }
                    }

                    @Override
                    public void write(int one) throws IOException {
                        write(new byte[] {(byte) one}, 0, 1);
                    }
                },
                true,
                StandardCharsets.UTF_8);
    }
}
