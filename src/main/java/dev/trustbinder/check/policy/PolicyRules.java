package dev.trustbinder.check.policy;

import static dev.trustbinder.check.judgement.Judgement.each;
import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Acceptance;
import dev.trustbinder.assess.Promises;
import dev.trustbinder.assess.Reviews;
import dev.trustbinder.check.judgement.Absence;
import dev.trustbinder.check.judgement.InForce;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.check.judgement.NotJudged;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.check.judgement.Subject;
import dev.trustbinder.check.judgement.TypeOne;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Policy;
import dev.trustbinder.model.Procedure;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Waiver;
import dev.trustbinder.starter.LibraryText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** What is judged about policies, procedures and permitted deviations from them. */
public final class PolicyRules {
    private static final int MOST_PERCENT = 80;
    private static final Set<String> KEYS = Set.of("person", "policies", "version", "on", "start", "end");
    private static final Set<Kind> RELYING = EnumSet.of(Kind.PROCEDURE, Kind.ANSWER, Kind.TRUST_CENTER);

    private PolicyRules() {}

    public static List<Judgement> all() {
        return List.of(
                each("policy/approver-is-owner", Policy.class, PolicyRules::ownerApproves),
                each("policy/not-approved", Policy.class, PolicyRules::notApproved),
                each("policy/unedited-template", Policy.class, PolicyRules::uneditedTemplate),
                each("policy/overdue-review", Policy.class, PolicyRules::overdueReview),
                each("procedure/overdue-review", Procedure.class, PolicyRules::overdueProcedure),
                each("policy/effective-before-approval", Policy.class, PolicyRules::effectiveBeforeApproval),
                each("policy/not-in-force", Policy.class, PolicyRules::notYetInForce),
                each("policy/orphan", Policy.class, PolicyRules::orphanPolicy),
                each("policy/unacknowledged", Policy.class, PolicyRules::unacknowledged),
                each("policy/retired-cited", Policy.class, PolicyRules::retiredCited),
                each("policy/superseded-in-force", Policy.class, PolicyRules::supersededInForce),
                each("policy/exception-incomplete", Waiver.class, PolicyRules::exceptionIncomplete),
                each("policy/exception-expired", Waiver.class, PolicyRules::exceptionExpired));
    }

    private static Stream<Finding> ownerApproves(Subject<Policy> policy) {
        LocalDate day = policy.facts().approvedOn().orElse(policy.day());
        List<String> approvers = policy.facts().approvers();
        boolean alone = policy.facts().approvedOn().isPresent()
                && !approvers.isEmpty()
                && InForce.is(policy.entry(), policy.day())
                && approvers.stream()
                        .allMatch(approver -> policy.assessment()
                                .roster()
                                .same(approver, policy.entry().owner(), day));
        if (!alone) {
            return Stream.empty();
        }
        Finding finding = policy.at(
                "approvers",
                "%s is owned by %s and approved by the same person on %s"
                        .formatted(policy.id(), policy.entry().owner(), day),
                "let someone else approve the next version");
        return Stream.of(TypeOne.weighs(WARNING, finding, policy.assessment()));
    }

    private static Stream<Finding> notApproved(Subject<Policy> policy) {
        if (!Absence.of(policy.entry(), "approved-on") || !InForce.is(policy.entry(), policy.day())) {
            return Stream.empty();
        }
        return Stream.of(policy.at(
                "version",
                "%s, version %s, has no approved-on"
                        .formatted(policy.id(), policy.facts().version()),
                "let " + String.join(" and ", policy.facts().approvers())
                        + " approve it, then write approved-on: and effective:"));
    }

    private static Stream<Finding> uneditedTemplate(Subject<Policy> policy) {
        OptionalInt share = LibraryText.share(policy.entry());
        if (share.orElse(0) <= MOST_PERCENT || !InForce.is(policy.entry(), policy.day())) {
            return Stream.empty();
        }
        return Stream.of(policy.at(
                "title",
                "%d %% of %s is text as the library delivered it".formatted(share.getAsInt(), policy.id()),
                "read it with those who follow it, and write what you really do"));
    }

    private static Stream<Finding> overdueReview(Subject<Policy> policy) {
        return Reviews.next(policy.facts()).stream()
                .filter(next -> next.isBefore(policy.day()) && InForce.is(policy.entry(), policy.day()))
                .map(next -> policy.at(
                        "review-interval",
                        "%s was due for review on %s, %s ago; last seen %s"
                                .formatted(
                                        policy.id(),
                                        next,
                                        Phrase.count(ChronoUnit.DAYS.between(next, policy.day()), "day"),
                                        Reviews.last(policy.facts()).orElseThrow()),
                        "review it, then write reviewed: or a new version"));
    }

    private static Stream<Finding> overdueProcedure(Subject<Procedure> procedure) {
        return Reviews.next(procedure.facts()).stream()
                .filter(next -> next.isBefore(procedure.day()))
                .map(next -> procedure.at(
                        "review-interval",
                        "%s was due for review on %s; last seen %s"
                                .formatted(
                                        procedure.id(),
                                        next,
                                        Reviews.last(procedure.facts()).orElseThrow()),
                        "review it with those who follow it, then write reviewed: or a new version"));
    }

    private static Stream<Finding> effectiveBeforeApproval(Subject<Policy> policy) {
        Policy facts = policy.facts();
        return facts.effective().stream()
                .filter(effective ->
                        facts.approvedOn().filter(effective::isBefore).isPresent())
                .map(effective -> policy.at(
                        "effective",
                        "%s is in force from %s, before it was approved on %s"
                                .formatted(
                                        policy.id(),
                                        effective,
                                        facts.approvedOn().orElseThrow()),
                        "a version is in force from the day of its approval at the earliest"));
    }

    private static Stream<Finding> notYetInForce(Subject<Policy> policy) {
        return policy.facts().inForceFrom().stream()
                .filter(effective -> effective.isAfter(policy.day()))
                .map(effective -> policy.at(
                        "effective",
                        "%s is in force from %s, not on %s".formatted(policy.id(), effective, policy.day()),
                        "where an older version is in force, keep that one here until then"));
    }

    private static Stream<Finding> orphanPolicy(Subject<Policy> policy) {
        Program program = policy.program();
        if (!InForce.is(policy.entry(), policy.day())) {
            return Stream.empty();
        }
        boolean carriedOut =
                program.index().naming(policy.id(), Control.class).stream().anyMatch(InForce::is)
                        || !program.index().naming(policy.id(), Procedure.class).isEmpty();
        return carriedOut
                ? Stream.empty()
                : Stream.of(NotJudged.unless(
                        program,
                        policy.id(),
                        Set.of(Kind.CONTROL, Kind.PROCEDURE),
                        Set.of("policies", "status"),
                        policy.at(
                                "id",
                                policy.id() + " is named by no control in force and no procedure",
                                "name it in the policies of the controls that carry it out")));
    }

    private static Stream<Finding> unacknowledged(Subject<Policy> policy) {
        Program program = policy.program();
        Promises promises = Promises.of(program.charter());
        LocalDate latest = policy.day().minusDays(promises.trainingDaysAfterHire());
        boolean settled =
                policy.facts().inForceFrom().filter(day -> !day.isAfter(latest)).isPresent();
        if (!settled || !InForce.is(policy.entry(), policy.day())) {
            return Stream.empty();
        }
        Acceptance acceptance = Acceptance.of(policy.entry(), policy.assessment());
        List<Finding> found = new ArrayList<>();
        List<String> open = acceptance.open().stream()
                .map(Entry::id)
                .filter(person -> program.unread(person, Set.of(Kind.ACKNOWLEDGEMENT, Kind.PERSON), KEYS)
                        .filter(part -> part.kind() == Kind.PERSON || part.mayName(policy.id()))
                        .map(part -> found.add(NotJudged.by(part, person)))
                        .isEmpty())
                .toList();
        if (open.size() > promises.latePeopleTolerated()) {
            found.add(finding(policy, acceptance, open));
        }
        return found.stream();
    }

    private static Finding finding(Subject<Policy> policy, Acceptance acceptance, List<String> open) {
        int wanted = acceptance.wanted().size();
        Finding finding = policy.at(
                "required-of",
                "version %s of %s is not accepted by %d of %s: %s"
                        .formatted(
                                policy.facts().version(),
                                policy.id(),
                                open.size(),
                                wanted == 1 ? "1 person" : wanted + " people",
                                Phrase.some(open)),
                "let them read and accept it, and write the day into acknowledgements");
        return TypeOne.weighs(WARNING, finding, policy.assessment());
    }

    private static Stream<Finding> retiredCited(Subject<Policy> policy) {
        if (InForce.is(policy.entry(), policy.day())) {
            return Stream.empty();
        }
        return policy.program().index().naming(policy.id()).stream()
                .filter(link -> relies(link.from()))
                .map(link -> policy.rule()
                        .at(
                                link.from().source().at(link.by().path()),
                                "%s names %s, which was retired on %s"
                                        .formatted(
                                                link.from().id(),
                                                policy.id(),
                                                policy.facts().retired().orElseThrow()),
                                "name the policy that took its place"));
    }

    private static boolean relies(Entry<?> record) {
        return record.facts() instanceof Control control
                ? control.status()
                        .filter(status -> status == Control.Status.RETIRED)
                        .isEmpty()
                : RELYING.contains(record.kind());
    }

    private static Stream<Finding> supersededInForce(Subject<Policy> policy) {
        return policy.program().find(Policy.class, policy.facts().supersedes()).stream()
                .filter(old -> old.facts().retired().isEmpty())
                .map(old -> policy.at(
                        "supersedes",
                        "%s supersedes %s, which is not retired".formatted(policy.id(), old.id()),
                        "write retired: and the day into %s".formatted(old.id())));
    }

    private static Stream<Finding> exceptionIncomplete(Subject<Waiver> waiver) {
        List<String> lacking = Absence.among(waiver.entry(), "reason", "approver", "until");
        return lacking.isEmpty()
                ? Stream.empty()
                : Stream.of(waiver.at(
                        "id",
                        "%s permits a deviation from %s without %s"
                                .formatted(waiver.id(), waiver.facts().policy(), Phrase.all(lacking)),
                        "say why it is permitted, by whom and until when"));
    }

    private static Stream<Finding> exceptionExpired(Subject<Waiver> waiver) {
        return waiver.facts().until().stream()
                .filter(until -> until.isBefore(waiver.day()))
                .map(until -> waiver.at(
                        "until",
                        "%s permitted a deviation from %s until %s"
                                .formatted(waiver.id(), waiver.facts().policy(), until),
                        "return to the policy and delete the record, or have the deviation approved anew"));
    }
}
