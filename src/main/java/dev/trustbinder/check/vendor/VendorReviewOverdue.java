package dev.trustbinder.check.vendor;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Reviews;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Vendor;
import dev.trustbinder.model.Words;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** A vendor nobody reviewed within its interval. */
final class VendorReviewOverdue extends RecordJudgement<Vendor> {
    VendorReviewOverdue() {
        super(
                Vendor.class,
                Rule.condition("vendor/overdue-review", WARNING, "a vendor was not reviewed within its interval"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Vendor> vendor, Assessment assessment) {
        if (Ended.on(vendor, assessment.day())
                || Reviews.interval(vendor.facts()).isEmpty()) {
            return Stream.empty();
        }
        String often = Words.of(Reviews.interval(vendor.facts()).orElseThrow());
        Optional<LocalDate> next = Reviews.next(vendor.facts());
        String message;
        if (Reviews.last(vendor.facts()).isEmpty()) {
            message = "%s was never reviewed; its interval is %s".formatted(vendor.id(), often);
        } else if (next.filter(day -> day.isBefore(assessment.day())).isPresent()) {
            message = "%s was due for review on %s; its interval is %s".formatted(vendor.id(), next.get(), often);
        } else {
            return Stream.empty();
        }
        return Stream.of(at(vendor, "reviews", message, "review it and add the day, by whom and the result"));
    }
}
