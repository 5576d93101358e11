package dev.trustbinder.check.vendor;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Promises;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Vendor;
import java.util.stream.Stream;

/** A subprocessor used before customers had the time to object that they were promised. */
final class ShortNotice extends RecordJudgement<Vendor> {
    ShortNotice() {
        super(
                Vendor.class,
                Rule.condition(
                        "vendor/short-notice",
                        WARNING,
                        "a subprocessor was used sooner after its announcement than promised"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Vendor> vendor, Assessment assessment) {
        int promised = Promises.of(assessment.program().charter()).subprocessorNoticeDays();
        return vendor.facts().subprocessor().stream()
                .filter(use -> use.announced().isPresent() && use.effective().isPresent())
                .filter(use ->
                        use.effective().get().isBefore(use.announced().get().plusDays(promised)))
                .map(use -> at(
                        vendor,
                        "subprocessor.effective",
                        "%s was announced on %s and used from %s; customers are promised %s"
                                .formatted(
                                        vendor.id(),
                                        use.announced().get(),
                                        use.effective().get(),
                                        Phrase.count(promised, "day")),
                        "where its use has not begun, move it to "
                                + use.announced().get().plusDays(promised)));
    }
}
