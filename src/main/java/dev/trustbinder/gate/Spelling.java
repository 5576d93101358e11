package dev.trustbinder.gate;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All the ways in which one text is looked for. Escapes are not among them: those are undone in what is searched. */
final class Spelling {
    /** A longer text is known by its beginning. */
    private static final int LONGEST = 2_000;
    /** Shorter texts are too likely to turn up in base64 or hexadecimal digits by chance. */
    private static final int SHORTEST_ENCODED = 6;

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
        String start = normal.substring(
                0, normal.offsetByCodePoints(0, Math.min(LONGEST, normal.codePointCount(0, normal.length()))));
        Set<String> compositions = new LinkedHashSet<>(List.of(start));
        compositions.add(Normalizer.normalize(start, Normalizer.Form.NFC));
        compositions.add(Normalizer.normalize(start, Normalizer.Form.NFD));
        compositions.forEach(spelling::add);
        return spelling.needles;
    }

    private void add(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        add(Needle.Form.PLAIN, plain, plain);
        add(Needle.Form.UTF_16_LITTLE, text.getBytes(StandardCharsets.UTF_16LE), plain);
        add(Needle.Form.UTF_16_BIG, text.getBytes(StandardCharsets.UTF_16BE), plain);
        if (plain.length >= SHORTEST_ENCODED) {
            add(Needle.Form.HEX, ascii(HexFormat.of().formatHex(plain)), plain);
            addBase64(Needle.Form.BASE64_0, plain);
            addBase64(Needle.Form.BASE64_1, plain);
            addBase64(Needle.Form.BASE64_2, plain);
        }
    }

    /** The characters that depend on the text alone, whatever stands before and after it. */
    private void addBase64(Needle.Form form, byte[] plain) {
        int before = form.alignment();
        byte[] shifted = new byte[before + plain.length];
        System.arraycopy(plain, 0, shifted, before, plain.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int first = (before * 8 + 5) / 6;
        String stable = encoded.substring(first, shifted.length * 8 / 6);
        add(form, ascii(stable), plain);
        String forAddresses = stable.replace('+', '-').replace('/', '_');
        if (!forAddresses.equals(stable)) {
            add(form, ascii(forAddresses), plain);
        }
    }

    private void add(Needle.Form form, byte[] bytes, byte[] plain) {
        byte[] folded = Arrays.copyOf(bytes, bytes.length);
        if (form.alignment() < 0) {
            NeedleIndex.fold(folded);
        }
        needles.add(new Needle(folded, plain, form, kind, owner));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
