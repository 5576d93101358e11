package dev.trustbinder.render.page;

import dev.trustbinder.prose.SafeHtml;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What templates can say beyond Pebble's own words: {@code safeUrl}, {@code html}, {@code json}, {@code icon}, {@code rows}. */
final class Vocabulary extends AbstractExtension {
    private final Theme theme;

    Vocabulary(Theme theme) {
        this.theme = theme;
    }

    @Override
    public Map<String, Filter> getFilters() {
        return Map.of(
                "safeUrl", new Word(Vocabulary::safeUrl),
                "html", new Word(Vocabulary::html),
                "json", new Word(Vocabulary::json));
    }

    @Override
    public Map<String, Function> getFunctions() {
        return Map.of("icon", new Icon(), "rows", new TableRows());
    }

    static String safeUrl(Object input, EvaluationContext context) {
        String address = String.valueOf(input);
        Pages.Ways ways = (Pages.Ways) context.getVariable("ways");
        return Address.from(
                String.valueOf(context.getVariable("root")), ways.meant().apply(address));
    }

    private static Object html(Object input, EvaluationContext context) {
        if (input instanceof SafeHtml || input instanceof Fragment) {
            return new SafeString(input.toString());
        }
        throw new IllegalArgumentException("html is for cleaned HTML only; leave the filter out for text");
    }

    private static Object json(Object input, EvaluationContext context) {
        if (input instanceof JsonBlock block) {
            return new SafeString(block.json());
        }
        throw new IllegalArgumentException("json is for data blocks only");
    }

    private interface Meaning {
        Object of(Object input, EvaluationContext context);
    }

    private record Word(Meaning meaning) implements Filter {
        @Override
        public Object apply(
                Object input,
                Map<String, Object> arguments,
                PebbleTemplate template,
                EvaluationContext context,
                int line) {
            try {
                return meaning.of(input, context);
            } catch (IllegalArgumentException e) {
                throw new PebbleException(e, e.getMessage(), line, template.getName());
            }
        }

        @Override
        public List<String> getArgumentNames() {
            return List.of();
        }
    }

    /** Draws {@code shared/icons/<name>.svg} into the page; a name without a file is a mistake of the template. */
    private final class Icon implements Function {
        @Override
        public Object execute(
                Map<String, Object> arguments, PebbleTemplate template, EvaluationContext context, int line) {
            String name = String.valueOf(arguments.get("name"));
            return theme.file("shared/icons/" + name + ".svg")
                    .map(svg -> new SafeString(new String(svg, StandardCharsets.UTF_8).strip()))
                    .orElseThrow(() -> new PebbleException(null, "there is no icon " + name, line, template.getName()));
        }

        @Override
        public List<String> getArgumentNames() {
            return List.of("name");
        }
    }

    /** What may stand in a {@code href} or {@code src}. */
    private static final class Address {
        private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:");
        private static final Pattern ALLOWED = Pattern.compile("(https?|mailto|tel):.*", Pattern.DOTALL);

        private Address() {}

        /**
         * The address as seen from a page whose way to the site's root is {@code root}. Web, mail and telephone addresses
         * and fragments stay; any other scheme, or an address that browsers would repair into one, becomes {@code #}.
         */
        static String from(String root, String address) {
            String plain = address.strip();
            if (holdsBlankOrControl(plain) || plain.startsWith("//")) {
                return "#";
            }
            if (plain.indexOf(':') >= 0 && SCHEME.matcher(plain).lookingAt()) {
                return ALLOWED.matcher(plain.toLowerCase(Locale.ROOT)).matches() ? plain : "#";
            }
            return plain.startsWith("#") ? plain : root + plain;
        }

        private static boolean holdsBlankOrControl(String address) {
            for (int at = 0; at < address.length(); at++) {
                char c = address.charAt(at);
                if (c <= ' ' || c == 0x7F || c == '\\') {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * The function {@code rows(table, titled)} of templates: the rows of a table as HTML, each value behind the title of its
     * column where {@code titled} is true. It is no template, because a log of runs has hundreds of thousands of cells.
     */
    private static final class TableRows implements Function {
        private static final String BADGE = "shared/badge.html";

        @Override
        public List<String> getArgumentNames() {
            return List.of("table", "titled");
        }

        @Override
        public Object execute(
                Map<String, Object> arguments, PebbleTemplate template, EvaluationContext context, int line) {
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
}
