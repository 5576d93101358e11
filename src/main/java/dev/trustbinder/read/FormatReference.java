package dev.trustbinder.read;

import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Field;
import dev.trustbinder.model.Framework;
import dev.trustbinder.model.Header;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Names;
import dev.trustbinder.model.Shape;
import dev.trustbinder.model.Words;
import dev.trustbinder.model.Zero;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reference page of every kind of file, in Markdown, from the field lists the reader reads by. */
public final class FormatReference {
    private static final String INTRODUCTION = """
            # Formats

            Every key that a file of a workspace may have, from the field lists that `trustbinder check` reads by. Paths are below
            the content folder. Keys in **bold** are required; a key with dots stands inside a map; `[ ]` stands for each item of a
            list. A file holds one record or a list of records; a register is `.yml` or `.csv`, whose first row names the keys
            (dotted where nested, lists split on `;`; lists of maps in YAML alone). CSV is read with or without a byte order mark.
            The CSV files of both sites begin with one, so that Excel keeps their letters; those that `init` writes do not,
            since git, scripts and other editors work on them too. A day in CSV may have the time 00:00 or 00:00:00, as
            spreadsheets write it.
            """;

    private static final String EVERY_RECORD = "Keys any record may carry; a kind that needs one shows it again.";
    private static final String ZERO =
            "As the only record of a register file: there was none of it, and someone signs for that.";
    private static final String PROGRAM = "`program.yml`: what the programme is and how it is run.";
    private static final String FRAMEWORK = "`frameworks/*.yml`: criteria other than the built-in ones.";

    private FormatReference() {}

    /** The page of all kinds of file, in the order of the workspace. */
    public static String page() {
        return INTRODUCTION + "\n" + String.join("\n", sections().values());
    }

    /** The sections of the page by the name of the schema of the same keys; two more tell what all kinds share. */
    public static Map<String, String> sections() {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put("every-record", section("Every record", EVERY_RECORD, rows(Header.class, "")));
        sections.put("zero", section("An empty register", ZERO, rows(Zero.class, "zero.")));
        sections.put("program", section("program", PROGRAM, rows(Charter.class, "")));
        for (Kind kind : Kind.values()) {
            sections.put(Schemas.name(kind), section(Schemas.name(kind), place(kind), rows(kind)));
        }
        sections.put("framework", section("framework", FRAMEWORK, rows(Framework.class, "")));
        return sections;
    }

    private static String section(String heading, String place, List<String> rows) {
        return "## %s\n\n%s\n\n| key | what it holds | value |\n| --- | --- | --- |\n%s\n"
                .formatted(heading, place, String.join("\n", rows));
    }

    private static String place(Kind kind) {
        String where = switch (kind.form()) {
            case RECORDS -> "`%s/*.yml`: one record or a list of them.".formatted(kind.place());
            case DOCUMENTS -> "`%s/*.md`: front matter with these keys, then the text.".formatted(kind.place());
            case REGISTER -> "`registers/%1$s.yml` or `registers/%1$s.csv`.".formatted(kind.place());
            case FOLDERS ->
                "`%s/CONTROL/PERIOD/`: a folder named by control and period or day; an optional `evidence.yml` in it says more."
                        .formatted(kind.place());
            case FILE -> "`%s`.".formatted(kind.place());
        };
        return kind.requiredHeaders().contains("audience")
                ? where + " Each record says who may see it."
                : "%s For the %s, unless it says otherwise.".formatted(where, Words.of(kind.defaultAudience()));
    }

    private static List<String> rows(Kind kind) {
        Stream<String> required = Field.of(Header.class).stream()
                .filter(field -> kind.requiredHeaders().contains(field.key()))
                .flatMap(field -> rows(field, true, ""));
        return Stream.concat(required, rows(kind.type(), "").stream()).toList();
    }

    private static List<String> rows(Class<? extends Record> noun, String prefix) {
        return Field.of(noun).stream()
                .flatMap(field -> rows(field, field.required(), prefix))
                .toList();
    }

    /** The row of a key, and below it the rows of the keys inside. */
    private static Stream<String> rows(Field field, boolean isRequired, String prefix) {
        String key = prefix + field.key();
        String name = isRequired ? "**`%s`**".formatted(key) : "`%s`".formatted(key);
        String otherwise = field.otherwise().isEmpty() ? "" : "; `%s` unless said".formatted(field.otherwise());
        String row = "| %s | %s | %s%s |".formatted(name, field.help(), value(field), otherwise);
        return Stream.concat(Stream.of(row), inside(field.shape(), key).stream());
    }

    private static List<String> inside(Shape shape, String key) {
        if (shape instanceof Shape.ListOf list) {
            return inside(list.items(), key + "[ ]");
        } else if (shape instanceof Shape.MapOf map) {
            return inside(map.values(), key + ".*");
        } else if (shape instanceof Shape.Nested nested) {
            return rows(nested.type(), key + ".");
        }
        return List.of();
    }

    private static String value(Field field) {
        return field.names() == Names.NOTHING
                ? value(field.shape(), "")
                : value(field.shape(), "names a " + field.names().word());
    }

    private static String value(Shape shape, String names) {
        if (shape instanceof Shape.ListOf list) {
            return "list: " + value(list.items(), names.isEmpty() ? "" : "each " + names);
        } else if (shape instanceof Shape.MapOf map) {
            return "map of any keys: " + value(map.values(), names);
        } else if (shape instanceof Shape.Nested) {
            return "map";
        } else if (shape instanceof Shape.Choice choice) {
            return Words.all(choice.words()).stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
        }
        return names.isEmpty() ? plain((Shape.Plain) shape) : names;
    }

    private static String plain(Shape.Plain shape) {
        return switch (shape) {
            case TEXT -> "text";
            case DATE -> "day: `2026-03-28`";
            case MOMENT -> "moment: `2026-03-27T09:12:00Z`";
            case NUMBER -> "whole number";
            case TRUTH -> "`true` or `false`";
            case PERIOD ->
                "period: `2026`, `2026-H1`, `2026-Q1`, `2026-03`, `2026-W05`, a day, two days as `from..to` or `{from: , to: }`";
        };
    }
}
