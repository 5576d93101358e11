package dev.trustbinder.gate;

import dev.trustbinder.search.Needle;
import dev.trustbinder.search.NeedleIndex;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All the ways in which one text is looked for. Escapes are not among them: those are undone in what is searched. */
final class Spelling {
    /** A longer text is known by its beginning. */
    private static final int LONGEST = 2_000;
    /** Shorter texts are too likely to turn up in base64 or hexadecimal digits by chance. */
    private static final int SHORTEST_ENCODED = 6;

    private static final Set<Needle.Form> ENCODED = EnumSet.range(Needle.Form.HEX, Needle.Form.ADDRESS_BASE64_2);

    private final Needle.Kind kind;
    private final int owner;
    private final List<Needle> needles = new ArrayList<>();

    private Spelling(Needle.Kind kind, int owner) {
        this.kind = kind;
        this.owner = owner;
    }

    static List<Needle> of(String text, Needle.Kind kind, int owner) {
        Spelling spelling = new Spelling(kind, owner);
        String normal = View.withSingleBlanks(text).strip();
        String start = normal.codePointCount(0, normal.length()) <= LONGEST
                ? normal
                : normal.substring(0, normal.offsetByCodePoints(0, LONGEST));
        Stream.of(
                        start,
                        Normalizer.normalize(start, Normalizer.Form.NFC),
                        Normalizer.normalize(start, Normalizer.Form.NFD))
                .distinct()
                .map(composed -> composed.getBytes(StandardCharsets.UTF_8))
                .filter(plain -> plain.length >= NeedleIndex.SHORTEST)
                .forEach(spelling::add);
        return spelling.needles;
    }

    private void add(byte[] plain) {
        for (Needle.Form form : Needle.Form.values()) {
            if (plain.length >= SHORTEST_ENCODED || !ENCODED.contains(form)) {
                needles.add(new Needle(plain, form, kind, owner));
            }
        }
    }
}
