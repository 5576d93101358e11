package dev.trustbinder.check.vendor;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.SystemComponent;
import dev.trustbinder.model.Vendor;
import java.util.stream.Stream;

/** A vendor whose use ended and that still provides a system in scope. */
final class EndedInUse extends RecordJudgement<SystemComponent> {
    EndedInUse() {
        super(
                SystemComponent.class,
                Rule.defect("vendor/ended-in-use", ERROR, "a system in scope is provided by a vendor that has ended"));
    }

    @Override
    protected Stream<Finding> judge(Entry<SystemComponent> system, Assessment assessment) {
        return assessment.program().find(Vendor.class, system.facts().provider()).stream()
                .filter(vendor -> system.facts().inScope() && Ended.on(vendor, assessment.day()))
                .map(vendor -> at(
                        system,
                        "provider",
                        "%s is provided by %s, whose use ended on %s"
                                .formatted(
                                        system.id(),
                                        vendor.id(),
                                        vendor.facts()
                                                .subprocessor()
                                                .flatMap(Vendor.Subprocessor::ended)
                                                .orElseThrow()),
                        "name the provider that took over, or take the end away"));
    }
}
