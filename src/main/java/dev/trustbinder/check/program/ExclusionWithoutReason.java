package dev.trustbinder.check.program;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Charter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A service out of scope, for no reason given. */
final class ExclusionWithoutReason implements Judgement {
    private static final Rule RULE =
            Rule.defect("program/exclusion-without-reason", WARNING, "a service is out of scope and nothing says why");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        List<Charter.Service> services = assessment
                .program()
                .charter()
                .system()
                .map(Charter.SystemDescription::services)
                .orElse(List.of());
        return IntStream.range(0, services.size())
                .filter(i ->
                        !services.get(i).inScope() && services.get(i).reason().isBlank())
                .mapToObj(i -> RULE.at(
                        assessment.program().charterSource().at("system.services[" + i + "].in-scope"),
                        "%s is out of scope and nothing says why"
                                .formatted(services.get(i).name()),
                        "add reason: customers and the auditor read it"));
    }
}
