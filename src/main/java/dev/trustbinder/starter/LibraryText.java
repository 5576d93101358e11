package dev.trustbinder.starter;

import dev.trustbinder.model.Entry;
import dev.trustbinder.prose.Passage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much of a document is still the library's text, whatever company it was tailored to. */
public final class LibraryText {
    private static final Pattern ID = Pattern.compile("(?m)^id: (\\S+)$");
    private static final Pattern DIRECTIVE = Pattern.compile("(?m)^\\s*%(?:when|if|elif|else|end)\\b.*\n?");
    private static final Pattern UNREAD = Pattern.compile("`[^`]*`|\\{#[^}]*}|(?<=])\\([^)]*\\)");
    private static final Pattern SEAM =
            Pattern.compile("\n\\s*\n|\n(?=\\s*(?:[-*+]|\\d+[.)])\\s)|" + Template.FACT.pattern());
    private static final int SHORTEST_PIECE = 10;
    private static final int LONGEST_FACT = 40;
    private static final int SHORTEST = 20;
    private static final int WHOLE = 100;

    private LibraryText() {}

    /** The library's policies by their ids, read when first needed. */
    private static final class BuiltIn {
        static final SortedMap<String, Original> POLICIES = policies(Library.builtIn());
    }

    /**
     * A document of the library, as letters and digits alone: neither line ends nor markup tell two texts apart.
     *
     * @param whole all of it, the facts left out
     * @param pieces what stands together whatever the answers are, the longest first
     */
    record Original(String whole, List<String> pieces) {
        static Original of(String template) {
            String all = withoutFrontMatter(template);
            String whole = letters(
                    Template.FACT.matcher(DIRECTIVE.matcher(all).replaceAll("")).replaceAll(""));
            List<String> pieces = SEAM.splitAsStream(DIRECTIVE.matcher(all).replaceAll("\n\n"))
                    .map(LibraryText::letters)
                    .filter(piece -> piece.length() >= SHORTEST_PIECE)
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();
            return new Original(whole, pieces);
        }

        /** Whether a paragraph is the library's, but for the few letters that facts and short words can be. */
        boolean holds(String passage) {
            if (whole.contains(passage)) {
                return true;
            }
            String rest = passage;
            for (String piece : pieces) {
                rest = rest.replace(piece, "");
            }
            return rest.length() <= Math.min(LONGEST_FACT, passage.length() / 3);
        }
    }

    static SortedMap<String, Original> policies(Library library) {
        SortedMap<String, Original> policies = new TreeMap<>();
        library.templates().forEach((path, template) -> {
            Matcher id = ID.matcher(template.text());
            if (path.startsWith("content/policies/") && id.find()) {
                policies.put(id.group(1), Original.of(template.text()));
            }
        });
        return Collections.unmodifiableSortedMap(policies);
    }

    private static String withoutFrontMatter(String template) {
        int begins = template.indexOf("---\n");
        int ends = template.indexOf("\n---\n", begins + 1);
        return ends < 0 ? template : template.substring(ends + "\n---\n".length());
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        UNREAD.matcher(text)
                .replaceAll("")
                .codePoints()
                .filter(LibraryText::isRead)
                .forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    /** Whether it is a letter or, as a digit is, a number. */
    private static boolean isRead(int point) {
        return switch (Character.getType(point)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> Character.isLetter(point);
        };
    }

    /** The percentage of a policy's paragraphs that are the library's; empty where the library has no such policy. */
    public static OptionalInt share(Entry<?> policy) {
        return share(policy, BuiltIn.POLICIES);
    }

    static OptionalInt share(Entry<?> policy, SortedMap<String, Original> policies) {
        return Optional.ofNullable(policies.get(policy.id()))
                .map(original -> share(policy, original))
                .orElse(OptionalInt.empty());
    }

    private static OptionalInt share(Entry<?> policy, Original original) {
        List<String> passages = new ArrayList<>();
        policy.body().stream()
                .flatMap(body -> body.passages().stream())
                .filter(passage -> passage.kind() != Passage.Kind.HEADING)
                .map(passage -> letters(passage.text()))
                .filter(letters -> letters.length() >= SHORTEST)
                .forEach(passages::add);
        if (passages.isEmpty()) {
            return OptionalInt.empty();
        }
        long unedited = passages.stream().filter(original::holds).count();
        return OptionalInt.of((int) (unedited * WHOLE / passages.size()));
    }
}
