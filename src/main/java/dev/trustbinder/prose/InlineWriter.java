package dev.trustbinder.prose;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NodeVisitor;
import com.vladsch.flexmark.util.ast.VisitHandler;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes what stands inside a line of Markdown as markup. */
final class InlineWriter {
    private static final String LOST = "\ufffd";
    private static final Pattern WRITTEN_AS_LOST = Pattern.compile("(?i)&#(?:x0*fffd|0*65533);");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|\\n");

    private final Draft draft;
    private final Footnotes footnotes;
    private final NodeVisitor visitor;
    private final Map<String, Reference> definitions = new HashMap<>();
    private int linkDepth;

    InlineWriter(Draft draft, Footnotes footnotes) {
        this.draft = draft;
        this.footnotes = footnotes;
        this.visitor = new NodeVisitor(
                new VisitHandler<>(Text.class, this::text),
                new VisitHandler<>(HtmlEntity.class, this::entity),
                new VisitHandler<>(SoftLineBreak.class, node -> draft.html("\n")),
                new VisitHandler<>(HardLineBreak.class, node -> draft.html("<br>\n")),
                new VisitHandler<>(Emphasis.class, node -> wrap("em", node)),
                new VisitHandler<>(StrongEmphasis.class, this::strong),
                new VisitHandler<>(Strikethrough.class, node -> wrap("del", node)),
                new VisitHandler<>(Code.class, this::code),
                new VisitHandler<>(HtmlInlineComment.class, this::comment),
                new VisitHandler<>(HtmlInline.class, node -> RawHtml.copy(node.getChars(), draft)),
                new VisitHandler<>(
                        AutoLink.class,
                        node -> address(node.getText().startsWith("www.") ? "http://" : "", node, node.getText())),
                new VisitHandler<>(MailLink.class, node -> address("mailto:", node, node.getText())),
                new VisitHandler<>(Link.class, node -> link(node, node)),
                new VisitHandler<>(Image.class, node -> image(node, node)),
                new VisitHandler<>(LinkRef.class, this::linkRef),
                new VisitHandler<>(ImageRef.class, this::imageRef),
                new VisitHandler<>(Footnote.class, this::footnote),
                new VisitHandler<>(HoleNode.Citation.class, node -> draft.hole(node.hole(draft.source(), span(node)))),
                new VisitHandler<>(
                        HoleNode.Placeholder.class, node -> draft.hole(node.hole(draft.source(), span(node)))),
                new VisitHandler<>(
                        HoleNode.Anchor.class,
                        node -> draft.text(node.getChars().toString())),
                new VisitHandler<>(HoleNode.Malformed.class, this::malformed));
    }

    /** Writes the inline content of a block. */
    void writeChildren(Node block) {
        visitor.visitChildren(block);
    }

    static Span span(Node node) {
        return span(node.getChars());
    }

    static Span span(BasedSequence chars) {
        return new Span(chars.getStartOffset(), Math.max(chars.getStartOffset(), chars.getEndOffset()));
    }

    /** Nothing shows that a comment stood somewhere, not even a second blank around it. */
    private void comment(HtmlInlineComment node) {
        Node next = node.getNextAnyNot(HtmlInlineComment.class);
        boolean endsLine = next == null || next instanceof SoftLineBreak || next instanceof HardLineBreak;
        if (endsLine && node.getPrevious() != null) {
            draft.trimEnd();
        } else if (node.getPrevious() == null || draft.endsBlank()) {
            draft.skipBlanks();
        }
    }

    private void text(Text node) {
        String text = Words.unescaped(node.getChars());
        if (linkDepth > 0) {
            draft.text(text);
        } else {
            Autolinks.write(text, span(node), draft);
        }
    }

    /** A number that no character has is shown as a mark of something lost. */
    private void entity(HtmlEntity node) {
        String meant = Words.unescaped(node.getChars());
        String character = meant.length() == 1 && Character.isSurrogate(meant.charAt(0)) ? LOST : meant;
        if (character.equals(LOST) && !WRITTEN_AS_LOST.matcher(node.getChars()).matches()) {
            String message = node.getChars() + " is the number of no character and is shown as " + LOST;
            draft.report(ProseRules.INVISIBLE_CHARACTER, span(node), message, "write the character itself");
        }
        draft.text(character);
    }

    /** What is strong already is not made stronger. */
    private void strong(StrongEmphasis node) {
        if (node.getParent() instanceof StrongEmphasis) {
            visitor.visitChildren(node);
        } else {
            wrap("strong", node);
        }
    }

    private void wrap(String tag, Node node) {
        draft.html("<" + tag + ">");
        visitor.visitChildren(node);
        draft.html("</" + tag + ">");
    }

    private void code(Code node) {
        String code = LINE_END.matcher(node.getText()).replaceAll(" ");
        boolean padded = code.length() > 2 && code.startsWith(" ") && code.endsWith(" ") && !code.isBlank();
        draft.html("<code>")
                .text(padded ? code.substring(1, code.length() - 1) : code)
                .html("</code>");
    }

    private void address(String scheme, Node node, BasedSequence written) {
        String address = Escaping.unescapeHtml(written);
        draft.tag("a", span(node))
                .attribute("href", scheme + address)
                .html(">")
                .text(address)
                .html("</a>");
    }

    private void link(Node node, LinkNodeBase target) {
        draft.tag("a", span(node)).attribute("href", url(target));
        title(target);
        draft.html(">");
        linkDepth++;
        draft.html(blankAt(node.getStartOffset() + 1));
        visitor.visitChildren(node);
        draft.html(node.hasChildren() ? blankAt(node.getLastChild().getEndOffset()) : "");
        linkDepth--;
        draft.html("</a>");
    }

    /** The parser takes blanks at the ends of a link's words away, which may be all that parts them from the next. */
    private String blankAt(int offset) {
        return draft.source().text().startsWith(" ", offset) ? " " : "";
    }

    private void image(Node node, LinkNodeBase target) {
        draft.tag("img", span(node)).attribute("src", url(target)).attribute("alt", Words.of(node));
        title(target);
        draft.html(">");
    }

    private static String url(LinkNodeBase target) {
        return Words.unescaped(target.getUrl());
    }

    private void title(LinkNodeBase target) {
        if (target.getTitle().isNotNull() && !target.getTitle().isBlank()) {
            draft.attribute("title", Words.unescaped(target.getTitle()));
        }
    }

    private void linkRef(LinkRef node) {
        definition(node).ifPresentOrElse(target -> link(node, target), () -> asWritten(node));
    }

    private void imageRef(ImageRef node) {
        definition(node).ifPresentOrElse(target -> image(node, target), () -> asWritten(node));
    }

    /** The definition of a label; Flexmark compares labels in small letters, Unicode by their case folding (ẞ is SS). */
    private Optional<Reference> definition(RefNode node) {
        if (node.isDefined()) {
            return Optional.of(node.getReferenceNode(node.getDocument()));
        }
        String label = folded(node.getReference().isEmpty() ? node.getText() : node.getReference());
        if (definitions.isEmpty()) {
            Parser.REFERENCES
                    .get(node.getDocument())
                    .values()
                    .forEach(known -> definitions.putIfAbsent(folded(known.getReference()), known));
        }
        return Optional.ofNullable(definitions.get(label));
    }

    private static String folded(BasedSequence label) {
        return label.toString().toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
    }

    /** Brackets without a definition are brackets. */
    private void asWritten(RefNode node) {
        boolean meantAsLink = node.getReferenceOpeningMarker().isNotNull()
                && node.getReferenceOpeningMarker().length() > 0;
        if (meantAsLink && !node.getText().isEmpty()) {
            String label = (node.getReference().isEmpty() ? node.getText() : node.getReference()).toString();
            String help = "add a line [" + label + "]: address, or write \\[ to show the bracket";
            draft.report(ProseRules.LINK_LABEL, span(node), "no link is defined for [" + label + "]", help);
        }
        if (!node.hasChildren()) {
            draft.text(Words.unescaped(node.getChars()));
            return;
        }
        draft.text(Words.unescaped(node.getChars().prefixOf(node.getChildChars())));
        visitor.visitChildren(node);
        draft.text(Words.unescaped(node.getChars().suffixOf(node.getChildChars())));
    }

    private void footnote(Footnote node) {
        Optional<FootnoteBlock> note = note(node);
        if (note.isPresent()) {
            footnotes.cite(note.get(), linkDepth > 0);
            return;
        }
        String message = "footnote " + node.getChars() + " is not written";
        draft.report(ProseRules.FOOTNOTE, span(node), message, "add a line " + node.getChars() + ": with its text");
        draft.text(node.getChars().toString());
    }

    /** The note of a label, whatever the case of its letters. */
    private static Optional<FootnoteBlock> note(Footnote node) {
        String label = node.getText().toString();
        return node.isDefined()
                ? Optional.of(node.getFootnoteBlock())
                : FootnoteExtension.FOOTNOTES.get(node.getDocument()).values().stream()
                        .filter(other -> other.getText().toString().equalsIgnoreCase(label))
                        .findFirst();
    }

    private void malformed(HoleNode.Malformed node) {
        String message = node.getChars() + " " + node.problem();
        draft.report(ProseRules.PLACEHOLDER, span(node), message, node.help());
        draft.text(node.getChars().toString());
    }
}
