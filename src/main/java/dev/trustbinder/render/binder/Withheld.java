package dev.trustbinder.render.binder;

import dev.trustbinder.check.Findings;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.model.Audience;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.EvidencePiece;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.PersonRecord;
import dev.trustbinder.model.Population;
import dev.trustbinder.model.Program;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.search.SecretSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the auditor is not told.
 *
 * @param ids the ids of internal records
 * @param words names and mail addresses of people, where the programme keeps them to itself
 * @param stretches where internal records stand
 * @param files files that belong to internal records alone
 * @param sources the files that records were read from: they may hold what is withheld beside what is not
 * @param secrets the files that hold a key or a password that nobody waived
 */
record Withheld(
        Set<String> ids,
        Set<String> words,
        List<Location> stretches,
        Set<RepoPath> files,
        Set<RepoPath> sources,
        Set<RepoPath> secrets) {
    /** What a reference to an internal record is shown as. */
    static final String WORD = "withheld";

    private static final SecretSearch SECRETS = new SecretSearch();
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]*");

    static Withheld in(Program program, Findings findings) {
        List<Location> secrets = findings.secrets();
        Set<String> ids = new TreeSet<>();
        List<Location> stretches = new ArrayList<>();
        Set<RepoPath> files = new TreeSet<>();
        Set<RepoPath> sources = new TreeSet<>(List.of(program.charterSource().file()));
        for (Entry<?> entry : program.index().all()) {
            sources.addAll(sourceOf(entry));
            if (!entry.audience().mayBeSeenBy(Audience.AUDITOR) || holdsAny(entry, secrets)) {
                ids.add(entry.id());
                stretches.add(entry.source().whole());
                files.addAll(filesOf(entry));
            }
        }
        for (EvidencePiece piece : program.evidence()) {
            if (ids.contains(piece.control())) {
                ids.add(piece.id());
            }
            if (ids.contains(piece.id())) {
                piece.files().forEach(file -> files.add(file.path()));
            }
        }
        Set<RepoPath> unsafe = secrets.stream().map(Location::file).collect(Collectors.toSet());
        return new Withheld(ids, names(program), stretches, files, sources, unsafe);
    }

    /** Whether a secret stands in the text of a record, which is not shown then; a file of evidence is another matter. */
    private static boolean holdsAny(Entry<?> entry, List<Location> secrets) {
        return secrets.stream()
                .filter(secret -> sourceOf(entry).contains(secret.file()))
                .anyMatch(secret ->
                        entry.body().isPresent() || entry.source().whole().contains(secret));
    }

    /** A piece of evidence without {@code evidence.yml} stands at the first of its own files. */
    private static List<RepoPath> sourceOf(Entry<?> entry) {
        RepoPath file = entry.source().file();
        boolean proof = entry.kind() == Kind.EVIDENCE
                && !file.name().equals("evidence.yml")
                && !file.name().equals("runs.csv");
        return proof ? List.of() : List.of(file);
    }

    /** A document is its record; the file of a population goes with it. */
    private static List<RepoPath> filesOf(Entry<?> entry) {
        if (entry.facts() instanceof Population population) {
            return entry.source().file().parent().resolve(population.file()).stream()
                    .toList();
        }
        return entry.kind().form() == Kind.Form.DOCUMENTS
                ? List.of(entry.source().file())
                : List.of();
    }

    private static Set<String> names(Program program) {
        Set<String> words = new TreeSet<>();
        if (!program.charter().namesToAuditors()) {
            for (Entry<PersonRecord> person : program.all(PersonRecord.class)) {
                words.add(person.facts().name());
                words.addAll(person.facts().git());
            }
        }
        words.removeIf(String::isBlank);
        return words;
    }

    /** Whether a record is withheld: it is internal, or the evidence of an internal control. */
    boolean holds(Entry<?> entry) {
        return ids.contains(entry.id());
    }

    /** Whether {@code written}, which may end in {@code #anchor}, names an internal record. */
    boolean names(String written) {
        int hash = written.indexOf('#');
        return ids.contains(hash < 0 ? written : written.substring(0, hash));
    }

    boolean mayTell(Finding finding) {
        return mayTell(finding.location(), finding.message() + " " + finding.help());
    }

    /** Whether something about a place may be told in these words. */
    boolean mayTell(Location location, String text) {
        return stretches.stream().noneMatch(stretch -> stretch.contains(location))
                && !files.contains(location.file())
                && words.stream().noneMatch(text::contains)
                && !mentions(location.file() + " " + text)
                && !holdsSecret(text);
    }

    /** Whether a text, such as the message of a commit, holds a key or a password. */
    static boolean holdsSecret(String text) {
        return !SECRETS.in(text).isEmpty();
    }

    /** The text with {@link #WORD} for each id that is withheld. */
    String covered(String text) {
        return ID.matcher(text).replaceAll(id -> isOrEndsAs(id.group()) ? WORD : Matcher.quoteReplacement(id.group()));
    }

    private boolean mentions(String text) {
        return ID.matcher(text).results().map(match -> match.group()).anyMatch(this::isOrEndsAs);
    }

    /** A sentence may end behind an id. */
    private boolean isOrEndsAs(String word) {
        return ids.contains(word) || ids.contains(word.replaceFirst("[.+-]+$", ""));
    }
}
