package dev.trustbinder.starter;

import dev.trustbinder.model.DateRange;
import dev.trustbinder.model.Engagement;
import dev.trustbinder.model.Engagement.Type;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which type of report to go for, and which days it should speak of.
 *
 * @param type the one chosen, or else the one advised
 * @param reasons why, each one sentence without a full stop
 * @param days the one day of a Type I, the window of a Type II
 */
public record Advice(Type type, List<String> reasons, DateRange days) {
    private static final int MONTHS_TO_WATCH = 3;
    private static final int LONGEST_WINDOW = 12;
    private static final int FIRST_WINDOW = 6;
    private static final int DAYS_TO_SET_UP = 30;
    private static final int DAYS_TO_REPORT = 45;

    public Advice {
        reasons = List.copyOf(reasons);
    }

    /** The advice for these answers, given on a day. */
    public static Advice of(Answers answers, LocalDate today) {
        List<String> reasons = new ArrayList<>();
        Type advised = advised(answers, today, reasons);
        Type type = answers.engagement().flatMap(Answers.ChosenEngagement::type).orElse(advised);
        if (type != advised) {
            reasons.replaceAll(reason -> "Speaks for " + name(advised) + ": " + reason);
            reasons.add(0, "%s was chosen by the team, though %s was advised".formatted(name(type), name(advised)));
        }
        return new Advice(type, reasons, days(answers, type, today));
    }

    /** What people call a type. */
    public static String name(Type type) {
        return switch (type) {
            case TYPE1 -> "Type I";
            case TYPE2 -> "Type II";
        };
    }

    private static Type advised(Answers answers, LocalDate today, List<String> reasons) {
        Answers.EarlierAudit earlier = answers.earlierAudit().orElse(Answers.EarlierAudit.NONE);
        if (earlier == Answers.EarlierAudit.TYPE1 || earlier == Answers.EarlierAudit.TYPE2) {
            reasons.add("There is a SOC 2 report already, and its readers expect the next to show controls at work");
            return Type.TYPE2;
        } else if (isSoon(answers, today)) {
            reasons.add(
                    "The report is needed within three months, and a Type II watches controls for at least as long");
            reasons.add("A Type I shows the design of controls on one day and can be followed by a Type II");
            return Type.TYPE1;
        } else if (!answers.dedicated() && isByTicket(answers)) {
            reasons.add("Nobody works on security alone yet, so controls need time to become habits before they are"
                    + " watched for months");
            reasons.add("Changes are managed by tickets, whose approvals a Type II samples one by one");
            return Type.TYPE1;
        }
        reasons.add("There is time to watch controls at work, which is what most customers ask to see");
        reasons.add(
                isByTicket(answers)
                        ? "Someone works on security alone and can keep controls running on schedule"
                        : "Changes go through pull requests, so each approval is on record from the first day");
        return Type.TYPE2;
    }

    private static boolean isByTicket(Answers answers) {
        return answers.changes().equals(Optional.of(Answers.ChangePath.TICKETS));
    }

    private static boolean isSoon(Answers answers, LocalDate today) {
        LocalDate soon = today.plusMonths(MONTHS_TO_WATCH);
        return answers.withinThreeMonths()
                .orElse(answers.neededBy().filter(day -> !day.isAfter(soon)).isPresent());
    }

    private static DateRange days(Answers answers, Type type, LocalDate today) {
        Optional<Answers.ChosenEngagement> chosen = answers.engagement();
        return switch (type) {
            case TYPE1 -> {
                LocalDate day = chosen.flatMap(Answers.ChosenEngagement::asOf).orElseGet(() -> day(answers, today));
                yield new DateRange(day, day);
            }
            case TYPE2 ->
                chosen.flatMap(Answers.ChosenEngagement::window)
                        .map(window -> window.range(answers.fiscalYearStarts().orElse(1)))
                        .orElseGet(() -> window(answers, today));
        };
    }

    private static LocalDate day(Answers answers, LocalDate today) {
        LocalDate earliest = today.plusDays(DAYS_TO_SET_UP);
        return answers.neededBy()
                .map(needed -> needed.minusDays(DAYS_TO_REPORT))
                .map(day -> day.isBefore(earliest) ? earliest : day)
                .orElse(today.plusDays(2L * DAYS_TO_SET_UP));
    }

    /** Whole months, from the first that begins when the controls can stand. */
    private static DateRange window(Answers answers, LocalDate today) {
        LocalDate from = today.plusDays(DAYS_TO_SET_UP).with(TemporalAdjusters.firstDayOfNextMonth());
        boolean renewed = answers.earlierAudit().equals(Optional.of(Answers.EarlierAudit.TYPE2));
        long wanted = answers.neededBy()
                .map(needed -> ChronoUnit.MONTHS.between(from, needed.minusDays(DAYS_TO_REPORT)))
                .orElse(renewed ? (long) LONGEST_WINDOW : FIRST_WINDOW);
        long months = Math.max(MONTHS_TO_WATCH, Math.min(LONGEST_WINDOW, wanted));
        return new DateRange(from, from.plusMonths(months).minusDays(1));
    }

    /** The engagement as {@code program.yml} has it names the year its days end in. */
    int year() {
        return days.to().getYear();
    }

    /** Whether a Type II is gone for. */
    boolean isTypeTwo() {
        return type == Engagement.Type.TYPE2;
    }
}
