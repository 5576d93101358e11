package dev.trustbinder.prose;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The names by which links reach the places of a document. */
final class Anchors {
    /** Keeps the ids of documents apart from those of the pages around them. */
    static final String PREFIX = "s-";

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_.:-]*+");
    private static final Pattern NOT_IN_SLUG = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]");

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

    /** The anchor of a heading without a name of its own, as GitHub makes it. */
    String slug(String heading) {
        String text = heading.strip().toLowerCase(Locale.ROOT);
        String base = NOT_IN_SLUG.matcher(text).replaceAll("").replace(' ', '-');
        String start = base.isEmpty() ? "section" : base;
        String slug = start;
        for (int next = slugs.getOrDefault(start, 0); !names.add(slug); next++) {
            slug = start + "-" + (next + 1);
            slugs.put(start, next + 1);
        }
        return slug;
    }

    Set<String> names() {
        return Collections.unmodifiableSet(names);
    }
}
