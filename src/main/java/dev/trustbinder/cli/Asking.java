package dev.trustbinder.cli;

import dev.trustbinder.cli.report.Screen;
import dev.trustbinder.parallel.Workers;
import dev.trustbinder.starter.Interview;
import dev.trustbinder.starter.Question;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Leads an interview: questions go to the error stream, answers come from standard input, typed or piped. */
final class Asking {
    /** What a person says to be asked the question before again. */
    static final String BACK = "back";

    private static final int PATIENCE_SECONDS = 20;

    private final Terminal terminal;
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();

    Asking(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The answers as a file. */
    String answers() throws UsageException {
        listen();
        Interview interview = new Interview(terminal.today().get());
        for (Optional<Question> next = interview.next(); next.isPresent(); next = interview.next()) {
            ask(next.get());
            String line = line(next.get());
            if (terminal.interactive() && line.strip().equalsIgnoreCase(BACK)) {
                interview.back();
            } else {
                Optional<String> problem = interview.answer(line);
                if (problem.isPresent()) {
                    refuse(next.get(), problem.get());
                }
            }
        }
        return interview.text();
    }

    private void ask(Question question) {
        terminal.err().println();
        if (!question.reason().isEmpty()) {
            terminal.err().print(Screen.wrapped(0, question.reason()));
        }
        if (!question.allowed().isEmpty()) {
            terminal.err().println("  " + String.join(" | ", question.allowed()));
        }
        String proposed = question.otherwise().isEmpty() && question.optional() ? "none" : question.otherwise();
        String asked = question.ask() + (proposed.isEmpty() ? "" : " [" + proposed + "]");
        terminal.err().print(Screen.wrapped(0, asked).stripTrailing() + " ");
        terminal.err().flush();
    }

    /** A person is asked again; a script cannot hear. */
    private void refuse(Question question, String problem) throws UsageException {
        if (!terminal.interactive()) {
            terminal.err().println();
            throw new UsageException("%s: %s".formatted(question.key(), problem));
        }
        terminal.err().print(Screen.wrapped(2, problem));
    }

    private String line(Question question) throws UsageException {
        try {
            Optional<Optional<String>> line = terminal.interactive()
                    ? Optional.of(lines.take())
                    : Optional.ofNullable(lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
            return line.flatMap(found -> found).orElseThrow(() -> unanswered(question));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unanswered(question);
        }
    }

    private UsageException unanswered(Question question) {
        terminal.err().println();
        return new UsageException(
                "nobody answers '%s'".formatted(question.ask()),
                "give the answers in a file with --answers; init --questions prints one to fill in");
    }

    /** Reading blocks, so it has a thread of its own: where nobody sits, nothing waits for ever. */
    private void listen() {
        Workers.aside("answers", this::read).start();
    }

    private void read() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(Optional.of(line));
            }
        } catch (IOException closed) {
            terminal.err().flush();
        }
        lines.add(Optional.empty());
    }
}
