package dev.trustbinder.prose;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.BulletListItem;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NodeVisitor;
import com.vladsch.flexmark.util.ast.VisitHandler;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the blocks of a Markdown document as markup. */
final class BlockWriter {
    private static final Pattern LANGUAGE = Pattern.compile("\\s*([A-Za-z0-9+#._-]{1,30})(?:\\s.*)?", Pattern.DOTALL);

    private static final Pattern DEFINITION = Pattern.compile(" {0,3}\\[[^\\]^\\[]++]:");
    /** How the first line of a table begins that is reported as a whole. */
    private static final Pattern GRID = Pattern.compile("\\+[-=:]{3}|\\|={3}|\\|-+\\+");

    private static final int CODE_INDENT = 4;

    private final Draft draft;
    private final Footnotes footnotes;
    private final InlineWriter inline;
    private final NodeVisitor visitor;
    private final boolean rulersInDocument;
    private final List<FootnoteBlock> notes = new ArrayList<>();

    private BlockWriter(Draft draft) {
        this.draft = draft;
        this.rulersInDocument = TableSyntax.mayHoldRuler(draft.source().text());
        this.footnotes = new Footnotes(draft);
        this.inline = new InlineWriter(draft, footnotes);
        this.visitor = new NodeVisitor(
                new VisitHandler<>(Paragraph.class, this::paragraph),
                new VisitHandler<>(Heading.class, this::heading),
                new VisitHandler<>(BlockQuote.class, node -> wrap("blockquote", node)),
                new VisitHandler<>(Alert.class, this::alert),
                new VisitHandler<>(BulletList.class, node -> wrap("ul", node)),
                new VisitHandler<>(OrderedList.class, this::orderedList),
                new VisitHandler<>(BulletListItem.class, this::item),
                new VisitHandler<>(OrderedListItem.class, this::item),
                new VisitHandler<>(TaskSyntax.Box.class, this::box),
                new VisitHandler<>(FencedCodeBlock.class, node -> code(language(node), node.getContentChars())),
                new VisitHandler<>(
                        IndentedCodeBlock.class,
                        node -> code("", node.getContentChars().trimTailBlankLines())),
                new VisitHandler<>(ThematicBreak.class, node -> draft.html("<hr>\n")),
                new VisitHandler<>(HtmlBlock.class, this::rawHtml),
                new VisitHandler<>(HtmlCommentBlock.class, this::rawHtml),
                new VisitHandler<>(Reference.class, node -> {}),
                new VisitHandler<>(FootnoteBlock.class, notes::add),
                new VisitHandler<>(TableNode.class, this::table),
                new VisitHandler<>(TableNode.Row.class, this::row),
                new VisitHandler<>(TableNode.Cell.class, this::cell));
    }

    /** Writes a whole document. */
    static void write(Node document, Draft draft) {
        BlockWriter writer = new BlockWriter(draft);
        writer.visitor.visitChildren(document);
        writer.footnotes.write(writer.visitor::visitChildren);
        writer.reportNotesNobodyCites();
    }

    private void reportNotesNobodyCites() {
        for (FootnoteBlock note : notes) {
            if (!footnotes.isCited(note)) {
                Span span = Span.of(note.getStartOffset(), note.getText().length() + 3);
                String message = "footnote [^" + note.getText() + "] is cited nowhere and not shown";
                draft.report(ProseRules.FOOTNOTE, span, message, "cite it, or delete it");
            }
        }
    }

    private void wrap(String tag, Node node) {
        draft.html("<" + tag + ">\n");
        visitor.visitChildren(node);
        draft.html("</" + tag + ">\n");
    }

    private void paragraph(Paragraph node) {
        rulers(node);
        boolean anchored = node.getLastChild() instanceof HoleNode.Anchor;
        boolean tight = node.getParent() instanceof ListItem item && item.isInTightList()
                || node.getParent() instanceof FootnoteBlock note && note.getFirstChild() == note.getLastChild();
        if (anchored) {
            draft.tag(tight ? "span" : "p", InlineWriter.span(node));
            anchor(node);
            draft.html(tight ? "></span>" : ">");
        } else if (!tight) {
            draft.html("<p>");
        }
        inline.writeChildren(node);
        if (anchored) {
            draft.trimEnd();
        }
        draft.html(!tight ? "</p>\n" : node.getNext() == null ? "" : "\n");
    }

    /** A line that was meant to make a table of the lines around it. */
    private void rulers(Paragraph node) {
        if (!rulersInDocument) {
            return;
        }
        BasedSequence above = BasedSequence.NULL;
        for (BasedSequence written : node.getContentLines()) {
            BasedSequence line = written.trim();
            if (GRID.matcher(line).lookingAt()) {
                return;
            } else if (TableSyntax.isRuler(line)) {
                ruler(above, line);
            }
            above = line;
        }
    }

    private void ruler(BasedSequence header, BasedSequence line) {
        int names = TableSyntax.cells(header).size();
        int columns = TableSyntax.cells(line).size();
        boolean counts = !header.isEmpty() && names != columns && TableSyntax.isDelimiterRow(line);
        String message = counts
                ? "the header has " + names + " cells and the line below it " + columns
                        + ", so this is shown as text and not as a table"
                : "the line " + line + " is shown as text and divides no table";
        String help = counts
                ? "give both lines the same number of cells"
                : "write it directly below a header with as many cells, or delete it";
        draft.report(ProseRules.TABLE, InlineWriter.span(line), message, help);
    }

    private void alert(Alert node) {
        draft.html(
                "<div class=\"alert alert-" + node.kind() + "\">\n<p class=\"alert-title\">" + node.title() + "</p>\n");
        visitor.visitChildren(node);
        draft.html("</div>\n");
    }

    private void heading(Heading node) {
        Matcher definition = DEFINITION.matcher(node.getChars());
        if (definition.lookingAt()) {
            String message = "the link definition " + definition.group() + " becomes part of a heading";
            draft.report(ProseRules.LINK_LABEL, InlineWriter.span(node), message, "leave a blank line behind it");
        }
        String tag = "h" + node.getLevel();
        draft.tag(tag, InlineWriter.span(node));
        anchor(node);
        draft.html(">");
        inline.writeChildren(node);
        draft.trimEnd().html("</" + tag + ">\n");
    }

    /** Gives the tag just opened the anchor that stands at the end of its block, and takes it off the words. */
    private void anchor(Block block) {
        if (block.getLastChild() instanceof HoleNode.Anchor anchor) {
            draft.attribute("id", anchor.name());
            if (anchor.getPrevious() instanceof SoftLineBreak line) {
                line.unlink();
            }
            anchor.unlink();
        }
    }

    private void orderedList(OrderedList node) {
        Node above = node.getPrevious();
        if (node.getStartNumber() != 1 && above instanceof Paragraph && !isBlankBetween(above, node)) {
            String message = "the list begins with " + node.getStartNumber()
                    + " directly below a line of text, which GitHub shows as more of that text";
            draft.report(
                    ProseRules.LIST,
                    InlineWriter.span(((ListItem) node.getFirstChild()).getOpeningMarker()),
                    message,
                    "leave a blank line above it, or begin with 1");
        }
        draft.html(node.getStartNumber() == 1 ? "<ol>\n" : "<ol start=\"" + node.getStartNumber() + "\">\n");
        visitor.visitChildren(node);
        draft.html("</ol>\n");
    }

    private boolean isBlankBetween(Node above, Node below) {
        String text = draft.source().text();
        int lines = 0;
        for (int at = above.getEndOffset() - 1; at < below.getStartOffset(); at++) {
            lines += text.charAt(at) == '\n' ? 1 : 0;
        }
        return lines > 1;
    }

    private void item(ListItem node) {
        if (column(node) >= column((ListItem) node.getParent().getFirstChild()) + CODE_INDENT) {
            String message =
                    "the item is indented further than the list it continues, which GitHub shows as text or code";
            draft.report(
                    ProseRules.LIST,
                    InlineWriter.span(node.getOpeningMarker()),
                    message,
                    "indent it like the first item");
        }
        draft.html(node.getFirstChild() instanceof TaskSyntax.Box ? "<li class=\"task\">" : "<li>");
        visitor.visitChildren(node);
        draft.html("</li>\n");
    }

    private int column(ListItem node) {
        return draft.source().locate(InlineWriter.span(node.getOpeningMarker())).column();
    }

    /** A box that screen readers name; an input that nobody can change would only puzzle. */
    private void box(TaskSyntax.Box node) {
        draft.html("<span class=\"task-box\" role=\"img\" aria-label=\"")
                .html(node.isDone() ? "done\">☑" : "not done\">☐")
                .html("</span> ");
    }

    /** Code may be wider than the page: it scrolls, and can be reached by keyboard to do so. */
    private void code(String language, BasedSequence code) {
        draft.html("<pre tabindex=\"0\"><code")
                .html(language.isEmpty() ? "" : " class=\"language-" + language + "\"")
                .html(">")
                .text(code.isEmpty() ? "" : code.normalizeEndWithEOL())
                .html("</code></pre>\n");
    }

    private static String language(FencedCodeBlock node) {
        Matcher language = LANGUAGE.matcher(node.getInfo());
        return language.matches() ? language.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private void rawHtml(HtmlBlockBase node) {
        RawHtml.copy(node.getContentChars(), draft);
    }

    private void table(TableNode node) {
        draft.tag("table", InlineWriter.span(node)).html(">\n<thead>\n");
        visitor.visit(node.getFirstChild());
        draft.html("</thead>\n");
        if (node.getFirstChild() != node.getLastChild()) {
            draft.html("<tbody>\n");
            node.getChildren().forEach(row -> {
                if (row != node.getFirstChild()) {
                    visitor.visit(row);
                }
            });
            draft.html("</tbody>\n");
        }
        draft.html("</table>\n");
    }

    private void row(TableNode.Row node) {
        if (!node.excess().isEmpty()) {
            int columns = ((TableNode) node.getParent()).columns();
            String message = "the row has " + TableSyntax.cells(node.getChars()).size() + " cells and its header "
                    + columns + ", so \"" + node.excess() + "\" is not shown";
            String help = "add a column to the header and to the line below it, or write \\| for a bar that is text";
            draft.report(ProseRules.TABLE, InlineWriter.span(node.excess()), message, help);
        }
        wrap("tr", node);
    }

    private void cell(TableNode.Cell node) {
        boolean header = ((TableNode.Row) node.getParent()).isHeader()
                && !node.getChars().isBlank();
        String tag = header ? "th" : "td";
        draft.html("<" + tag + (header ? " scope=\"col\"" : ""));
        if (!node.alignment().isEmpty()) {
            draft.attribute("class", "align-" + node.alignment());
        }
        draft.html(">");
        inline.writeChildren(node);
        draft.html("</" + tag + ">\n");
    }
}
