package dev.trustbinder.check.program;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.finding.Severity;
import dev.trustbinder.finding.Suggestion;
import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Frequency;
import dev.trustbinder.model.Words;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/** A calendar, days of grace or sample sizes that no calendar has. */
final class CalendarWords implements Judgement {
    private static final Rule RULE =
            Rule.defect("program/calendar", Severity.ERROR, "a month, a frequency or a number of days is none");
    private static final List<String> FREQUENCIES =
            Arrays.stream(Frequency.values()).map(Words::of).toList();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        Charter charter = assessment.program().charter();
        Stream<Finding> month = charter.calendar().flatMap(Charter.Calendar::fiscalYearStarts).stream()
                .filter(number -> number < 1 || number > 12)
                .map(number -> RULE.at(
                        assessment.program().charterSource().at("calendar.fiscal-year-starts"),
                        "the fiscal year starts in month " + number,
                        "1 for January to 12 for December"));
        return Stream.of(
                        month,
                        numbers(assessment, "grace-days", charter.graceDays()),
                        numbers(assessment, "sample-sizes", charter.sampleSizes()))
                .flatMap(found -> found);
    }

    private static Stream<Finding> numbers(Assessment assessment, String key, SortedMap<String, Integer> numbers) {
        return numbers.entrySet().stream()
                .filter(number -> !FREQUENCIES.contains(number.getKey()) || number.getValue() < 0)
                .map(number -> RULE.at(
                        assessment.program().charterSource().at(key + "." + number.getKey()),
                        FREQUENCIES.contains(number.getKey())
                                ? "%s of %s is %d".formatted(key, number.getKey(), number.getValue())
                                : "%s is no frequency".formatted(number.getKey()),
                        FREQUENCIES.contains(number.getKey())
                                ? "0 or more"
                                : Suggestion.help(number.getKey(), FREQUENCIES)));
    }
}
