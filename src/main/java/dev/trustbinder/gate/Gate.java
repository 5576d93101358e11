package dev.trustbinder.gate;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.parallel.Workers;
import dev.trustbinder.publish.Publication;
import dev.trustbinder.search.Needle;
import dev.trustbinder.search.NeedleIndex;
import dev.trustbinder.search.SecretRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The last look at every byte of a site that goes public. It knows nothing of how the site was made; it looks for words
 * that must not be there, however written, and for whatever looks like a secret. Where it finds anything, nothing may be
 * published.
 *
 * <p>A word is found in file names and contents, as UTF-8 or UTF-16, with its characters escaped for HTML, JSON or
 * addresses up to three times over, interrupted by the tags of a line of text, in hexadecimal digits and in base64
 * (from six bytes on), and in the entries of zip, gzip and zlib. It is not found in other compressions (whose files are
 * refused), in pixels, in the glyph numbers of a PDF's fonts, or where it was split or enciphered on purpose.
 */
public final class Gate {
    private Gate() {}

    /**
     * Everything that must not be published, sorted; empty where the site may be.
     *
     * @param origin where in the repository an output file comes from, for what has no source of its own
     * @throws IOException where a file of the site cannot be read
     */
    public static List<Finding> inspect(Publication site, Forbidden forbidden, Function<String, Location> origin)
            throws IOException {
        SecretRules secrets = new SecretRules();
        NeedleIndex index = new NeedleIndex(needles(forbidden, secrets));
        List<List<Finding>> found = Workers.map(site.files().entrySet(), file -> {
            Location source = origin.apply(file.getKey());
            return new Inspection(forbidden, index, secrets, file.getKey(), source).of(file.getValue());
        });
        return found.stream().flatMap(List::stream).sorted().toList();
    }

    private static List<Needle> needles(Forbidden forbidden, SecretRules secrets) {
        List<Needle> needles = new ArrayList<>(secrets.needles());
        List<Integer> numbers =
                IntStream.range(0, forbidden.words().size()).boxed().toList();
        Workers.map(numbers, number -> Spelling.of(forbidden.words().get(number).text(), Needle.Kind.FORBIDDEN, number))
                .forEach(needles::addAll);
        for (String known : forbidden.known()) {
            needles.addAll(Spelling.of(known, Needle.Kind.KNOWN, 0));
        }
        return needles;
    }

    /** All the ways in which one text is looked for. Escapes are not among them: those are undone in what is searched. */
    private static final class Spelling {
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
}
