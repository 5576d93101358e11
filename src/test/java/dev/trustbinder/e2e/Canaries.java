package dev.trustbinder.e2e;

import dev.trustbinder.finding.Location;
import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Names;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Source;
import dev.trustbinder.model.Texts;
import dev.trustbinder.read.ProgramReader;
import dev.trustbinder.repository.RepoPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The base workspace with a word of its own in every value that is not for the public. Which values there are is asked
 * of the nouns' field lists; which of them are public is stated here, once more and apart from the product.
 */
final class Canaries {
    /** Values that must keep their form to be read at all. */
    private static final Set<String> FORMAL = Set.of("id", "version", "sha256", "location", "file", "number", "key");

    private final SortedMap<RepoPath, String> files = new TreeMap<>(TextWorkspace.base());
    private final SortedMap<String, String> inRecords = new TreeMap<>();
    private final SortedMap<String, String> elsewhere = new TreeMap<>();
    private final List<Place> places = new ArrayList<>();

    /** A word that is put where a value ends. */
    private record Place(Location location, String word) {}

    private Canaries() {}

    static Canaries planted() {
        Program program = ProgramReader.read(TextWorkspace.overBase(""));
        Canaries canaries = new Canaries();
        program.index().all().stream()
                .filter(entry -> !entry.isPublic())
                .forEach(entry ->
                        canaries.texts(entry.kind().word() + " " + entry.id(), entry.source(), Texts.of(entry), entry));
        canaries.charter(program);
        canaries.write();
        canaries.documents(program);
        canaries.evidence();
        return canaries;
    }

    /** The files of the workspace. */
    SortedMap<RepoPath, String> files() {
        return files;
    }

    /** Words in values of records that auditors see, and where each stands. */
    SortedMap<String, String> inRecords() {
        return inRecords;
    }

    /** Words in other places. */
    SortedMap<String, String> elsewhere() {
        return elsewhere;
    }

    /** A new word for a place. */
    String word(SortedMap<String, String> list, String where) {
        int number = inRecords.size() + elsewhere.size();
        StringBuilder word = new StringBuilder("Zqv");
        for (int rest = number + 1; rest > 0; rest /= 20) {
            word.append("bcdfghjklmnpqrstvwxz".charAt(rest % 20));
        }
        list.put(word.append("vqz").toString(), where);
        return word.toString();
    }

    private void texts(String where, Source source, List<Texts.Text> texts, Entry<?> entry) {
        for (Texts.Text text : texts) {
            boolean formal = FORMAL.contains(text.field().replaceFirst(".*\\.", ""));
            boolean stands = source.places().containsKey(text.path());
            if (text.key().names() == Names.NOTHING && !formal && stands && !isPublic(entry, text.field())) {
                places.add(new Place(source.at(text.path()), word(inRecords, where + " " + text.path())));
            }
        }
    }

    private void charter(Program program) {
        for (Texts.Text text : Texts.of(program.charter())) {
            boolean shown = text.field().matches("(organization|system|publication|releases|framework|rules)\\b.*");
            boolean formal = text.field().endsWith("id") || text.key().names() != Names.NOTHING;
            if (!shown && !formal && program.charterSource().places().containsKey(text.path())) {
                places.add(new Place(
                        program.charterSource().at(text.path()), word(elsewhere, "program.yml " + text.path())));
            }
        }
    }

    /** What of records above public is given away on purpose. */
    private static boolean isPublic(Entry<?> entry, String field) {
        boolean subprocessor =
                entry.kind() == Kind.VENDOR && (field.startsWith("subprocessor.") || field.equals("title"));
        return subprocessor || (entry.kind() == Kind.REPORT && field.equals("title"));
    }

    /** From the last to the first, so that a word moves no place before it. */
    private void write() {
        places.sort(Comparator.comparing((Place place) -> place.location().endLine())
                .thenComparing(place -> place.location().endColumn())
                .reversed());
        for (Place place : places) {
            RepoPath path = place.location().file();
            String[] lines = files.get(path).split("\n", -1);
            String line = lines[place.location().endLine() - 1];
            int end = line.offsetByCodePoints(0, place.location().endColumn() - 1);
            int inside = end > 0 && line.charAt(end - 1) == '"' ? end - 1 : end;
            lines[place.location().endLine() - 1] =
                    line.substring(0, inside) + " " + place.word() + line.substring(inside);
            files.put(path, String.join("\n", lines));
        }
    }

    private void documents(Program program) {
        program.index().all().stream()
                .filter(entry -> entry.body().isPresent() && !entry.isPublic())
                .forEach(entry -> files.merge(
                        entry.source().file(), "\n" + word(inRecords, "text of " + entry.id()) + "\n", String::concat));
    }

    private void evidence() {
        String folder = "content/evidence/COR-01/2026-03-10/";
        String name = word(elsewhere, "name of an evidence file");
        files.put(new RepoPath(folder + name + ".csv"), "safeguard\n" + word(elsewhere, "content of evidence") + "\n");
    }
}
