package dev.trustbinder.check.judgement;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import java.util.stream.Stream;

/** One thing a careful reviewer would look for: one rule, one small class, one manual page. */
public interface Judgement {

    /** The rule whose findings it makes. */
    Rule rule();

    /** What is found, each with a place; the order does not matter. */
    Stream<Finding> findings(Assessment assessment);
}
