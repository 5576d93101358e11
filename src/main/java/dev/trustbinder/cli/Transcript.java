package dev.trustbinder.cli;

import dev.trustbinder.cache.BuildCache.Line;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Everything a command prints, kept in order so that it can be printed again. */
final class Transcript {
    private final List<Line> lines = new ArrayList<>();

    /** The terminal, with what is printed on it kept here besides. */
    Terminal of(Terminal terminal) {
        return new Terminal(
                kept(terminal.out(), false),
                kept(terminal.err(), true),
                terminal.in(),
                terminal.interactive(),
                terminal.coloured(),
                terminal.environment(),
                terminal.directory(),
                terminal.today(),
                terminal.version());
    }

    void add(boolean error, String text) {
        lines.add(new Line(error, text));
    }

    List<Line> lines() {
        return lines;
    }

    /** Prints a former transcript. */
    static void print(List<Line> lines, Terminal terminal) {
        for (Line line : lines) {
            PrintStream to = line.error() ? terminal.err() : terminal.out();
            to.print(line.text());
            to.flush();
        }
    }

    private PrintStream kept(PrintStream shown, boolean error) {
        return new PrintStream(
                new OutputStream() {
                    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

                    @Override
                    public void write(int one) {
                        pending.write(one);
                    }

                    @Override
                    public void write(byte[] bytes, int offset, int length) {
                        pending.write(bytes, offset, length);
                    }

                    @Override
                    public void flush() {
                        String text = pending.toString(StandardCharsets.UTF_8);
                        pending.reset();
                        if (!text.isEmpty()) {
                            add(error, text);
                            shown.print(text);
                        }
                        shown.flush();
                    }
                },
                true,
                StandardCharsets.UTF_8);
    }
}
