package dev.trustbinder.check.risk;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.EngagementPlace;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.check.judgement.NotJudged;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Risk;
import dev.trustbinder.model.Unread;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A risk register that has not thought of fraud. */
final class NoFraudRisk implements Judgement {
    private static final Rule RULE =
            Rule.condition("risk/no-fraud-risk", WARNING, "the risk register has no risk of fraud");
    private static final Pattern FRAUD = Pattern.compile("fraud|theft|embezzle", Pattern.CASE_INSENSITIVE);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
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
                RULE.at(
                        risks.isEmpty()
                                ? EngagementPlace.of(assessment, "")
                                : risks.get(0).source().start(),
                        risks.isEmpty()
                                ? "the risk register is empty"
                                : "none of %s has the category fraud".formatted(Phrase.count(risks.size(), "risk")),
                        "CC3.3 asks how people inside and outside could cheat; write what was considered with category: fraud"));
    }
}
