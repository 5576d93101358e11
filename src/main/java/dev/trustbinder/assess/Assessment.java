package dev.trustbinder.assess;

import dev.trustbinder.model.AsOf;
import dev.trustbinder.model.DateRange;
import dev.trustbinder.model.Engagement;
import dev.trustbinder.model.Program;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What follows from the facts of a programme on one day, for one engagement.
 *
 * @param engagement the one assessed; empty where the programme has none
 * @param scope the criteria in question; the required categories alone without an engagement
 * @param approvals who wrote and approved what
 * @param statedApprovals what documents say of their approval, beside it
 * @param integrity what history tells of how the records came about
 * @param operations how controls ran over the days in question; none without an engagement
 */
public record Assessment(
        Program program,
        AsOf asOf,
        Optional<Engagement> engagement,
        Scope scope,
        Coverage coverage,
        Roster roster,
        Approvals approvals,
        StatedApprovals statedApprovals,
        Integrity integrity,
        Operations operations) {

    /** The assessment for the engagement that the day belongs to. */
    public static Assessment of(Program program, AsOf asOf) {
        return of(program, asOf, EngagementChoice.on(program, asOf.date()));
    }

    /** The assessment for a given engagement, or for none. */
    public static Assessment of(Program program, AsOf asOf, Optional<Engagement> engagement) {
        Approvals approvals = new Approvals(program);
        LocalDate since = isTypeOne(engagement)
                ? asOf.date().minusYears(1)
                : window(program, engagement).map(DateRange::from).orElse(LocalDate.MIN);
        return of(program, asOf, engagement, approvals, new Integrity(program, approvals, since));
    }

    private static Assessment of(
            Program program, AsOf asOf, Optional<Engagement> engagement, Approvals approvals, Integrity integrity) {
        Scope scope =
                Scope.of(program.framework(), engagement, program.charter().dataRole());
        Coverage coverage = Coverage.of(program, scope);
        Roster roster = new Roster(program);
        StatedApprovals stated = new StatedApprovals(program, asOf.date(), roster, approvals);
        Operations operations =
                Operations.of(program, scope, window(program, engagement), isTypeOne(engagement), asOf.date());
        return new Assessment(
                program, asOf, engagement, scope, coverage, roster, approvals, stated, integrity, operations);
    }

    /** The assessment of what one reader sees of the programme; its history and who approved it, the whole tells. */
    public Assessment of(Program seen) {
        return of(seen, asOf, engagement, approvals, integrity);
    }

    /** Whether a Type I is assessed, which speaks of one day. */
    public boolean isTypeOne() {
        return isTypeOne(engagement);
    }

    private static boolean isTypeOne(Optional<Engagement> engagement) {
        return engagement.flatMap(Engagement::type).equals(Optional.of(Engagement.Type.TYPE1));
    }

    /** The day everything is judged on. */
    public LocalDate day() {
        return asOf.date();
    }

    /** The days a Type II examination speaks of, or the one day of a Type I. */
    public Optional<DateRange> window() {
        return window(program, engagement);
    }

    private static Optional<DateRange> window(Program program, Optional<Engagement> engagement) {
        return engagement.flatMap(known -> known.type().flatMap(type -> switch (type) {
            case TYPE1 -> known.asOf().map(day -> new DateRange(day, day));
            case TYPE2 -> known.window().map(period -> period.range(program.fiscalYearStarts()));
        }));
    }

    /** Which engagement a day belongs to where nobody says. */
    static final class EngagementChoice {
        private EngagementChoice() {}

        /**
         * The Type II whose window holds the day, else one whose days cannot be read or are not written (it may be the one
         * meant, and another would be judged in its place), else the Type I nearest to the day, else the next to come, else
         * the last.
         */
        static Optional<Engagement> on(Program program, LocalDate day) {
            record Dated(Engagement engagement, DateRange days) {}
            List<Dated> dated = program.charter().engagements().stream()
                    .flatMap(one -> days(one, program.fiscalYearStarts()).map(days -> new Dated(one, days)).stream())
                    .toList();
            Optional<Dated> holding =
                    dated.stream().filter(one -> one.days().contains(day)).findFirst();
            Optional<Dated> nearest = dated.stream()
                    .filter(one -> one.engagement().type().equals(Optional.of(Engagement.Type.TYPE1)))
                    .min(Comparator.comparingLong(
                            one -> Math.abs(ChronoUnit.DAYS.between(one.days().from(), day))));
            Optional<Dated> next = dated.stream()
                    .filter(one -> one.days().from().isAfter(day))
                    .min(Comparator.comparing(one -> one.days().from()));
            Optional<Dated> last =
                    dated.stream().max(Comparator.comparing(one -> one.days().to()));
            Optional<Engagement> undated = program.charter().engagements().stream()
                    .filter(one -> days(one, program.fiscalYearStarts()).isEmpty())
                    .findFirst();
            return holding.map(Dated::engagement)
                    .or(() -> undated)
                    .or(() -> nearest.or(() -> next).or(() -> last).map(Dated::engagement));
        }

        private static Optional<DateRange> days(Engagement engagement, int fiscalYearStarts) {
            return engagement
                    .window()
                    .map(window -> window.range(fiscalYearStarts))
                    .or(() -> engagement.asOf().map(day -> new DateRange(day, day)));
        }
    }
}
