package dev.trustbinder.prose;

import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The markup of other generators, which stands on the page as it is written, and duties shown as code. */
final class ForeignMarkup {
    private static final Pattern MARKUP = Pattern.compile(
            "^ {0,3}(?:(?<container>:::+[ {\\w].*|:::+)|(?<admonition>(?:!!!|\\?\\?\\?\\+?) +\\w.*)"
                    + "|(?<grid>\\+(?:[-=:]{3,}\\+)+)|(?<toc>\\[TOC]|\\$\\{toc})"
                    + "|(?<module>(?:import .+ from ['\"].+['\"]|export (?:const|default) .+);?)"
                    + "|(?<tag>\\{%-? .*?%}.*))\\s*$",
            Pattern.MULTILINE);

    /** An item of a list as word processors and pandoc count them. */
    private static final Pattern ITEM = Pattern.compile(
            "^[ \\t]*\\(?(?:[a-z]|[ivx]{2,4}|\\d{1,2})[.)] +(?=\\p{L}+ \\p{L}+ \\p{L}+)", Pattern.MULTILINE);

    private ForeignMarkup() {}

    static void report(Node node, Draft draft) {
        for (Node child : node.getChildren()) {
            if (child instanceof Paragraph) {
                paragraph(child, draft);
            } else if (child instanceof IndentedCodeBlock) {
                code(child, draft);
            } else {
                report(child, draft);
            }
        }
    }

    /** One finding for a paragraph: the lines of a grid are one table. */
    private static void paragraph(Node node, Draft draft) {
        String text = draft.source().text().substring(node.getStartOffset(), node.getEndOffset());
        Matcher markup = MARKUP.matcher(text);
        if (markup.find()) {
            String line = markup.group().strip();
            String shown = line.length() <= 40 ? line : line.substring(0, 40) + "…";
            draft.report(
                    ProseRules.FOREIGN,
                    Span.of(
                            node.getStartOffset() + markup.start(),
                            markup.group().length()),
                    shown + " is markup of another tool and is shown as it is written",
                    help(markup));
        }
    }

    private static String help(Matcher markup) {
        if (markup.group("container") != null || markup.group("admonition") != null) {
            return "write a box as > [!NOTE], with > before each of its lines";
        } else if (markup.group("grid") != null) {
            return "write the table with | between cells and |---| below the header";
        } else if (markup.group("toc") != null) {
            return "delete it; pages have a list of their headings";
        }
        return markup.group("tag") != null
                ? "write what it would insert"
                : "delete it, and write its content in Markdown";
    }

    private static void code(Node node, Draft draft) {
        String text = draft.source().text().substring(node.getStartOffset(), node.getEndOffset());
        Matcher item = ITEM.matcher(text);
        if (item.find()) {
            draft.report(
                    ProseRules.FOREIGN,
                    Span.of(node.getStartOffset() + item.start(), item.group().length()),
                    "an item of a list is indented four columns or more and is shown as code",
                    "begin the line with 1. or - at the column of the text above, or put code between ```");
        }
    }
}
