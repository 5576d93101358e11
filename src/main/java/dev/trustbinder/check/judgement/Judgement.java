package dev.trustbinder.check.judgement;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One thing a careful reviewer would look for: one rule, one line in the table of its area, one manual page.
 *
 * @param finder what is found, each with a place; the order does not matter
 */
public record Judgement(Rule rule, Function<Assessment, Stream<Finding>> finder) {

    /** A rule judged on each record of one noun by itself. */
    public static <T extends Record> Judgement each(
            String id, Class<T> noun, Function<Subject<T>, Stream<Finding>> findings) {
        Rule rule = Rule.of(id);
        return of(
                rule,
                assessment -> assessment.program().all(noun).stream()
                        .flatMap(record -> findings.apply(new Subject<>(rule, record, assessment))));
    }

    /** A rule judged on the programme as a whole. */
    public static Judgement of(Rule rule, Function<Assessment, Stream<Finding>> findings) {
        return new Judgement(rule, findings);
    }

    /** What is found. */
    public Stream<Finding> findings(Assessment assessment) {
        return finder.apply(assessment);
    }
}
