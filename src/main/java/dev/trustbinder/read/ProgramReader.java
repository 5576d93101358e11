package dev.trustbinder.read;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.finding.Severity;
import dev.trustbinder.memo.Memo;
import dev.trustbinder.model.Allowance;
import dev.trustbinder.model.Baseline;
import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.EvidencePiece;
import dev.trustbinder.model.Framework;
import dev.trustbinder.model.Index;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Past;
import dev.trustbinder.model.Population;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Source;
import dev.trustbinder.model.Table;
import dev.trustbinder.model.Unread;
import dev.trustbinder.model.Zero;
import dev.trustbinder.parallel.Workers;
import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.Change;
import dev.trustbinder.repository.Condition;
import dev.trustbinder.repository.History;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.repository.Revision;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a revision into a programme: every file once, in parallel; what they gave is joined in the order of paths. */
public final class ProgramReader {
    /** So many ids that another file has, too, are told each at its place. */
    private static final int FEW_IDS = 3;

    private final Revision revision;
    private final Memo memo;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Entry<?>> entries = new ArrayList<>();
    private final List<EvidencePiece> evidence = new ArrayList<>();
    private final SortedMap<RepoPath, Table> tables = new TreeMap<>();
    private final List<Allowance> allowances = new ArrayList<>();
    private final Map<Kind, Entry<Zero>> zeros = new EnumMap<>(Kind.class);
    private final List<Unread> unread = new ArrayList<>();

    private ProgramReader(Revision revision, Memo memo) {
        this.revision = revision;
        this.memo = memo;
    }

    /** The programme, as far as it can be read; the findings say what could not. */
    public static Program read(Revision revision) {
        return read(revision, new Memo());
    }

    /** As {@link #read(Revision)}; a file that another revision has, too, is read once. */
    public static Program read(Revision revision, Memo memo) {
        return new ProgramReader(revision, memo).program();
    }

    private Program program() {
        Layout layout = Layout.of(revision, findings);
        SortedMap<String, Framework> frameworks = Frameworks.read(layout.frameworks(), findings);
        Source charterSource = new Source(Location.startOf(layout.charter()), new TreeMap<>());
        Optional<CharterFile> file = CharterFile.read(layout.charter(), revision, findings, allowances);
        Charter charter = file.map(CharterFile::charter).orElseGet(CharterFile::empty);
        Framework framework = frameworks.getOrDefault(charter.framework(), frameworks.get(Frameworks.BUILT_IN));
        Workers.map(distinct(layout.recordFiles()).entrySet(), record -> records(record.getKey(), record.getValue()))
                .forEach(this::add);
        evidence(layout);
        add(UnreadFiles.of(revision, layout.unknown()));
        misnamedEvidence();
        movedBeside();
        Map<RepoPath, Set<String>> keys = keys();
        layout.tables().forEach(path -> table(path, keys.getOrDefault(path, Set.of())));
        refuseDuplicateIds();
        findings.addAll(SecretFiles.in(revision, memo));
        return new Program(
                revision,
                charter,
                file.map(CharterFile::source).orElse(charterSource),
                framework,
                frameworks,
                new Index(entries),
                evidence,
                tables,
                zeros,
                allowances,
                BaselineFile.read(revision, findings),
                findings,
                unread,
                Past.whenAsked(kind -> PastReader.read(revision, kind, memo)));
    }

    /** The files of records without those that repeat another byte for byte, as a copy or a symbolic link does. */
    private SortedMap<RepoPath, Kind> distinct(SortedMap<RepoPath, Kind> files) {
        SortedMap<RepoPath, Kind> distinct = new TreeMap<>(files);
        Map<String, RepoPath> first = new TreeMap<>();
        files.forEach((path, kind) -> {
            Blob blob = revision.files().get(path);
            RepoPath other = blob.size() == 0 ? path : first.getOrDefault(kind + blob.id(), path);
            first.putIfAbsent(kind + blob.id(), path);
            if (!other.equals(path)) {
                distinct.remove(path);
                repeated(
                        path,
                        Location.startOf(path),
                        "%s is the same as %s, byte for byte, and is read once".formatted(path.name(), other),
                        "take one of them away with git rm, or give the copy ids of its own",
                        Severity.WARNING);
            }
        });
        return distinct;
    }

    /** A finding, but where the names of files collide, which says it. */
    private void repeated(RepoPath path, Location place, String message, String help, Severity severity) {
        boolean collides = revision.conditions().stream()
                .anyMatch(condition -> condition.state() == Condition.State.NAMES_COLLIDE
                        && condition.path().equals(Optional.of(path)));
        if (!collides) {
            findings.add(ReadRules.DUPLICATE_ID.at(place, message, help).weighing(severity));
        }
    }

    private FileContent records(RepoPath path, Kind kind) {
        return Truncation.seen(
                path, kind, revision, RecordFile.read(path, revision.files().get(path), kind, memo));
    }

    private void evidence(Layout layout) {
        List<EvidenceReader.Read> folders = Workers.map(
                layout.evidenceFolders().entrySet(),
                folder -> EvidenceReader.folder(revision, folder.getKey(), folder.getValue(), memo));
        List<EvidenceReader.Read> logs = Workers.map(layout.runLogs(), log -> EvidenceReader.log(revision, log, memo));
        for (List<EvidenceReader.Read> all : List.of(folders, logs)) {
            for (EvidenceReader.Read read : all) {
                add(read.content());
                evidence.addAll(read.pieces());
            }
        }
    }

    /** Evidence in a folder that spells a control otherwise may be that control's: its absence there proves nothing. */
    private void misnamedEvidence() {
        Set<String> controls = entries.stream()
                .filter(entry -> entry.kind() == Kind.CONTROL)
                .map(Entry::id)
                .collect(Collectors.toSet());
        Map<String, String> spelt =
                controls.stream().collect(Collectors.toMap(ProgramReader::spelling, id -> id, (one, other) -> one));
        Map<String, Location> places = new TreeMap<>();
        for (EvidencePiece piece : evidence) {
            String folder = piece.control();
            places.putIfAbsent(folder, piece.entry().source().start());
            Optional<String> meant =
                    Optional.ofNullable(spelt.get(spelling(folder))).filter(id -> !controls.contains(folder));
            meant.ifPresent(control -> unread.add(new Unread(
                    Kind.EVIDENCE,
                    piece.entry().source().file(),
                    places.get(folder),
                    "no control is called " + folder,
                    Optional.empty(),
                    Set.of(),
                    Optional.of(control + "\n" + control + piece.id().substring(folder.length())))));
        }
    }

    /** An id without what people leave out, put in or add behind it: {@code acc8} for {@code ACC-08} and {@code ACC-08-old}. */
    private static String spelling(String id) {
        return id.toLowerCase(Locale.ROOT)
                .replaceFirst("(\\d)[^a-z0-9]+[a-z].*", "$1")
                .replaceAll("[^a-z0-9]", "")
                .replaceAll("(?<!\\d)0+(?=\\d)", "");
    }

    /** What a whole folder said that now lies beside the content folder: nothing is concluded from its absence. */
    private void movedBeside() {
        revision.conditions().stream()
                .filter(condition -> condition.state() == Condition.State.BESIDE_CONTENT)
                .forEach(condition -> {
                    Revision gone = gone(condition);
                    Layout layout = Layout.of(gone, new ArrayList<>());
                    String cause = "files lie beside the content folder: " + condition.detail();
                    layout.recordFiles()
                            .forEach((path, kind) -> movedBeside(
                                    kind,
                                    path,
                                    cause,
                                    TextFile.words(gone.files().get(path))));
                    Stream<String> runs = Stream.concat(
                            layout.runLogs().stream().map(log -> log.parent().name()),
                            layout.evidenceFolders().keySet().stream()
                                    .map(folder -> folder.parent().name() + "\n"
                                            + folder.parent().name() + "." + folder.name()));
                    Optional.of(runs.collect(Collectors.joining("\n")))
                            .filter(text -> !text.isEmpty())
                            .ifPresent(text -> movedBeside(Kind.EVIDENCE, layout.charter(), cause, Optional.of(text)));
                });
    }

    private void movedBeside(Kind kind, RepoPath path, String cause, Optional<String> text) {
        Location place =
                Location.startOf(revision.content().resolve("program.yml").orElseThrow());
        unread.add(new Unread(kind, path, place, cause, Optional.empty(), Set.of(), text));
    }

    /** The files that history has in folders that the content folder lacks and a condition names beside it. */
    private Revision gone(Condition beside) {
        Set<String> folders = revision.files().keySet().stream()
                .map(file -> file.relativeTo(revision.content()).split("/")[0])
                .collect(Collectors.toSet());
        SortedMap<RepoPath, Blob> gone = new TreeMap<>();
        revision.history().changes().forEach((path, changes) -> {
            String folder = path.isWithin(revision.content())
                    ? path.relativeTo(revision.content()).split("/")[0]
                    : "";
            if (!folder.isEmpty()
                    && !folders.contains(folder)
                    && beside.detail().contains(folder + "/")) {
                changes.stream()
                        .flatMap(change -> change.blob().stream())
                        .findFirst()
                        .flatMap(revision.history()::blob)
                        .ifPresent(blob -> gone.put(path, blob));
            }
        });
        return new Revision("", Optional.empty(), true, revision.content(), gone, History.EMPTY, List.of());
    }

    /** The columns that identify the rows of each file of a population. */
    private Map<RepoPath, Set<String>> keys() {
        Map<RepoPath, Set<String>> keys = new TreeMap<>();
        for (Entry<?> entry : entries) {
            if (entry.facts() instanceof Population population) {
                entry.source()
                        .file()
                        .parent()
                        .resolve(population.file())
                        .ifPresent(file -> keys.computeIfAbsent(file, key -> new TreeSet<>())
                                .add(population.key()));
            }
        }
        return keys;
    }

    private void table(RepoPath path, Set<String> keys) {
        PopulationTable.read(path, revision.files().get(path), keys, findings)
                .ifPresent(table -> tables.put(path, table));
    }

    private void add(FileContent content) {
        entries.addAll(content.entries);
        allowances.addAll(content.allowances);
        findings.addAll(content.findings);
        content.unread.stream()
                .map(part -> content.entries.isEmpty() ? withEarlier(part) : part)
                .forEach(unread::add);
        content.zero.ifPresent(zero -> zeros.put(zero.kind(), zero));
    }

    /** A file that gives no record may have said what it said before; what an empty one was to say, nobody knows. */
    private Unread withEarlier(Unread part) {
        String now = part.text().orElse("");
        Optional<String> earlier = revision.history()
                .before(part.file(), revision.files().get(part.file()).id())
                .flatMap(Change::blob)
                .flatMap(revision.history()::blob)
                .flatMap(TextFile::words);
        return part.saying(
                earlier.isEmpty() && now.isBlank()
                        ? Optional.empty()
                        : part.text().map(all -> all + earlier.orElse("")));
    }

    private void refuseDuplicateIds() {
        Map<String, Entry<?>> first = new TreeMap<>();
        Map<List<RepoPath>, List<Entry<?>>> repeating = new LinkedHashMap<>();
        for (Entry<?> entry : entries) {
            Entry<?> other = first.putIfAbsent(entry.id(), entry);
            if (other != null) {
                List<RepoPath> both =
                        List.of(entry.source().file(), other.source().file());
                repeating.computeIfAbsent(both, key -> new ArrayList<>()).add(entry);
            }
        }
        repeating.forEach((both, twice) -> {
            if (twice.size() <= FEW_IDS) {
                twice.forEach(entry -> duplicate(entry, first.get(entry.id())));
            } else {
                Entry<?> entry = twice.get(0);
                String ids = twice.stream().limit(FEW_IDS).map(Entry::id).collect(Collectors.joining(", "));
                repeated(
                        both.get(0),
                        entry.source().start(),
                        "%s and %d more are ids of others".formatted(ids, twice.size() - FEW_IDS),
                        "they stand in " + both.get(1),
                        Severity.ERROR);
            }
        });
    }

    private void duplicate(Entry<?> entry, Entry<?> other) {
        repeated(
                entry.source().file(),
                entry.source().start(),
                "%s is the id of another %s".formatted(entry.id(), other.kind().word()),
                "it stands at " + other.source().start(),
                Severity.ERROR);
    }

    /** The files of a content folder, sorted by what they are read as. */
    record Layout(
            RepoPath charter,
            SortedMap<RepoPath, Blob> frameworks,
            SortedMap<RepoPath, Kind> recordFiles,
            SortedMap<RepoPath, SortedMap<RepoPath, Blob>> evidenceFolders,
            List<RepoPath> runLogs,
            List<RepoPath> tables,
            SortedMap<RepoPath, Finding> unknown) {

        static Layout of(Revision revision, List<Finding> findings) {
            return new LayoutReader(revision, findings).layout();
        }
    }

    /** Reads the defects already known; JSON is YAML to us, so mistakes in it have their places too. */
    private static final class BaselineFile {
        private BaselineFile() {}

        /** The baseline of a revision; one that cannot be read knows nothing. */
        static Baseline read(Revision revision, List<Finding> findings) {
            RepoPath path = revision.content().resolve(Baseline.FILE).orElseThrow();
            Blob blob = revision.files().get(path);
            if (blob == null) {
                return Baseline.EMPTY;
            }
            Optional<YamlNode> root =
                    TextFile.of(path, blob, findings).flatMap(text -> YamlTree.parse(path, text.text(), 1, findings));
            if (root.isPresent() && root.get() instanceof YamlNode.Mapping map) {
                return new NounReader(findings).read(Baseline.class, map, "");
            }
            root.ifPresent(other -> findings.add(ReadRules.TYPE.at(
                    other.location(), Baseline.FILE + " is a map", "write it with --write-baseline")));
            return Baseline.EMPTY;
        }
    }
}
