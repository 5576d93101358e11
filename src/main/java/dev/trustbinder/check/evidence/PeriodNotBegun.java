package dev.trustbinder.check.evidence;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import java.util.stream.Stream;

/** A run that claims a period which had not begun when it was performed. */
final class PeriodNotBegun implements Judgement {
    private static final Rule RULE =
            Rule.defect("evidence/period-not-begun", ERROR, "a run claims a period that had not begun");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        int fiscalYearStarts = assessment.program().fiscalYearStarts();
        return assessment.program().evidence().stream()
                .flatMap(piece -> piece.performedOn().stream()
                        .filter(day ->
                                piece.covers().range(fiscalYearStarts).from().isAfter(day))
                        .map(day -> RULE.at(
                                piece.entry().source().at("covers"),
                                "%s was performed on %s and covers %s, which begins on %s"
                                        .formatted(
                                                piece.id(),
                                                day,
                                                piece.covers(),
                                                piece.covers()
                                                        .range(fiscalYearStarts)
                                                        .from()),
                                "a run speaks of days that have passed; name the period it looked at")));
    }
}
