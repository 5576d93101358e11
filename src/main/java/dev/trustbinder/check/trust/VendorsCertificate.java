package dev.trustbinder.check.trust;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.AssuranceReport;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Vendor;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A vendor's report that is shown as our own. */
final class VendorsCertificate extends RecordJudgement<AssuranceReport> {
    VendorsCertificate() {
        super(
                AssuranceReport.class,
                Rule.defect("trust/vendors-certificate", WARNING, "a vendor's report is shown as an own one"));
    }

    @Override
    protected Stream<Finding> judge(Entry<AssuranceReport> report, Assessment assessment) {
        return assessment.program().all(Vendor.class).stream()
                .filter(vendor -> names(report.title(), vendor.title())
                        || names(report.title(), vendor.facts().legalName()))
                .limit(1)
                .map(vendor -> at(
                        report,
                        "title",
                        "%s, \"%s\", is named after the vendor %s".formatted(report.id(), report.title(), vendor.id()),
                        "our reports say what was examined here; a vendor's belongs into reports: of the vendor"));
    }

    private static boolean names(String title, String vendor) {
        return vendor.length() > 2
                && Pattern.compile("(?<!\\w)" + Pattern.quote(vendor) + "(?!\\w)", Pattern.CASE_INSENSITIVE)
                        .matcher(title)
                        .find();
    }
}
