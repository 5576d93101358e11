package dev.trustbinder.starter;

import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Field;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Program;
import dev.trustbinder.repository.RepoPath;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A record to be added to a workspace: in a file of its own, or at the end of one.
 *
 * @param path the file
 * @param ownFile whether the file is the record's alone
 * @param text the record; where the file is shared, an item of its list
 * @param cells what of it is known, by key, for a file that is a table
 */
public record NewRecord(String id, RepoPath path, boolean ownFile, String text, SortedMap<String, String> cells) {
    public NewRecord {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }

    /** The kinds of which a record can be added: those whose records have an id. */
    public static List<Kind> kinds() {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.requiredHeaders().contains("id"))
                .toList();
    }

    /** The name a kind goes by on the command line. */
    public static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A record with nothing but its id and title; the keys it still needs stand there without a value. */
    public static NewRecord of(Program program, Kind kind, String id, String title, LocalDate today) {
        StringBuilder text = new StringBuilder();
        Stream<String> headers = kind.requiredHeaders().stream();
        Stream<String> own =
                Field.of(kind.type()).stream().filter(Field::required).map(Field::key);
        String asks = titleKey(kind);
        List<String> keys = Stream.concat(Stream.concat(headers, Stream.of(asks)), own)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
        keys.forEach(key -> text.append(key).append(value(key, id, title)).append('\n'));
        if (kind.form() == Kind.Form.DOCUMENTS) {
            return document(program, kind, id, title, text.toString(), today);
        }
        SortedMap<String, String> cells = new TreeMap<>();
        cells.put("id", id);
        if (keys.contains(asks)) {
            cells.put(asks, title);
        }
        return new NewRecord(id, file(program, kind, id), false, item(text.toString()), cells);
    }

    /** This record with another text. */
    NewRecord saying(String other) {
        return new NewRecord(id, path, ownFile, other, cells);
    }

    /** The title is the header's for every kind but the answers, whose question it is, and people, who have names. */
    private static String titleKey(Kind kind) {
        return switch (kind) {
            case PERSON -> "name";
            case ANSWER -> "question";
            default -> "title";
        };
    }

    private static String value(String key, String id, String title) {
        return switch (key) {
            case "id" -> ": " + id;
            case "title", "question", "name" -> ": " + Spelling.quoted(title);
            case "version" -> ": \"1\"";
            case "audience" -> ": internal";
            default -> ":";
        };
    }

    static String item(String keys) {
        return "- " + keys.strip().replace("\n", "\n  ") + "\n";
    }

    private static NewRecord document(
            Program program, Kind kind, String id, String title, String keys, LocalDate today) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String slug = plain.toLowerCase(Locale.ROOT)
                .replaceAll("\\b(policy|procedure)\\b", " ")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String name = slug.isEmpty() ? id.toLowerCase(Locale.ROOT) : slug;
        String dated = kind == Kind.UPDATE ? today + "-" + name : name;
        String own = kind == Kind.SECTION ? id : dated;
        String front = kind == Kind.UPDATE ? keys.replaceFirst("(?m)^date:$", "date: " + today) : keys;
        RepoPath path = in(program, kind.place() + "/" + own + ".md");
        return new NewRecord(id, path, true, "---\n" + front + "---\n", new TreeMap<>());
    }

    private static RepoPath in(Program program, String relative) {
        return program.revision().content().resolve(relative).orElseThrow();
    }

    /** Where a record of a list is added: beside those of its family, else beside the last of its kind. */
    private static RepoPath file(Program program, Kind kind, String id) {
        String family = id.replaceFirst("[0-9]+$", "");
        List<Entry<?>> others = program.index().all(kind).stream()
                .filter(entry -> entry.kind().form() != Kind.Form.DOCUMENTS)
                .<Entry<?>>map(entry -> entry)
                .toList();
        Optional<Entry<?>> near = last(
                others.stream().filter(entry -> entry.id().startsWith(family)).toList());
        return near.or(() -> last(others))
                .map(entry -> entry.source().file())
                .orElseGet(() -> in(program, unused(kind)));
    }

    private static Optional<Entry<?>> last(List<Entry<?>> entries) {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
    }

    private static String unused(Kind kind) {
        return switch (kind.form()) {
            case REGISTER -> "registers/" + kind.place() + ".yml";
            case FILE -> kind.place();
            case RECORDS, DOCUMENTS, FOLDERS -> kind.place() + "/" + kind.place() + ".yml";
        };
    }
}
