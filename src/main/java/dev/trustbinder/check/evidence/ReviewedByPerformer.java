package dev.trustbinder.check.evidence;

import static dev.trustbinder.finding.Severity.ERROR;
import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.check.judgement.TypeOne;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Evidence;
import dev.trustbinder.model.EvidencePiece;
import java.time.LocalDate;
import java.util.stream.Stream;

/** A run of a control that its performer reviewed. */
final class ReviewedByPerformer implements Judgement {
    private static final Rule RULE = Rule.condition(
            "evidence/reviewer-is-performer", ERROR, "the same person performed and reviewed one run of a control");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        return assessment.program().evidence().stream().flatMap(piece -> {
            Evidence facts = piece.entry().facts();
            LocalDate day = piece.performedOn().orElse(assessment.day());
            return assessment.roster().same(facts.performer(), facts.reviewer(), day)
                    ? Stream.of(TypeOne.weighs(WARNING, finding(piece, day), assessment))
                    : Stream.empty();
        });
    }

    private static Finding finding(EvidencePiece piece, LocalDate day) {
        return RULE.at(
                piece.entry().source().at("reviewer"),
                "%s was performed by %s and reviewed by %s, on %s the same person"
                        .formatted(
                                piece.id(),
                                piece.entry().facts().performer(),
                                piece.entry().facts().reviewer(),
                                day),
                "let someone else look over the next run; this one needs an exception");
    }
}
