package dev.trustbinder.seal;

import dev.trustbinder.format.Plain;
import java.util.List;

/**
 * One thing that was looked at, in words everybody understands.
 *
 * @param id names it for programs, such as {@code files}
 * @param sentence what was found
 * @param details one line each: what is concerned, and why
 */
public record SealCheck(String id, Result result, String sentence, List<String> details) {
    private static final int LONGEST = 300;

    /** How a check ended. */
    public enum Result {
        HOLDS,
        FAILS,
        /** It could not be told from what was given. */
        OPEN
    }

    public SealCheck {
        sentence = shown(sentence);
        details = details.stream().map(SealCheck::shown).toList();
    }

    /** Text from outside, safe to print and not longer than a reader bears. */
    static String shown(String text) {
        boolean isLong = text.codePointCount(0, text.length()) > LONGEST;
        return isLong ? Plain.of(text.substring(0, text.offsetByCodePoints(0, LONGEST))) + " …" : Plain.of(text);
    }

    public static SealCheck holds(String id, String sentence, List<String> details) {
        return new SealCheck(id, Result.HOLDS, sentence, details);
    }

    public static SealCheck fails(String id, String sentence, List<String> details) {
        return new SealCheck(id, Result.FAILS, sentence, details);
    }

    public static SealCheck open(String id, String sentence, List<String> details) {
        return new SealCheck(id, Result.OPEN, sentence, details);
    }
}
