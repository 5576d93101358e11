package dev.trustbinder.read;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.model.Table;
import dev.trustbinder.repository.RepoPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads CSV (RFC 4180) into the nodes YAML is read into: the first row names the keys, dots nest them, lists are split
 * at semicolons, an empty cell is absent.
 */
final class CsvTree {
    private final RepoPath file;
    private final String text;
    private final List<Finding> findings;
    private int at;
    private int line = 1;
    private int column = 1;

    private CsvTree(RepoPath file, String text, List<Finding> findings) {
        this.file = file;
        this.text = text;
        this.findings = findings;
    }

    /** The rows as maps. {@code isList} tells which dotted keys hold lists. */
    static List<YamlNode.Mapping> parse(RepoPath file, String text, Predicate<String> isList, List<Finding> findings) {
        CsvTree tree = new CsvTree(file, text, findings);
        Optional<List<YamlNode.Scalar>> header = tree.header();
        if (header.isEmpty()) {
            return List.of();
        }
        List<YamlNode.Mapping> rows = new ArrayList<>();
        for (Optional<List<YamlNode.Scalar>> row = tree.row(); row.isPresent(); row = tree.row()) {
            tree.mapping(header.get(), row.get(), isList).ifPresent(rows::add);
        }
        return rows;
    }

    /** A CSV file as it stands; rows that do not fit the header are left out after a finding. */
    static Table table(RepoPath file, String text, List<Finding> findings) {
        CsvTree tree = new CsvTree(file, text, findings);
        List<YamlNode.Scalar> header = tree.header().orElse(List.of());
        List<Table.Row> rows = new ArrayList<>();
        for (Optional<List<YamlNode.Scalar>> row = tree.row(); row.isPresent(); row = tree.row()) {
            if (tree.fits(header, row.get())) {
                rows.add(new Table.Row(cells(row.get())));
            }
        }
        return new Table(cells(header), rows);
    }

    private Optional<List<YamlNode.Scalar>> header() {
        boolean usable = Characters.areUsable(file, List.of(text.split("\n", -1)), 1, findings);
        at = usable ? at : text.length();
        return row();
    }

    private static List<Table.Cell> cells(List<YamlNode.Scalar> cells) {
        return cells.stream()
                .map(cell -> new Table.Cell(cell.text(), cell.location()))
                .toList();
    }

    private boolean fits(List<YamlNode.Scalar> header, List<YamlNode.Scalar> cells) {
        if (cells.size() != header.size()) {
            findings.add(ReadRules.CSV.at(
                    whole(cells),
                    "this row has %d cells, the header %d".formatted(cells.size(), header.size()),
                    "quote a cell that holds a comma"));
        }
        return cells.size() == header.size();
    }

    private Location whole(List<YamlNode.Scalar> cells) {
        Location first = cells.get(0).location();
        Location last = cells.get(cells.size() - 1).location();
        return new Location(file, first.line(), first.column(), last.endLine(), last.endColumn());
    }

    private Optional<YamlNode.Mapping> mapping(
            List<YamlNode.Scalar> header, List<YamlNode.Scalar> cells, Predicate<String> isList) {
        if (!fits(header, cells)) {
            return Optional.empty();
        }
        Location whole = whole(cells);
        Map<String, Object> nested = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            YamlNode.Scalar cell = cells.get(i);
            if (!cell.text().isEmpty()) {
                String key = header.get(i).text();
                put(nested, key, isList.test(key) ? list(cell) : cell, whole);
            }
        }
        return Optional.of(nodes(nested, whole));
    }

    @SuppressWarnings("unchecked")
    private void put(Map<String, Object> into, String key, YamlNode value, Location row) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            if (into.putIfAbsent(key, value) != null) {
                findings.add(ReadRules.CSV.at(row, "the header names %s twice".formatted(key), ""));
            }
            return;
        }
        Object inner = into.computeIfAbsent(key.substring(0, dot), k -> new LinkedHashMap<String, Object>());
        if (inner instanceof Map<?, ?> map) {
            put((Map<String, Object>) map, key.substring(dot + 1), value, row);
        } else {
            findings.add(ReadRules.CSV.at(
                    row, "the header names both %s and %s".formatted(key.substring(0, dot), key), "keep one of them"));
        }
    }

    private YamlNode.Mapping nodes(Map<String, Object> nested, Location whole) {
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
                items.add(new YamlNode.Scalar(item.strip(), cell.location()));
            }
        }
        return new YamlNode.Sequence(items, cell.location());
    }

    /** The next row that is not blank. */
    private Optional<List<YamlNode.Scalar>> row() {
        while (at < text.length() && text.charAt(at) == '\n') {
            advance();
        }
        if (at >= text.length()) {
            return Optional.empty();
        }
        List<YamlNode.Scalar> cells = new ArrayList<>();
        cells.add(cell());
        while (at < text.length() && text.charAt(at) == ',') {
            advance();
            cells.add(cell());
        }
        return Optional.of(cells);
    }

    private YamlNode.Scalar cell() {
        int startLine = line;
        int startColumn = column;
        String value = at < text.length() && text.charAt(at) == '"' ? quoted() : bare();
        return new YamlNode.Scalar(value, new Location(file, startLine, startColumn, line, column));
    }

    private String bare() {
        int start = at;
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
            advance();
        }
        return text.substring(start, at).strip();
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        Location open = Location.on(file, line, column, 1);
        advance();
        while (at < text.length()) {
            if (text.charAt(at) != '"') {
                value.appendCodePoint(text.codePointAt(at));
                advance();
            } else if (text.startsWith("\"\"", at)) {
                value.append('"');
                advance();
                advance();
            } else {
                advance();
                String rest = bare();
                if (!rest.isEmpty()) {
                    findings.add(ReadRules.CSV.at(
                            open, "text follows the closing quote of this cell", "double the quotes inside"));
                }
                return value.toString();
            }
        }
        findings.add(ReadRules.CSV.at(open, "this quote is never closed", "double the quotes inside a cell"));
        return value.toString();
    }

    private void advance() {
        int point = text.codePointAt(at);
        at += Character.charCount(point);
        if (point == '\n') {
            line++;
            column = 1;
        } else {
            column++;
        }
    }
}
