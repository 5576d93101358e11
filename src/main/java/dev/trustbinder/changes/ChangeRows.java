package dev.trustbinder.changes;

import dev.trustbinder.delta.ChangeKind;
import dev.trustbinder.delta.EvidenceDelta;
import dev.trustbinder.delta.FieldDelta;
import dev.trustbinder.delta.RecordChange;
import dev.trustbinder.delta.Redline;
import dev.trustbinder.delta.TableDelta;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Version;
import dev.trustbinder.repository.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A change log as rows for one reader.
 *
 * @param evidence files that are not what they were under the same id of evidence, the replaced first
 * @param records everything else: the programme, its records, the rows of populations
 */
public record ChangeRows(List<ChangeRow> evidence, List<ChangeRow> records) {

    public ChangeRows {
        evidence = List.copyOf(evidence);
        records = List.copyOf(records);
    }

    /** The rows of a log. */
    public static ChangeRows of(ChangeLog log, Telling telling) {
        Writing writing = new Writing(log, telling, new TreeMap<>());
        return new ChangeRows(writing.evidence(), writing.records());
    }

    /**
     * Writes the rows.
     *
     * @param ofEvidence the steps of each file of evidence told so far: a log has thousands of runs
     */
    private record Writing(ChangeLog log, Telling telling, SortedMap<RepoPath, List<Step>> ofEvidence) {

        List<ChangeRow> evidence() {
            return log.delta().evidence().stream()
                    .flatMap(piece -> piece.files().stream().map(file -> row(piece, file)))
                    .sorted((one, other) -> Boolean.compare(isNews(other), isNews(one)))
                    .toList();
        }

        private static boolean isNews(ChangeRow row) {
            return row.fate().isLoss();
        }

        private ChangeRow row(EvidenceDelta piece, EvidenceDelta.FileDelta file) {
            String title = file.from().map(from -> from + " → " + file.path()).orElse(file.path());
            FieldDelta hashes =
                    new FieldDelta("sha-256", FieldDelta.Form.VALUE, told(file.before()), told(file.after()));
            return new ChangeRow(
                    "evidence",
                    piece.id(),
                    title,
                    file.fate(),
                    Optional.of(hashes),
                    Optional.empty(),
                    steps(log.steps().of(file)));
        }

        private static List<String> told(String hash) {
            return hash.isEmpty() ? List.of() : List.of(hash);
        }

        List<ChangeRow> records() {
            List<ChangeRow> rows = new ArrayList<>();
            for (FieldDelta field : log.delta().charter().fields()) {
                rows.add(new ChangeRow(
                        "programme",
                        "",
                        "program.yml",
                        ChangeKind.CHANGED,
                        Optional.of(masked(field)),
                        Optional.empty(),
                        steps(log.steps().ofCharter())));
            }
            log.delta().records().forEach(change -> rows.addAll(rows(change)));
            log.delta().tables().forEach(table -> rows.add(row(table)));
            return rows;
        }

        private List<ChangeRow> rows(RecordChange change) {
            List<ChangeRow> rows = new ArrayList<>();
            change.from()
                    .ifPresent(from -> rows.add(row(
                            change,
                            Optional.of(FieldDelta.of(
                                    "file",
                                    from.value(),
                                    change.entry().source().file().value())),
                            Optional.empty())));
            change.delta().fields().forEach(field -> rows.add(row(change, Optional.of(field), Optional.empty())));
            change.delta().text().ifPresent(text -> rows.add(row(change, Optional.empty(), Optional.of(text))));
            return rows.isEmpty() ? List.of(row(change, Optional.empty(), Optional.empty())) : rows;
        }

        private ChangeRow row(RecordChange change, Optional<FieldDelta> field, Optional<Redline> text) {
            ChangeKind fate =
                    field.filter(one -> one.path().equals("file")).isPresent() ? ChangeKind.MOVED : change.fate();
            return new ChangeRow(
                    change.kind().word(),
                    change.id(),
                    telling.words().apply(change.entry().title()),
                    fate,
                    field.map(this::masked),
                    text.map(redline -> redline.told(telling.words())),
                    steps(change, field));
        }

        private ChangeRow row(TableDelta table) {
            FieldDelta rows = FieldDelta.of(
                    "rows",
                    String.valueOf(table.rows() - table.added() + table.removed()),
                    "%d (%d added, %d removed)".formatted(table.rows(), table.added(), table.removed()));
            return new ChangeRow(
                    "population file",
                    "",
                    table.path().value(),
                    ChangeKind.CHANGED,
                    Optional.of(rows),
                    Optional.empty(),
                    steps(log.steps().of(table)));
        }

        private FieldDelta masked(FieldDelta field) {
            return new FieldDelta(
                    field.path(),
                    field.form(),
                    field.before().stream().map(telling.words()).toList(),
                    field.after().stream().map(telling.words()).toList());
        }

        private List<Step> steps(RecordChange change, Optional<FieldDelta> field) {
            if (field.isPresent()) {
                return steps(log.steps().of(change, field.get()));
            }
            return change.kind() == Kind.EVIDENCE
                    ? ofEvidence.computeIfAbsent(
                            change.entry().source().file(),
                            file -> steps(log.steps().of(change)))
                    : steps(log.steps().of(change));
        }

        private List<Step> steps(List<Version> versions) {
            return versions.stream().map(telling::step).toList();
        }
    }
}
