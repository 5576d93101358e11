package dev.trustbinder.check.judgement;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Program;
import java.time.LocalDate;

/**
 * One record under one rule.
 *
 * @param rule the rule that is judged
 * @param entry the record
 * @param assessment the programme it stands in and the day
 * @param <T> its noun
 */
public record Subject<T extends Record>(Rule rule, Entry<T> entry, Assessment assessment) {

    /** A finding at a value of the record, such as {@code accepted.until}, or at the record where the value is absent. */
    public Finding at(String path, String message, String help) {
        return rule.at(entry.source().at(path), message, help);
    }

    public String id() {
        return entry.id();
    }

    public T facts() {
        return entry.facts();
    }

    public LocalDate day() {
        return assessment.day();
    }

    public Program program() {
        return assessment.program();
    }
}
