package dev.trustbinder.check.trust;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Absence;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.AssuranceReport;
import dev.trustbinder.model.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Work in progress that stands among the reports as if somebody had attested it. */
final class NotAttested extends RecordJudgement<AssuranceReport> {
    NotAttested() {
        super(
                AssuranceReport.class,
                Rule.defect("trust/not-attested", ERROR, "a report is shown as an attestation nobody has given"));
    }

    @Override
    protected Stream<Finding> judge(Entry<AssuranceReport> report, Assessment assessment) {
        AssuranceReport facts = report.facts();
        if (!facts.kind().equals(Optional.of(AssuranceReport.Sort.ATTESTATION))) {
            return Stream.empty();
        }
        List<String> lacking = new ArrayList<>(Absence.among(report, "auditor", "opinion"));
        if (Absence.of(report, "period") && Absence.of(report, "as-of")) {
            lacking.add("period or as-of");
        }
        if (!lacking.isEmpty()) {
            return Stream.of(finding(report, "without " + Phrase.all(lacking)));
        }
        return facts
                .end(assessment.program().fiscalYearStarts())
                .filter(end -> end.isAfter(assessment.day()))
                .map(end -> finding(report, "though it speaks of days up to " + end))
                .stream();
    }

    private Finding finding(Entry<AssuranceReport> report, String why) {
        return at(
                report,
                "kind",
                "%s is shown as an attestation %s".formatted(report.id(), why),
                "show it once the auditor has signed; until then it is an update or an objective");
    }
}
