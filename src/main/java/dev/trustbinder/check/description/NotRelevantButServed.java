package dev.trustbinder.check.description;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Coverage;
import dev.trustbinder.check.judgement.EngagementPlace;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import java.util.List;
import java.util.stream.Stream;

/** A criterion that is called not relevant and served by a control all the same. */
final class NotRelevantButServed implements Judgement {
    private static final Rule RULE = Rule.defect(
            "description/not-relevant-but-served", ERROR, "a control serves a criterion that is called not relevant");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        return Exemptions.of(assessment).flatMap(placed -> {
            String id = placed.exemption().criterion();
            Coverage.Line line = assessment.coverage().criteria().get(id);
            if (line == null || line.controls().isEmpty()) {
                return Stream.empty();
            }
            List<String> controls = line.controls().stream().map(Entry::id).toList();
            return Stream.of(RULE.at(
                    EngagementPlace.of(assessment, placed.path() + ".criterion"),
                    "%s is called not relevant and served by %s".formatted(id, Phrase.some(controls)),
                    "take it off this list, or off the criteria of the controls"));
        });
    }
}
