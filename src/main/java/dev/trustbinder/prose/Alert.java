package dev.trustbinder.prose;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A GitHub alert: a quotation that begins with a line such as {@code [!NOTE]}, shown as a box with that word. */
final class Alert extends OwnBlock {
    private static final Pattern MARK =
            Pattern.compile("\\[!(note|tip|important|warning|caution)]", Pattern.CASE_INSENSITIVE);

    private final String kind;

    private Alert(BasedSequence chars, String kind) {
        super(chars);
        this.kind = kind;
    }

    /** Makes alerts of the quotations of a document that are meant as one; as on GitHub, not of those within lists. */
    static void readAll(Node document) {
        for (Node child : document.getChildren()) {
            if (child instanceof BlockQuote quote && quote.getFirstChild() instanceof Paragraph first) {
                mark(first).ifPresent(kind -> replace(quote, first, kind));
            }
        }
    }

    /** The kind that the first line of a paragraph names; nothing where it holds more, or where nothing follows. */
    private static Optional<String> mark(Paragraph first) {
        if (!(first.getFirstChild() instanceof LinkRef label)) {
            return Optional.empty();
        }
        Matcher mark = MARK.matcher(label.getChars());
        Node next = label.getNext();
        boolean alone =
                next == null ? first.getNext() != null : next instanceof SoftLineBreak || next instanceof HardLineBreak;
        return mark.matches() && alone ? Optional.of(mark.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static void replace(BlockQuote quote, Paragraph first, String kind) {
        if (first.getFirstChild() == first.getLastChild()) {
            first.unlink();
        } else {
            first.getFirstChild().unlink();
            first.getFirstChild().unlink();
        }
        Alert alert = new Alert(quote.getChars(), kind);
        alert.takeChildren(quote);
        quote.insertAfter(alert);
        quote.unlink();
    }

    /** {@code note}, {@code tip}, {@code important}, {@code warning} or {@code caution}. */
    String kind() {
        return kind;
    }

    String title() {
        return kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
    }
}
