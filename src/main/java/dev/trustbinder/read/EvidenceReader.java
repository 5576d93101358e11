package dev.trustbinder.read;

import dev.trustbinder.finding.Location;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Evidence;
import dev.trustbinder.model.EvidenceFile;
import dev.trustbinder.model.EvidencePiece;
import dev.trustbinder.model.Field;
import dev.trustbinder.model.Header;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Period;
import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.Change;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.repository.Revision;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Reads one evidence folder: {@code evidence/CONTROL/PERIOD[-suffix]/}, or the run log of a control. */
final class EvidenceReader {
    private static final String FACTS = "evidence.yml";

    private final Revision revision;
    private final FileContent content = new FileContent();
    private final List<EvidencePiece> pieces = new ArrayList<>();

    private EvidenceReader(Revision revision) {
        this.revision = revision;
    }

    /** What one folder or log gave. */
    record Read(FileContent content, List<EvidencePiece> pieces) {}

    /** The one piece of evidence that the files of a folder are. */
    static Read folder(Revision revision, RepoPath folder, SortedMap<RepoPath, Blob> files) {
        EvidenceReader reader = new EvidenceReader(revision);
        Optional<Period> period = period(folder.name());
        if (period.isEmpty()) {
            RepoPath first = files.firstKey();
            reader.content.unreadable.add(Kind.EVIDENCE);
            reader.content.findings.add(
                    ReadRules.EVIDENCE_FOLDER.at(
                            Location.startOf(first),
                            "%s names no period or day".formatted(folder.name()),
                            "name the folder 2026, 2026-H1, 2026-Q1, 2026-03, 2026-W05 or 2026-03-28, with a suffix if need be"));
        } else {
            reader.piece(folder, period.get(), files);
        }
        return new Read(reader.content, reader.pieces);
    }

    /** The many pieces of evidence that the rows of a run log are. */
    static Read log(Revision revision, RepoPath path, Blob blob) {
        EvidenceReader reader = new EvidenceReader(revision);
        Optional<TextFile> text = TextFile.of(path, blob, reader.content.findings);
        if (text.isEmpty()) {
            reader.content.unreadable.add(Kind.EVIDENCE);
        }
        text.ifPresent(found -> reader.rows(path, blob, found));
        return new Read(reader.content, reader.pieces);
    }

    /** The period a folder name begins with; what follows a hyphen behind it tells runs apart. */
    static Optional<Period> period(String name) {
        for (int end = name.length(); end > 0; end = name.lastIndexOf('-', end - 1)) {
            Optional<Period> period = Period.parse(name.substring(0, end));
            if (period.isPresent()) {
                return period;
            }
        }
        return Optional.empty();
    }

    private void piece(RepoPath folder, Period period, SortedMap<RepoPath, Blob> files) {
        String control = folder.parent().name();
        List<EvidenceFile> proofs = new ArrayList<>();
        YamlNode.Mapping facts = new YamlNode.Mapping(List.of(), Location.startOf(files.firstKey()));
        for (Map.Entry<RepoPath, Blob> file : files.entrySet()) {
            if (file.getKey().name().equals(FACTS)) {
                facts = facts(file.getKey(), file.getValue()).orElse(facts);
            } else {
                hash(file.getKey(), file.getValue()).ifPresent(proofs::add);
            }
        }
        String id = control + "." + folder.name();
        Entry<Evidence> entry =
                new EntryReader(content.findings).read(Kind.EVIDENCE, Evidence.class, facts, Optional.empty(), id);
        if (proofs.isEmpty()
                && entry.facts().external().isEmpty()
                && entry.facts().reference().isEmpty()) {
            content.findings.add(ReadRules.EVIDENCE_EMPTY.at(
                    entry.source().start(), id + " has no file", "add the proof, or external with its hash"));
        }
        content.entries.add(entry);
        Optional<LocalDate> stated = entry.facts().performedOn().or(() -> day(period));
        Optional<LocalDate> performed = stated.or(() -> added(proofs));
        pieces.add(new EvidencePiece(
                entry, control, period, proofs, performed, stated.isEmpty() && performed.isPresent()));
    }

    private static Optional<LocalDate> day(Period period) {
        return period.isDay() ? Optional.of(period.range(1).from()) : Optional.empty();
    }

    /** The author date, in UTC, of the first commit that added any of the files. */
    private Optional<LocalDate> added(List<EvidenceFile> files) {
        return files.stream()
                .map(file -> revision.history().of(file.path()))
                .filter(changes -> !changes.isEmpty())
                .map(changes -> changes.get(changes.size() - 1))
                .map(Change::commit)
                .map(commit -> LocalDate.ofInstant(commit.authored(), ZoneOffset.UTC))
                .min(LocalDate::compareTo);
    }

    private Optional<YamlNode.Mapping> facts(RepoPath path, Blob blob) {
        Optional<TextFile> text = TextFile.of(path, blob, content.findings);
        Optional<YamlNode> root = text.flatMap(found -> YamlTree.parse(path, found.text(), 1, content.findings));
        if (root.isEmpty()) {
            content.unreadable.add(Kind.EVIDENCE);
        } else if (root.get() instanceof YamlNode.Mapping map) {
            return Optional.of(map);
        } else if (!(root.get() instanceof YamlNode.Absent)) {
            content.findings.add(ReadRules.TYPE.at(root.get().location(), FACTS + " holds one map", ""));
        }
        return Optional.empty();
    }

    private void rows(RepoPath path, Blob blob, TextFile text) {
        String control = path.parent().name();
        EntryReader reader = new EntryReader(content.findings);
        Optional<EvidenceFile> log = hash(path, blob);
        for (YamlNode.Mapping row : CsvTree.parse(path, text.text(), EvidenceReader::isList, content.findings)) {
            String id = "%s.runs.%d".formatted(control, row.location().line());
            Entry<Evidence> entry = reader.read(Kind.EVIDENCE, Evidence.class, row, Optional.empty(), id);
            Optional<LocalDate> day = entry.facts().performedOn();
            if (day.isEmpty()) {
                content.unreadable.add(Kind.EVIDENCE);
                content.findings.add(ReadRules.MISSING.at(row.location(), id + " has no performed-on", ""));
                continue;
            }
            content.entries.add(entry);
            Period period = new Period(day.get().toString());
            pieces.add(new EvidencePiece(entry, control, period, log.stream().toList(), day, false));
        }
    }

    private static boolean isList(String dotted) {
        return RecordFile.isList(Field.of(Header.class), dotted) || RecordFile.isList(Field.of(Evidence.class), dotted);
    }

    private Optional<EvidenceFile> hash(RepoPath path, Blob blob) {
        try (InputStream in = blob.open()) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha256.update(buffer, 0, read);
            }
            return Optional.of(new EvidenceFile(path, blob, HexFormat.of().formatHex(sha256.digest())));
        } catch (IOException broken) {
            content.findings.add(
                    ReadRules.EVIDENCE_UNREADABLE.at(Location.startOf(path), broken.getMessage(), "build again"));
            return Optional.empty();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
