package dev.trustbinder.render.binder;

import dev.trustbinder.model.Entry;
import dev.trustbinder.model.EvidencePiece;
import dev.trustbinder.model.Framework;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Program;
import dev.trustbinder.repository.RepoPath;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Where everything stands in the binder, as paths from its root. */
final class Places {
    static final String START = "START-HERE.html";
    static final String COVER = "index.html";
    static final String GUIDE = "guide.html";
    static final String CRITERIA = Heading.of("criteria").path();
    static final String POINTS = Heading.of("points").path();
    static final String ROLES = Heading.of("roles").path();
    static final String VALIDATION = Heading.of("findings").path();
    static final String FILES = Heading.of("files").path();
    static final String CONTROL_HISTORY = Heading.of("controls-history").path();
    static final String SUSPECTS = Heading.of("suspect-links").path();
    static final String OPERATION = Heading.of("operation").path();
    static final String OCCURRENCES = Heading.of("occurrences").path();
    static final String VERSIONS = Heading.of("versions").path();

    /** The list of the hashes of all other files. */
    static final String MANIFEST = "manifest-sha256.txt";

    private static final Set<Kind> WITH_PAGES =
            EnumSet.of(Kind.CONTROL, Kind.POLICY, Kind.PROCEDURE, Kind.SECTION, Kind.VENDOR, Kind.POPULATION);
    private static final Set<Kind> WITH_HISTORIES = EnumSet.of(Kind.POLICY, Kind.PROCEDURE, Kind.SECTION);
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._-]*");
    private static final int LONGEST = 120;

    private final SortedMap<String, String> pages = new TreeMap<>();
    private final SortedMap<String, String> histories = new TreeMap<>();
    private final FreePaths free = new FreePaths();
    private final Map<String, String> registers;

    private Places(Map<String, String> registers) {
        this.registers = registers;
    }

    /** The places of a programme that holds nothing but what the reader may see. */
    static Places of(Program program) {
        Places places = new Places(new TreeMap<>());
        places.reserve();
        for (Framework.Criterion criterion : program.framework().criteria()) {
            places.pages.put("criterion " + criterion.id(), places.page("criteria", criterion.id()));
        }
        for (Entry<?> entry : program.index().all()) {
            if (WITH_HISTORIES.contains(entry.kind())
                    && !program.past().of(entry).isEmpty()) {
                places.histories.computeIfAbsent(entry.id(), id -> places.page("history", id));
            }
            if (hasPage(entry.kind())) {
                places.pages.computeIfAbsent(entry.id(), id -> places.page(name(entry.kind()), id));
            } else if (entry.kind() != Kind.TRUST_CENTER) {
                places.registers.putIfAbsent(entry.id(), register(entry.kind()) + "#" + anchor(entry.id()));
            }
        }
        for (EvidencePiece piece : program.evidence()) {
            if (hasPage(piece)) {
                places.pages.computeIfAbsent(piece.id(), id -> places.page("evidence", id));
            }
        }
        return places;
    }

    /** Takes the paths that no record's page may have. */
    private void reserve() {
        Heading.all().forEach(register -> free.claim(register.path(), next -> register.path() + next));
    }

    /** Whether each record of a kind has a page of its own. */
    static boolean hasPage(Kind kind) {
        return WITH_PAGES.contains(kind);
    }

    /** Whether a piece of evidence has a page of its own; one row of a run log has none. */
    static boolean hasPage(EvidencePiece piece) {
        return !piece.id().startsWith(piece.control() + ".runs.");
    }

    /** The page that lists the records of a kind. */
    static String register(Kind kind) {
        return Heading.of(kind).path();
    }

    /** A page of a register; those after the first lie in a folder beside it, where no record has its page. */
    static String page(String first, int number) {
        String folder = first.equals(FILES) ? "file-list" : first.substring(0, first.lastIndexOf('.'));
        return number == 1 ? first : folder + "/" + number + ".html";
    }

    /** What the register of a kind is called in {@code data/} and {@code binder.json}. */
    static String name(Kind kind) {
        return new RepoPath(kind.place()).stem();
    }

    /** Where the record with this id is told of: its page, or its row. */
    Optional<String> of(String id) {
        return Optional.ofNullable(pages.getOrDefault(id, registers.get(id)));
    }

    /** The page about what the document with this id was before; empty where nothing is known of that. */
    Optional<String> history(String id) {
        return Optional.ofNullable(histories.get(id));
    }

    /** The page of a criterion of the framework; empty where it has none. */
    Optional<String> criterion(String id) {
        return Optional.ofNullable(pages.get("criterion " + id));
    }

    static String point(String id) {
        return POINTS + "#" + anchor(id);
    }

    static String role(String id) {
        return ROLES + "#" + anchor(id);
    }

    /** The id in its page of a row about {@code id}: letters, digits, dashes, and an underscore for a dot. */
    static String anchor(String id) {
        return "r-" + encoded(id).replace('.', '_');
    }

    private String page(String folder, String id) {
        String encoded = encoded(id);
        String stem = encoded.length() > LONGEST ? encoded.substring(0, LONGEST) : encoded;
        return free.claim(folder + "/" + stem + ".html", next -> folder + "/page_" + next + "_" + stem + ".html");
    }

    private static String encoded(String id) {
        if (SAFE.matcher(id).matches()) {
            return id;
        }
        StringBuilder text = new StringBuilder();
        id.codePoints().forEach(character -> {
            String one = Character.toString(character);
            text.append(SAFE.matcher(one).matches() ? one : "_" + Integer.toHexString(character) + "_");
        });
        return text.toString();
    }
}
