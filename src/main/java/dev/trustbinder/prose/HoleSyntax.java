package dev.trustbinder.prose;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Markdown of holes: <code>[[ID]]</code>, <code>{{ dotted.name }}</code> and <code>{#anchor}</code>. */
final class HoleSyntax implements InlineParserExtension {
    private static final Pattern CITATION =
            Pattern.compile("\\s*([A-Za-z0-9][A-Za-z0-9._-]*+)(?:#([^\\s#|\\[\\]]++))?+\\s*+(?:\\|([^|]*+))?+");
    private static final Pattern NAME = Pattern.compile("\\s*([A-Za-z0-9][\\w-]*+(?:\\.[A-Za-z0-9][\\w-]*+)*+)\\s*");
    private static final Pattern ANCHOR =
            Pattern.compile("\\{:? ?(?:\\.[\\w-]+ +)*#([A-Za-z0-9][\\w.:-]*+)(?: +\\.[\\w-]+)* ?}\\s*");
    private static final String LITERAL_BRACKETS = "write [[ID]], or \\[[ to show the brackets";
    private static final String LITERAL_BRACES = "write {{ dotted.name }}, or \\{{ to show the braces";
    private static final String UNCLOSED = "is opened and not closed on its line";
    private static final int LONGEST = 300;

    @Override
    public void finalizeDocument(InlineParser parser) {}

    @Override
    public void finalizeBlock(InlineParser parser) {}

    @Override
    public boolean parse(LightInlineParser parser) {
        String rest = restOfLine(parser.getInput(), parser.getIndex());
        Optional<HoleNode> node = rest.startsWith("[[")
                ? citation(parser, rest)
                : rest.startsWith("{{") ? placeholder(parser, rest) : anchor(parser, rest);
        node.ifPresent(found -> {
            parser.flushTextNode();
            parser.getBlock().appendChild(found);
            parser.setIndex(parser.getIndex() + found.getTextLength());
        });
        return node.isPresent();
    }

    /** How long the citation is that starts in a text; 0 where none does. */
    static int citationLength(BasedSequence text, int at) {
        int last = Math.min(text.length(), at + LONGEST);
        int close = text.matchChars("[[", at) ? text.indexOf("]]", at + 2, last) : -1;
        boolean found =
                close >= 0 && CITATION.matcher(text.subSequence(at + 2, close)).matches();
        return found ? close + 2 - at : 0;
    }

    /** The text from here to the end of the line, no longer than a hole may be. */
    private static String restOfLine(BasedSequence input, int from) {
        StringBuilder rest = new StringBuilder();
        for (int i = from; i < input.length() && rest.length() < LONGEST; i++) {
            char c = input.charAt(i);
            if (c == '\n' || c == '\r' || (rest.length() == 1 && c != rest.charAt(0) && "#.: ".indexOf(c) < 0)) {
                break;
            }
            rest.append(c);
        }
        return rest.toString();
    }

    private static Optional<HoleNode> citation(LightInlineParser parser, String rest) {
        int close = rest.indexOf(']', 2);
        if (close < 0) {
            return Optional.of(new HoleNode.Malformed(chars(parser, 2), UNCLOSED, LITERAL_BRACKETS));
        }
        if (rest.substring(2, close).indexOf('[') >= 0) {
            return Optional.empty();
        }
        Matcher inner = CITATION.matcher(rest.substring(2, close));
        if (!rest.startsWith("]]", close)) {
            boolean forgotten = inner.matches() && !rest.contains("](") && !rest.contains("][");
            return forgotten
                    ? Optional.of(new HoleNode.Malformed(chars(parser, close + 1), UNCLOSED, LITERAL_BRACKETS))
                    : Optional.empty();
        }
        return isOrdinaryLink(rest, close + 2)
                ? Optional.empty()
                : Optional.of(closed(chars(parser, close + 2), inner));
    }

    private static HoleNode closed(BasedSequence chars, Matcher inner) {
        return inner.matches()
                ? new HoleNode.Citation(
                        chars, inner.group(1), text(inner, 2), text(inner, 3).strip())
                : new HoleNode.Malformed(chars, "is no citation of a record", LITERAL_BRACKETS);
    }

    /** {@code [[1]](source.md)} is a link whose text stands in brackets. */
    private static boolean isOrdinaryLink(String rest, int end) {
        return rest.startsWith("(", end) || rest.startsWith("[", end);
    }

    private static Optional<HoleNode> placeholder(LightInlineParser parser, String rest) {
        int close = rest.indexOf("}}", 2);
        if (close < 0) {
            return Optional.of(new HoleNode.Malformed(chars(parser, 2), UNCLOSED, LITERAL_BRACES));
        }
        BasedSequence chars = chars(parser, close + 2);
        Matcher name = NAME.matcher(rest.substring(2, close));
        return Optional.of(
                name.matches()
                        ? new HoleNode.Placeholder(chars, name.group(1))
                        : new HoleNode.Malformed(chars, "is not the name of a value", LITERAL_BRACES));
    }

    private static Optional<HoleNode> anchor(LightInlineParser parser, String rest) {
        Matcher anchor = ANCHOR.matcher(rest);
        boolean last = anchor.matches()
                && parser.getIndex() + rest.length() == parser.getInput().length();
        return last
                ? Optional.of(new HoleNode.Anchor(chars(parser, rest.length()), anchor.group(1)))
                : Optional.empty();
    }

    private static BasedSequence chars(LightInlineParser parser, int length) {
        return parser.getInput().subSequence(parser.getIndex(), parser.getIndex() + length);
    }

    private static String text(Matcher matcher, int group) {
        String text = matcher.group(group);
        return text == null ? "" : text;
    }

    /** Makes one for each document. */
    static final class Factory implements InlineParserExtensionFactory {
        @Override
        public CharSequence getCharacters() {
            return "[{";
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new HoleSyntax();
        }

        @Override
        public Set<Class<?>> getAfterDependents() {
            return Set.of();
        }

        @Override
        public Set<Class<?>> getBeforeDependents() {
            return Set.of();
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }
    }
}
