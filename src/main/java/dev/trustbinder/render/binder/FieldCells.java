package dev.trustbinder.render.binder;

import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Field;
import dev.trustbinder.model.Header;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Names;
import dev.trustbinder.model.Period;
import dev.trustbinder.model.Shape;
import dev.trustbinder.model.Words;
import dev.trustbinder.render.page.Table.Cell;
import dev.trustbinder.render.page.Table.Piece;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Shows the values of a record by the fields its noun declares, so that a new field of a noun is in the binder without
 * anyone having thought of it.
 */
final class FieldCells {
    /** What stands elsewhere, or nowhere. */
    private static final Set<String> ABOVE = Set.of("id", "title", "notes", "audience", "listed");

    private final Cells cells;
    private final Map<Class<?>, List<Shown>> byNoun = new HashMap<>();

    FieldCells(Cells cells) {
        this.cells = cells;
        for (Kind kind : Kind.values()) {
            byNoun.put(kind.type(), collected(kind.type(), Entry::facts));
        }
        byNoun.put(Header.class, collected(Header.class, Entry::header));
    }

    /**
     * One field of a noun, or of a noun within it.
     *
     * @param path its keys joined by dots
     */
    record Shown(String path, String title, Register.Type type, Function<Entry<?>, Cell> cell) {}

    /** The fields of {@code noun}, nouns within it taken apart, in their declared order. */
    List<Shown> of(Class<? extends Record> noun) {
        return byNoun.get(noun);
    }

    /** The fields that every record has and readers may see. */
    List<Shown> header() {
        return byNoun.get(Header.class).stream()
                .filter(field -> !ABOVE.contains(field.path()))
                .toList();
    }

    private List<Shown> collected(Class<? extends Record> noun, Function<Entry<?>, Record> part) {
        List<Shown> shown = new ArrayList<>();
        collect(noun, "", entry -> Optional.of(part.apply(entry)), shown);
        return List.copyOf(shown);
    }

    private void collect(
            Class<? extends Record> noun,
            String prefix,
            Function<Entry<?>, Optional<Record>> holder,
            List<Shown> shown) {
        for (Field field : Field.of(noun)) {
            String path = prefix + field.key();
            if (field.shape() instanceof Shape.Nested nested) {
                collect(
                        nested.type(),
                        path + ".",
                        entry -> holder.apply(entry).flatMap(in -> nested(field, in)),
                        shown);
            } else {
                shown.add(new Shown(
                        path,
                        Titles.of(path),
                        type(field),
                        entry -> holder.apply(entry)
                                .map(in -> cell(entry, field, field.in(in)))
                                .orElse(Cells.NOTHING)));
            }
        }
    }

    private static Optional<Record> nested(Field field, Record in) {
        Object value = field.in(in);
        return value instanceof Optional<?> optional ? optional.map(Record.class::cast) : Optional.of((Record) value);
    }

    private static Register.Type type(Field field) {
        Shape shape = field.shape();
        if (shape instanceof Shape.ListOf list) {
            return list.items() instanceof Shape.Nested ? Register.Type.LONGS : many(field.names());
        } else if (shape == Shape.Plain.DATE || shape == Shape.Plain.MOMENT || shape == Shape.Plain.PERIOD) {
            return Register.Type.DATE;
        } else if (shape == Shape.Plain.NUMBER) {
            return Register.Type.NUMBER;
        } else if (shape instanceof Shape.Choice) {
            return Register.Type.STATE;
        } else if (field.names() != Names.NOTHING) {
            return isRole(field.names()) ? Register.Type.TEXT : Register.Type.ID;
        }
        return Titles.isLong(field.key()) ? Register.Type.LONG : Register.Type.TEXT;
    }

    private static Register.Type many(Names names) {
        return names == Names.NOTHING || isRole(names) ? Register.Type.TEXTS : Register.Type.IDS;
    }

    private static boolean isRole(Names names) {
        return names == Names.HOLDER || names == Names.ROLE || names == Names.AUDIENCE_ROLE || names == Names.CATEGORY;
    }

    private Cell cell(Entry<?> from, Field field, Object value) {
        return new Cell(pieces(from, field, value));
    }

    private List<Piece> pieces(Entry<?> from, Field field, Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(known -> pieces(from, field, known)).orElse(List.of());
        } else if (value instanceof List<?> list) {
            return list.stream()
                    .flatMap(item -> pieces(from, field, item).stream())
                    .toList();
        } else if (value instanceof SortedMap<?, ?> map) {
            return map.entrySet().stream().map(FieldCells::member).toList();
        } else if (value instanceof Boolean truth) {
            return truth ? List.of(Piece.of("yes")) : List.of();
        } else if (value instanceof Enum<?> word) {
            return List.of(isTrouble(field) ? Tones.piece(word) : Piece.of(Words.of(word)));
        } else if (value instanceof Record nested && !(value instanceof Period)) {
            return List.of(Piece.of(sentence(from, nested)));
        }
        String text = value instanceof Period period ? spoken(period) : plain(value);
        return text.isEmpty() ? List.of() : List.of(reference(from, field, text));
    }

    private static String plain(Object value) {
        return value instanceof Instant moment
                ? moment(moment)
                : value.toString().strip();
    }

    /** A period in words: a stretch goes from one day to another. */
    static String spoken(Period period) {
        return period.written().replace("..", " to ");
    }

    /** Whoever was there is shown by role, where the record names one. */
    private Piece reference(Entry<?> from, Field field, String text) {
        return field.key().equals("attendees")
                        && cells.view().assessment().roster().role(text).isPresent()
                ? cells.holderPiece(text)
                : cells.reference(from, field.names(), text);
    }

    /** How grave a trouble is stands out; how much depends on a vendor does not. */
    private static boolean isTrouble(Field field) {
        return List.of("status", "severity", "priority").contains(field.key());
    }

    private static Piece member(Map.Entry<?, ?> member) {
        return Piece.of(member.getKey() + ": " + member.getValue());
    }

    static String moment(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS)
                .toString()
                .replace("T", " ")
                .replace("Z", " UTC");
    }

    /** A noun of a list in a few words: what is text stands alone, the rest behind its name. */
    private String sentence(Entry<?> from, Record noun) {
        List<String> words = new ArrayList<>();
        for (Field field : Field.of(noun.getClass())) {
            String text = words(from, field, field.in(noun));
            if (!text.isEmpty()) {
                words.add(
                        speaksForItself(field)
                                ? text
                                : Titles.of(field.key()).toLowerCase(java.util.Locale.ROOT) + " " + text);
            }
        }
        return String.join(", ", words);
    }

    private static boolean speaksForItself(Field field) {
        return field.shape() == Shape.Plain.TEXT && field.names() == Names.NOTHING
                || field.key().equals("on");
    }

    private String words(Entry<?> from, Field field, Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(known -> words(from, field, known)).orElse("");
        } else if (value instanceof List<?> list) {
            return String.join(
                    " and ", list.stream().map(item -> words(from, field, item)).toList());
        } else if (value instanceof Boolean truth) {
            return truth ? "yes" : "";
        } else if (value instanceof Enum<?> word) {
            return Tones.piece(word).text();
        } else if (value instanceof Record nested && !(value instanceof Period)) {
            return sentence(from, nested);
        }
        String text = value instanceof Period period ? spoken(period) : plain(value);
        return text.isEmpty() ? "" : reference(from, field, text).text();
    }
}
