package dev.trustbinder.assess;

import dev.trustbinder.model.DateRange;
import dev.trustbinder.model.Engagement;
import dev.trustbinder.model.Program;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which engagement a day belongs to where nobody says. */
final class EngagementChoice {
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
