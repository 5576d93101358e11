package dev.trustbinder.check.followup;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Deviation;
import dev.trustbinder.model.Entry;
import java.util.Optional;
import java.util.stream.Stream;

/** An exception that counts more deviations than items looked at. */
final class MoreDeviationsThanDrawn extends RecordJudgement<Deviation> {
    MoreDeviationsThanDrawn() {
        super(
                Deviation.class,
                Rule.defect(
                        "exception/more-than-drawn", ERROR, "an exception counts more deviations than items drawn"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Deviation> exception, Assessment assessment) {
        Optional<Integer> drawn = exception.facts().drawn();
        return exception.facts().deviations().stream()
                .filter(count -> drawn.filter(all -> count > all).isPresent())
                .map(count -> at(
                        exception,
                        "deviations",
                        "%s counts %s among %d drawn"
                                .formatted(exception.id(), Phrase.count(count, "deviation"), drawn.orElseThrow()),
                        "count both again"));
    }
}
