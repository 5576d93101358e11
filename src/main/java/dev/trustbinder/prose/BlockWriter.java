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
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
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

    private final Draft draft;
    private final Footnotes footnotes;
    private final InlineWriter inline;
    private final NodeVisitor visitor;
    private final List<FootnoteBlock> notes = new ArrayList<>();

    private BlockWriter(Draft draft) {
        this.draft = draft;
        this.footnotes = new Footnotes(draft);
        this.inline = new InlineWriter(draft, footnotes);
        this.visitor = new NodeVisitor(
                new VisitHandler<>(Paragraph.class, this::paragraph),
                new VisitHandler<>(Heading.class, this::heading),
                new VisitHandler<>(BlockQuote.class, node -> wrap("blockquote", node)),
                new VisitHandler<>(BulletList.class, node -> wrap("ul", node)),
                new VisitHandler<>(OrderedList.class, this::orderedList),
                new VisitHandler<>(BulletListItem.class, this::item),
                new VisitHandler<>(OrderedListItem.class, this::item),
                new VisitHandler<>(TaskListItem.class, this::task),
                new VisitHandler<>(FencedCodeBlock.class, node -> code(language(node), node.getContentChars())),
                new VisitHandler<>(
                        IndentedCodeBlock.class,
                        node -> code("", node.getContentChars().trimTailBlankLines())),
                new VisitHandler<>(ThematicBreak.class, node -> draft.html("<hr>\n")),
                new VisitHandler<>(HtmlBlock.class, this::rawHtml),
                new VisitHandler<>(HtmlCommentBlock.class, this::rawHtml),
                new VisitHandler<>(Reference.class, node -> {}),
                new VisitHandler<>(FootnoteBlock.class, notes::add),
                new VisitHandler<>(TableBlock.class, this::table),
                new VisitHandler<>(TableHead.class, node -> wrap("thead", node)),
                new VisitHandler<>(TableSeparator.class, node -> {}),
                new VisitHandler<>(TableBody.class, this::tableBody),
                new VisitHandler<>(TableRow.class, node -> wrap("tr", node)),
                new VisitHandler<>(TableCell.class, this::cell));
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
        if (node.getParent() instanceof ListItem item && item.isInTightList()
                || node.getParent() instanceof FootnoteBlock note && note.getFirstChild() == note.getLastChild()) {
            inline.writeChildren(node);
            draft.html(node.getNext() == null ? "" : "\n");
            return;
        }
        draft.html("<p>");
        inline.writeChildren(node);
        draft.html("</p>\n");
    }

    private void heading(Heading node) {
        String tag = "h" + node.getLevel();
        draft.tag(tag, InlineWriter.span(node));
        if (node.getLastChild() instanceof HoleNode.Anchor anchor) {
            draft.attribute("id", anchor.name());
            anchor.unlink();
        }
        draft.html(">");
        inline.writeChildren(node);
        draft.trimEnd().html("</" + tag + ">\n");
    }

    private void orderedList(OrderedList node) {
        draft.html(node.getStartNumber() == 1 ? "<ol>\n" : "<ol start=\"" + node.getStartNumber() + "\">\n");
        visitor.visitChildren(node);
        draft.html("</ol>\n");
    }

    private void item(ListItem node) {
        draft.html("<li>");
        visitor.visitChildren(node);
        draft.html("</li>\n");
    }

    /** A box that screen readers name; an input that nobody can change would only puzzle. */
    private void task(TaskListItem node) {
        draft.html("<li class=\"task\"><span class=\"task-box\" role=\"img\" aria-label=\"")
                .html(node.isItemDoneMarker() ? "done\">☑" : "not done\">☐")
                .html("</span> ");
        visitor.visitChildren(node);
        draft.html("</li>\n");
    }

    /** Code may be wider than the page: it scrolls, and can be reached by keyboard to do so. */
    private void code(String language, BasedSequence code) {
        draft.html("<pre tabindex=\"0\"><code")
                .html(language.isEmpty() ? "" : " class=\"language-" + language + "\"")
                .html(">")
                .text(code.normalizeEndWithEOL())
                .html("</code></pre>\n");
    }

    private static String language(FencedCodeBlock node) {
        Matcher language = LANGUAGE.matcher(node.getInfo());
        return language.matches() ? language.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private void rawHtml(HtmlBlockBase node) {
        RawHtml.copy(node.getContentChars(), draft);
    }

    private void table(TableBlock node) {
        draft.tag("table", InlineWriter.span(node)).html(">\n");
        visitor.visitChildren(node);
        draft.html("</table>\n");
    }

    private void tableBody(TableBody node) {
        if (node.hasChildren()) {
            wrap("tbody", node);
        }
    }

    private void cell(TableCell node) {
        boolean header = node.isHeader() && !node.getText().isBlank();
        String tag = header ? "th" : "td";
        draft.html("<" + tag + (header ? " scope=\"col\"" : ""));
        if (node.getAlignment() != null) {
            draft.attribute("class", "align-" + node.getAlignment().name().toLowerCase(Locale.ROOT));
        }
        draft.html(">");
        inline.writeChildren(node);
        draft.html("</" + tag + ">\n");
    }
}
