package dev.trustbinder.prose;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Characters that HTML forbids, and those that change or hide what a reader sees. */
final class Characters {
    static final char REPLACEMENT = '\uFFFD';
    private static final int NAMED = 3;
    private static final int MOST_PLACED = 100;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Characters() {}

    /** Whether no HTML text may hold the character: controls but white space, and Unicode's non-characters. */
    static boolean isForbidden(char c) {
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r')
                || (c >= 0x7F && c <= 0x9F)
                || (c >= 0xFDD0 && c <= 0xFDEF)
                || c >= 0xFFFE;
    }

    /** {@code text} with the replacement character for each forbidden one; as long as before. */
    static String withoutForbidden(String text) {
        if (!holdsForbidden(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (isForbidden(text.charAt(i))) {
                clean.setCharAt(i, REPLACEMENT);
            }
        }
        return clean.toString();
    }

    static boolean holdsForbidden(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isForbidden(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** One warning for each kind of invisible character, where the first of it stands. */
    static List<Finding> invisibleIn(String text, Source source) {
        Map<Kind, List<Integer>> places = new TreeMap<>();
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (isInvisible(text, at)) {
                places.computeIfAbsent(Kind.of(text.codePointAt(at)), kind -> new ArrayList<>())
                        .add(at);
            }
        }
        return places.values().stream()
                .map(found -> invisible(text, source, found))
                .sorted(Comparator.comparing(Finding::location))
                .toList();
    }

    /** What became of a character: one cause leaves many of a kind. */
    private enum Kind {
        LOST,
        FORBIDDEN,
        UNSEEN;

        static Kind of(int point) {
            boolean isUnseen = Character.getType(point) != Character.CONTROL && !isNonCharacter(point);
            return point == REPLACEMENT ? LOST : isUnseen ? UNSEEN : FORBIDDEN;
        }
    }

    private static Finding invisible(String text, Source source, List<Integer> places) {
        String names = places.stream()
                .map(text::codePointAt)
                .distinct()
                .limit(NAMED)
                .map(c -> String.format(Locale.ROOT, "U+%04X %s", c, name(c)))
                .collect(Collectors.joining(", "));
        Location first = at(text, source, places.get(0));
        String lines = places.stream()
                .limit(MOST_PLACED)
                .map(place -> at(text, source, place).line())
                .distinct()
                .limit(NAMED)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return ProseRules.INVISIBLE_CHARACTER.at(
                first,
                "the text holds " + names
                        + (places.size() == 1
                                ? ""
                                : String.format(Locale.ROOT, ", %,d such characters in all", places.size())),
                "delete it, or type what was meant" + (lines.contains(",") ? "; first on lines " + lines : ""));
    }

    private static Location at(String text, Source source, int place) {
        return source.locate(new Span(place, place + Character.charCount(text.codePointAt(place))));
    }

    private static String name(int codePoint) {
        String name = Character.getName(codePoint);
        return name == null ? "unassigned" : name.toLowerCase(Locale.ROOT);
    }

    private static boolean isInvisible(String text, int at) {
        if (text.charAt(at) < 0x7F) {
            return isForbidden(text.charAt(at));
        }
        int c = text.codePointAt(at);
        if (c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER) {
            return at == 0 || !joinsVisibly(text.codePointBefore(at));
        }
        return c == REPLACEMENT
                || c == 0x7F
                || isNonCharacter(c)
                || switch (Character.getType(c)) {
                    case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                        !isTagOfFlag(text, at, c);
                    default -> false;
                };
    }

    private static boolean isNonCharacter(int c) {
        return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    }

    /** Joiners shape emoji and the letters of many scripts; between Latin letters they only hide. */
    private static boolean joinsVisibly(int before) {
        return before > 0x2FF && Character.getType(before) != Character.FORMAT;
    }

    /** Flags of regions are written with invisible tag characters after a black flag. */
    private static boolean isTagOfFlag(String text, int at, int c) {
        int start = at;
        while (start > 0 && isTag(text.codePointBefore(start))) {
            start -= 2;
        }
        return isTag(c) && start > 0 && text.codePointBefore(start) == 0x1F3F4;
    }

    private static boolean isTag(int c) {
        return c >= 0xE0020 && c <= 0xE007F;
    }
}
