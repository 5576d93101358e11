package dev.trustbinder.check.followup;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Deadline;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Gap;
import java.time.LocalDate;
import java.util.stream.Stream;

/** A gap still open after the last day it was put off to. */
final class GapPastDue extends RecordJudgement<Gap> {
    GapPastDue() {
        super(Gap.class, Rule.condition("gap/past-due", ERROR, "a gap is past due"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Gap> gap, Assessment assessment) {
        Deadline deadline = Deadline.of(gap.facts());
        if (!deadline.isOverdueOn(assessment.day())) {
            return Stream.empty();
        }
        LocalDate due = deadline.due().orElseThrow();
        int last = gap.facts().extended().indexOf(due);
        return Stream.of(at(
                gap,
                last < 0 ? "due" : "extended[" + last + "]",
                "%s was to be closed by %s and is open on %s".formatted(gap.id(), due, assessment.day()),
                "close it with its proof, or add the day it is put off to"));
    }
}
