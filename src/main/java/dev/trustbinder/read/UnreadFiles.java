package dev.trustbinder.read;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.finding.Severity;
import dev.trustbinder.finding.Suggestion;
import dev.trustbinder.model.Field;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Period;
import dev.trustbinder.model.Unread;
import dev.trustbinder.parallel.Workers;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.repository.Revision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that nothing reads because of their name or place, with the kinds of record that they were meant to hold. */
final class UnreadFiles {
    private static final Set<String> TEXTS = Set.of(
            "", "bak", "csv", "csv~", "markdown", "md", "md~", "old", "orig", "tsv", "txt", "yaml", "yml", "yml~");
    /** A key of the first record, in block or flow style; those of maps inside it are taken for its own, too. */
    private static final Pattern KEY = Pattern.compile("(?m)(?:^|^- |^ {2}|[{,] ?)([a-z][a-z-]*):");
    /** Where the first record of a list, or the front matter of a document, ends. */
    private static final Pattern SECOND = Pattern.compile("\n-(?: |--)");

    private UnreadFiles() {}

    /** What {@code unknown} may have said, and the findings that tell of them: errors where records are lost. */
    static FileContent of(Revision revision, SortedMap<RepoPath, Finding> unknown) {
        FileContent all = new FileContent();
        Set<Finding> findings = new LinkedHashSet<>(unknown.values());
        Set<Finding> losing = new HashSet<>();
        Map<Location, List<Unread>> evidence = new TreeMap<>();
        Workers.map(unknown.entrySet(), file -> of(revision, file.getKey(), file.getValue()))
                .forEach(content -> {
                    losing.addAll(content.unread.isEmpty() ? List.of() : content.findings);
                    content.unread.forEach(part -> (part.kind() == Kind.EVIDENCE
                                    ? evidence.computeIfAbsent(part.place(), place -> new ArrayList<>())
                                    : all.unread)
                            .add(part));
                });
        evidence.values().forEach(folder -> all.unread.add(joined(folder)));
        findings.forEach(
                finding -> all.findings.add(losing.contains(finding) ? finding.weighing(Severity.ERROR) : finding));
        return all;
    }

    /** The many pieces of a folder as one part, for there may be thousands, and each is asked about every control. */
    private static Unread joined(List<Unread> pieces) {
        return pieces.get(0)
                .saying(Optional.of(pieces.stream()
                        .map(piece -> piece.file() + "\n" + piece.text().orElse(""))
                        .collect(Collectors.joining("\n"))));
    }

    private static FileContent of(Revision revision, RepoPath path, Finding finding) {
        FileContent content = new FileContent();
        content.findings.add(finding);
        Optional<String> text = TEXTS.contains(path.extension())
                ? TextFile.words(revision.files().get(path))
                : Optional.of("");
        for (Kind kind : kinds(path.relativeTo(revision.content()), text.orElse(""))) {
            UnreadParts.of(path, kind, () -> text, content);
        }
        return content;
    }

    private static List<Kind> kinds(String path, String text) {
        List<Kind> named = isEvidence(path) ? List.of(Kind.EVIDENCE) : byName(path);
        List<Kind> told = named.contains(Kind.EVIDENCE) ? List.of() : byKeys(keys(text));
        return told.isEmpty() ? named : told;
    }

    /** The kinds whose records a file of {@code kind} holds instead: they know two keys more of the first. */
    static List<Kind> otherKinds(Kind kind, String text) {
        Set<String> keys = keys(text);
        return byKeys(keys).stream()
                .filter(other -> known(other, keys) > known(kind, keys) + 1)
                .toList();
    }

    /** That a file lies in the place of another kind. */
    static Finding misplaced(RepoPath path, Kind kind, List<Kind> others) {
        String place = others.get(0).place();
        return ReadRules.UNKNOWN_FILE
                .at(
                        Location.startOf(path),
                        "%s holds no %s, but what a %s has"
                                .formatted(
                                        path.name(), kind.word(), others.get(0).word()),
                        "move it to "
                                + switch (others.get(0).form()) {
                                    case REGISTER -> "registers/" + place + "." + path.extension();
                                    case FILE -> place;
                                    case RECORDS, DOCUMENTS, FOLDERS -> place + "/";
                                })
                .weighing(Severity.ERROR);
    }

    /** Evidence may lie anywhere in a folder of a period, and its facts and runs are known by their names. */
    private static boolean isEvidence(String path) {
        RepoPath file = new RepoPath(path);
        return Set.of("evidence.yml", "runs.csv").contains(file.name())
                || Period.leading(file.parent().name()).isPresent() && path.split("/").length > 2;
    }

    /** The kinds that lie in a folder of nearly this name or else, for they may lie anywhere, in a file of nearly this name. */
    private static List<Kind> byName(String path) {
        List<String> parts = List.of(path.split("/"));
        String stem = new RepoPath(path).stem();
        List<Kind> byFolder = kinds(kind -> isFolder(kind)
                && parts.subList(0, parts.size() - 1).stream().anyMatch(part -> isNear(part, name(kind))));
        return byFolder.isEmpty() ? kinds(kind -> !isFolder(kind) && isNear(stem, name(kind))) : byFolder;
    }

    private static boolean isFolder(Kind kind) {
        return kind.form() != Kind.Form.REGISTER && kind.form() != Kind.Form.FILE;
    }

    private static String name(Kind kind) {
        RepoPath place = new RepoPath(kind.place());
        return isFolder(kind) ? place.name() : place.stem();
    }

    private static boolean isNear(String written, String name) {
        return !Suggestion.near(written, List.of(name)).isEmpty();
    }

    private static List<Kind> kinds(Predicate<Kind> fitting) {
        return Stream.of(Kind.values()).filter(fitting).toList();
    }

    private static List<Kind> byKeys(Set<String> keys) {
        long most = Stream.of(Kind.values())
                .mapToLong(kind -> known(kind, keys))
                .max()
                .orElse(0);
        return 2 * most > keys.size() ? kinds(kind -> known(kind, keys) == most) : List.of();
    }

    private static long known(Kind kind, Set<String> keys) {
        List<Field> fields = EntryReader.fields(kind.type());
        boolean isWhole = keys.containsAll(kind.requiredHeaders());
        return isWhole && kind != Kind.EVIDENCE
                ? fields.stream()
                        .map(Field::key)
                        .distinct()
                        .filter(keys::contains)
                        .count()
                : 0;
    }

    /** The keys of the first record in a text, or the columns of a table. */
    private static Set<String> keys(String text) {
        String first = SECOND.split(text.strip().replaceFirst("^---\n", ""), 2)[0];
        String header = first.split("\n", 2)[0];
        return header.indexOf(':') < 0 && header.matches(".*[,;\t].*")
                ? Arrays.stream(header.split("[,;\t]"))
                        .map(cell -> cell.replace("\"", "").strip().split("[.]")[0])
                        .collect(Collectors.toSet())
                : KEY.matcher(first).results().map(key -> key.group(1)).collect(Collectors.toSet());
    }
}
