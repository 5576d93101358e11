package dev.trustbinder.assess;

import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Policy;
import dev.trustbinder.model.Procedure;
import dev.trustbinder.model.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a document itself says of its approval.
 *
 * @param waits whether it says that it is not approved yet
 * @param from the first day it says to be in force
 * @param retired the day from which it says to be no longer
 */
public record Stated(
        List<String> approvers,
        String version,
        Optional<LocalDate> approvedOn,
        Optional<LocalDate> from,
        Optional<LocalDate> reviewed,
        Optional<LocalDate> retired,
        boolean waits) {

    public Stated {
        approvers = List.copyOf(approvers);
    }

    /** What a document says; nothing for what is no document with an approval. */
    public static Optional<Stated> of(Entry<?> entry) {
        if (entry.facts() instanceof Policy policy) {
            return Optional.of(new Stated(
                    policy.approvers(),
                    policy.version(),
                    policy.approvedOn(),
                    policy.inForceFrom(),
                    policy.reviewed(),
                    policy.retired(),
                    policy.approvedOn().isEmpty()));
        } else if (entry.facts() instanceof Procedure procedure) {
            return Optional.of(new Stated(
                    procedure.approvers(),
                    procedure.version(),
                    procedure.approvedOn(),
                    procedure.effective().or(procedure::approvedOn),
                    procedure.reviewed(),
                    Optional.empty(),
                    false));
        } else if (entry.facts() instanceof Section section) {
            return Optional.of(new Stated(
                    section.approvers(),
                    section.version(),
                    section.approvedOn(),
                    section.approvedOn(),
                    Optional.empty(),
                    Optional.empty(),
                    false));
        }
        return Optional.empty();
    }
}
