package dev.trustbinder.check.vendor;

import static dev.trustbinder.finding.Severity.ERROR;
import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.check.judgement.TypeOne;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Vendor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A carved-out subservice organization without its three disclosures. */
final class CarveOutUndisclosed extends RecordJudgement<Vendor> {
    CarveOutUndisclosed() {
        super(
                Vendor.class,
                Rule.defect(
                        "vendor/carve-out-undisclosed",
                        ERROR,
                        "a carved-out subservice organization lacks a disclosure"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Vendor> vendor, Assessment assessment) {
        return vendor.facts().subservice().stream()
                .filter(subservice -> subservice.method().equals(Optional.of(Vendor.Method.CARVE_OUT)))
                .map(CarveOutUndisclosed::lacking)
                .filter(lacking -> !lacking.isEmpty())
                .map(lacking -> finding(vendor, lacking, assessment));
    }

    private static List<String> lacking(Vendor.Subservice subservice) {
        return Stream.of(
                        subservice.nature().isBlank() ? "nature" : "",
                        subservice.csocs().isEmpty() ? "csocs" : "",
                        subservice.monitoredBy().isEmpty() ? "monitored-by" : "")
                .filter(key -> !key.isEmpty())
                .toList();
    }

    private Finding finding(Entry<Vendor> vendor, List<String> lacking, Assessment assessment) {
        Finding finding = at(
                vendor,
                "subservice.method",
                "%s is carved out without %s".formatted(vendor.id(), Phrase.all(lacking)),
                "say what the service is, which controls are expected there, and which of ours watch it");
        return TypeOne.weighs(WARNING, finding, assessment);
    }
}
