package dev.trustbinder.render.page;

import dev.trustbinder.prose.SafeHtml;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

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
}
