package dev.trustbinder.render.binder;

import dev.trustbinder.assess.Approvals;
import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.Findings;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.model.Allowance;
import dev.trustbinder.model.Audience;
import dev.trustbinder.model.Baseline;
import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.EvidencePiece;
import dev.trustbinder.model.Index;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Past;
import dev.trustbinder.model.PersonRecord;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Table;
import dev.trustbinder.model.Texts;
import dev.trustbinder.model.Version;
import dev.trustbinder.model.Zero;
import dev.trustbinder.parallel.Workers;
import dev.trustbinder.prose.Document;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.search.SecretSearch;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What an auditor may see of an assessment. Made once, before anything is drawn: internal records, all notes, findings
 * about either, and people's names and addresses (unless the programme gives them) are not in it at all.
 *
 * @param withheld what must not be said, for the references of visible records to it
 */
record AuditorView(Assessment assessment, Findings findings, Withheld withheld) {

    private static final SecretSearch SECRETS = new SecretSearch();
    private static final Function<Document, Set<String>> SECRETS_OF_DOCUMENT =
            document -> SECRETS.in(document.source());

    static AuditorView of(Assessment whole, Findings findings) {
        Program program = whole.program();
        Withheld withheld = Withheld.in(program, findings);
        Program seen = new Program(
                program.revision(),
                charter(program, withheld),
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
                Past.whenAsked(kind -> past(program, withheld, kind)));
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

    /** The charter without its texts that hold a secret, where nobody allowed it. */
    private static Charter charter(Program program, Withheld withheld) {
        Charter charter = program.charter();
        return withheld.secrets().contains(program.charterSource().file())
                ? Texts.replaced(charter, text -> SECRETS.in(text).isEmpty() ? text : Withheld.WORD)
                : charter;
    }

    /** The versions of the records of a kind; of those that held a secret only that they did. */
    private static SortedMap<String, List<Version>> past(Program program, Withheld withheld, Kind kind) {
        List<Map.Entry<String, List<Version>>> all =
                List.copyOf(program.past().all(kind).entrySet());
        List<List<Version>> told = Workers.map(all, record -> {
            Set<String> allowed = withheld.ids().contains(record.getKey())
                    ? Set.of()
                    : program.index()
                            .find(record.getKey())
                            .map(AuditorView::secrets)
                            .orElse(Set.of());
            return record.getValue().stream()
                    .map(version -> version.entry()
                                    .filter(entry -> !allowed.containsAll(secrets(entry)))
                                    .isPresent()
                            ? version.unreadable(Attachments.HOLDS_SECRET)
                            : version)
                    .toList();
        });
        SortedMap<String, List<Version>> seen = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) {
            seen.put(all.get(i).getKey(), told.get(i));
        }
        return seen;
    }

    /** The secrets in the texts of a record. */
    private static Set<String> secrets(Entry<?> entry) {
        Set<String> secrets = new TreeSet<>(
                entry.body().map(body -> body.once(SECRETS_OF_DOCUMENT)).orElse(Set.of()));
        StringBuilder text = new StringBuilder();
        Texts.of(entry).forEach(one -> text.append('\n').append(one.value()));
        secrets.addAll(SECRETS.in(text.toString()));
        return secrets;
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
