package dev.trustbinder.check.program;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Absence;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Engagement;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Words;
import java.util.Optional;
import java.util.stream.Stream;

/** An engagement whose days do not go with its type. */
final class EngagementDays implements Judgement {
    private static final Rule RULE = Rule.defect(
            "program/engagement-days", ERROR, "an engagement has no window or day, or the one of the other type");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        return Engagements.of(assessment)
                .flatMap(placed -> placed.engagement().type().stream()
                        .flatMap(type -> judge(placed, type, assessment.program()).stream()));
    }

    private static Optional<Finding> judge(Engagements.Placed placed, Engagement.Type type, Program program) {
        boolean day = !Absence.ofCharter(program, placed.path() + ".as-of");
        boolean window = !Absence.ofCharter(program, placed.path() + ".window");
        return switch (type) {
            case TYPE1 -> day && !window ? Optional.empty() : Optional.of(finding(placed, "as-of", "window", program));
            case TYPE2 -> window && !day ? Optional.empty() : Optional.of(finding(placed, "window", "as-of", program));
        };
    }

    private static Finding finding(Engagements.Placed placed, String wanted, String other, Program program) {
        String type = Words.of(placed.engagement().type().orElseThrow());
        String problem = Absence.ofCharter(program, placed.path() + "." + wanted) ? "has no " + wanted : "has " + other;
        return RULE.at(
                program.charterSource().at(placed.path() + ".type"),
                "%s is a %s and %s".formatted(placed.engagement().id(), type, problem),
                "a %s speaks of its %s".formatted(type, wanted));
    }
}
