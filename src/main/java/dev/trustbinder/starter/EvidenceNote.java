package dev.trustbinder.starter;

import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Frequency;
import dev.trustbinder.model.Period;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Words;
import dev.trustbinder.repository.RepoPath;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A folder of evidence and what is noted in it.
 *
 * @param folder named by control and period
 * @param text of {@code evidence.yml}
 */
public record EvidenceNote(RepoPath folder, String text) {
    private static final String NAME = "evidence.yml";
    private static final Pattern NAMES = Pattern.compile("[A-Za-z0-9._-]*[A-Za-z0-9._]");

    /** The folder for one run of a control; empty where {@code period} names none. */
    public static Optional<EvidenceNote> of(
            Program program, Entry<Control> control, String period, LocalDate day, String performer) {
        if (!isFolder(period)) {
            return Optional.empty();
        }
        String who = performer.isEmpty() ? performer(control) : performer;
        String text = "performed-on: " + day + "\n" + (who.isEmpty() ? "" : "performer: " + who + "\n");
        return program.revision()
                .content()
                .resolve("evidence/" + control.id() + "/" + period)
                .map(folder -> new EvidenceNote(folder, text));
    }

    /** A period, with or without a suffix for a further run. */
    private static boolean isFolder(String name) {
        return NAMES.matcher(name).matches() && Period.leading(name).isPresent();
    }

    private static String performer(Entry<Control> control) {
        String performer = control.facts().performer();
        return performer.isEmpty() ? control.owner() : performer;
    }

    /** The file with the notes. */
    public RepoPath file() {
        return new RepoPath(folder + "/" + NAME);
    }

    /** Where a file of evidence goes; empty where its name cannot be one. */
    public Optional<RepoPath> place(String name) {
        boolean odd = name.isEmpty()
                || name.startsWith(".")
                || name.equals(NAME)
                || name.indexOf('/') >= 0
                || name.codePoints().anyMatch(Character::isISOControl);
        return odd ? Optional.empty() : RepoPath.parse(folder + "/" + name);
    }

    /** What evidence a control needs, in words to work by. */
    public static String expected(Program program, Entry<Control> control, LocalDate today) {
        Control facts = control.facts();
        List<String> lines = new ArrayList<>();
        lines.add(control.id() + ", " + control.title());
        lines.add(facts.statement());
        lines.add("");
        lines.add("expected    "
                + (facts.expectedEvidence().isEmpty() ? "the control does not say" : facts.expectedEvidence()));
        lines.add("how often   " + facts.frequency().map(Words::of).orElse("the control does not say")
                + (facts.trigger().isEmpty() ? "" : ", whenever: " + facts.trigger()));
        lines.add("performer   " + performer(control));
        if (!facts.reviewer().isEmpty()) {
            lines.add("reviewer    " + facts.reviewer());
        }
        if (!facts.populations().isEmpty()) {
            lines.add("population  " + String.join(", ", facts.populations()));
        }
        String folder = "evidence/" + control.id() + "/"
                + folder(facts.frequency().orElse(Frequency.PER_EVENT), today, program.fiscalYearStarts()) + "/";
        lines.add("folder      "
                + program.revision()
                        .content()
                        .resolve(folder)
                        .map(RepoPath::value)
                        .orElse(folder));
        lines.add("");
        lines.add("evidence.yml:");
        lines.add(notes(facts, performer(control), today).indent(2).stripTrailing());
        return String.join("\n", lines) + "\n";
    }

    /** What is worth noting: for a list drawn from a system, why it can be relied upon. */
    private static String notes(Control facts, String performer, LocalDate today) {
        String reviewer = facts.reviewer().isEmpty() ? "another person" : facts.reviewer();
        return """
                performed-on: %s
                performer: %s
                reviewer: %s
                kind: export            # export configuration screenshot ticket log report statement
                source: SYS-...         # the system it was drawn from
                query: "..."            # how, so that someone else gets the same
                ipe:                    # for every list: why it is complete and right
                  rows:
                  completeness:         # such as: the count equals the seat report
                  accuracy:             # such as: five rows traced to the source
                  checked-by:
                outcome: ...            # what came of it
                """.formatted(today, performer, reviewer);
    }

    /** The folder of the run that is due on a day. */
    private static String folder(Frequency frequency, LocalDate today, int fiscalYearStarts) {
        return switch (frequency) {
            case PER_EVENT, DAILY, BIWEEKLY -> today.toString();
            case CONTINUOUS, ANNUAL ->
                String.valueOf(fiscal(today, fiscalYearStarts).getYear());
            case SEMIANNUAL ->
                fiscal(today, fiscalYearStarts).getYear() + "-H"
                        + (fiscal(today, fiscalYearStarts).getMonthValue() > 6 ? 2 : 1);
            case QUARTERLY ->
                fiscal(today, fiscalYearStarts).getYear() + "-Q"
                        + fiscal(today, fiscalYearStarts).get(IsoFields.QUARTER_OF_YEAR);
            case MONTHLY -> today.toString().substring(0, "2027-03".length());
            case WEEKLY ->
                String.format(
                        Locale.ROOT,
                        "%d-W%02d",
                        today.get(IsoFields.WEEK_BASED_YEAR),
                        today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        };
    }

    /** The day as a fiscal calendar counts it: the year begins with its first month. */
    private static LocalDate fiscal(LocalDate day, int fiscalYearStarts) {
        return day.withDayOfMonth(1).minusMonths(fiscalYearStarts - 1L);
    }
}
