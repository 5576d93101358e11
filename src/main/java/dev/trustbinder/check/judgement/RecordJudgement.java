package dev.trustbinder.check.judgement;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import java.util.stream.Stream;

/**
 * A judgement on each record of one noun by itself.
 *
 * @param <T> the noun
 */
public abstract class RecordJudgement<T extends Record> implements Judgement {
    private final Class<T> noun;
    private final Rule rule;

    protected RecordJudgement(Class<T> noun, Rule rule) {
        this.noun = noun;
        this.rule = rule;
    }

    @Override
    public final Rule rule() {
        return rule;
    }

    @Override
    public final Stream<Finding> findings(Assessment assessment) {
        return assessment.program().all(noun).stream().flatMap(record -> judge(record, assessment));
    }

    /** What is found in one record. */
    protected abstract Stream<Finding> judge(Entry<T> record, Assessment assessment);

    /** A finding at a value of a record, or at the record where the value is absent. */
    protected final Finding at(Entry<?> record, String path, String message, String help) {
        return rule.at(record.source().at(path), message, help);
    }
}
