package dev.trustbinder.check.text;

import dev.trustbinder.model.Frequency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words by which a sentence says how often something is done. */
final class FrequencyWords {
    private static final List<Spelled> WORDS = List.of(
            new Spelled(
                    Frequency.DAILY, "daily|nightly|(?:every|each) (?:working |business )?(?:day|night)|once a day"),
            new Spelled(Frequency.BIWEEKLY, "bi-?weekly|fortnightly|every (?:two|2|other|second) weeks?"),
            new Spelled(Frequency.WEEKLY, "(?<!bi-)weekly|(?:every|each) week|once a week"),
            new Spelled(Frequency.MONTHLY, "monthly|(?:every|each) month|once a month"),
            new Spelled(
                    Frequency.QUARTERLY, "quarterly|(?:every|each) quarter|once a quarter|every (?:three|3) months"),
            new Spelled(
                    Frequency.SEMIANNUAL,
                    "(?:semi|half)-?(?:annual|yearly)(?:ly)?|biannual(?:ly)?|twice a year|every (?:six|6) months"),
            new Spelled(
                    Frequency.ANNUAL,
                    "(?<!semi-)(?<!half-)annual(?:ly)?|(?<!half-)yearly|(?:every|each) year|once a year"
                            + "|every (?:twelve|12) months"));

    private FrequencyWords() {}

    private record Spelled(Frequency frequency, Pattern pattern) {
        Spelled(Frequency frequency, String words) {
            this(frequency, Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE));
        }
    }

    /** Every frequency a sentence names, with the first words that name it. */
    static SortedMap<Frequency, MatchResult> in(String sentence) {
        SortedMap<Frequency, MatchResult> named = new TreeMap<>();
        for (Spelled spelled : WORDS) {
            spelled.pattern()
                    .matcher(sentence)
                    .results()
                    .findFirst()
                    .ifPresent(word -> named.put(spelled.frequency(), word));
        }
        return named;
    }
}
