package dev.trustbinder.starter;

import dev.trustbinder.finding.Suggestion;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One question to a newcomer.
 *
 * @param key names it among the answers
 * @param ask the question itself
 * @param reason why it is asked
 * @param sort what an answer looks like
 * @param allowed the words to choose from; empty where any text will do
 * @param otherwise what an empty answer means; empty where there is no such thing
 * @param optional whether the question may be left open
 */
public record Question(
        String key, String ask, String reason, Sort sort, List<String> allowed, String otherwise, boolean optional) {
    /** What an answer looks like. */
    public enum Sort {
        TEXT,
        CHOICE,
        TRUTH,
        DAY,
        ADDRESS,
        MAIL
    }

    public Question {
        allowed = List.copyOf(allowed);
    }

    static Question of(Sort sort, String key, String ask, String reason) {
        List<String> allowed = sort == Sort.TRUTH ? List.of("yes", "no") : List.of();
        return new Question(key, ask, reason, sort, allowed, "", false);
    }

    static Question choice(String key, String ask, String reason, List<String> allowed) {
        return new Question(key, ask, reason, Sort.CHOICE, allowed, "", false);
    }

    Question or(String otherwise) {
        return new Question(key, ask, reason, sort, allowed, otherwise, optional);
    }

    Question orNothing() {
        return new Question(key, ask, reason, sort, allowed, otherwise, true);
    }

    /** What an answer means: an empty one is the default, {@code y} is yes, a word of the list may be in capitals. */
    String meant(String answer) {
        String written = answer.strip();
        if (written.isEmpty()) {
            return otherwise;
        }
        String word = sort == Sort.TRUTH ? longer(written) : written;
        String unsaid = optional && word.equalsIgnoreCase("none") ? "" : word;
        return allowed.stream().filter(word::equalsIgnoreCase).findFirst().orElse(unsaid);
    }

    private static String longer(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "y" -> "yes";
            case "n" -> "no";
            default -> written;
        };
    }

    /** What is wrong with an answer, as {@link #meant} has it; empty where nothing is. */
    Optional<String> problem(String answer) {
        if (answer.isEmpty()) {
            return optional ? Optional.empty() : Optional.of("an answer is needed here");
        }
        return switch (sort) {
            case TEXT -> Plausibility.problemOfLine(answer);
            case ADDRESS -> Plausibility.problemOfAddress(answer);
            case MAIL -> Plausibility.problemOfMail(answer);
            case DAY -> problemOfDay(answer);
            case CHOICE, TRUTH ->
                allowed.contains(answer)
                        ? Optional.empty()
                        : Optional.of("%s is none of the answers; %s".formatted(answer, help(answer)));
        };
    }

    private String help(String answer) {
        String near = Suggestion.help(answer, allowed);
        return near.isEmpty() ? "allowed: " + String.join(", ", allowed) : near;
    }

    private static Optional<String> problemOfDay(String answer) {
        try {
            boolean isDay = answer.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") && LocalDate.parse(answer) != null;
            return isDay ? Optional.empty() : Optional.of(answer + " is no day; write it like 2027-03-31");
        } catch (DateTimeException noSuchDay) {
            return Optional.of("there is no day " + answer);
        }
    }
}
