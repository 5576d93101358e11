package dev.trustbinder.gate;

import dev.trustbinder.finding.Location;
import dev.trustbinder.model.Audience;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.EvidenceFile;
import dev.trustbinder.model.EvidencePiece;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Names;
import dev.trustbinder.model.PersonRecord;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Texts;
import dev.trustbinder.model.Vendor;
import dev.trustbinder.prose.Document;
import dev.trustbinder.repository.Change;
import dev.trustbinder.repository.Commit;
import dev.trustbinder.search.Needle;
import dev.trustbinder.search.NeedleIndex;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a programme keeps from the public, as words to look for: ids, people, file names, hashes, commits, and whole
 * values long enough to be told from ordinary text, wherever they stand only above public. It states for itself what
 * may go out, apart from the room that lets it out: two who must agree.
 */
public final class Withheld {
    private static final int LONG = 24;

    /** The fields of public records that the trust center shows. */
    private static final Map<Kind, Set<String>> SHOWN = Map.ofEntries(
            Map.entry(Kind.CONTROL, Set.of("id", "title", "statement")),
            Map.entry(Kind.POLICY, Set.of("id", "title", "description", "version")),
            Map.entry(Kind.PROCEDURE, Set.of("id", "title", "description", "version")),
            Map.entry(Kind.SECTION, Set.of("id", "title", "description", "version")),
            Map.entry(Kind.UPDATE, Set.of("id", "title", "description")),
            Map.entry(Kind.ANSWER, Set.of("id", "title", "question", "answer")),
            Map.entry(Kind.REPORT, Set.of("id", "title", "description", "auditor", "exceptions", "carve-outs")),
            Map.entry(Kind.DATA, Set.of("id", "title", "description", "retention", "disposal")),
            Map.entry(Kind.CUEC, Set.of("id", "title", "description")));

    private final Program program;
    private final Map<String, Forbidden.Word> words = new LinkedHashMap<>();
    private final List<String> known = new ArrayList<>();
    private final String open;

    private Withheld(Program program) {
        this.program = program;
        this.open = whatIsOpen();
    }

    /** The words that must not stand in any public byte of {@code program}'s trust center. */
    public static Forbidden of(Program program) {
        Withheld withheld = new Withheld(program);
        program.index().all().forEach(withheld::entry);
        program.evidence().forEach(withheld::evidence);
        withheld.history();
        return new Forbidden(withheld.secrets(), withheld.known);
    }

    /** Text that stands in public as well, as whole words in whatever case, is no secret. */
    private List<Forbidden.Word> secrets() {
        List<Forbidden.Word> all = List.copyOf(words.values());
        List<Needle> needles = IntStream.range(0, all.size())
                .mapToObj(number ->
                        new Needle(lowered(all.get(number).text()), Needle.Form.PLAIN, Needle.Kind.KNOWN, number))
                .filter(needle -> needle.text().length >= NeedleIndex.SHORTEST)
                .toList();
        BitSet isOpen = new BitSet();
        byte[] opened = lowered(open);
        new NeedleIndex(needles).search(opened, (needle, start, end) -> {
            if (!isInWord(opened, start - 1) && !isInWord(opened, end)) {
                isOpen.set(needle.owner());
            }
        });
        return IntStream.range(0, all.size())
                .filter(number -> !isOpen.get(number))
                .mapToObj(all::get)
                .toList();
    }

    /** A byte of a letter or digit; those of letters beyond ASCII are negative. */
    private static boolean isInWord(byte[] text, int at) {
        return at >= 0 && at < text.length && (text[at] < 0 || Character.isLetterOrDigit(text[at]));
    }

    private static byte[] lowered(String text) {
        return text.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    }

    /** Whether the public may read this text of a record. */
    private static boolean isShown(Entry<?> entry, String field) {
        if (entry.facts() instanceof Vendor vendor) {
            boolean subprocessor = vendor.subprocessor().isPresent() && entry.audience() != Audience.INTERNAL;
            boolean carvedOut = entry.isPublic() && vendor.subservice().isPresent();
            return (subprocessor && (field.startsWith("subprocessor.") || field.equals("id") || field.equals("title")))
                    || (carvedOut
                            && (field.equals("subservice.nature") || field.equals("id") || field.equals("title")));
        } else if (entry.isPublic() && entry.kind() == Kind.TRUST_CENTER) {
            return !field.equals("notes");
        }
        boolean listedTitle = entry.header().listed() && field.equals("title");
        return listedTitle
                || (entry.isPublic()
                        && SHOWN.getOrDefault(entry.kind(), Set.of()).contains(field));
    }

    /** Every text the public may read, one a line. */
    private String whatIsOpen() {
        StringBuilder opened = new StringBuilder();
        for (Entry<?> entry : program.index().all()) {
            for (Texts.Text text : Texts.of(entry)) {
                if (isShown(entry, text.field()) && text.key().names() == Names.NOTHING) {
                    open(opened, text.value());
                }
            }
            if (entry.isPublic()) {
                known.add(entry.id());
                entry.body().ifPresent(body -> body.passages().forEach(passage -> open(opened, passage.text())));
            }
        }
        for (Texts.Text text : Texts.of(program.charter())) {
            if (text.field().matches("organization\\.(name|short-name|site)|system\\..*|publication\\.base-url")) {
                open(opened, text.value());
            }
        }
        program.framework().series().forEach(series -> open(opened, series.title()));
        program.framework().categories().forEach(category -> open(opened, category.title()));
        return opened.toString();
    }

    private static void open(StringBuilder opened, String text) {
        opened.append(plain(text)).append('\n');
    }

    private void entry(Entry<?> entry) {
        boolean named = isShown(entry, "id") || entry.kind() == Kind.TRUST_CENTER;
        if (!named && entry.id().chars().anyMatch(letter -> !Character.isLowerCase(letter))) {
            forbid(entry.id(), "an id", entry.source().start());
        }
        for (Texts.Text text : Texts.of(entry)) {
            boolean isValue = text.key().names() == Names.NOTHING && !isShown(entry, text.field());
            if (isValue && text.value().length() >= LONG) {
                forbid(text.value(), "a value", entry.source().at(text.path()));
            }
        }
        if (!entry.isPublic()) {
            entry.body().ifPresent(this::document);
        }
        if (entry.facts() instanceof Vendor vendor && entry.audience() == Audience.INTERNAL) {
            forbid(
                    entry.title(),
                    "the name of an internal vendor",
                    entry.source().at("title"));
            forbid(
                    vendor.legalName(),
                    "the name of an internal vendor",
                    entry.source().at("legal-name"));
        }
        if (entry.facts() instanceof PersonRecord person) {
            forbid(person.name(), "a name", entry.source().at("name"));
            person.git()
                    .forEach(mail ->
                            forbid(mail, "a mail address", entry.source().at("git")));
        }
    }

    private void document(Document body) {
        body.passages().stream()
                .filter(passage -> passage.text().strip().length() >= LONG)
                .forEach(passage -> forbid(passage.text(), "a passage", passage.location()));
    }

    private void evidence(EvidencePiece piece) {
        for (EvidenceFile file : piece.files()) {
            Location start = Location.startOf(file.path());
            forbid(file.sha256(), "a hash", start);
            String name = file.path().name();
            if (name.matches(".*[0-9-].*")) {
                forbid(name, "a file name", start);
            }
        }
    }

    private void history() {
        Location source = program.charterSource().start();
        for (List<Change> changes : program.revision().history().changes().values()) {
            changes.stream().map(Change::commit).forEach(commit -> commit(commit, source));
        }
        program.revision().head().ifPresent(head -> commit(head, source));
    }

    private void commit(Commit commit, Location source) {
        if (words.containsKey(commit.id())) {
            return;
        }
        forbid(commit.id(), "a commit", source);
        forbid(commit.shortId(), "a commit", source);
        forbid(commit.author().mail(), "a mail address", source);
        forbid(commit.committer().mail(), "a mail address", source);
        if (commit.author().name().contains(" ")) {
            forbid(commit.author().name(), "a name", source);
        }
        if (commit.subject().length() >= LONG) {
            forbid(commit.subject(), "a commit message", source);
        }
    }

    private void forbid(String text, String what, Location source) {
        String plain = plain(text);
        if (Forbidden.Word.canBeLookedFor(plain)) {
            words.putIfAbsent(plain, new Forbidden.Word(plain, what, source));
        }
    }

    private static String plain(String text) {
        return View.withSingleBlanks(text.strip());
    }
}
