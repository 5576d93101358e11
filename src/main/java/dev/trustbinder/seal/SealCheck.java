package dev.trustbinder.seal;

import java.util.List;

/**
 * One thing that was looked at, in words everybody understands.
 *
 * @param id names it for programs, such as {@code files}
 * @param sentence what was found
 * @param details one line each: what is concerned, and why
 */
public record SealCheck(String id, Result result, String sentence, List<String> details) {

    /** How a check ended. */
    public enum Result {
        HOLDS,
        FAILS,
        /** It could not be told from what was given. */
        OPEN
    }

    public SealCheck {
        sentence = Shown.of(sentence);
        details = details.stream().map(Shown::of).toList();
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
