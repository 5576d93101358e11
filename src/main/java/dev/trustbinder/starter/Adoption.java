package dev.trustbinder.starter;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Policy;
import dev.trustbinder.model.Procedure;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A control of the library as a workspace can have it: it names only what the workspace has. */
final class Adoption {
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
                                    ", ", values.stream().map(Adoption::listed).toList()) + "]");
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
