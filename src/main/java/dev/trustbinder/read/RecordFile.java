package dev.trustbinder.read;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.memo.Memo;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Field;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Zero;
import dev.trustbinder.prose.Document;
import dev.trustbinder.prose.Markdown;
import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.RepoPath;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads one file of records: YAML, CSV, or Markdown with front matter. */
final class RecordFile {
    private final RepoPath path;
    private final Kind kind;
    private final FileContent content = new FileContent();
    private final EntryReader entries = new EntryReader(content.findings);

    private RecordFile(RepoPath path, Kind kind) {
        this.path = path;
        this.kind = kind;
    }

    /** What the file holds, as far as it can be read; the same bytes are read once, whichever revision holds them. */
    static FileContent read(RepoPath path, Blob blob, Kind kind, Memo memo) {
        Input input = new Input(path, blob.id(), kind);
        return memo.result(FileContent.class, input, () -> read(path, blob, kind), FileContent::isLasting);
    }

    /** A file to be read: the same bytes elsewhere, or as something else, give other records. */
    private record Input(RepoPath path, String blob, Kind kind) {}

    private static FileContent read(RepoPath path, Blob blob, Kind kind) {
        return new RecordFile(path, kind).read(blob, RecordFile::parsed);
    }

    /** As {@link #read}, of a content that a file once had: its text is parsed when somebody asks, and judged never. */
    static FileContent readPast(RepoPath path, Blob blob, Kind kind) {
        return new RecordFile(path, kind)
                .read(blob, (file, parts) -> Markdown.later(path, parts.body(), parts.bodyLine()));
    }

    private FileContent read(Blob blob, BiFunction<RecordFile, FrontMatter, Document> body) {
        if (path.extension().equals("csv")) {
            ColumnFaults faults = table(blob);
            content.endsInLine = true;
            unread(() -> TextFile.words(blob));
            faults.join();
            return content;
        }
        Optional<TextFile> text = TextFile.of(path, blob, content.findings);
        if (text.isEmpty()) {
            unread(() -> TextFile.words(blob));
            return content;
        } else if (path.extension().equals("md")) {
            document(text.get(), body);
        } else {
            yaml(text.get());
        }
        unread(() -> text.map(TextFile::text));
        content.endsInLine = text.get().endsInLine();
        Allowances.read(text.get(), content);
        return content;
    }

    /** Notes what could not be read; a file of another kind is one finding, and not one for each key of each record. */
    private void unread(Supplier<Optional<String>> text) {
        List<Kind> others =
                content.findings.stream().anyMatch(finding -> finding.rule().equals(ReadRules.UNKNOWN_KEY))
                        ? UnreadFiles.otherKinds(kind, text.get().orElse(""))
                        : List.of();
        if (!others.isEmpty()) {
            content.entries.clear();
            content.findings.clear();
            content.findings.add(UnreadFiles.misplaced(path, kind, others));
        }
        UnreadParts.of(path, kind, text, content);
        others.forEach(other -> UnreadParts.of(path, other, text, content));
    }

    private Document parsed(FrontMatter parts) {
        Markdown.Parsed body = Markdown.read(path, parts.body(), parts.bodyLine());
        content.findings.addAll(body.findings());
        return body.document();
    }

    private void yaml(TextFile text) {
        Optional<YamlNode> root = YamlTree.parse(path, text.text(), 1, content.findings);
        if (root.isPresent() && root.get() instanceof YamlNode.Sequence list) {
            list.items().forEach(this::record);
        } else if (root.isPresent() && !(root.get() instanceof YamlNode.Absent)) {
            record(root.get());
        }
    }

    private void record(YamlNode node) {
        if (!(node instanceof YamlNode.Mapping map)) {
            content.findings.add(ReadRules.TYPE.at(
                    node.location(),
                    "a %s is a map, found %s".formatted(kind.word(), node.word()),
                    "write key: value"));
        } else if (isZero(map)) {
            content.zero = zero(map);
        } else {
            content.entries.add(entries.read(kind, map, Optional.empty()));
        }
    }

    private boolean isZero(YamlNode.Mapping map) {
        return kind.form() == Kind.Form.REGISTER
                && map.pairs().size() == 1
                && map.pairs().get(0).key().equals("zero");
    }

    private Optional<Entry<Zero>> zero(YamlNode.Mapping map) {
        if (map.pairs().get(0).value() instanceof YamlNode.Mapping statement) {
            return Optional.of(entries.read(kind, Zero.class, statement, Optional.empty(), "zero." + kind.place()));
        }
        content.findings.add(
                ReadRules.TYPE.at(map.location(), "zero is a map", "zero: {statement: ..., signed-by: ..., on: ...}"));
        return Optional.empty();
    }

    private ColumnFaults table(Blob blob) {
        List<Field> fields = EntryReader.fields(kind.type());
        List<String> required = Stream.concat(
                        kind.requiredHeaders().stream(),
                        Field.of(kind.type()).stream().filter(Field::required).map(Field::key))
                .distinct()
                .toList();
        return CsvTree.parse(
                path,
                blob,
                fields,
                required,
                content.findings,
                row -> content.entries.add(entries.read(kind, row, Optional.empty())));
    }

    private void document(TextFile text, BiFunction<RecordFile, FrontMatter, Document> body) {
        Optional<FrontMatter> parts = FrontMatter.split(text, content.findings);
        Optional<YamlNode> root = parts.flatMap(found -> YamlTree.parse(path, found.yaml(), 2, content.findings));
        if (root.isPresent() && root.get() instanceof YamlNode.Mapping map) {
            Optional<Document> document = Optional.of(body.apply(this, parts.get()));
            content.entries.add(entries.read(kind, map, document));
        } else if (root.isPresent()) {
            content.findings.add(ReadRules.FRONT_MATTER.at(root.get().location(), "the front matter is no map", ""));
        }
    }

    /**
     * The two parts of a document.
     *
     * @param yaml what stands between the two lines of three hyphens, from line 2 on
     * @param bodyLine the line on which the text begins
     */
    private record FrontMatter(String yaml, String body, int bodyLine) {
        private static final String FENCE = "---";

        /** The parts, or a finding where the first line is no fence or no second one follows. */
        static Optional<FrontMatter> split(TextFile file, List<Finding> findings) {
            List<String> lines = file.lines();
            if (!lines.get(0).stripTrailing().equals(FENCE)) {
                findings.add(ReadRules.FRONT_MATTER.at(
                        Location.startOf(file.path()),
                        "the first line is not ---",
                        "begin with ---, then id, title and the rest, then --- again"));
                return Optional.empty();
            }
            for (int i = 1; i < lines.size(); i++) {
                if (lines.get(i).stripTrailing().equals(FENCE)) {
                    String yaml = String.join("\n", lines.subList(1, i)) + "\n";
                    return Optional.of(
                            new FrontMatter(yaml, String.join("\n", lines.subList(i + 1, lines.size())), i + 2));
                }
            }
            findings.add(ReadRules.FRONT_MATTER.at(
                    Location.startOf(file.path()), "the front matter is never closed", "close it with a line ---"));
            return Optional.empty();
        }
    }
}
