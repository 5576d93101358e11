package dev.trustbinder.check.text;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Days that stand in an order in which nothing can happen. */
final class DateOrder implements Judgement {
    private static final Rule RULE =
            Rule.defect("date/order", ERROR, "a record says that something ended before it began");

    /** Keys that follow each other in time wherever they stand side by side. */
    private static final List<List<String>> CHAINS = List.of(
            List.of("from", "to"),
            List.of("from", "until"),
            List.of("on", "until"),
            List.of("start", "end"),
            List.of("detected", "reported", "contained", "closed"),
            List.of("found", "fixed"),
            List.of("found", "closed"),
            List.of("found", "due"),
            List.of("requested", "due"),
            List.of("answered-on", "valid-until"),
            List.of("effective", "ended"),
            List.of("effective", "retired"));

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        Program program = assessment.program();
        return Stream.concat(
                program.index().all().stream().flatMap(record -> judge(record.id(), record.facts(), record.source())),
                judge("program.yml", program.charter(), program.charterSource()));
    }

    private static Stream<Finding> judge(String id, Record facts, Source source) {
        SortedMap<String, LocalDate> days = Days.in(facts);
        return days.keySet().stream()
                .map(Days::around)
                .distinct()
                .flatMap(around -> CHAINS.stream().flatMap(chain -> judge(id, around, chain, days, source)));
    }

    private static Stream<Finding> judge(
            String id, String around, List<String> chain, SortedMap<String, LocalDate> days, Source source) {
        List<String> present =
                chain.stream().filter(key -> days.containsKey(around + key)).toList();
        return IntStream.range(1, present.size())
                .filter(i -> days.get(around + present.get(i)).isBefore(days.get(around + present.get(i - 1))))
                .mapToObj(i -> RULE.at(
                        source.at(around + present.get(i)),
                        "%s: %s on %s lies before %s on %s"
                                .formatted(
                                        id,
                                        present.get(i),
                                        days.get(around + present.get(i)),
                                        present.get(i - 1),
                                        days.get(around + present.get(i - 1))),
                        "one of the two days is wrong"));
    }
}
