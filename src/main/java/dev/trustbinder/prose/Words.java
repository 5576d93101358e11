package dev.trustbinder.prose;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import com.vladsch.flexmark.util.sequence.SubSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The words of a node, without markup, and where they stand. */
final class Words {
    private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private final StringBuilder text = new StringBuilder();
    private final List<Passage.Run> runs = new ArrayList<>();

    private final Predicate<String> isWords;

    private Words(Predicate<String> isWords) {
        this.isWords = isWords;
    }

    /** The words below a node, as one line. */
    static String of(Node node) {
        Words words = new Words(tag -> false);
        words.readChildren(node);
        return words.text.toString();
    }

    /** The words of a block. */
    static Passage passage(Source source, Passage.Kind kind, Node block) {
        Words words = new Words(tag -> RawHtml.isWords(tag, source));
        words.readChildren(block);
        Span span = new Span(block.getStartOffset(), Math.max(block.getStartOffset(), block.getEndOffset()));
        return new Passage(source, kind, words.text.toString(), span, words.runs);
    }

    /** The words of a block of HTML: a passage for each stretch that no element divides. */
    static List<Passage> passages(Source source, HtmlBlockBase block) {
        List<Passage> passages = new ArrayList<>();
        BasedSequence chars = block.getContentChars();
        String html = chars.toString();
        Words[] words = {new Words(tag -> false)};
        Span span = new Span(block.getStartOffset(), Math.max(block.getStartOffset(), block.getEndOffset()));
        RawHtml.words(
                html,
                source,
                part -> words[0].add(html.substring(part.start(), part.end()), chars.getIndexOffset(part.start())),
                () -> {
                    passages.add(
                            new Passage(source, Passage.Kind.PARAGRAPH, words[0].text.toString(), span, words[0].runs));
                    words[0] = new Words(tag -> false);
                });
        return passages;
    }

    /** Markdown's text with its backslashes taken away and its entities read. */
    static String unescaped(BasedSequence chars) {
        String written = written(chars);
        return written.indexOf('\\') < 0 && written.indexOf('&') < 0 ? written : Escaping.unescapeString(chars);
    }

    /** What stands in the source; the parser would put it together letter by letter. */
    private static String written(BasedSequence chars) {
        return chars instanceof SubSequence part
                ? part.getBase()
                        .subSequence(part.getStartOffset(), part.getEndOffset())
                        .toString()
                : chars.toString();
    }

    private void readChildren(Node node) {
        for (Node child : node.getChildren()) {
            read(child);
        }
    }

    private void read(Node node) {
        if (node instanceof Text) {
            literal(node.getChars());
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak || node instanceof Code) {
            add(" ", node.getStartOffset());
        } else if (node instanceof HtmlEntity) {
            add(unescaped(node.getChars()), node.getStartOffset());
        } else if (node instanceof HoleNode) {
            add(node instanceof HoleNode.Anchor ? "" : node.getChars().toString(), node.getStartOffset());
        } else if (node instanceof DelimitedLinkNode address) {
            add(address.getText().toString(), address.getText().getStartOffset());
        } else if (node instanceof RefNode link && !link.isDefined()) {
            brackets(link);
        } else if (node instanceof HtmlInlineBase html) {
            add(isWords.test(html.getChars().toString()) ? html.getChars().toString() : "", html.getStartOffset());
        } else if (!(node instanceof Footnote)) {
            readChildren(node);
        }
    }

    /** Brackets that make no link are words. */
    private void brackets(RefNode node) {
        if (node.hasChildren()) {
            literal(node.getChars().prefixOf(node.getChildChars()));
            readChildren(node);
            literal(node.getChars().suffixOf(node.getChildChars()));
        } else {
            literal(node.getChars());
        }
    }

    private void literal(BasedSequence chars) {
        String written = written(chars);
        int start = 0;
        for (int i = written.indexOf('\\'); i >= 0 && i + 1 < written.length(); i = written.indexOf('\\', i + 1)) {
            if (ESCAPABLE.indexOf(written.charAt(i + 1)) >= 0) {
                add(written.substring(start, i), chars.getStartOffset() + start);
                start = ++i;
            }
        }
        add(written.substring(start), chars.getStartOffset() + start);
    }

    private void add(String words, int sourceStart) {
        if (!words.isEmpty()) {
            runs.add(new Passage.Run(text.length(), sourceStart));
            text.append(words);
        }
    }
}
