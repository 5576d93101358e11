package dev.trustbinder.check.vendor;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Vendor;
import java.util.Optional;
import java.util.stream.Stream;

/** A subservice organization included in the report that has asserted nothing. */
final class InclusiveWithoutAssertion extends RecordJudgement<Vendor> {
    InclusiveWithoutAssertion() {
        super(
                Vendor.class,
                Rule.defect(
                        "vendor/no-assertion",
                        ERROR,
                        "a subservice organization is included in the report without its written assertion"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Vendor> vendor, Assessment assessment) {
        return vendor.facts().subservice().stream()
                .filter(subservice -> subservice.method().equals(Optional.of(Vendor.Method.INCLUSIVE)))
                .filter(subservice -> subservice.assertion().isBlank())
                .map(subservice -> at(
                        vendor,
                        "subservice.method",
                        "%s is included in the report without an assertion".formatted(vendor.id()),
                        "name its signed assertion, or carve it out"));
    }
}
