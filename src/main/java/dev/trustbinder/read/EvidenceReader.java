package dev.trustbinder.read;

import dev.trustbinder.finding.Location;
import dev.trustbinder.memo.Memo;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Evidence;
import dev.trustbinder.model.EvidenceFile;
import dev.trustbinder.model.EvidencePiece;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Period;
import dev.trustbinder.model.Unread;
import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.Change;
import dev.trustbinder.repository.Commit;
import dev.trustbinder.repository.Condition;
import dev.trustbinder.repository.History;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.repository.Revision;
import dev.trustbinder.repository.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Reads one evidence folder: {@code evidence/CONTROL/PERIOD[-suffix]/}, or the run log of a control. */
final class EvidenceReader {
    static final String FACTS = "evidence.yml";
    private static final String LOG = "runs.csv";

    private final Memo memo;
    private final FileContent content = new FileContent();
    private final List<EvidencePiece> pieces = new ArrayList<>();

    private EvidenceReader(Memo memo) {
        this.memo = memo;
    }

    /** What one folder or log gave. */
    record Read(FileContent content, List<EvidencePiece> pieces) {}

    /** What a folder says of itself depends on this: where it and its first file lie, and its facts, if it has any. */
    private record Said(RepoPath folder, RepoPath first, Optional<RepoPath> facts, Optional<String> blob) {}

    private record Log(RepoPath path, String blob) {}

    private record Counted(Optional<EvidenceFile.Listing> listing) {}

    private record Hash(Optional<String> hex, String problem) {}

    /** The one piece of evidence that the files of a folder are. */
    static Read folder(Revision revision, RepoPath folder, SortedMap<RepoPath, Blob> files, Memo memo) {
        EvidenceReader reader = new EvidenceReader(memo);
        Optional<Period> period = Period.leading(folder.name());
        if (period.isEmpty()) {
            RepoPath first = files.firstKey();
            Optional<RepoPath> facts = facts(files);
            Optional<String> said = facts.flatMap(path -> TextFile.words(files.get(path)));
            reader.content.findings.add(
                    ReadRules.EVIDENCE_FOLDER.at(
                            Location.startOf(first),
                            "%s names no period or day".formatted(folder.name()),
                            "name the folder 2026, 2026-H1, 2026-Q1, 2026-03, 2026-W05 or 2026-03-28, with a suffix if need be"));
            UnreadParts.ofEvidence(first, folder.parent().name(), () -> said, reader.content);
        } else {
            reader.piece(folder, period.get(), files, revision);
            reader.notFetched(revision.conditions());
        }
        return new Read(reader.content, reader.pieces);
    }

    /** The many pieces of evidence that the rows of a run log are. */
    static Read log(Revision revision, RepoPath path, Memo memo) {
        Blob blob = revision.files().get(path);
        EvidenceReader reader = new EvidenceReader(memo);
        FileContent rows = memo.result(
                FileContent.class, new Log(path, blob.id()), () -> rows(path, blob), FileContent::isLasting);
        reader.content.add(Truncation.seen(path, Kind.EVIDENCE, revision, rows));
        List<EvidenceFile> log = reader.hash(path, blob).stream().toList();
        for (Entry<?> entry : reader.content.entries) {
            Entry<Evidence> run = evidence(entry);
            Optional<LocalDate> day = run.facts().performedOn();
            Period period = new Period(day.orElseThrow().toString());
            reader.pieces.add(new EvidencePiece(run, path.parent().name(), period, log, day, false));
        }
        return new Read(reader.content, reader.pieces);
    }

    private void piece(RepoPath folder, Period period, SortedMap<RepoPath, Blob> files, Revision revision) {
        String control = folder.parent().name();
        Entry<Evidence> entry = said(folder, files, revision);
        List<EvidenceFile> proofs = files.keySet().stream()
                .filter(file -> !file.name().equals(FACTS))
                .flatMap(file -> hash(file, files.get(file)).stream())
                .toList();
        Optional<LocalDate> stated = entry.facts().performedOn().or(() -> day(period));
        Optional<LocalDate> performed = stated.or(() -> added(proofs, revision.history()));
        EvidencePiece piece =
                new EvidencePiece(entry, control, period, proofs, performed, stated.isEmpty() && performed.isPresent());
        if (!piece.hasProof() && content.unread.isEmpty()) {
            content.findings.add(ReadRules.EVIDENCE_EMPTY.at(
                    entry.source().start(), entry.id() + " has no file", "add the proof, or external with its hash"));
        }
        pieces.add(piece);
    }

    /** Proof of which only pointers are here may be proof or not: nothing is concluded from it. */
    private void notFetched(List<Condition> conditions) {
        Set<RepoPath> pointers = conditions.stream()
                .filter(condition -> condition.state() == Condition.State.LFS_POINTER)
                .flatMap(condition -> condition.path().stream())
                .collect(Collectors.toSet());
        for (EvidencePiece piece : pieces) {
            List<RepoPath> files =
                    piece.files().stream().map(EvidenceFile::path).toList();
            if (!files.isEmpty() && pointers.containsAll(files)) {
                content.unread.add(new Unread(
                        Kind.EVIDENCE,
                        files.get(0),
                        Location.startOf(files.get(0)),
                        files.get(0).name() + " is a pointer of git LFS, and the file was not fetched",
                        Optional.of(piece.id()),
                        Set.of("performed-on"),
                        Optional.of(String.join("\n", piece.controls()))));
            }
        }
    }

    private Entry<Evidence> said(RepoPath folder, SortedMap<RepoPath, Blob> files, Revision revision) {
        Optional<RepoPath> facts = facts(files);
        Said inputs =
                new Said(folder, files.firstKey(), facts, facts.map(files::get).map(Blob::id));
        FileContent said =
                memo.result(FileContent.class, inputs, () -> entry(folder, files, facts), FileContent::isLasting);
        content.add(facts.map(path -> Truncation.seen(path, Kind.EVIDENCE, revision, said))
                .orElse(said));
        return evidence(said.entries.get(0));
    }

    private static Optional<RepoPath> facts(SortedMap<RepoPath, Blob> files) {
        return files.keySet().stream().filter(file -> file.name().equals(FACTS)).reduce((first, second) -> second);
    }

    private static FileContent entry(RepoPath folder, SortedMap<RepoPath, Blob> files, Optional<RepoPath> facts) {
        FileContent content = new FileContent();
        YamlNode.Mapping map = facts.flatMap(path -> facts(path, files.get(path), content))
                .orElseGet(() -> new YamlNode.Mapping(List.of(), Location.startOf(files.firstKey())));
        String id = folder.parent().name() + "." + folder.name();
        content.entries.add(
                new EntryReader(content.findings).read(Kind.EVIDENCE, Evidence.class, map, Optional.empty(), id));
        facts.ifPresent(path ->
                UnreadParts.ofEvidence(path, folder.parent().name(), () -> TextFile.words(files.get(path)), content));
        return content;
    }

    private static Optional<LocalDate> day(Period period) {
        return period.isDay() ? Optional.of(period.range(1).from()) : Optional.empty();
    }

    /** The author date, in UTC, of the first commit that added any of the files. */
    private static Optional<LocalDate> added(List<EvidenceFile> files, History history) {
        return files.stream()
                .map(file -> history.of(file.path()))
                .filter(changes -> !changes.isEmpty())
                .map(changes -> changes.get(changes.size() - 1))
                .filter(oldest -> oldest.kind() == Change.Kind.ADDED)
                .map(Change::commit)
                .map(Commit::authoredOn)
                .min(LocalDate::compareTo);
    }

    private static Optional<YamlNode.Mapping> facts(RepoPath path, Blob blob, FileContent content) {
        Optional<TextFile> text = TextFile.of(path, blob, content.findings);
        content.endsInLine = text.filter(TextFile::endsInLine).isPresent();
        Optional<YamlNode> root = text.flatMap(found -> YamlTree.parse(path, found.text(), 1, content.findings));
        if (root.isPresent() && root.get() instanceof YamlNode.Mapping map) {
            return Optional.of(map);
        } else if (root.isPresent() && !(root.get() instanceof YamlNode.Absent)) {
            content.findings.add(ReadRules.TYPE.at(root.get().location(), FACTS + " holds one map", ""));
        }
        return Optional.empty();
    }

    private static FileContent rows(RepoPath path, Blob blob) {
        FileContent content = new FileContent();
        EntryReader reader = new EntryReader(content.findings);
        ColumnFaults faults = CsvTree.parse(
                path,
                blob,
                EntryReader.fields(Evidence.class),
                List.of("performed-on"),
                content.findings,
                row -> run(path.parent().name(), row, reader, content));
        UnreadParts.ofEvidence(path, path.parent().name(), () -> TextFile.words(blob), content);
        content.endsInLine = true;
        faults.join();
        return content;
    }

    private static void run(String control, YamlNode.Mapping row, EntryReader reader, FileContent content) {
        String id = control + ".runs." + row.location().line();
        Entry<Evidence> entry = reader.read(Kind.EVIDENCE, Evidence.class, row, Optional.empty(), id);
        if (entry.facts().performedOn().isPresent()) {
            content.entries.add(entry);
        } else if (!entry.source().places().containsKey("performed-on")) {
            content.findings.add(ReadRules.MISSING.at(row.location(), id + " has no performed-on", ""));
        }
    }

    @SuppressWarnings("unchecked")
    private static Entry<Evidence> evidence(Entry<?> entry) {
        Evidence.class.cast(entry.facts());
        return (Entry<Evidence>) entry;
    }

    private Optional<EvidenceFile> hash(RepoPath path, Blob blob) {
        Hash hash = memo.result(
                Hash.class, blob.id(), () -> hash(blob), made -> made.hex().isPresent());
        if (hash.hex().isEmpty()) {
            content.findings.add(
                    ReadRules.EVIDENCE_UNREADABLE.at(Location.startOf(path), hash.problem(), "build again"));
        }
        return hash.hex().map(hex -> new EvidenceFile(path, blob, hex, list(path, blob)));
    }

    private Optional<EvidenceFile.Listing> list(RepoPath path, Blob blob) {
        return path.extension().equals("csv") && !path.name().equals(LOG)
                ? memo.result(Counted.class, blob.id(), () -> new Counted(ListCount.of(path, blob)))
                        .listing()
                : Optional.empty();
    }

    private static Hash hash(Blob blob) {
        try (InputStream in = blob.open()) {
            Sha256 sha256 = new Sha256();
            sha256.updateToEnd(in);
            return new Hash(Optional.of(sha256.hex()), "");
        } catch (IOException broken) {
            return new Hash(Optional.empty(), broken.getMessage());
        }
    }
}
