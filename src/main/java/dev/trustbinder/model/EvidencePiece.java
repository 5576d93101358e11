package dev.trustbinder.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One occurrence of a control and its proof: a folder below {@code evidence/CONTROL/}, or a row of its run log.
 *
 * @param control the control whose folder it lies in
 * @param period what the folder's name says: a day it was performed, or a period it covers
 * @param performedOn when the control was performed
 * @param inferred whether that day was taken from the commit that added the folder
 */
public record EvidencePiece(
        Entry<Evidence> entry,
        String control,
        Period period,
        List<EvidenceFile> files,
        Optional<LocalDate> performedOn,
        boolean inferred) {

    public EvidencePiece {
        files = List.copyOf(files);
    }

    /** Whether it has anything to show: a file, one kept elsewhere, or a reference to what is. */
    public boolean hasProof() {
        return !files.isEmpty()
                || !entry.facts().external().isEmpty()
                || !entry.facts().reference().isEmpty();
    }

    public String id() {
        return entry.id();
    }

    /** Every control it serves, the folder's own first. */
    public List<String> controls() {
        return Stream.concat(Stream.of(control), entry.facts().controls().stream())
                .distinct()
                .toList();
    }

    /** The period it speaks of: what the record says, else the folder's name, else the day it was performed. */
    public Period covers() {
        return entry.facts().covers().orElse(period);
    }
}
