package dev.trustbinder.render.page;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The function {@code rows(table, titled)} of templates: the rows of a table as HTML, each value behind the title of its
 * column where {@code titled} is true. It is no template, because a log of runs has hundreds of thousands of cells.
 */
final class TableRows implements Function {
    private static final String BADGE = "shared/badge.html";

    @Override
    public List<String> getArgumentNames() {
        return List.of("table", "titled");
    }

    @Override
    public Object execute(Map<String, Object> arguments, PebbleTemplate template, EvaluationContext context, int line) {
        if (!(arguments.get("table") instanceof Table table)) {
            throw new PebbleException(null, "rows is for tables only", line, template.getName());
        }
        boolean titled = Boolean.TRUE.equals(arguments.get("titled"));
        return new SafeString(
                new Drawing(table, titled, (PebbleTemplateImpl) template, (EvaluationContextImpl) context).html());
    }

    private static final class Drawing {
        private final Table table;
        private final boolean titled;
        private final PebbleTemplateImpl template;
        private final EvaluationContextImpl context;
        private final Map<Table.Piece, String> badges = new HashMap<>();
        private final StringBuilder html = new StringBuilder();

        Drawing(Table table, boolean titled, PebbleTemplateImpl template, EvaluationContextImpl context) {
            this.table = table;
            this.titled = titled;
            this.template = template;
            this.context = context;
        }

        String html() {
            table.rows().forEach(this::row);
            return html.toString();
        }

        private void row(Table.Row row) {
            html.append("\n<tr");
            if (!row.anchor().isEmpty()) {
                attribute("id", row.anchor());
            }
            html.append('>');
            for (int at = 0; at < row.cells().size(); at++) {
                cell(table.columns().get(at), row.cells().get(at).pieces(), at == 0);
            }
            html.append("</tr>\n");
        }

        private void cell(Table.Column column, List<Table.Piece> pieces, boolean heading) {
            html.append(heading ? "<th scope=\"row\"" : "<td");
            attribute("class", column.kind());
            if (titled && !heading && !pieces.isEmpty()) {
                attribute("data-title", column.title());
            }
            html.append('>');
            for (int at = 0; at < pieces.size(); at++) {
                html.append(at == 0 ? "" : " ");
                piece(pieces.get(at), pieces.size() == 1);
            }
            html.append(heading ? "</th>" : "</td>");
        }

        private void piece(Table.Piece piece, boolean alone) {
            if (!piece.tone().isEmpty()) {
                html.append(badges.computeIfAbsent(piece, this::badge));
            } else if (!piece.href().isEmpty()) {
                html.append("<a");
                attribute("href", Vocabulary.safeUrl(piece.href(), context));
                html.append('>');
                escaped(piece.text());
                html.append("</a>");
            } else if (alone) {
                escaped(piece.text());
            } else {
                html.append("<span>");
                escaped(piece.text());
                html.append("</span>");
            }
        }

        /** A state as the theme draws it, with all that stands around the table within its reach. */
        private String badge(Table.Piece state) {
            StringWriter drawn = new StringWriter();
            try {
                template.includeTemplate(drawn, context, BADGE, Map.of("word", state.text(), "tone", state.tone()));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return drawn.toString();
        }

        private void attribute(String name, String value) {
            html.append(' ').append(name).append("=\"");
            escaped(value);
            html.append('"');
        }

        private void escaped(String text) {
            for (int at = 0; at < text.length(); at++) {
                char letter = text.charAt(at);
                switch (letter) {
                    case '<' -> html.append("&lt;");
                    case '>' -> html.append("&gt;");
                    case '&' -> html.append("&amp;");
                    case '"' -> html.append("&quot;");
                    case '\'' -> html.append("&#39;");
                    default -> html.append(letter);
                }
            }
        }
    }
}
