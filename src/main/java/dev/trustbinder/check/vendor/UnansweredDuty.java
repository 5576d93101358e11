package dev.trustbinder.check.vendor;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Vendor;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A duty that a vendor leaves to its customers, and that no control of ours answers. */
final class UnansweredDuty extends RecordJudgement<Vendor> {
    UnansweredDuty() {
        super(
                Vendor.class,
                Rule.defect(
                        "vendor/unanswered-cuec",
                        WARNING,
                        "no control answers what a vendor expects of its customers"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Vendor> vendor, Assessment assessment) {
        List<Vendor.Duty> duties = vendor.facts().theirCuecs();
        return IntStream.range(0, duties.size())
                .filter(i -> duties.get(i).answeredBy().isEmpty())
                .mapToObj(i -> at(
                        vendor,
                        "their-cuecs[" + i + "].title",
                        "%s expects of us: %s; no control answers it"
                                .formatted(vendor.id(), duties.get(i).title()),
                        "add answered-by: with the control that does"));
    }
}
