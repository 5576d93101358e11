package dev.trustbinder.check.trust;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.AssuranceReport;
import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Vendor;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A vendor's report, or that of another company, that is shown as our own. */
final class VendorsCertificate extends RecordJudgement<AssuranceReport> {
    private static final Pattern COMPANY = Pattern.compile(
            "\\b(?:\\p{Lu}[\\w&'-]*,? ){1,4}"
                    + "(?:Inc|LLC|LLP|Ltd|Limited|Corp|Corporation|GmbH|AG|SE|AB|ApS|Oy|BV|B\\.V|NV|SAS|SARL|S\\.A|SpA|plc|PLC|Pty)\\b");

    VendorsCertificate() {
        super(
                AssuranceReport.class,
                Rule.defect("trust/vendors-certificate", WARNING, "another company's report is shown as an own one"));
    }

    @Override
    protected Stream<Finding> judge(Entry<AssuranceReport> report, Assessment assessment) {
        return Stream.concat(vendors(report, assessment), strangers(report, assessment))
                .limit(1)
                .map(owner -> at(
                        report,
                        "title",
                        "%s, \"%s\", is named after %s".formatted(report.id(), report.title(), owner),
                        "our reports say what was examined here; a vendor's belongs into reports: of the vendor"));
    }

    private static Stream<String> vendors(Entry<AssuranceReport> report, Assessment assessment) {
        return assessment.program().all(Vendor.class).stream()
                .filter(vendor -> names(report.title(), vendor.title())
                        || names(report.title(), vendor.facts().legalName()))
                .map(vendor -> "the vendor " + vendor.id());
    }

    /** Companies by their legal form, other than our own and those who examined us. */
    private static Stream<String> strangers(Entry<AssuranceReport> report, Assessment assessment) {
        String own = assessment
                        .program()
                        .charter()
                        .organization()
                        .map(Charter.Organization::name)
                        .orElse("")
                + "\n" + report.facts().auditor();
        return Stream.of(report.title(), report.header().description())
                .flatMap(text -> COMPANY.matcher(text).results())
                .map(MatchResult::group)
                .filter(company -> !own.contains(company));
    }

    private static boolean names(String title, String vendor) {
        return vendor.length() > 2
                && Pattern.compile("(?<!\\w)" + Pattern.quote(vendor) + "(?!\\w)", Pattern.CASE_INSENSITIVE)
                        .matcher(title)
                        .find();
    }
}
