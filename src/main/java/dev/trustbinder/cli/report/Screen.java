package dev.trustbinder.cli.report;

import dev.trustbinder.format.Plain;
import java.util.ArrayList;
import java.util.List;

/** Lines of a terminal, 80 columns wide, in colours where it shows them. */
public final class Screen {
    static final int COLUMNS = 80;

    /** A blank at which no line ends. */
    static final char HARD_BLANK = '\u00a0';

    private final boolean coloured;
    private final StringBuilder out = new StringBuilder();

    private Screen(boolean coloured) {
        this.coloured = coloured;
    }

    /** A screen of text alone. */
    public static Screen plain() {
        return new Screen(false);
    }

    /** A screen that shows colours. */
    public static Screen coloured() {
        return new Screen(true);
    }

    /** How words are shown. */
    enum Style {
        PLAIN("0"),
        STRONG("1"),
        FAINT("2"),
        RED("31"),
        GREEN("32"),
        YELLOW("33"),
        ERROR("1;31"),
        WARNING("1;33"),
        INFO("1;36"),
        CONDITION("1;35");

        private final String code;

        Style(String code) {
            this.code = code;
        }
    }

    /** Text in one style; its blanks are where a line may end. */
    record Ink(Style style, String text) {
        Ink {
            text = Plain.of(text);
        }
    }

    static Ink plain(String text) {
        return new Ink(Style.PLAIN, text);
    }

    static Ink strong(String text) {
        return new Ink(Style.STRONG, text);
    }

    static Ink faint(String text) {
        return new Ink(Style.FAINT, text);
    }

    /** A paragraph of text alone. */
    public static String wrapped(int indent, String text) {
        return plain().line(indent, plain(text)).toString();
    }

    Screen blank() {
        out.append('\n');
        return this;
    }

    /** One line as it is, however long. */
    Screen verbatim(String text, Ink... inks) {
        out.append(Plain.of(text));
        List.of(inks).forEach(this::paint);
        out.append('\n');
        return this;
    }

    /** One paragraph so far from the left; its further lines two columns further. */
    Screen line(int indent, Ink... inks) {
        return line(indent, List.of(inks));
    }

    Screen line(int indent, List<Ink> inks) {
        int column = 0;
        for (List<Ink> word : words(inks)) {
            int length = word.stream().mapToInt(ink -> length(ink.text())).sum();
            if (column == 0) {
                out.append(" ".repeat(indent));
                column = indent;
            } else if (column + 1 + length > COLUMNS) {
                out.append('\n').append(" ".repeat(indent + 2));
                column = indent + 2;
            } else {
                out.append(' ');
                column++;
            }
            word.forEach(this::paint);
            column += length;
        }
        out.append('\n');
        return this;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static List<List<Ink>> words(List<Ink> inks) {
        List<List<Ink>> words = new ArrayList<>(List.of(new ArrayList<>()));
        for (Ink ink : inks) {
            String[] parts = ink.text().split(" ", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    words.add(new ArrayList<>());
                }
                if (!parts[i].isEmpty()) {
                    words.get(words.size() - 1).add(new Ink(ink.style(), parts[i]));
                }
            }
        }
        words.removeIf(List::isEmpty);
        return words;
    }

    private void paint(Ink ink) {
        String text = ink.text().replace(HARD_BLANK, ' ');
        if (coloured && ink.style() != Style.PLAIN) {
            out.append("\u001b[")
                    .append(ink.style().code)
                    .append('m')
                    .append(text)
                    .append("\u001b[0m");
        } else {
            out.append(text);
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
