package dev.trustbinder.render.binder;

import dev.trustbinder.format.Json;
import dev.trustbinder.render.page.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * All rows of a register that stands on several pages, for the field that filters them: a classic script like the index
 * of the search, because pages of a folder can load nothing else.
 */
final class RowScript {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private RowScript() {}

    static byte[] of(Sheet sheet) {
        List<String> rows = new ArrayList<>();
        List<String> pages = new ArrayList<>();
        for (Cut.Stretch stretch : sheet.cut().stretches()) {
            pages.add(sheet.page(stretch));
            sheet.register()
                    .rows()
                    .subList(stretch.from(), stretch.to())
                    .forEach(row -> rows.add(row(stretch.number() - 1, row)));
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("pages", pages);
        all.put("rows", rows);
        String json = new String(Json.of(all), StandardCharsets.UTF_8).strip();
        return ("window.trustbinderRows = " + json + ";\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Page, anchor and cells, set apart by tabs; the pieces of a cell by line feeds. */
    private static String row(int page, Table.Row row) {
        StringBuilder told = new StringBuilder().append(page).append('\t').append(row.anchor());
        for (Table.Cell cell : row.cells()) {
            told.append('\t');
            told.append(cell.pieces().stream()
                    .map(piece -> BLANKS.matcher(piece.text()).replaceAll(" "))
                    .collect(Collectors.joining("\n")));
        }
        return told.toString();
    }
}
