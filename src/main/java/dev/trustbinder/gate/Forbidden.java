package dev.trustbinder.gate;

import dev.trustbinder.finding.Location;
import dev.trustbinder.search.NeedleIndex;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What must not stand in any public byte.
 *
 * @param words what is looked for
 * @param known words that may stand there, such as public ids: a forbidden word that is only a piece of one
 *     ({@code POL-AC} in the public {@code POL-AC-2}) is not found in it
 */
public record Forbidden(List<Word> words, List<String> known) {

    public Forbidden {
        words = List.copyOf(words);
        known = List.copyOf(known);
    }

    /**
     * One forbidden text: an id, hash, mail address, file name, long value or canary.
     *
     * <p>It is found as a whole word, white space counting as one blank. A text with a digit or a sign in it is found in
     * whatever case its ASCII letters are written ({@code ACC-09} in {@code acc-09.html}); a text of letters alone only
     * as it is spelled, since in another case it may be an ordinary word.
     *
     * @param what what it is, with its article, for the message: {@code a mail address}
     * @param source where it stands in the repository
     */
    public record Word(String text, String what, Location source) {
        public Word {
            if (!canBeLookedFor(text)) {
                throw new IllegalArgumentException("too short to be told from ordinary text: " + text);
            }
        }

        /** Whether a text is long enough, three bytes, to mean something where it is found. */
        public static boolean canBeLookedFor(String text) {
            return text.strip().getBytes(StandardCharsets.UTF_8).length >= NeedleIndex.SHORTEST;
        }
    }
}
