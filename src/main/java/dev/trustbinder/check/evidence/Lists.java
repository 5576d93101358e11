package dev.trustbinder.check.evidence;

import dev.trustbinder.model.EvidenceFile;
import dev.trustbinder.model.EvidencePiece;
import java.util.List;
import java.util.stream.Collectors;

/** The CSV files of a piece of evidence whose rows were counted; none where some of its files are kept elsewhere. */
record Lists(List<EvidenceFile> files) {

    static Lists of(EvidencePiece piece) {
        return new Lists(piece.files().stream()
                .filter(file -> piece.entry().facts().external().isEmpty())
                .filter(file -> file.list().isPresent())
                .toList());
    }

    /** A file that is named itself. */
    static Lists of(EvidenceFile file) {
        return new Lists(file.list().isPresent() ? List.of(file) : List.of());
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    /** Whether one of them, or all of them together, have so many rows. */
    boolean count(int rows) {
        return sum() == rows || !having(rows).isEmpty();
    }

    List<EvidenceFile> having(int rows) {
        return files.stream().filter(file -> rows(file) == rows).toList();
    }

    /** Such as "a.csv has 19 and b.csv has 6, together 25". */
    String words() {
        String each = files.stream()
                .map(file -> file.path().name() + " has " + rows(file))
                .collect(Collectors.joining(", "));
        return files.size() > 1 ? each + ", together " + sum() : each;
    }

    private int sum() {
        return files.stream().mapToInt(Lists::rows).sum();
    }

    private static int rows(EvidenceFile file) {
        return file.list().orElseThrow().rows();
    }
}
