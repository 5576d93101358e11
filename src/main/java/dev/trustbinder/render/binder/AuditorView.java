package dev.trustbinder.render.binder;

import dev.trustbinder.assess.Approvals;
import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.Findings;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.model.Allowance;
import dev.trustbinder.model.Audience;
import dev.trustbinder.model.Baseline;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.EvidencePiece;
import dev.trustbinder.model.Index;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.PersonRecord;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Table;
import dev.trustbinder.model.Zero;
import dev.trustbinder.repository.RepoPath;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an auditor may see of an assessment. Made once, before anything is drawn: internal records, all notes, findings
 * about either, and people's names and addresses (unless the programme gives them) are not in it at all.
 *
 * @param withheld what must not be said, for the references of visible records to it
 */
record AuditorView(Assessment assessment, Findings findings, Withheld withheld) {

    static AuditorView of(Assessment whole, Findings findings) {
        Program program = whole.program();
        Withheld withheld = Withheld.in(program, findings);
        Program seen = new Program(
                program.revision(),
                program.charter(),
                program.charterSource(),
                program.framework(),
                program.frameworks(),
                new Index(entries(program, withheld)),
                evidence(program, withheld),
                tables(program, withheld),
                zeros(program),
                allowances(program, withheld),
                Baseline.EMPTY,
                told(program.findings(), withheld),
                program.unread(),
                program.past());
        return new AuditorView(whole.of(seen), told(findings, withheld), withheld);
    }

    Program program() {
        return assessment.program();
    }

    /** Who wrote and approved what: told from the addresses of people, which are not shown. */
    Approvals approvals() {
        return assessment.approvals();
    }

    private static Findings told(Findings findings, Withheld withheld) {
        List<Findings.Waived> waived = findings.waived().stream()
                .filter(one -> withheld.mayTell(one.finding())
                        && withheld.mayTell(one.finding().location(), one.because()))
                .toList();
        return new Findings(told(findings.active(), withheld), waived, told(findings.known(), withheld));
    }

    private static List<Finding> told(List<Finding> findings, Withheld withheld) {
        return findings.stream().filter(withheld::mayTell).toList();
    }

    /** The file of a population goes with its record. */
    private static SortedMap<RepoPath, Table> tables(Program program, Withheld withheld) {
        SortedMap<RepoPath, Table> seen = new TreeMap<>(program.tables());
        seen.keySet().removeAll(withheld.files());
        seen.keySet().removeAll(withheld.secrets());
        return seen;
    }

    private static List<Entry<?>> entries(Program program, Withheld withheld) {
        List<Entry<?>> seen = new ArrayList<>();
        for (Entry<?> entry : program.index().all()) {
            if (!withheld.holds(entry)) {
                seen.add(redacted(program, entry));
            }
        }
        return seen;
    }

    private static List<EvidencePiece> evidence(Program program, Withheld withheld) {
        return program.evidence().stream()
                .filter(piece -> !withheld.holds(piece.entry()))
                .map(piece -> new EvidencePiece(
                        redacted(program, piece.entry()),
                        piece.control(),
                        piece.period(),
                        piece.files(),
                        piece.performedOn(),
                        piece.inferred()))
                .toList();
    }

    private static Map<Kind, Entry<Zero>> zeros(Program program) {
        Map<Kind, Entry<Zero>> seen = new EnumMap<>(Kind.class);
        program.zeros().forEach((kind, zero) -> {
            if (zero.audience().mayBeSeenBy(Audience.AUDITOR)) {
                seen.put(kind, redacted(program, zero));
            }
        });
        return seen;
    }

    private static List<Allowance> allowances(Program program, Withheld withheld) {
        return program.allowances().stream()
                .filter(allowance -> withheld.mayTell(allowance.covers(), allowance.because()))
                .toList();
    }

    /** The record without its notes and, where the programme keeps names to itself, without a person's. */
    private static <T extends Record> Entry<T> redacted(Program program, Entry<T> entry) {
        return new Entry<>(
                entry.kind(),
                entry.id(),
                entry.header().withoutNotes(),
                nameless(program, entry.facts()),
                entry.body(),
                entry.source());
    }

    @SuppressWarnings("unchecked")
    private static <T extends Record> T nameless(Program program, T facts) {
        if (program.charter().namesToAuditors() || !(facts instanceof PersonRecord person)) {
            return facts;
        }
        return (T) new PersonRecord(
                person.team(),
                person.kind(),
                person.start(),
                person.end(),
                person.manager(),
                person.screened(),
                person.agreements(),
                "",
                List.of());
    }

    /** A place of the workspace for the reader: {@code controls/access.yml:14}. */
    static String place(Location location) {
        return location.file() + ":" + location.line();
    }
}
