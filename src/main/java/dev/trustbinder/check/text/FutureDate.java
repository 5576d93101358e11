package dev.trustbinder.check.text;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.repository.Commit;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** A day on which something is said to have been done, and that has not come yet. */
final class FutureDate implements Judgement {
    private static final Rule RULE =
            Rule.defect("date/in-future", ERROR, "a record says that something was done on a day that has not come");

    /** Keys that speak of what was done, not of what is planned. */
    private static final Set<String> DONE = Set.of(
            "performed-on",
            "completed",
            "done",
            "closed",
            "fixed",
            "reviewed",
            "removed-on",
            "removals-done",
            "detected",
            "reported",
            "contained",
            "found",
            "approved-on",
            "answered-on",
            "chosen-on",
            "requested",
            "on",
            "at");

    /** Kinds that may speak of a day to come. */
    private static final Set<Kind> PLANS = EnumSet.of(Kind.CHANGE, Kind.WALKTHROUGH);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        LocalDate last = last(assessment);
        Stream<Finding> written = assessment.program().index().all().stream()
                .filter(record -> !PLANS.contains(record.kind()))
                .flatMap(record -> Days.in(record.facts()).entrySet().stream()
                        .filter(day -> DONE.contains(Days.key(day.getKey()))
                                && day.getValue().isAfter(last))
                        .map(day -> finding(
                                record,
                                "%s: %s is %s".formatted(record.id(), Days.key(day.getKey()), day.getValue()),
                                day.getKey(),
                                last)));
        return Stream.concat(written, folders(assessment, last));
    }

    /** A record may be later than the day everything is judged on, but not later than its own commit as well. */
    private static LocalDate last(Assessment assessment) {
        return assessment
                .program()
                .revision()
                .head()
                .map(Commit::committedOn)
                .filter(day -> day.isAfter(assessment.day()))
                .orElse(assessment.day());
    }

    /** Evidence whose day stands in the name of its folder. */
    private static Stream<Finding> folders(Assessment assessment, LocalDate last) {
        return assessment.program().evidence().stream()
                .filter(piece -> piece.entry().facts().performedOn().isEmpty())
                .filter(piece -> piece.performedOn().filter(last::isBefore).isPresent())
                .map(piece -> finding(
                        piece.entry(),
                        "%s: its folder names %s"
                                .formatted(piece.id(), piece.performedOn().orElseThrow()),
                        "performed-on",
                        last));
    }

    private static Finding finding(Entry<?> record, String what, String path, LocalDate last) {
        return RULE.at(
                record.source().at(path),
                "%s, later than %s".formatted(what, last),
                "write the day on which it happened");
    }
}
