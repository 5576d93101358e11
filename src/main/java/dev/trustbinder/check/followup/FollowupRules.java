package dev.trustbinder.check.followup;

import static dev.trustbinder.check.judgement.Judgement.each;
import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Deadline;
import dev.trustbinder.check.judgement.Absence;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.check.judgement.Subject;
import dev.trustbinder.check.judgement.TypeOne;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.model.Deviation;
import dev.trustbinder.model.Gap;
import dev.trustbinder.model.Incident;
import dev.trustbinder.model.Level;
import dev.trustbinder.model.Vulnerability;
import dev.trustbinder.model.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is judged about what went wrong and what is done about it. */
public final class FollowupRules {
    private FollowupRules() {}

    public static List<Judgement> all() {
        return List.of(
                each("gap/past-due", Gap.class, FollowupRules::gapPastDue),
                each("gap/unplanned", Gap.class, FollowupRules::gapWithoutDue),
                each("gap/closed-without-proof", Gap.class, FollowupRules::closedWithoutProof),
                each("exception/no-response", Deviation.class, FollowupRules::noResponse),
                each("exception/past-due", Deviation.class, FollowupRules::exceptionPastDue),
                each("exception/more-than-drawn", Deviation.class, FollowupRules::moreDeviationsThanDrawn),
                each("incident/undecided-disclosure", Incident.class, FollowupRules::undecidedDisclosure),
                each("incident/no-cause", Incident.class, FollowupRules::closedWithoutCause),
                each("vulnerability/past-due", Vulnerability.class, FollowupRules::vulnerabilityPastDue));
    }

    private static Stream<Finding> gapPastDue(Subject<Gap> gap) {
        Deadline deadline = Deadline.of(gap.facts());
        if (!deadline.isOverdueOn(gap.day())) {
            return Stream.empty();
        }
        LocalDate due = deadline.due().orElseThrow();
        int last = gap.facts().extended().indexOf(due);
        return Stream.of(gap.at(
                last < 0 ? "due" : "extended[" + last + "]",
                "%s was to be closed by %s and is open on %s".formatted(gap.id(), due, gap.day()),
                "close it with its proof, or add the day it is put off to"));
    }

    private static Stream<Finding> gapWithoutDue(Subject<Gap> gap) {
        if (!Absence.of(gap.entry(), "closed")) {
            return Stream.empty();
        }
        List<String> lacking = Absence.among(gap.entry(), "owner", "due");
        return lacking.isEmpty()
                ? Stream.empty()
                : Stream.of(gap.at(
                        "id",
                        "%s is open without %s".formatted(gap.id(), Phrase.all(lacking)),
                        "say who closes it and by when"));
    }

    private static Stream<Finding> closedWithoutProof(Subject<Gap> gap) {
        return gap.facts().closed().stream()
                .filter(closed -> gap.facts().proof().isBlank())
                .map(closed -> gap.at(
                        "closed",
                        "%s was closed on %s without proof".formatted(gap.id(), closed),
                        "add proof: with the evidence that shows it"));
    }

    private static Stream<Finding> noResponse(Subject<Deviation> exception) {
        if (!exception.facts().response().isBlank()) {
            return Stream.empty();
        }
        Finding finding = exception.at(
                "id",
                "%s of %s has no response of management"
                        .formatted(exception.id(), exception.facts().control()),
                "add response: it is printed beside the exception in the report");
        return Stream.of(TypeOne.weighs(WARNING, finding, exception.assessment()));
    }

    private static Stream<Finding> exceptionPastDue(Subject<Deviation> exception) {
        return exception.facts().due().stream()
                .filter(due -> Deadline.of(exception.facts()).isOverdueOn(exception.day()))
                .map(due -> exception.at(
                        "due",
                        "the action of %s was due on %s".formatted(exception.id(), due),
                        "do it and write done:, or agree on another day"));
    }

    private static Stream<Finding> moreDeviationsThanDrawn(Subject<Deviation> exception) {
        Optional<Integer> drawn = exception.facts().drawn();
        return exception.facts().deviations().stream()
                .filter(count -> drawn.filter(all -> count > all).isPresent())
                .map(count -> exception.at(
                        "deviations",
                        "%s counts %s among %d drawn"
                                .formatted(exception.id(), Phrase.count(count, "deviation"), drawn.orElseThrow()),
                        "count both again"));
    }

    private static Stream<Finding> undecidedDisclosure(Subject<Incident> incident) {
        boolean undecided =
                Absence.of(incident.entry(), "disclose.dc4") || Absence.of(incident.entry(), "disclose.reason");
        return incident.facts().severity().stream()
                .filter(severity -> undecided && severity.compareTo(Level.HIGH) <= 0)
                .map(severity -> incident.at(
                        "severity",
                        "%s is %s and nothing says with a reason whether DC4 tells of it"
                                .formatted(incident.id(), Words.of(severity)),
                        "write disclose: {dc4: true or false, reason: ...}"))
                .map(finding -> TypeOne.weighs(WARNING, finding, incident.assessment()));
    }

    private static Stream<Finding> closedWithoutCause(Subject<Incident> incident) {
        return incident.facts().closed().stream()
                .filter(closed -> incident.facts().cause().isBlank())
                .map(closed -> incident.at(
                        "closed",
                        "%s was closed on %s and its cause is not known".formatted(incident.id(), closed),
                        "add cause: or open it again"));
    }

    private static Stream<Finding> vulnerabilityPastDue(Subject<Vulnerability> vulnerability) {
        Deadline deadline = Deadline.of(vulnerability.facts());
        long late = deadline.daysLate(vulnerability.day());
        if (late == 0 || !vulnerability.facts().accepted().isBlank()) {
            return Stream.empty();
        }
        LocalDate due = deadline.due().orElseThrow();
        String message = deadline.isOverdueOn(vulnerability.day())
                ? "%s was to be fixed by %s and is open on %s".formatted(vulnerability.id(), due, vulnerability.day())
                : "%s was fixed on %s, %s late"
                        .formatted(vulnerability.id(), deadline.done().orElseThrow(), Phrase.count(late, "day"));
        return Stream.of(vulnerability.at("due", message, "fix it, or write into accepted: who accepts it and why"));
    }
}
