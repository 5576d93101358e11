package dev.trustbinder.check.trust;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Audience;
import dev.trustbinder.model.Entry;
import java.util.stream.Stream;

/** A record whose title everyone may read, and which nobody outside may ask for. */
final class ListedButInternal implements Judgement {
    private static final Rule RULE =
            Rule.defect("trust/listed-internal", ERROR, "an internal record asks to be listed on the trust center");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        return assessment.program().index().all().stream()
                .filter(entry -> entry.header().listed() && entry.audience() == Audience.INTERNAL)
                .map(ListedButInternal::finding);
    }

    private static Finding finding(Entry<?> entry) {
        return RULE.at(
                entry.source().at("listed"),
                entry.id() + " is listed for everyone and internal at once",
                "say audience: customer or auditor, who may ask for it, or leave listed out");
    }
}
