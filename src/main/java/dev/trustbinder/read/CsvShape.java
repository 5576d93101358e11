package dev.trustbinder.read;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import java.util.List;
import java.util.stream.IntStream;

/** Whether the rows of a CSV file have the cells of its header; columns without a name are none while they are empty. */
final class CsvShape {
    private final List<YamlNode.Scalar> header;
    private final List<Finding> findings;
    private final int named;
    private boolean told;

    CsvShape(List<YamlNode.Scalar> header, List<Finding> findings) {
        this.header = header;
        this.findings = findings;
        this.named = used(header);
    }

    /** How many columns there are, up to the last with a name. */
    int columns() {
        return named;
    }

    boolean fits(List<YamlNode.Scalar> cells) {
        int used = used(cells);
        if (cells.size() < named || used > header.size()) {
            findings.add(ReadRules.CSV.at(
                    whole(cells),
                    "this row has %d cells, the header %d".formatted(Math.max(1, used), named),
                    cells.size() < named
                            ? "give it all its cells, and quote a cell that holds a line end"
                            : "quote a cell that holds a comma"));
            return false;
        }
        return IntStream.range(0, used)
                .filter(i -> isEmpty(header.get(i)) && !isEmpty(cells.get(i)))
                .mapToObj(i -> unnamed(i, cells.get(i)))
                .findFirst()
                .orElse(true);
    }

    /** Told once; whether the row may be read: what stands beyond the last name may have moved there. */
    private boolean unnamed(int column, YamlNode.Scalar cell) {
        if (!told) {
            findings.add(ReadRules.CSV.at(
                    header.get(column).location(),
                    "column %d has no name, and line %d has something in it"
                            .formatted(column + 1, cell.location().line()),
                    "name the column, or delete it; a cell that holds a comma is quoted"));
        }
        told = true;
        return column < named;
    }

    private static int used(List<YamlNode.Scalar> cells) {
        int used = cells.size();
        while (used > 0 && isEmpty(cells.get(used - 1))) {
            used--;
        }
        return used;
    }

    private static boolean isEmpty(YamlNode.Scalar cell) {
        return CsvReader.strip(cell.text()).isEmpty();
    }

    /** The place of a row. */
    static Location whole(List<YamlNode.Scalar> cells) {
        Location first = cells.get(0).location();
        Location last = cells.get(cells.size() - 1).location();
        return new Location(first.file(), first.line(), first.column(), last.endLine(), last.endColumn());
    }
}
