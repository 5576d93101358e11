package dev.trustbinder.starter;

import dev.trustbinder.format.Csv;
import dev.trustbinder.model.Program;
import dev.trustbinder.read.ProgramReader;
import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.repository.Revision;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Changes of a workspace that are not written yet, kept as text: what people wrote, comments and all, stays as it is.
 *
 * @param before the programme without them
 * @param texts the files they touch, as they will be
 */
public record Draft(Program before, SortedMap<RepoPath, String> texts) {
    private static final Pattern EMPTY_LIST = Pattern.compile("(?m)^\\[ *]\\s*\\z");
    private static final Pattern ITEM = Pattern.compile("(?m)^( *)- ");

    /** No change yet. */
    public static Draft of(Program before) {
        return new Draft(before, new TreeMap<>());
    }

    /** This draft with one more record; {@code text} is the file as it lies there, empty where there is none. */
    public Draft with(NewRecord added, String text) {
        SortedMap<RepoPath, String> all = new TreeMap<>(texts);
        String whole = all.getOrDefault(added.path(), text);
        all.put(added.path(), added.ownFile() ? added.text() : appended(added, whole));
        return new Draft(before, all);
    }

    private static String appended(NewRecord added, String whole) {
        if (added.path().extension().equals("csv")) {
            return ended(whole) + row(added, whole);
        }
        if (EMPTY_LIST.matcher(whole).find()) {
            return EMPTY_LIST.matcher(whole).replaceFirst("") + added.text();
        }
        if (whole.lines().allMatch(line -> line.isBlank() || line.startsWith("#"))) {
            String first = whole.isEmpty() ? Tailored.schemaLine(added.path().value()) : whole;
            return ended(first) + added.text();
        }
        String indent = ITEM.matcher(whole)
                .results()
                .map(item -> item.group(1))
                .findFirst()
                .orElse("");
        return ended(whole) + added.text().replaceAll("(?m)^(?=.)", indent);
    }

    /** A row below the keys that the first row names; what is not known stays empty. */
    private static String row(NewRecord added, String whole) {
        List<String> keys = Stream.of(whole.lines().findFirst().orElse("").split(","))
                .map(key -> key.strip().replaceAll("[\"\uFEFF]", ""))
                .toList();
        List<String> cells =
                keys.stream().map(key -> added.cells().getOrDefault(key, "")).toList();
        String table = new String(Csv.of(keys, List.of(cells)), StandardCharsets.UTF_8);
        String row = table.substring(table.indexOf('\n') + 1);
        return whole.contains("\r\n") ? row : row.replace("\r\n", "\n");
    }

    private static String ended(String text) {
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }

    /** The programme as it will be. */
    public Program after() {
        SortedMap<RepoPath, Blob> files = new TreeMap<>(before.revision().files());
        texts.forEach((path, text) -> files.put(path, Blob.of(text)));
        Revision now = before.revision();
        return ProgramReader.read(
                new Revision(now.name(), now.head(), false, now.content(), files, now.history(), now.conditions()));
    }

    /** The first of {@code added} that would not be read as the record it is meant to be. */
    public Optional<NewRecord> unreadable(List<NewRecord> added) {
        Program after = after();
        boolean others = before.index().byId().keySet().stream()
                .allMatch(id -> after.index().byId().containsKey(id));
        return added.stream()
                .filter(one -> !others || !after.index().byId().containsKey(one.id()))
                .findFirst();
    }
}
