package dev.trustbinder.prose;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ext.gfm.strikethrough.internal.StrikethroughDelimiterProcessor;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.core.delimiter.AsteriskDelimiterProcessor;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.core.delimiter.UnderscoreDelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Flexmark's inline parser, brought from CommonMark 0.28 to GFM: link destinations, comments, emphasis, bare addresses. */
final class InlineSyntax extends CommonmarkInlineParser {
    private static final Pattern ANGLES = Pattern.compile("^<(?:[^<>\\\\\\n\\r]|\\\\[^\\n\\r])*+>");

    private boolean addressInDocument;
    private boolean holdsAddress;

    InlineSyntax(
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData linkRefProcessors,
            List<InlineParserExtensionFactory> extensions) {
        super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
    }

    @Override
    public void initializeDocument(Document document) {
        super.initializeDocument(document);
        addressInDocument = Autolinks.mayStandIn(document.getChars().toString());
    }

    @Override
    public void parse(BasedSequence content, Node block) {
        holdsAddress = addressInDocument && Autolinks.mayStandIn(content.toString());
        super.parse(content, block);
    }

    /** Within angle brackets a destination may hold blanks; one that is opened and not closed is none. */
    @Override
    public BasedSequence parseLinkDestination() {
        return peek() == '<' ? match(ANGLES) : super.parseLinkDestination();
    }

    /** A title stands apart from the destination. */
    @Override
    public BasedSequence parseLinkTitle() {
        return index > 0 && !Character.isWhitespace(input.charAt(index - 1)) ? null : super.parseLinkTitle();
    }

    /** A comment ends where a browser ends it, whatever hyphens it holds. */
    @Override
    public boolean parseHtmlInline() {
        if (!input.matchChars("<!--", index)) {
            return super.parseHtmlInline();
        }
        int end = input.indexOf("-->", index + 2);
        if (end >= 0) {
            appendNode(new HtmlInlineComment(input.subSequence(index, end + 3)));
            index = end + 3;
        }
        return end >= 0;
    }

    /** Underscores and stars in a bare address are no emphasis. */
    @Override
    protected boolean parseString() {
        int begin = index;
        boolean found = super.parseString();
        if (holdsAddress && found && getLastBracket() == null) {
            Optional<Span> address = Autolinks.firstIn(input, new Span(begin, index));
            address.ifPresent(span -> link(begin, span));
        }
        return found;
    }

    private void link(int begin, Span address) {
        BasedSequence last = currentText.remove(currentText.size() - 1);
        if (address.start() > begin) {
            appendText(last.subSequence(0, address.start() - begin));
        }
        BasedSequence text = input.subSequence(address.start(), address.end());
        appendNode(new AutoLink(text.subSequence(0, 0), text, text.subSequence(text.length())));
        index = address.end();
    }

    /** Stars as in CommonMark 0.29 and later. */
    static final class Stars extends AsteriskDelimiterProcessor {
        Stars() {
            super(false);
        }

        @Override
        public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
            return emphasis((Delimiter) opener, (Delimiter) closer);
        }
    }

    /** Underscores as in CommonMark 0.29 and later. */
    static final class Underscores extends UnderscoreDelimiterProcessor {
        Underscores() {
            super(false);
        }

        @Override
        public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
            return emphasis((Delimiter) opener, (Delimiter) closer);
        }
    }

    /** One tilde or two, as many behind the words as before them. */
    static final class Tildes extends StrikethroughDelimiterProcessor {
        @Override
        public int getMinLength() {
            return 1;
        }

        @Override
        public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
            return opener.length() == closer.length() && opener.length() <= 2 ? opener.length() : 0;
        }
    }

    /** Rules 9 and 10 of emphasis speak of runs as they were written, not of what is left of them. */
    private static int emphasis(Delimiter opener, Delimiter closer) {
        int opening = written(opener);
        int closing = written(closer);
        boolean mismatch = (opener.canClose() || closer.canOpen()) && (opening + closing) % 3 == 0 && closing % 3 != 0;
        return mismatch ? 0 : opener.length() >= 2 && closer.length() >= 2 ? 2 : 1;
    }

    private static int written(Delimiter run) {
        BasedSequence input = run.getInput();
        int start = run.getStartIndex();
        while (start > 0 && input.charAt(start - 1) == run.getDelimiterChar() && !isEscaped(input, start - 1)) {
            start--;
        }
        int end = run.getStartIndex();
        while (end < input.length() && input.charAt(end) == run.getDelimiterChar()) {
            end++;
        }
        return end - start;
    }

    private static boolean isEscaped(BasedSequence input, int at) {
        int backslashes = 0;
        while (at - backslashes > 0 && input.charAt(at - backslashes - 1) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }
}
