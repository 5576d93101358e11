package dev.trustbinder.check.people;

import static dev.trustbinder.check.judgement.Judgement.each;
import static dev.trustbinder.check.judgement.Judgement.of;
import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Deadline;
import dev.trustbinder.assess.Promises;
import dev.trustbinder.assess.Reviews;
import dev.trustbinder.assess.Roster;
import dev.trustbinder.check.judgement.Employment;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.check.judgement.NotJudged;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.check.judgement.Subject;
import dev.trustbinder.check.judgement.TypeOne;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.AccessRemoval;
import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Course;
import dev.trustbinder.model.DateRange;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Frequency;
import dev.trustbinder.model.Gap;
import dev.trustbinder.model.Index;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.PersonRecord;
import dev.trustbinder.model.Policy;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Training;
import dev.trustbinder.model.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is judged about people, their roles and their training. */
public final class PeopleRules {
    private static final Rule ROLE_WITHOUT_HOLDER = Rule.of("role/no-holder");
    private static final Set<Kind> RELYING = EnumSet.of(
            Kind.CONTROL, Kind.POLICY, Kind.PROCEDURE, Kind.SECTION, Kind.RISK, Kind.VENDOR, Kind.SYSTEM, Kind.DATA);
    private static final Rule HOLDER_NOT_HERE = Rule.of("role/holder-not-here");
    private static final Rule OWNER_LEFT = Rule.of("people/owner-left");
    private static final Set<String> KEYS = Set.of("person", "course", "start", "end");

    private PeopleRules() {}

    public static List<Judgement> all() {
        return List.of(
                of(ROLE_WITHOUT_HOLDER, PeopleRules::roleWithoutHolder),
                of(HOLDER_NOT_HERE, PeopleRules::holderNotHere),
                of(OWNER_LEFT, PeopleRules::ownerLeft),
                each("people/manager-loop", PersonRecord.class, PeopleRules::managerLoop),
                each("people/leaver-access", PersonRecord.class, PeopleRules::leaverAccess),
                each("training/late", Training.class, PeopleRules::trainingLate),
                each("training/missing", Course.class, PeopleRules::trainingMissing),
                each("training/lapsed", Course.class, PeopleRules::trainingLapsed));
    }

    private static Stream<Finding> roleWithoutHolder(Assessment assessment) {
        List<Charter.Role> roles = assessment.program().charter().roles();
        return IntStream.range(0, roles.size())
                .filter(i ->
                        roles.get(i).holders().stream().noneMatch(holding -> Roster.holds(holding, assessment.day())))
                .boxed()
                .flatMap(i -> finding(i, roles.get(i), assessment));
    }

    private static Stream<Finding> finding(int index, Charter.Role role, Assessment assessment) {
        Program program = assessment.program();
        List<String> relying = program.index().naming(role.id()).stream()
                .map(Index.Backlink::from)
                .filter(record -> RELYING.contains(record.kind()) && isInForce(record, assessment.day()))
                .map(Entry::id)
                .distinct()
                .toList();
        return relying.isEmpty()
                ? Stream.empty()
                : Stream.of(ROLE_WITHOUT_HOLDER.at(
                        program.charterSource().at("roles[" + index + "].id"),
                        "nobody holds the role %s on %s; %s %s it"
                                .formatted(
                                        role.id(),
                                        assessment.day(),
                                        Phrase.some(relying),
                                        relying.size() == 1 ? "names" : "name"),
                        "add the holder and the day they began"));
    }

    private static boolean isInForce(Entry<?> record, LocalDate day) {
        if (record.facts() instanceof Control control) {
            Control.Status status = control.status().orElse(Control.Status.IMPLEMENTED);
            return status != Control.Status.RETIRED && status != Control.Status.NOT_APPLICABLE;
        }
        return !(record.facts() instanceof Policy policy)
                || policy.retired().filter(end -> !end.isAfter(day)).isEmpty();
    }

    private static Stream<Finding> holderNotHere(Assessment assessment) {
        List<Charter.Role> roles = assessment.program().charter().roles();
        return IntStream.range(0, roles.size()).boxed().flatMap(role -> {
            List<Charter.Holding> holders = roles.get(role).holders();
            return IntStream.range(0, holders.size())
                    .filter(i -> Roster.holds(holders.get(i), assessment.day()))
                    .boxed()
                    .flatMap(i -> finding(
                            "roles[%d].holders[%d].person".formatted(role, i),
                            roles.get(role).id(),
                            holders.get(i).person(),
                            assessment));
        });
    }

    private static Stream<Finding> finding(String path, String role, String holder, Assessment assessment) {
        return assessment.program().find(PersonRecord.class, holder).stream()
                .filter(person -> !Roster.isWorking(person, assessment.day()))
                .map(person -> HOLDER_NOT_HERE.at(
                        assessment.program().charterSource().at(path),
                        "%s holds the role %s on %s and %s"
                                .formatted(
                                        holder, role, assessment.day(), Employment.absence(person, assessment.day())),
                        "end the holding with to: and add who took over"));
    }

    private static Stream<Finding> ownerLeft(Assessment assessment) {
        return Stream.of(
                        Kind.POLICY,
                        Kind.PROCEDURE,
                        Kind.SECTION,
                        Kind.RISK,
                        Kind.VENDOR,
                        Kind.SYSTEM,
                        Kind.DATA,
                        Kind.GAP)
                .flatMap(kind -> assessment.program().index().all(kind).stream())
                .filter(record -> isOpen(record, assessment.day()))
                .flatMap(record -> finding(record, assessment));
    }

    private static Stream<Finding> finding(Entry<?> record, Assessment assessment) {
        return assessment.program().find(PersonRecord.class, record.owner()).stream()
                .filter(person -> !Roster.isWorking(person, assessment.day()))
                .map(person -> OWNER_LEFT.at(
                        record.source().at("owner"),
                        "%s is owned by %s, who %s"
                                .formatted(record.id(), person.id(), Employment.absence(person, assessment.day())),
                        "name a role, so that the next holder takes over, or someone who works here"));
    }

    private static boolean isOpen(Entry<?> record, LocalDate day) {
        if (record.facts() instanceof Gap gap) {
            return gap.closed().isEmpty();
        }
        return !(record.facts() instanceof Policy policy)
                || policy.retired().filter(end -> !end.isAfter(day)).isEmpty();
    }

    private static Stream<Finding> managerLoop(Subject<PersonRecord> person) {
        List<String> circle = new ArrayList<>();
        String next = person.id();
        while (!next.isEmpty() && !circle.contains(next)) {
            circle.add(next);
            next = person.assessment()
                    .program()
                    .find(PersonRecord.class, next)
                    .map(one -> one.facts().manager())
                    .orElse("");
        }
        boolean first = next.equals(person.id())
                && circle.stream().min(String::compareTo).equals(Optional.of(next));
        circle.add(next);
        return first
                ? Stream.of(person.at(
                        "manager",
                        "people report in a circle: " + String.join(" to ", circle),
                        "whoever stands at the top has no manager"))
                : Stream.empty();
    }

    private static Stream<Finding> leaverAccess(Subject<PersonRecord> person) {
        int days = Promises.of(person.program().charter()).leaverAccessDays();
        LocalDate since = person.assessment()
                .window()
                .map(DateRange::from)
                .filter(from -> !person.assessment().isTypeOne())
                .orElse(person.day().minusYears(1));
        return person.facts().end().stream()
                .filter(end -> !end.isBefore(since) && end.plusDays(days).isBefore(person.day()))
                .flatMap(end -> message(person, end, days).stream())
                .map(
                        message -> person.at(
                                "end",
                                message,
                                "add the day to access-removals; a late one needs an exception with the response of management"))
                .map(finding -> NotJudged.unless(
                        person.program(),
                        person.id(),
                        Set.of(Kind.ACCESS_REMOVAL),
                        Set.of("person", "removed-on"),
                        TypeOne.weighs(WARNING, finding, person.assessment())));
    }

    private static Optional<String> message(Subject<PersonRecord> person, LocalDate end, int days) {
        List<AccessRemoval> removals = person.program().index().naming(person.id(), AccessRemoval.class).stream()
                .map(Entry::facts)
                .filter(removal -> removal.removedOn().isPresent())
                .toList();
        if (removals.isEmpty()) {
            return Optional.of("%s left on %s and no access removal is recorded".formatted(person.id(), end));
        }
        return removals.stream()
                .filter(removal -> removal.removedOn().get().isAfter(end.plusDays(days)))
                .findFirst()
                .map(late -> "%s left on %s and had access to %s until %s; stated is %s"
                        .formatted(
                                person.id(),
                                end,
                                late.system(),
                                late.removedOn().get(),
                                Phrase.count(days, "day")));
    }

    private static Stream<Finding> trainingLate(Subject<Training> training) {
        Training facts = training.facts();
        Deadline deadline = Deadline.of(facts);
        long late = deadline.daysLate(training.day());
        boolean gone = training.assessment()
                .program()
                .find(PersonRecord.class, facts.person())
                .flatMap(person -> person.facts().end())
                .filter(end -> end.isBefore(facts.due().orElse(end)))
                .isPresent();
        if (late == 0 || gone) {
            return Stream.empty();
        }
        String message = deadline.isOverdueOn(training.day())
                ? "%s was to complete %s by %s and has not"
                        .formatted(facts.person(), facts.course(), facts.due().get())
                : "%s completed %s on %s, %s late"
                        .formatted(
                                facts.person(),
                                facts.course(),
                                facts.completed().get(),
                                Phrase.count(late, "day"));
        Finding finding = training.at(
                "due", message, "what is late stays late; write down why, and what keeps it from happening again");
        return Stream.of(TypeOne.weighs(WARNING, finding, training.assessment()));
    }

    private static Stream<Finding> trainingMissing(Subject<Course> course) {
        Program program = course.program();
        Promises promises = Promises.of(program.charter());
        LocalDate latest = course.day().minusDays(promises.trainingDaysAfterHire());
        Set<String> recorded = program.index().naming(course.id(), Training.class).stream()
                .map(training -> training.facts().person())
                .collect(Collectors.toSet());
        List<Finding> found = new ArrayList<>();
        List<String> open = course.assessment().roster().among(course.facts().requiredOf(), course.day()).stream()
                .filter(person ->
                        person.facts().start().filter(latest::isBefore).isEmpty())
                .map(Entry::id)
                .filter(person -> !recorded.contains(person))
                .filter(person -> program.unread(person, Set.of(Kind.TRAINING, Kind.PERSON), KEYS)
                        .filter(part -> part.kind() == Kind.PERSON || part.mayName(course.id()))
                        .map(part -> found.add(NotJudged.by(part, person)))
                        .isEmpty())
                .toList();
        if (open.size() <= promises.latePeopleTolerated()) {
            return found.stream();
        }
        Finding finding = course.at(
                "required-of",
                "no training in %s is recorded for %s".formatted(course.id(), Phrase.some(open)),
                "enter the day they completed it, or the day it is due, into training");
        found.add(TypeOne.weighs(WARNING, finding, course.assessment()));
        return found.stream();
    }

    private static Stream<Finding> trainingLapsed(Subject<Course> course) {
        Optional<Frequency> interval = course.facts().interval();
        if (interval.isEmpty()) {
            return Stream.empty();
        }
        Map<String, LocalDate> last = lastTrained(course.entry(), course.assessment());
        List<String> lapsed = course.assessment().roster().among(course.facts().requiredOf(), course.day()).stream()
                .map(Entry::id)
                .filter(last::containsKey)
                .filter(person -> Reviews.next(last.get(person), interval.get())
                        .filter(next -> next.isBefore(course.day()))
                        .isPresent())
                .filter(person -> !trainedSince(course.program(), person, last.get(person)))
                .map(person -> person + " (" + last.get(person) + ")")
                .toList();
        if (lapsed.size() <= Promises.of(course.program().charter()).latePeopleTolerated()) {
            return Stream.empty();
        }
        Finding finding = course.at(
                "interval",
                "%s is taken %s and was last completed too long ago by %s"
                        .formatted(course.id(), Words.of(interval.get()), Phrase.some(lapsed)),
                "train them again; a course that was replaced is required of nobody");
        return Stream.of(TypeOne.weighs(WARNING, finding, course.assessment()));
    }

    /** A course may be taken up by the next year's under another id. */
    private static boolean trainedSince(Program program, String person, LocalDate day) {
        return program.index().naming(person, Training.class).stream()
                .anyMatch(training ->
                        training.facts().completed().filter(day::isBefore).isPresent());
    }

    /** The last day by which each person completed a course, as of a day. */
    private static Map<String, LocalDate> lastTrained(Entry<Course> course, Assessment assessment) {
        Map<String, LocalDate> last = new TreeMap<>();
        for (Entry<Training> training : assessment.program().index().naming(course.id(), Training.class)) {
            training.facts()
                    .completed()
                    .filter(day -> !day.isAfter(assessment.day()))
                    .ifPresent(day -> last.merge(
                            training.facts().person(), day, (one, other) -> one.isAfter(other) ? one : other));
        }
        return last;
    }
}
