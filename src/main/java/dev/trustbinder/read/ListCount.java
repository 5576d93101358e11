package dev.trustbinder.read;

import dev.trustbinder.model.EvidenceFile.Decisions;
import dev.trustbinder.model.EvidenceFile.Listing;
import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Counts the rows of a list that some system exported. Its shape is not judged; lines of one cell above a header of
 * several are its title.
 */
final class ListCount {
    private static final List<String> DECISIONS = List.of("keep", "kept", "chang", "remov");

    private final int[] decided = new int[DECISIONS.size()];
    private int titles;
    private int rows;
    private int width;
    private int decision = -1;
    private boolean strange;

    private ListCount() {}

    /** The counts; empty where the file is no CSV that can be read. */
    static Optional<Listing> of(RepoPath file, Blob blob) {
        ListCount count = new ListCount();
        return CsvReader.read(file, blob, new ArrayList<>(), count::read)
                ? Optional.of(count.listing())
                : Optional.empty();
    }

    private void read(CsvReader reader) {
        for (Optional<List<YamlNode.Scalar>> row = reader.row(); row.isPresent(); row = reader.row()) {
            List<String> cells = row.get().stream()
                    .map(cell -> CsvReader.strip(cell.text()).toLowerCase(Locale.ROOT))
                    .toList();
            if (width > 1) {
                rows++;
                decide(cells);
            } else if (cells.stream().filter(cell -> !cell.isEmpty()).count() > 1) {
                width = cells.size();
                decision = cells.indexOf("decision");
            } else {
                titles++;
            }
        }
    }

    private void decide(List<String> cells) {
        if (decision < 0 || decision >= cells.size()) {
            strange = true;
            return;
        }
        int which = 0;
        while (which < decided.length && !cells.get(decision).startsWith(DECISIONS.get(which))) {
            which++;
        }
        strange |= which == decided.length;
        decided[which % decided.length]++;
    }

    private Listing listing() {
        boolean known = rows > 0 && !strange;
        return new Listing(
                width > 1 ? rows : Math.max(0, titles - 1),
                known ? Optional.of(new Decisions(decided[0] + decided[1], decided[2], decided[3])) : Optional.empty());
    }
}
