package dev.trustbinder.check.risk;

import static dev.trustbinder.check.judgement.Judgement.each;
import static dev.trustbinder.check.judgement.Judgement.of;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Deadline;
import dev.trustbinder.assess.Reviews;
import dev.trustbinder.check.judgement.Absence;
import dev.trustbinder.check.judgement.EngagementPlace;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.check.judgement.NotJudged;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.check.judgement.Subject;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Action;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Risk;
import dev.trustbinder.model.Unread;
import dev.trustbinder.model.Words;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is judged about risks and their assessment. */
public final class RiskRules {
    private static final int TOP = 5;
    private static final Rule NO_FRAUD_RISK = Rule.of("risk/no-fraud-risk");
    private static final Pattern FRAUD = Pattern.compile("fraud|theft|embezzle", Pattern.CASE_INSENSITIVE);
    private static final Rule STALE_RISK_ASSESSMENT = Rule.of("assessment/stale");

    private RiskRules() {}

    public static List<Judgement> all() {
        return List.of(
                each("risk/untreated", Risk.class, RiskRules::untreatedRisk),
                each("risk/mitigated-by-nothing", Risk.class, RiskRules::mitigatedByNothing),
                each("risk/accepted-by-nobody", Risk.class, RiskRules::acceptedByNobody),
                each("risk/acceptance-lapsed", Risk.class, RiskRules::acceptanceLapsed),
                each("risk/residual-above-inherent", Risk.class, RiskRules::residualAboveInherent),
                each("risk/rating-out-of-range", Risk.class, RiskRules::ratingOutOfRange),
                each("risk/action-past-due", Risk.class, RiskRules::actionPastDue),
                of(NO_FRAUD_RISK, RiskRules::noFraudRisk),
                each("risk/overdue-review", Risk.class, RiskRules::riskNotReviewed),
                of(STALE_RISK_ASSESSMENT, RiskRules::staleRiskAssessment));
    }

    private static Stream<Finding> untreatedRisk(Subject<Risk> risk) {
        return Absence.of(risk.entry(), "treatment")
                ? Stream.of(risk.at(
                        "id", risk.id() + " has no treatment", "write treatment: mitigate, transfer, avoid or accept"))
                : Stream.empty();
    }

    private static Stream<Finding> mitigatedByNothing(Subject<Risk> risk) {
        Risk facts = risk.facts();
        boolean nothing = facts.treatment().equals(Optional.of(Risk.Treatment.MITIGATE))
                && facts.controls().isEmpty()
                && facts.actions().stream().allMatch(action -> action.done().isPresent());
        return nothing
                ? Stream.of(risk.at(
                        "treatment",
                        risk.id() + " is mitigated by no control and no open action",
                        "name the controls that lower it, or what is still to be done"))
                : Stream.empty();
    }

    private static Stream<Finding> acceptedByNobody(Subject<Risk> risk) {
        if (!risk.facts().treatment().equals(Optional.of(Risk.Treatment.ACCEPT))) {
            return Stream.empty();
        }
        List<String> lacking = Absence.among(risk.entry(), "accepted.by", "accepted.until");
        return lacking.isEmpty()
                ? Stream.empty()
                : Stream.of(risk.at(
                        "treatment",
                        "%s is accepted without %s".formatted(risk.id(), Phrase.all(lacking)),
                        "write accepted: {by: ..., on: ..., until: ...}"));
    }

    private static Stream<Finding> acceptanceLapsed(Subject<Risk> risk) {
        return risk.facts().accepted().flatMap(Risk.Acceptance::until).stream()
                .filter(until -> risk.facts().treatment().equals(Optional.of(Risk.Treatment.ACCEPT)))
                .filter(until -> until.isBefore(risk.day()))
                .map(until -> risk.at(
                        "accepted.until",
                        "%s was accepted until %s".formatted(risk.id(), until),
                        "let whoever may accept it decide anew"));
    }

    private static Stream<Finding> residualAboveInherent(Subject<Risk> risk) {
        Optional<Integer> before = risk.facts().inherent().flatMap(RiskRules::score);
        return risk.facts().residual().flatMap(RiskRules::score).stream()
                .filter(after -> before.filter(score -> after > score).isPresent())
                .map(after -> risk.at(
                        "residual",
                        "%s weighs %d after treatment and %d before".formatted(risk.id(), after, before.orElseThrow()),
                        "treatment lowers a risk or leaves it as it is; rate one of the two anew"));
    }

    private static Stream<Finding> ratingOutOfRange(Subject<Risk> risk) {
        return Stream.of(
                        judge(
                                risk,
                                "inherent.likelihood",
                                risk.facts().inherent().flatMap(Risk.Rating::likelihood)),
                        judge(risk, "inherent.impact", risk.facts().inherent().flatMap(Risk.Rating::impact)),
                        judge(
                                risk,
                                "residual.likelihood",
                                risk.facts().residual().flatMap(Risk.Rating::likelihood)),
                        judge(risk, "residual.impact", risk.facts().residual().flatMap(Risk.Rating::impact)))
                .flatMap(Optional::stream);
    }

    private static Optional<Finding> judge(Subject<Risk> risk, String path, Optional<Integer> value) {
        return value.filter(number -> number < 1 || number > TOP)
                .map(number -> risk.at(
                        path,
                        "%s of %s is %d".formatted(path.replace('.', ' '), risk.id(), number),
                        "the scale goes from 1 to 5"));
    }

    private static Stream<Finding> actionPastDue(Subject<Risk> risk) {
        List<Action> actions = risk.facts().actions();
        return IntStream.range(0, actions.size())
                .filter(i -> Deadline.of(actions.get(i)).isOverdueOn(risk.day()))
                .mapToObj(i -> risk.at(
                        "actions[" + i + "].due",
                        "%s of %s was due on %s"
                                .formatted(
                                        name(actions.get(i)),
                                        risk.id(),
                                        actions.get(i).due().orElseThrow()),
                        "do it and write done:, or agree on another day"));
    }

    private static String name(Action action) {
        return action.id().isEmpty() ? "an action" : "action " + action.id();
    }

    private static Stream<Finding> noFraudRisk(Assessment assessment) {
        List<Entry<Risk>> risks = assessment.program().all(Risk.class);
        boolean known = risks.stream()
                .anyMatch(risk -> FRAUD.matcher(risk.facts().category()).find());
        if (known || assessment.engagement().isEmpty()) {
            return Stream.empty();
        }
        Optional<Unread> unread = assessment.program().unread().stream()
                .filter(part -> part.kind() == Kind.RISK)
                .filter(part -> part.isLost() || part.keys().contains("category"))
                .filter(part ->
                        part.text().map(text -> FRAUD.matcher(text).find()).orElse(true))
                .findFirst();
        if (unread.isPresent()) {
            return unread.map(part -> NotJudged.by(part, "risks of fraud")).stream();
        }
        return Stream.of(
                NO_FRAUD_RISK.at(
                        risks.isEmpty()
                                ? EngagementPlace.of(assessment, "")
                                : risks.get(0).source().start(),
                        risks.isEmpty()
                                ? "the risk register is empty"
                                : "none of %s has the category fraud".formatted(Phrase.count(risks.size(), "risk")),
                        "CC3.3 asks how people inside and outside could cheat; write what was considered with category: fraud"));
    }

    private static Stream<Finding> riskNotReviewed(Subject<Risk> risk) {
        if (Absence.of(risk.entry(), "reviewed")) {
            return Stream.of(risk.at("id", risk.id() + " was never reviewed", "look at it and write reviewed:"));
        }
        return Reviews.next(risk.facts()).stream()
                .filter(next -> next.isBefore(risk.day()))
                .map(next -> risk.at(
                        "reviewed",
                        "%s was last reviewed on %s"
                                .formatted(risk.id(), risk.facts().reviewed().orElseThrow()),
                        "look at it again, at least every year"));
    }

    private static Stream<Finding> staleRiskAssessment(Assessment assessment) {
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
            return Stream.of(STALE_RISK_ASSESSMENT.at(
                    EngagementPlace.of(assessment, ""),
                    "no risk assessment was performed by " + assessment.day(),
                    help));
        }
        return last.filter(one -> one.day().plusYears(1).isBefore(assessment.day())).stream()
                .map(one -> STALE_RISK_ASSESSMENT.at(
                        one.entry().source().at("performed-on"),
                        "the last risk assessment, %s, was performed on %s"
                                .formatted(one.entry().id(), one.day()),
                        help));
    }

    private record Performed(Entry<?> entry, LocalDate day) {}

    /** Likelihood times impact; empty where one of them is missing. */
    private static Optional<Integer> score(Risk.Rating rating) {
        return rating.likelihood().flatMap(likelihood -> rating.impact().map(impact -> likelihood * impact));
    }
}
