package dev.trustbinder.cli.report;

import dev.trustbinder.cli.report.Screen.Ink;
import dev.trustbinder.cli.report.Screen.Style;
import dev.trustbinder.delta.FieldDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keys that changed, as terminals and Markdown show them. */
final class FieldText {
    private static final int SENTENCE = 60;
    private static final String NOTHING = "nothing";

    private FieldText() {}

    static void write(FieldDelta field, int indent, Screen screen) {
        Ink key = Screen.plain(field.path() + ": ");
        if (isSentence(field)) {
            screen.line(indent, key);
            RedlineText.write(field.redline(), indent + 2, screen);
            return;
        }
        switch (field.form()) {
            case VALUE -> screen.line(indent, value(key, field));
            case MEMBERS -> screen.line(indent, members(key, field));
            case ORDER -> screen.line(indent, key, Screen.plain("now in the order " + told(field.after())));
        }
    }

    private static List<Ink> value(Ink key, FieldDelta field) {
        List<Ink> inks = new ArrayList<>(List.of(key));
        if (!field.before().isEmpty()) {
            inks.add(new Ink(Style.RED, told(field.before())));
            inks.add(Screen.plain(" → "));
        }
        inks.add(new Ink(Style.GREEN, told(field.after())));
        return inks;
    }

    private static List<Ink> members(Ink key, FieldDelta field) {
        List<Ink> inks = new ArrayList<>(List.of(key));
        field.before().forEach(gone -> inks.add(new Ink(Style.RED, "−" + gone + " ")));
        field.after().forEach(come -> inks.add(new Ink(Style.GREEN, "+" + come + " ")));
        return inks;
    }

    /** One line of a list, or that line and a redline below it. */
    static String markdown(FieldDelta field) {
        String key = "- " + MarkdownText.of(field.path()) + ": ";
        if (isSentence(field)) {
            return key + "\n\n" + RedlineText.markdown(field.redline()).indent(2);
        }
        return key
                + switch (field.form()) {
                    case VALUE ->
                        (field.before().isEmpty() ? "" : MarkdownText.of(told(field.before())) + " → ")
                                + MarkdownText.of(told(field.after()));
                    case MEMBERS ->
                        Stream.concat(
                                        field.before().stream().map(gone -> "<del>" + MarkdownText.of(gone) + "</del>"),
                                        field.after().stream().map(come -> "<ins>" + MarkdownText.of(come) + "</ins>"))
                                .collect(Collectors.joining(", "));
                    case ORDER -> "now in the order " + MarkdownText.of(told(field.after()));
                }
                + "\n";
    }

    /** Two texts so long that only their differences are worth reading. */
    private static boolean isSentence(FieldDelta field) {
        return field.form() == FieldDelta.Form.VALUE
                && !field.before().isEmpty()
                && !field.after().isEmpty()
                && Stream.concat(field.before().stream(), field.after().stream())
                        .anyMatch(text -> text.length() > SENTENCE && text.indexOf(' ') >= 0);
    }

    private static String told(List<String> values) {
        return values.isEmpty() ? NOTHING : String.join(", ", values);
    }
}
