package dev.trustbinder.read;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.finding.Suggestion;
import dev.trustbinder.model.Field;
import dev.trustbinder.model.Shape;
import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.RepoPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads CSV into the nodes YAML is read into: the first row names the keys, dots nest them, lists are split at
 * semicolons, an empty cell is absent. A header is judged once, whatever the number of rows below it.
 */
final class CsvTree {
    private static final int MOST_ROWS = 100_000;
    /** A day as a spreadsheet writes it that knows no days without a time. */
    private static final Pattern DAY_AT_MIDNIGHT = Pattern.compile(ValueReader.DAY + "[ T]00:00(:00)?");

    private final RepoPath file;
    private final CsvReader reader;
    private final List<Field> fields;
    private final List<String> required;
    private final List<Finding> findings;
    private final ColumnFaults faults;

    /** A column with a known key. */
    private record Column(int place, String key, Shape shape) {
        YamlNode value(YamlNode.Scalar cell) {
            boolean isDay = shape == Shape.Plain.DATE || shape == Shape.Plain.PERIOD;
            if (isDay && DAY_AT_MIDNIGHT.matcher(cell.text()).matches()) {
                return new YamlNode.Scalar(cell.text().split("[ T]")[0], cell.location());
            }
            return shape instanceof Shape.ListOf ? list(cell) : cell;
        }
    }

    private CsvTree(
            RepoPath file,
            CsvReader reader,
            List<Field> fields,
            List<String> required,
            List<Finding> findings,
            ColumnFaults faults) {
        this.file = file;
        this.reader = reader;
        this.fields = fields;
        this.required = required;
        this.findings = findings;
        this.faults = faults;
    }

    /**
     * Hands over each row as a map; the findings say which could not be read, and those of a column may be joined.
     *
     * @param fields what columns may be, those of a noun before those of its header
     * @param required the columns without which no row is a record
     */
    static ColumnFaults parse(
            RepoPath file,
            Blob blob,
            List<Field> fields,
            List<String> required,
            List<Finding> findings,
            Consumer<YamlNode.Mapping> row) {
        ColumnFaults faults = new ColumnFaults(findings);
        CsvReader.read(
                file,
                blob,
                findings,
                reader -> new CsvTree(file, reader, fields, required, findings, faults).rows(row));
        return faults;
    }

    private void rows(Consumer<YamlNode.Mapping> to) {
        int before = findings.size();
        Optional<List<YamlNode.Scalar>> header = reader.row();
        if (header.isEmpty() && findings.size() == before) {
            reader.end(TextFile.empty(file));
        }
        List<Column> columns = header.map(this::columns).orElse(List.of());
        if (columns.isEmpty()) {
            return;
        }
        CsvShape shape = new CsvShape(header.orElseThrow(), findings);
        int count = 0;
        for (Optional<List<YamlNode.Scalar>> row = reader.row(); row.isPresent(); row = reader.row()) {
            if (++count > MOST_ROWS) {
                reader.end(ReadRules.TOO_LARGE.at(
                        CsvShape.whole(row.get()),
                        "this is row %,d, and a file of records may have %,d".formatted(count, MOST_ROWS),
                        "keep a list of that length as a population, or as an evidence file"));
            } else if (shape.fits(row.get())) {
                int found = findings.size();
                to.accept(mapping(columns, row.get()));
                for (Column column : found == findings.size() ? List.<Column>of() : columns) {
                    faults.add(found, column.key(), row.get().get(column.place()));
                }
            }
        }
    }

    /** The columns with known keys; one finding for each that has none, or for the row where no column has one. */
    private List<Column> columns(List<YamlNode.Scalar> header) {
        List<Column> columns = new ArrayList<>();
        List<YamlNode.Scalar> unknown = new ArrayList<>();
        Set<String> keys = new TreeSet<>();
        for (int i = 0; i < header.size(); i++) {
            String key = key(header.get(i).text());
            Optional<Shape> shape = shape(fields, key);
            if (shape.isPresent()) {
                if (isFree(keys, key, header.get(i).location())) {
                    columns.add(new Column(i, key, shape.get()));
                }
            } else if (!CsvReader.strip(header.get(i).text()).isEmpty()) {
                unknown.add(header.get(i));
            }
        }
        List<String> known = fields.stream().map(Field::key).toList();
        if (columns.isEmpty()) {
            reader.end(ReadRules.CSV.at(
                    CsvShape.whole(header),
                    "no cell of the first row names a column: " + words(header),
                    "columns: " + String.join(", ", known)));
            return List.of();
        }
        List<String> lacking =
                required.stream().filter(key -> !keys.contains(key)).toList();
        List<String> misspelt = unknown.stream()
                .flatMap(cell -> NounReader.misspelt(cell.text(), lacking).stream())
                .toList();
        if (!misspelt.containsAll(lacking)) {
            reader.end(ReadRules.MISSING.at(
                    CsvShape.whole(header),
                    "the first row names no column " + String.join(", ", lacking),
                    "every row needs it; the columns here are " + words(header)));
            return List.of();
        }
        for (YamlNode.Scalar cell : unknown) {
            String help = Suggestion.help(cell.text(), known);
            findings.add(ReadRules.UNKNOWN_KEY.at(
                    cell.location(),
                    "unknown key " + cell.text(),
                    help.isEmpty() ? "known keys: " + String.join(", ", known) : help));
        }
        return lacking.isEmpty() ? columns : List.of();
    }

    private static String words(List<YamlNode.Scalar> header) {
        return String.join(", ", header.stream().map(YamlNode.Scalar::text).toList());
    }

    /** A known key, written as it is or as people head a column: {@code Performed On}. */
    private String key(String written) {
        String plain = CsvReader.strip(written);
        String likely = plain.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00A0_-]+", "-");
        return shape(fields, plain).isPresent() ? plain : likely;
    }

    private static Optional<Shape> shape(List<Field> fields, String dotted) {
        int dot = dotted.indexOf('.');
        String first = dot < 0 ? dotted : dotted.substring(0, dot);
        Optional<Shape> shape = fields.stream()
                .filter(field -> field.key().equals(first))
                .map(Field::shape)
                .findFirst();
        if (dot < 0) {
            return shape;
        }
        String rest = dotted.substring(dot + 1);
        return shape.flatMap(found -> found instanceof Shape.Nested nested
                ? shape(Field.of(nested.type()), rest)
                : found instanceof Shape.MapOf map && !rest.isEmpty()
                        ? Optional.of(map.values())
                        : period(found, rest));
    }

    /** A period may be two days. */
    private static Optional<Shape> period(Shape shape, String rest) {
        return shape == Shape.Plain.PERIOD && (rest.equals("from") || rest.equals("to"))
                ? Optional.of(Shape.Plain.DATE)
                : Optional.empty();
    }

    private boolean isFree(Set<String> keys, String key, Location at) {
        Optional<String> clash = keys.stream()
                .filter(other -> other.startsWith(key + ".") || key.startsWith(other + "."))
                .findFirst();
        if (clash.isPresent()) {
            findings.add(ReadRules.CSV.at(
                    at, "the header names both %s and %s".formatted(clash.get(), key), "keep one of them"));
        } else if (!keys.add(key)) {
            findings.add(ReadRules.CSV.at(
                    at, "the header names %s twice".formatted(key), "keep one of the two columns, or rename it"));
            return false;
        }
        return clash.isEmpty();
    }

    private static YamlNode.Mapping mapping(List<Column> columns, List<YamlNode.Scalar> cells) {
        Location whole = CsvShape.whole(cells);
        Map<String, Object> nested = new LinkedHashMap<>();
        for (Column column : columns) {
            YamlNode.Scalar cell = cells.get(column.place());
            if (!CsvReader.strip(cell.text()).isEmpty()) {
                put(nested, column.key(), column.value(cell));
            }
        }
        return nodes(nested, whole);
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> into, String key, YamlNode value) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            into.put(key, value);
        } else {
            Object inner = into.computeIfAbsent(key.substring(0, dot), k -> new LinkedHashMap<String, Object>());
            put((Map<String, Object>) inner, key.substring(dot + 1), value);
        }
    }

    private static YamlNode.Mapping nodes(Map<String, Object> nested, Location whole) {
        List<YamlNode.Pair> pairs = new ArrayList<>();
        for (Map.Entry<String, Object> entry : nested.entrySet()) {
            @SuppressWarnings("unchecked")
            YamlNode value = entry.getValue() instanceof YamlNode node
                    ? node
                    : nodes((Map<String, Object>) entry.getValue(), whole);
            pairs.add(new YamlNode.Pair(entry.getKey(), value.location(), value));
        }
        return new YamlNode.Mapping(pairs, whole);
    }

    private static YamlNode list(YamlNode.Scalar cell) {
        List<YamlNode> items = new ArrayList<>();
        for (String item : cell.text().split(";")) {
            if (!item.isBlank()) {
                items.add(new YamlNode.Scalar(CsvReader.strip(item), cell.location()));
            }
        }
        return new YamlNode.Sequence(items, cell.location());
    }
}
