package dev.trustbinder.prose;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The markup of other generators, which stands on the page as it is written, and duties shown as code. */
final class ForeignMarkup {
    private static final Pattern MARKUP = Pattern.compile(
            "^ {0,3}(?:(?<container>:::+[ {\\w].*|:::+)|(?<admonition>(?:!!!|\\?\\?\\?\\+?) +\\w.*|=== +\".*|\\.\\. [a-z-]+::.*"
                    + "|\\[(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)])"
                    + "|(?<grid>\\+(?:[-=:]{3,}\\+)+|\\|={3,}|\\|\\|(?! ).+\\|\\|)|(?<toc>\\[TOC]|\\$\\{toc}|:toc:.*|\\{toc(?::.*)?})"
                    + "|(?<module>(?:import .+ from ['\"].+['\"]|export (?:const|default) .+);?"
                    + "|\\{(?:panel|info|note|tip|warning|expand|noformat|code|quote|excerpt)(?::[^}\\n]*)?}.*)"
                    + "|(?<title>h[1-6]\\. +\\S.*|={2,5} +\\p{L}[^=\\n]*)"
                    + "|(?<tag>include::.+\\[.*]))\\s*$"
                    + "|(?<inline>\\{%-? .*?%})"
                    + "|(?<attributes>\\{:? ?(?:[.#][A-Za-z][\\w-]*|[a-z-]+=[\"'][^\"'}\\n]*[\"'])(?: +(?:[.#][\\w-]+|[a-z-]+=[\"'][^\"'}\\n]*[\"']))* ?})",
            Pattern.MULTILINE);

    private static final Map<String, String> HELP = Map.of(
            "container", "write a box as > [!NOTE], with > before each of its lines",
            "admonition", "write a box as > [!NOTE], with > before each of its lines",
            "grid", "write the table with | between cells and |---| below the header",
            "toc", "delete it; pages have a list of their headings",
            "module", "delete it, and write its content in Markdown",
            "title", "write the heading with # before it",
            "tag", "write what it would insert",
            "inline", "write what it would insert",
            "attributes", "delete it; {#name} at the end of a heading gives it that anchor");

    /** An item of a list as word processors and pandoc count them. */
    private static final Pattern ITEM = Pattern.compile(
            "^[ \\t]*\\(?(?:[a-z]|[ivx]{2,4}|\\d{1,2})[.)] +(?=\\p{L}+ \\p{L}+ \\p{L}+)", Pattern.MULTILINE);

    /** A line of nothing but words that says what somebody must do. */
    private static final Pattern DUTY = Pattern.compile(
            "^[ \\t]*(?=\\p{Lu})(?=[^\\n]*\\b(?:must|shall|will|should|may not)\\b)[\\p{L}'’-]+(?:,? \\(?[\\p{L}\\d'’-]+\\)?){4,}[.;:,]?[ \\t]*$",
            Pattern.MULTILINE);

    private static final Pattern SIMPLE_TABLE = Pattern.compile("\\s*-{3,}(?: +-{3,})+\\s*");
    private static final Pattern ALERT = Pattern.compile("\\[!\\w+][+-]?");

    private ForeignMarkup() {}

    static void report(Node node, Draft draft) {
        for (Node child : node.getChildren()) {
            if (child instanceof Paragraph || child instanceof Heading || child instanceof TableNode.Cell) {
                words(child, draft);
            } else if (child instanceof IndentedCodeBlock) {
                code(child, draft);
            } else if (child instanceof ThematicBreak) {
                simpleTable(child, draft);
            } else {
                alert(child, draft);
                report(child, draft);
            }
        }
    }

    /** One finding for a block of words: the lines of a grid are one table. */
    private static void words(Node node, Draft draft) {
        Matcher markup = MARKUP.matcher(written(node, draft));
        boolean found = false;
        while (!found && markup.find()) {
            found = !isWithin(node, node.getStartOffset() + markup.start());
        }
        if (found) {
            report(node, markup, draft);
        }
    }

    private static void report(Node node, Matcher markup, Draft draft) {
        String line = markup.group().strip();
        String shown = line.length() <= 40 ? line : line.substring(0, 40) + "…";
        String help = HELP.entrySet().stream()
                .filter(one -> markup.group(one.getKey()) != null)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        draft.report(
                ProseRules.FOREIGN,
                Span.of(node.getStartOffset() + markup.start(), markup.group().length()),
                shown + " is markup of another tool and is shown as it is written",
                help);
    }

    /** Whether a place stands in code, or in a hole that is filled in. */
    private static boolean isWithin(Node node, int at) {
        for (Node child : node.getChildren()) {
            boolean around = child.getStartOffset() <= at && at < child.getEndOffset();
            if (around && (child instanceof Code || child instanceof HoleNode || isWithin(child, at))) {
                return true;
            }
        }
        return false;
    }

    private static String written(Node node, Draft draft) {
        return draft.source().text().substring(node.getStartOffset(), node.getEndOffset());
    }

    /** The line below the header of pandoc's table without bars, which is read as a rule across the page. */
    private static void simpleTable(Node node, Draft draft) {
        boolean second = node.getPrevious() instanceof Paragraph rows && rows.getPrevious() instanceof ThematicBreak;
        if (!second && SIMPLE_TABLE.matcher(written(node, draft)).matches()) {
            draft.report(
                    ProseRules.FOREIGN,
                    new Span(node.getStartOffset(), node.getEndOffset()),
                    "a table without bars is no table, and its rows run together",
                    HELP.get("grid"));
        }
    }

    /** A box that GitHub does not know, or that has words on the line of its name, is a quotation with brackets. */
    private static void alert(Node node, Draft draft) {
        if (node instanceof BlockQuote && node.getFirstChild() instanceof Paragraph first) {
            Matcher mark = ALERT.matcher(written(first, draft));
            if (mark.lookingAt()) {
                draft.report(
                        ProseRules.FOREIGN,
                        Span.of(first.getStartOffset(), mark.group().length()),
                        mark.group() + " makes no box here and is shown as it is written",
                        "write [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] or [!CAUTION] alone on its line, outside of lists");
            }
        }
    }

    private static void code(Node node, Draft draft) {
        String text = written(node, draft);
        Matcher item = ITEM.matcher(text);
        Matcher duty = DUTY.matcher(text);
        if (item.find()) {
            draft.report(
                    ProseRules.FOREIGN,
                    Span.of(node.getStartOffset() + item.start(), item.group().length()),
                    "an item of a list is indented four columns or more and is shown as code",
                    "begin the line with 1. or - at the column of the text above, or put code between ```");
        } else if (duty.find()) {
            draft.report(
                    ProseRules.FOREIGN,
                    Span.of(node.getStartOffset() + duty.start(), duty.group().length()),
                    "a sentence is indented four columns or more and is shown as code",
                    "begin the line at the column of the text above, or put code between ```");
        }
    }
}
