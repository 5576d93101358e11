package dev.trustbinder.check.control;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.SuspectLink;
import dev.trustbinder.assess.SuspectLinks;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.repository.Commit;
import java.util.stream.Stream;

/** A control that cites a text which changed since anybody looked at the control. */
final class SuspectCitation implements Judgement {
    private static final Rule RULE = Rule.condition(
            "control/suspect-link", WARNING, "the text that a control cites changed since the control was looked at");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        return SuspectLinks.of(assessment.program()).stream().map(SuspectCitation::finding);
    }

    private static Finding finding(SuspectLink link) {
        Commit commit = link.changed().landed().orElseThrow();
        String id = link.control().id();
        return RULE.at(
                link.control().source().at(link.citation().path()),
                "%s cites %s, whose text changed on %s in commit %s, after %s was last touched"
                        .formatted(id, link.citation().written(), commit.committedOn(), commit.shortId(), id),
                "adapt the control, or commit with the trailer 'Confirms: %s'".formatted(id));
    }
}
