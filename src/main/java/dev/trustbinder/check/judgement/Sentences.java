package dev.trustbinder.check.judgement;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Cuts text into sentences. */
final class Sentences {
    private static final Pattern SENTENCE = Pattern.compile("(?:[^.!?;]|[.!?;](?!\\s|$))+[.!?;]*");

    private Sentences() {}

    /** A sentence and the index at which it starts. */
    record Part(int start, String text) {}

    static Stream<Part> of(String text) {
        return SENTENCE.matcher(text).results().map(match -> new Part(match.start(), match.group()));
    }
}
