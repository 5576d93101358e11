package dev.trustbinder.check.risk;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Absence;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Risk;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An accepted risk without the name of who accepted it, or without an end. */
final class AcceptedByNobody extends RecordJudgement<Risk> {
    AcceptedByNobody() {
        super(
                Risk.class,
                Rule.defect(
                        "risk/accepted-by-nobody",
                        ERROR,
                        "a risk is accepted and nothing says by whom and until when"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Risk> risk, Assessment assessment) {
        if (!risk.facts().treatment().equals(Optional.of(Risk.Treatment.ACCEPT))) {
            return Stream.empty();
        }
        List<String> lacking = Absence.among(risk, "accepted.by", "accepted.until");
        return lacking.isEmpty()
                ? Stream.empty()
                : Stream.of(at(
                        risk,
                        "treatment",
                        "%s is accepted without %s".formatted(risk.id(), Phrase.all(lacking)),
                        "write accepted: {by: ..., on: ..., until: ...}"));
    }
}
