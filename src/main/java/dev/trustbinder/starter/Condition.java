package dev.trustbinder.starter;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A condition of a template: words joined by {@code &}, {@code |}, {@code !} and parentheses. */
final class Condition {
    private static final Pattern TOKEN = Pattern.compile("\\s*([a-z0-9-]+|[&|!()])");

    private final String text;
    private final Words words;
    private final Matcher tokens;
    private int read;
    private String token = "";

    /** The words that hold, and all there are. */
    record Words(Set<String> holding, Set<String> known) {}

    private Condition(String text, Words words) {
        this.text = text.strip();
        this.words = words;
        this.tokens = TOKEN.matcher(this.text);
        next();
    }

    /**
     * Whether {@code text} holds.
     *
     * @throws BrokenTemplate where it cannot be read or has a word nobody knows
     */
    static boolean holds(String text, Words words) {
        Condition condition = new Condition(text, words);
        boolean holds = condition.either();
        if (!condition.token.isEmpty()) {
            throw condition.broken("ends too late");
        }
        return holds;
    }

    private boolean either() {
        boolean holds = both();
        while (token.equals("|")) {
            next();
            holds |= both();
        }
        return holds;
    }

    private boolean both() {
        boolean holds = one();
        while (token.equals("&")) {
            next();
            holds &= one();
        }
        return holds;
    }

    private boolean one() {
        String first = token;
        next();
        if (first.equals("!")) {
            return !one();
        } else if (first.equals("(")) {
            boolean holds = either();
            if (!token.equals(")")) {
                throw broken("lacks a )");
            }
            next();
            return holds;
        } else if (!words.known().contains(first)) {
            throw broken("has the unknown word '" + first + "'");
        }
        return words.holding().contains(first);
    }

    private void next() {
        if (read == text.length()) {
            token = "";
        } else if (tokens.region(read, text.length()).lookingAt()) {
            token = tokens.group(1);
            read = tokens.end();
        } else {
            throw broken("cannot be read from '" + text.substring(read) + "' on");
        }
    }

    private BrokenTemplate broken(String how) {
        return new BrokenTemplate("the condition '" + text + "' " + how);
    }
}
