package dev.trustbinder.model;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.repository.Revision;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An audit programme as one revision of its repository tells it.
 *
 * @param charter {@code program.yml}
 * @param framework the criteria it is examined against
 * @param frameworks every framework known, by id
 * @param index every record, by id, with the links between them
 * @param evidence the pieces of evidence, by control, then period
 * @param tables the CSV files beside populations
 * @param zeros the signed statements that a register is empty on purpose
 * @param allowances the comments that allow a defect
 * @param baseline the defects already known
 * @param findings what reading it found
 * @param unread what could not be read, so that absence of what it names proves nothing
 * @param past what its records were before
 */
public record Program(
        Revision revision,
        Charter charter,
        Source charterSource,
        Framework framework,
        SortedMap<String, Framework> frameworks,
        Index index,
        List<EvidencePiece> evidence,
        SortedMap<RepoPath, Table> tables,
        Map<Kind, Entry<Zero>> zeros,
        List<Allowance> allowances,
        Baseline baseline,
        List<Finding> findings,
        List<Unread> unread,
        Past past) {

    public Program {
        frameworks = Collections.unmodifiableSortedMap(new TreeMap<>(frameworks));
        evidence = List.copyOf(evidence);
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
        zeros = zeros.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(zeros));
        allowances = List.copyOf(allowances);
        findings = List.copyOf(findings);
        unread = List.copyOf(unread);
    }

    /** The kinds of which a whole record could not be read. */
    public Set<Kind> unreadable() {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        unread.stream().filter(Unread::isLost).forEach(part -> kinds.add(part.kind()));
        return kinds;
    }

    /** What could not be read and may be the record {@code id} of one of {@code kinds}. */
    public Optional<Unread> unread(String id, Collection<Kind> kinds) {
        return unread(id, kinds, Set.of("id"));
    }

    /** What could not be read of {@code kinds} and may have said something of {@code subject} by one of {@code keys}. */
    public Optional<Unread> unread(String subject, Collection<Kind> kinds, Collection<String> keys) {
        return unread.stream()
                .filter(part -> kinds.contains(part.kind()) && part.hides(subject, keys))
                .findFirst();
    }

    /** The CSV file beside a population. */
    public Optional<Table> table(Entry<Population> population) {
        return population
                .source()
                .file()
                .parent()
                .resolve(population.facts().file())
                .map(tables::get);
    }

    /** Every record read as {@code type}, in the order of files and their lines. */
    public <T extends Record> List<Entry<T>> all(Class<T> type) {
        return index.all(type);
    }

    /** The record with this id, if it is a {@code type}. */
    public <T extends Record> Optional<Entry<T>> find(Class<T> type, String id) {
        return index.find(type, id);
    }

    /** Whether {@code program.yml} could be read at all; where not, what it does not say proves nothing. */
    public boolean isCharterRead() {
        return !charterSource.places().isEmpty();
    }

    /** The first month of the fiscal year, 1 to 12. */
    public int fiscalYearStarts() {
        return charter.calendar()
                .flatMap(Charter.Calendar::fiscalYearStarts)
                .filter(month -> month >= 1 && month <= 12)
                .orElse(1);
    }

    /** The engagement with this id. */
    public Optional<Engagement> engagement(String id) {
        return charter.engagements().stream()
                .filter(engagement -> engagement.id().equals(id))
                .findFirst();
    }
}
