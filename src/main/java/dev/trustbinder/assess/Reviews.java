package dev.trustbinder.assess;

import dev.trustbinder.model.Frequency;
import dev.trustbinder.model.Level;
import dev.trustbinder.model.Policy;
import dev.trustbinder.model.Procedure;
import dev.trustbinder.model.Risk;
import dev.trustbinder.model.Vendor;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** When what is looked at again and again was last looked at, and when it is due next. */
public final class Reviews {
    private Reviews() {}

    /** The day by which an interval wants the next one; empty where the interval follows no calendar. */
    public static Optional<LocalDate> next(LocalDate last, Frequency interval) {
        return switch (interval) {
            case DAILY -> Optional.of(last.plusDays(1));
            case WEEKLY -> Optional.of(last.plusWeeks(1));
            case BIWEEKLY -> Optional.of(last.plusWeeks(2));
            case MONTHLY -> Optional.of(last.plusMonths(1));
            case QUARTERLY -> Optional.of(last.plusMonths(3));
            case SEMIANNUAL -> Optional.of(last.plusMonths(6));
            case ANNUAL -> Optional.of(last.plusYears(1));
            case CONTINUOUS, PER_EVENT -> Optional.empty();
        };
    }

    /** The day a policy was last approved, put in force or reviewed without change. */
    public static Optional<LocalDate> last(Policy policy) {
        return latest(Stream.of(policy.approvedOn(), policy.effective(), policy.reviewed()));
    }

    /** The day by which a policy is to be reviewed. */
    public static Optional<LocalDate> next(Policy policy) {
        return next(last(policy), policy.reviewInterval());
    }

    /** The day a procedure was last approved, put in force or reviewed without change. */
    public static Optional<LocalDate> last(Procedure procedure) {
        return latest(Stream.of(procedure.approvedOn(), procedure.effective(), procedure.reviewed()));
    }

    /** The day by which a procedure is to be reviewed. */
    public static Optional<LocalDate> next(Procedure procedure) {
        return next(last(procedure), procedure.reviewInterval());
    }

    /** The day a vendor was last reviewed; the day of the contract where it never was. */
    public static Optional<LocalDate> last(Vendor vendor) {
        return latest(vendor.reviews().stream().map(Vendor.Review::on)).or(vendor::contract);
    }

    /** How often a vendor is reviewed: what its record says, else every year where much depends on it. */
    public static Optional<Frequency> interval(Vendor vendor) {
        return vendor.reviewInterval()
                .or(() -> vendor.tier()
                        .filter(tier -> tier == Level.CRITICAL || tier == Level.HIGH)
                        .map(tier -> Frequency.ANNUAL));
    }

    /** The day by which a vendor is to be reviewed. */
    public static Optional<LocalDate> next(Vendor vendor) {
        return next(last(vendor), interval(vendor));
    }

    /** The day by which a risk is to be reviewed: a year after it was. */
    public static Optional<LocalDate> next(Risk risk) {
        return risk.reviewed().map(day -> day.plusYears(1));
    }

    private static Optional<LocalDate> next(Optional<LocalDate> last, Optional<Frequency> interval) {
        return last.flatMap(day -> interval.flatMap(often -> next(day, often)));
    }

    private static Optional<LocalDate> latest(Stream<Optional<LocalDate>> days) {
        return days.flatMap(Optional::stream).max(LocalDate::compareTo);
    }
}
