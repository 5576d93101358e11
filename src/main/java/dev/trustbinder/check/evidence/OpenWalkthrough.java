package dev.trustbinder.check.evidence;

import static dev.trustbinder.finding.Severity.INFO;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Walkthrough;
import java.util.List;
import java.util.stream.Stream;

/** A walkthrough that left something to be settled. */
final class OpenWalkthrough extends RecordJudgement<Walkthrough> {
    OpenWalkthrough() {
        super(Walkthrough.class, Rule.condition("walkthrough/open", INFO, "a walkthrough left open points"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Walkthrough> walkthrough, Assessment assessment) {
        List<String> open = walkthrough.facts().openPoints();
        return open.isEmpty()
                ? Stream.empty()
                : Stream.of(at(
                        walkthrough,
                        "open-points",
                        "%s of %s left %s: %s"
                                .formatted(
                                        walkthrough.id(),
                                        walkthrough.facts().control(),
                                        Phrase.count(open.size(), "open point"),
                                        Phrase.some(open)),
                        "settle them before fieldwork and take them off the list, or open a gap"));
    }
}
