package dev.trustbinder.prose;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The markup of other generators, which stands on the page as it is written, and duties shown as code. */
final class ForeignMarkup {
    private static final String TABLE = "write the table with | between cells and |---| below the header";
    private static final String INSERTED = "write what it would insert";

    /**
     * Forms of markup that mean the same and are written the same way in Markdown.
     *
     * @param help how to write it
     * @param forms regular expressions; those of a line begin at its first character
     */
    private record Markup(String help, String... forms) {
        private static Pattern pattern(List<Markup> all, String before, String after) {
            return Pattern.compile(IntStream.range(0, all.size())
                    .mapToObj(i -> "(?<m" + i + ">" + String.join("|", all.get(i).forms) + ")")
                    .collect(Collectors.joining("|", before, after)));
        }

        private static String help(List<Markup> all, Matcher found) {
            return IntStream.range(0, all.size())
                    .filter(i -> found.group("m" + i) != null)
                    .mapToObj(i -> all.get(i).help)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static final List<Markup> OF_LINES = List.of(
            new Markup(
                    "write a box as > [!NOTE], with > before each of its lines",
                    ":::+(?: ?[{\\w].*)?",
                    "(?:!!!|\\?\\?\\?\\+?) +\\w.*",
                    "=== +\".*",
                    "\\.\\. [a-z-]+::.*",
                    "\\[(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)]"),
            new Markup(TABLE, "\\+(?:[-=:]{3,}\\+)+", "\\|-{3,}(?:\\+-+)+\\|", "\\|={3,}", "\\|\\|(?! ).+\\|\\|"),
            new Markup(
                    "delete it; pages have a list of their headings",
                    "(?i:\\[TOC]|\\$\\{toc}|:toc:.*|@\\[toc]|\\{:?toc(?::.*)?})"),
            new Markup(
                    "delete it, and write its content in Markdown",
                    "(?:import (?:[^'\"\\n]+ from )?['\"][^'\"\\n]+['\"]|export (?:const|let|var|function|default|\\{) ?.+);?",
                    "\\{/\\*.*",
                    "\\{(?:panel|info|note|tip|warning|expand|noformat|code|quote|excerpt)(?::[^}\\n]*)?}.*",
                    "\\\\(?:newpage|pagebreak|clearpage|tableofcontents|(?:begin|end)\\{\\w+})\\b?.*"),
            new Markup("write the heading with # before it", "h[1-6]\\. +\\S.*", "={1,5} +\\p{L}[^=\\n]*"),
            new Markup(
                    "write - before each item, indented below its list",
                    "\\.{1,2} +\\p{L}.*",
                    "\\*{2,5} +\\p{L}[^*\\n]*",
                    "#\\. +\\S.*",
                    "\\(@\\w*\\) +\\S.*"),
            new Markup("write - **the term**: what it means", ": {1,3}\\S.*"),
            new Markup("write the formula in words, or put it between ```", "\\$\\$.*"),
            new Markup(
                    INSERTED,
                    "include::.+\\[.*]",
                    "(?:@include|@import|!include(?:url)?|#include) +\\S.*",
                    "-{1,2}8<-{1,2}.*",
                    "\\{!.+!}"));

    private static final List<Markup> OF_WORDS = List.of(
            new Markup(INSERTED, "\\{%-? .*?%}", "<%.*?%>", "!\\[\\[[^\\]\\n]+]]", ":(?:ref|doc|term|numref):(?=`)"),
            new Markup(
                    "delete it; {#name} at the end of a heading or block gives it that anchor",
                    "\\{:? ?(?:[.#][A-Za-z][\\w-]*|[a-z-]+=[\"'][^\"'}\\n]*[\"'])(?: +(?:[.#][\\w-]+|[a-z-]+=[\"'][^\"'}\\n]*[\"']))* ?}"),
            new Markup(
                    "delete it, and write its content in Markdown",
                    "</?[A-Za-z][\\w.]*(?:\\s[^<>\\n]*)?=\\{(?!\\{)[^\\n]*?>",
                    "\\{(?:props|frontMatter|page|site|this|config)\\.[\\w.]+}",
                    "\\{(?:color|status|anchor|jira|user)(?::[^}\\n]*)?}",
                    "%%[^%\\n]+%%"),
            new Markup(
                    "write a link as [words](address) and an image as ![words](address)",
                    "\\[[^\\]|\\n]+\\|https?://[^\\]\\s]+]",
                    "![\\w./-]+\\.(?:png|jpe?g|gif|svg)(?:\\|[^!\\n]*)?!",
                    "\\b(?:xref|link|image|footnote):{1,2}[^\\s\\[\\]]++\\[[^\\]\\n]*]"));

    private static final Pattern LINE = Markup.pattern(OF_LINES, " {0,3}(?:", ")\\s*");
    private static final Pattern WORDS = Markup.pattern(OF_WORDS, "", "");
    private static final Pattern LINES = Pattern.compile("[^\\n]+");

    /** What a line or words may begin with to be markup, so that others need not be looked at closely. */
    private static final String LINE_STARTS = ":!?=.+|[$@{iehI\\*#(-";

    private static final Pattern MAY_HOLD_WORDS = Pattern.compile("[{%<|]|!\\[\\[|!\\S+!|[a-z]:[^\\s/]|:[a-z]+:`");

    /** Lines that pandoc and reStructuredText keep apart. */
    private static final Pattern LINE_BLOCK = Pattern.compile("\\| +\\S[^\\n]*\\n {0,3}\\| +\\S");

    /** An item of a list as word processors and pandoc count them. */
    private static final Pattern ITEM = Pattern.compile(
            "^[ \\t]*\\(?(?:[a-z]|[ivx]{2,4}|\\d{1,2})[.)] +(?=\\p{L}+ \\p{L}+ \\p{L}+)", Pattern.MULTILINE);

    /** A line of nothing but words that says what somebody must do. */
    private static final Pattern DUTY = Pattern.compile(
            "^[ \\t]*(?=\\p{Lu})(?=[^\\n]*\\b(?:must|shall|will|should|may not)\\b)[\\p{L}'’-]+(?:,? \\(?[\\p{L}\\d'’-]+\\)?){4,}[.;:,]?[ \\t]*$",
            Pattern.MULTILINE);

    /** A heading or a duty that stands where only code should. */
    private static final Pattern PROSE = Pattern.compile("^ {0,3}#{1,6} +\\p{Lu}|" + DUTY.pattern(), Pattern.MULTILINE);

    private static final Pattern BOX =
            Pattern.compile("\\{?(?:note|warning|tip|important|admonition|caution|danger)\\b.*");
    private static final Set<String> DRAWN = Set.of("mermaid", "math", "geojson", "topojson", "stl");

    private static final Pattern SIMPLE_TABLE = Pattern.compile("\\s*-{3,}(?: +-{3,})+\\s*");
    private static final Pattern ALERT = Pattern.compile("\\[!\\w+][+-]?");

    private ForeignMarkup() {}

    static void report(Node node, Draft draft) {
        for (Node child : node.getChildren()) {
            if (child instanceof Paragraph || child instanceof Heading || child instanceof TableNode.Cell) {
                words(child, draft);
            } else if (child instanceof IndentedCodeBlock) {
                code(child, draft);
            } else if (child instanceof FencedCodeBlock fence) {
                fence(fence, draft);
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
        String text = written(node, draft);
        Matcher lines = LINES.matcher(text);
        while (lines.find()) {
            Matcher line = LINE.matcher(lines.group());
            String stripped = lines.group().stripLeading();
            boolean may = !stripped.isEmpty() && LINE_STARTS.indexOf(stripped.charAt(0)) >= 0;
            if (may && line.matches() && !isWithin(node, node.getStartOffset() + lines.start())) {
                report(node, lines.start(), lines.group(), Markup.help(OF_LINES, line), draft);
                return;
            }
        }
        Matcher words = WORDS.matcher(text);
        boolean may = MAY_HOLD_WORDS.matcher(text).find();
        while (may && words.find()) {
            if (!isWithin(node, node.getStartOffset() + words.start())) {
                report(node, words.start(), words.group(), Markup.help(OF_WORDS, words), draft);
                return;
            }
        }
        if (node instanceof Paragraph && LINE_BLOCK.matcher(text).lookingAt() && !TableSyntax.holdsRuler(text)) {
            draft.report(
                    ProseRules.FOREIGN,
                    Span.of(node.getStartOffset(), 1),
                    "lines that begin with | make no table here and run together",
                    TABLE + ", or end each line with a backslash");
        }
    }

    private static void report(Node node, int start, String found, String help, Draft draft) {
        String line = found.strip();
        String shown = line.length() <= 40 ? line : line.substring(0, 40) + "…";
        draft.report(
                ProseRules.FOREIGN,
                Span.of(node.getStartOffset() + start, found.length()),
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
        Node above = node.getPrevious();
        while (above != null && !isRow(above, draft)) {
            above = above instanceof Heading ? null : above.getPrevious();
        }
        if (above == null && isRow(node, draft)) {
            draft.report(
                    ProseRules.FOREIGN,
                    new Span(node.getStartOffset(), node.getEndOffset()),
                    "a table without bars is no table, and its rows run together",
                    TABLE);
        }
    }

    private static boolean isRow(Node node, Draft draft) {
        return node instanceof ThematicBreak
                && SIMPLE_TABLE.matcher(written(node, draft)).matches();
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

    /** Words that a fence makes code: of another tool's box, of a drawing, or of all that follows where nothing closes it. */
    private static void fence(FencedCodeBlock fence, Draft draft) {
        String kind = fence.getInfo().toString().strip();
        Matcher prose = PROSE.matcher(fence.getContentChars().toString());
        String problem = BOX.matcher(kind).matches()
                ? "```" + kind + " is a box of another tool and its words are shown as code"
                : DRAWN.contains(kind)
                        ? "GitHub draws what stands in ```" + kind + ", and here it is shown as it is written"
                        : fence.getClosingMarker().isEmpty() && prose.find()
                                ? "the fence is not closed, so that all behind it is shown as code"
                                : "";
        if (!problem.isEmpty()) {
            draft.report(
                    ProseRules.FOREIGN,
                    Span.of(fence.getStartOffset(), fence.getOpeningMarker().length() + kind.length()),
                    problem,
                    DRAWN.contains(kind)
                            ? "put a picture of it beside the document"
                            : "write a box as > [!NOTE], and close a fence with a line of the same marks");
        }
    }
}
