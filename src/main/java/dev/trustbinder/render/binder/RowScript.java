package dev.trustbinder.render.binder;

import dev.trustbinder.format.Json;
import dev.trustbinder.publish.Content;
import dev.trustbinder.render.page.Table;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All rows of a register that stands on several pages, for the field that filters them: a classic script like the index
 * of the search, because pages of a folder can load nothing else.
 */
final class RowScript {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private RowScript() {}

    static Content of(Sheet sheet) {
        List<Cut.Stretch> stretches = sheet.cut().stretches();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("pages", stretches.stream().map(sheet::page).toList());
        all.put("rows", stretches.stream().flatMap(stretch -> rows(sheet, stretch)));
        return Content.written(out -> {
            out.write("window.trustbinderRows = ".getBytes(StandardCharsets.UTF_8));
            Json.write(all, out);
            out.write(";\n".getBytes(StandardCharsets.UTF_8));
        });
    }

    private static Stream<String> rows(Sheet sheet, Cut.Stretch stretch) {
        return sheet.register().rows().subList(stretch.from(), stretch.to()).stream()
                .map(row -> row(stretch.number() - 1, row));
    }

    /** Page, anchor and cells, set apart by tabs; the pieces of a cell by line feeds. */
    private static String row(int page, Table.Row row) {
        StringBuilder told = new StringBuilder().append(page).append('\t').append(row.anchor());
        for (Table.Cell cell : row.cells()) {
            told.append('\t');
            for (int at = 0; at < cell.pieces().size(); at++) {
                told.append(at == 0 ? "" : "\n")
                        .append(BLANKS.matcher(cell.pieces().get(at).text()).replaceAll(" "));
            }
        }
        return told.toString();
    }
}
