package dev.trustbinder.prose;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The names by which links reach the places of a document. */
final class Anchors {
    /** Keeps the ids of documents apart from those of the pages around them. */
    static final String PREFIX = "s-";

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_.:-]*+");
    private static final Pattern NOT_IN_SLUG = Pattern.compile("[^\\p{IsAlphabetic}\\p{M}\\p{Nd}\\p{Pc} -]");

    private final Set<String> names = new LinkedHashSet<>();
    private final Map<String, Integer> slugs = new HashMap<>();

    static String id(String anchor) {
        return PREFIX + anchor;
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Takes a name that an author gave; false where it is taken already. */
    boolean claim(String name) {
        return names.add(name);
    }

    /**
     * The anchor of a heading without a name of its own, as GitHub makes it: headings of the same words are numbered,
     * whatever else is named so. One that is taken gets a name that GitHub gives to no other.
     */
    String slug(String heading) {
        String text = heading.strip().toLowerCase(Locale.ROOT);
        String base = NOT_IN_SLUG.matcher(text).replaceAll("").replace(' ', '-');
        String start = base.isEmpty() ? "section" : base;
        int before = slugs.merge(start, 1, Integer::sum) - 1;
        StringBuilder slug = new StringBuilder(before == 0 ? start : start + "-" + before);
        while (!names.add(slug.toString())) {
            slug.append('_');
        }
        return slug.toString();
    }

    /** The name that a link means: as it is written, else in small letters as headings have them. */
    static Optional<String> meant(String written, Set<String> names) {
        String small = written.toLowerCase(Locale.ROOT);
        return names.contains(written)
                ? Optional.of(written)
                : Optional.of(small).filter(names::contains);
    }

    Set<String> names() {
        return Collections.unmodifiableSet(names);
    }
}
