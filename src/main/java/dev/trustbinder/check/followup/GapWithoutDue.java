package dev.trustbinder.check.followup;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Absence;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Gap;
import java.util.List;
import java.util.stream.Stream;

/** An open gap without owner or day. */
final class GapWithoutDue extends RecordJudgement<Gap> {
    GapWithoutDue() {
        super(Gap.class, Rule.defect("gap/unplanned", WARNING, "an open gap has no owner or no day to be closed by"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Gap> gap, Assessment assessment) {
        if (!Absence.of(gap, "closed")) {
            return Stream.empty();
        }
        List<String> lacking = Absence.among(gap, "owner", "due");
        return lacking.isEmpty()
                ? Stream.empty()
                : Stream.of(at(
                        gap,
                        "id",
                        "%s is open without %s".formatted(gap.id(), Phrase.all(lacking)),
                        "say who closes it and by when"));
    }
}
