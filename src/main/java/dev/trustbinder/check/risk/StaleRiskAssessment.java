package dev.trustbinder.check.risk;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.EngagementPlace;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.check.judgement.NotJudged;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Unread;
import dev.trustbinder.model.Words;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** No risk assessment of the last twelve months. */
final class StaleRiskAssessment implements Judgement {
    private static final Rule RULE =
            Rule.condition("assessment/stale", ERROR, "there is no risk assessment of the last twelve months");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        if (assessment.engagement().isEmpty()) {
            return Stream.empty();
        }
        Optional<Performed> last = assessment.program().all(dev.trustbinder.model.AssessmentRecord.class).stream()
                .filter(one -> one.facts()
                        .kind()
                        .equals(Optional.of(dev.trustbinder.model.AssessmentRecord.Sort.RISK_ASSESSMENT)))
                .flatMap(one -> one.facts().performedOn().map(day -> new Performed(one, day)).stream())
                .filter(one -> !one.day().isAfter(assessment.day()))
                .max(Comparator.comparing(Performed::day));
        String help = "assess the risks, then add the day, the method and who took part to assessments";
        Optional<Unread> unread = assessment
                .program()
                .unread(
                        Words.of(dev.trustbinder.model.AssessmentRecord.Sort.RISK_ASSESSMENT),
                        Set.of(Kind.ASSESSMENT),
                        Set.of("kind", "performed-on"));
        boolean stale = last.filter(one -> !one.day().plusYears(1).isBefore(assessment.day()))
                .isEmpty();
        if (stale && unread.isPresent()) {
            return unread.map(part -> NotJudged.by(part, "the last risk assessment")).stream();
        } else if (last.isEmpty()) {
            return Stream.of(RULE.at(
                    EngagementPlace.of(assessment, ""),
                    "no risk assessment was performed by " + assessment.day(),
                    help));
        }
        return last.filter(one -> one.day().plusYears(1).isBefore(assessment.day())).stream()
                .map(one -> RULE.at(
                        one.entry().source().at("performed-on"),
                        "the last risk assessment, %s, was performed on %s"
                                .formatted(one.entry().id(), one.day()),
                        help));
    }

    private record Performed(Entry<?> entry, LocalDate day) {}
}
