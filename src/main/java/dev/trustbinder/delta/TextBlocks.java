package dev.trustbinder.delta;

import dev.trustbinder.delta.Redline.Form;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The blocks of a Markdown text, line by line, as people who read its source see them: no markup is interpreted within
 * a block, lines of a block are joined, and how far something is indented counts for lists alone.
 */
final class TextBlocks {
    private static final Pattern FENCE = Pattern.compile("\\s*+(`{3,}+|~{3,}+)[^`]*+");
    private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})(\\s.*+)?", Pattern.DOTALL);
    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(=++|-++)\\s*+");
    private static final Pattern ITEM = Pattern.compile("(\\s*+)([-*+]|\\d{1,9}[.)])(\\s.*+)?", Pattern.DOTALL);
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

    private final List<TextBlock> blocks = new ArrayList<>();
    private final Deque<Integer> indents = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private Form form = Form.PARAGRAPH;
    private int level;
    private int lastLine;
    private String fence = "";
    private boolean table;

    private TextBlocks() {}

    static List<TextBlock> of(String markdown) {
        TextBlocks reading = new TextBlocks();
        markdown.lines().forEach(reading::line);
        reading.end();
        return reading.blocks;
    }

    private void line(String line) {
        Matcher fenced = FENCE.matcher(line);
        if (!fence.isEmpty()) {
            code(line);
        } else if (fenced.matches()) {
            end();
            fence = fenced.group(1);
        } else if (line.isBlank()) {
            end();
        } else if (!heading(line) && !row(line) && !item(line) && !quote(line)) {
            words(line);
        }
    }

    private void code(String line) {
        if (line.strip().startsWith(fence) && line.strip().chars().allMatch(c -> c == fence.charAt(0))) {
            fence = "";
        } else {
            only(Form.CODE, 0, line);
        }
    }

    private boolean heading(String line) {
        Matcher heading = HEADING.matcher(line);
        if (!heading.matches()) {
            return underline(line);
        }
        indents.clear();
        only(Form.HEADING, heading.group(1).length(), withoutClosing(orNothing(heading.group(2))));
        return true;
    }

    private boolean underline(String line) {
        Matcher underline = UNDERLINE.matcher(line);
        boolean found = underline.matches() && form == Form.PARAGRAPH && !text.isEmpty();
        if (found) {
            form = Form.HEADING;
            level = underline.group(1).startsWith("=") ? 1 : 2;
            end();
        }
        return found;
    }

    /** A heading may end in the signs it begins with. */
    private static String withoutClosing(String words) {
        String stripped = words.strip();
        int end = stripped.length();
        while (end > 0 && stripped.charAt(end - 1) == '#') {
            end--;
        }
        boolean closed = end == 0 || Character.isWhitespace(stripped.charAt(end - 1));
        return closed ? stripped.substring(0, end) : stripped;
    }

    private static String orNothing(String group) {
        return group == null ? "" : group;
    }

    /** A row begins with a bar, or is the line above the one that rules a table off, or stands below it. */
    private boolean row(String line) {
        String header = text.substring(lastLine);
        if (isRuler(line)
                && (header.isBlank() || cells(header).size() == cells(line).size())) {
            text.setLength(lastLine);
            only(Form.ROW, 0, String.join(" | ", cells(header)));
            table = true;
            return true;
        }
        boolean within = table;
        boolean found = within || line.strip().startsWith("|");
        if (found) {
            only(Form.ROW, 0, String.join(" | ", cells(line)));
        }
        table = within;
        return found;
    }

    private static boolean isRuler(String line) {
        return line.contains("|") && line.contains("-") && line.chars().allMatch(c -> " \t|:-".indexOf(c) >= 0);
    }

    private static List<String> cells(String line) {
        String row = line.strip();
        String inner = row.startsWith("|") ? row.substring(1) : row;
        String open = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
        return BAR.splitAsStream(open).map(String::strip).toList();
    }

    private boolean item(String line) {
        Matcher item = ITEM.matcher(line);
        if (!item.matches()) {
            return false;
        }
        end();
        form = Character.isDigit(item.group(2).charAt(0)) ? Form.NUMBERED : Form.ITEM;
        level = depth(item.group(1).length());
        text.append(orNothing(item.group(3)));
        return true;
    }

    /** How many items an item so far indented stands in, itself among them. */
    private int depth(int indent) {
        while (!indents.isEmpty() && indents.peekLast() >= indent) {
            indents.removeLast();
        }
        indents.addLast(indent);
        return indents.size();
    }

    private boolean quote(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == '>' || Character.isWhitespace(line.charAt(at)))) {
            at++;
        }
        int depth = (int) line.chars().limit(at).filter(c -> c == '>').count();
        if (depth > 0) {
            quoted(line.substring(at), depth);
        }
        return depth > 0;
    }

    private void quoted(String words, int depth) {
        if (form != Form.QUOTE || level != depth || words.isEmpty()) {
            end();
        }
        form = Form.QUOTE;
        level = depth;
        lastLine = text.length();
        text.append(' ').append(words);
    }

    private void words(String line) {
        if (text.isEmpty() && !Character.isWhitespace(line.charAt(0))) {
            indents.clear();
        }
        lastLine = text.length();
        text.append(' ').append(line);
    }

    private void only(Form kind, int depth, String words) {
        end();
        form = kind;
        level = depth;
        text.append(words);
        end();
    }

    private void end() {
        List<String> words = Tokens.of(text.toString());
        if (!words.isEmpty()) {
            blocks.add(new TextBlock(form, level, words));
        }
        text.setLength(0);
        lastLine = 0;
        form = Form.PARAGRAPH;
        level = 0;
        table = false;
    }
}
