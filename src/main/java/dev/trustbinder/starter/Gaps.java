package dev.trustbinder.starter;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Coverage;
import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Engagement;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Framework;
import dev.trustbinder.model.Gap;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Policy;
import dev.trustbinder.model.Procedure;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What nothing answers of the criteria in scope, what the library offers for it, and, as information, how each point of
 * focus is treated.
 */
public record Gaps(List<Open> criteria, List<Point> points) {
    private static final int DAYS_TO_CLOSE = 90;

    public Gaps {
        criteria = List.copyOf(criteria);
        points = List.copyOf(points);
    }

    /**
     * A criterion that nothing answers.
     *
     * @param offers the library's controls that would
     * @param gap the open gap that says so already
     */
    public record Open(Framework.Criterion criterion, List<Entry<Control>> offers, Optional<String> gap) {
        public Open {
            offers = List.copyOf(offers);
        }
    }

    /** A point of focus and what becomes of it; none has to be met. */
    public record Point(Framework.Point point, State state, String reason) {}

    /** What becomes of a point of focus. */
    public enum State {
        ANSWERED,
        CONSIDERED,
        OPEN
    }

    /** The gaps of an assessment; {@code library} is the library as it would be tailored to the company. */
    public static Gaps of(Assessment assessment, Program library) {
        SortedSet<String> exempt = assessment.engagement().stream()
                .flatMap(engagement -> engagement.notRelevant().stream())
                .map(Engagement.Exemption::criterion)
                .collect(Collectors.toCollection(TreeSet::new));
        List<Open> open = assessment.coverage().criteria().values().stream()
                .filter(line ->
                        !line.isAnswered() && !exempt.contains(line.criterion().id()))
                .map(Coverage.Line::criterion)
                .map(criterion -> open(criterion, assessment.program(), library))
                .toList();
        return new Gaps(open, points(assessment));
    }

    private static Open open(Framework.Criterion criterion, Program program, Program library) {
        List<Entry<Control>> offers = library.all(Control.class).stream()
                .filter(control -> control.facts().criteria().contains(criterion.id()))
                .filter(control -> counts(control.facts()))
                .toList();
        Optional<String> gap = program.all(Gap.class).stream()
                .filter(known -> known.facts().closed().isEmpty()
                        && known.facts().criteria().contains(criterion.id()))
                .<String>map(Entry::id)
                .findFirst();
        return new Open(criterion, offers, gap);
    }

    private static boolean counts(Control control) {
        return switch (control.status().orElse(Control.Status.IMPLEMENTED)) {
            case PLANNED, IMPLEMENTED -> true;
            case RETIRED, NOT_APPLICABLE -> false;
        };
    }

    private static List<Point> points(Assessment assessment) {
        Map<String, String> considered = new LinkedHashMap<>();
        assessment.engagement().stream()
                .flatMap(engagement -> engagement.points().stream())
                .forEach(note -> considered.put(note.point(), note.reason()));
        SortedSet<String> answered = Stream.concat(
                        assessment.program().all(Control.class).stream()
                                .filter(control -> counts(control.facts()))
                                .flatMap(control -> control.facts().points().stream()),
                        assessment.program().all(Policy.class).stream()
                                .flatMap(policy -> policy.facts().points().stream()))
                .collect(Collectors.toCollection(TreeSet::new));
        return assessment.scope().points().values().stream()
                .map(point -> new Point(
                        point, state(point.id(), considered, answered), considered.getOrDefault(point.id(), "")))
                .toList();
    }

    private static State state(String id, Map<String, String> considered, SortedSet<String> answered) {
        return considered.containsKey(id) ? State.CONSIDERED : answered.contains(id) ? State.ANSWERED : State.OPEN;
    }

    /** A gap record for each criterion that has none yet. */
    public List<NewRecord> records(Program program, LocalDate today) {
        Families families = Families.of(program, Kind.GAP);
        String next = families.next(families.names().stream().findFirst().orElse(families.prefix()));
        List<NewRecord> records = new ArrayList<>();
        for (Open open : criteria) {
            if (open.gap().isEmpty()) {
                String id = Families.later(next, records.size(), program);
                records.add(NewRecord.of(program, Kind.GAP, id, "", today).saying(gap(open, id, program, today)));
            }
        }
        return records;
    }

    private static String gap(Open open, String id, Program program, LocalDate today) {
        String plan = open.offers().isEmpty()
                ? "Write a control that serves " + open.criterion().id()
                : "Adopt from the library: "
                        + open.offers().stream()
                                .limit(3)
                                .map(control -> control.id() + ", " + control.title())
                                .collect(Collectors.joining("; "));
        return NewRecord.item("""
                id: %s
                title: %s
                source: trustbinder gaps
                kind: design
                criteria: [%s]
                plan: %s
                owner: %s
                found: %s
                due: %s
                """.formatted(
                        id,
                        Spelling.quoted("No control serves " + open.criterion().id() + ", "
                                + open.criterion().title()),
                        open.criterion().id(),
                        Spelling.quoted(plan),
                        owner(program, "compliance-manager"),
                        today,
                        today.plusDays(DAYS_TO_CLOSE)));
    }

    /** A role of the programme: the one wanted, or else the first. */
    static String owner(Program program, String wanted) {
        List<String> roles =
                program.charter().roles().stream().map(Charter.Role::id).toList();
        return roles.contains(wanted) ? wanted : roles.stream().findFirst().orElse("");
    }

    /** The records of the controls that are adopted from the library. */
    public List<NewRecord> controls(Assessment assessment, LocalDate today) {
        return adopted(assessment.program()).stream()
                .map(control -> Adoption.of(control, assessment, today))
                .toList();
    }

    /** The fewest of the library's controls, first come first, that answer every criterion they can. */
    private List<Entry<Control>> adopted(Program program) {
        List<Entry<Control>> adopted = new ArrayList<>();
        for (Open open : criteria) {
            boolean answered = adopted.stream()
                    .anyMatch(control ->
                            control.facts().criteria().contains(open.criterion().id()));
            if (!answered) {
                open.offers().stream()
                        .filter(control -> !program.index().byId().containsKey(control.id()))
                        .findFirst()
                        .ifPresent(adopted::add);
            }
        }
        return adopted;
    }

    /** A control of the library as a workspace can have it: it names only what the workspace has. */
    private static final class Adoption {
        private final Program program;
        private final Assessment assessment;
        private final StringBuilder text = new StringBuilder();

        private Adoption(Assessment assessment) {
            this.assessment = assessment;
            this.program = assessment.program();
        }

        static NewRecord of(Entry<Control> control, Assessment assessment, LocalDate today) {
            Adoption adoption = new Adoption(assessment);
            adoption.write(control);
            return NewRecord.of(adoption.program, Kind.CONTROL, control.id(), control.title(), today)
                    .saying(NewRecord.item(adoption.text.toString()));
        }

        private void write(Entry<Control> control) {
            Control facts = control.facts();
            line("id", control.id());
            line("title", Spelling.quoted(control.title()));
            line("statement", Spelling.quoted(facts.statement()));
            list(
                    "criteria",
                    facts.criteria().stream()
                            .filter(assessment.scope().criteria()::containsKey)
                            .toList());
            list(
                    "points",
                    facts.points().stream()
                            .filter(assessment.scope().points()::containsKey)
                            .toList());
            list("policies", facts.policies().stream().filter(this::hasPolicy).toList());
            list(
                    "procedures",
                    facts.procedures().stream()
                            .filter(id -> program.find(Procedure.class, id).isPresent())
                            .toList());
            line("owner", Gaps.owner(program, control.owner()));
            operation(facts);
        }

        private void operation(Control facts) {
            word("kind", facts.kind());
            word("nature", facts.nature());
            word("frequency", facts.frequency());
            if (!facts.trigger().isEmpty()) {
                line("trigger", Spelling.quoted(facts.trigger()));
            }
            if (!facts.expectedEvidence().isEmpty()) {
                line("expected-evidence", Spelling.quoted(facts.expectedEvidence()));
            }
            line("status", "planned");
        }

        private boolean hasPolicy(String reference) {
            String[] parts = reference.split("#", 2);
            return program.find(Policy.class, parts[0])
                    .filter(policy -> parts.length == 1
                            || policy.body()
                                    .filter(body -> body.anchors().contains(parts[1]))
                                    .isPresent())
                    .isPresent();
        }

        private void line(String key, String value) {
            text.append(key).append(": ").append(value).append('\n');
        }

        private void list(String key, List<String> values) {
            if (!values.isEmpty()) {
                line(
                        key,
                        "["
                                + String.join(
                                        ", ",
                                        values.stream().map(Adoption::listed).toList()) + "]");
            }
        }

        /** A {@code #} begins a comment only after a blank, but reads as one. */
        private static String listed(String value) {
            return value.contains("#") ? Spelling.quoted(value) : value;
        }

        private void word(String key, Optional<? extends Enum<?>> value) {
            value.ifPresent(word -> line(key, Words.of(word)));
        }
    }
}
