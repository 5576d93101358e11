package dev.trustbinder.prose;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Tag;

/**
 * The author's own HTML. Only whole tags that a page may hold are taken over, so that nothing left open can swallow the
 * words after it; comments vanish, and everything else that vanishes is reported.
 */
final class RawHtml {
    private static final Pattern TOKEN = Pattern.compile("(?<comment><!--(?:-?>|[\\s\\S]*?(?:-->|\\z)))"
            + "|(?<other><[!?][^>]*+>?)"
            + "|(?<tag><(?<slash>/?)(?<name>[A-Za-z][A-Za-z0-9:-]*+)"
            + "(?<attributes>(?:[\\s/]++[^\\s\"'>/=<]++(?:\\s*+=\\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\\s\"'=<>`]++))?+)*+)[\\s/]*+>)"
            + "|(?<hole>\\{\\{|\\[\\[)"
            + "|[<>]");

    /** Elements whose content is no text for readers. */
    private static final Set<String> WITH_CONTENT =
            Set.of(("script style iframe object svg math template noscript noembed noframes xmp textarea title"
                            + " select applet")
                    .split(" "));

    /** Elements whose content is text, but no prose. */
    private static final Set<String> CODE = Set.of("code", "pre", "kbd", "samp");

    /** How MDX names what it puts on a page, which is no element of HTML. */
    private static final Pattern COMPONENT = Pattern.compile("[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*");

    private final Draft draft;
    private final BasedSequence chars;
    private final String text;

    private RawHtml(Draft draft, BasedSequence chars) {
        this.draft = draft;
        this.chars = chars;
        this.text = chars.toString();
    }

    static void copy(BasedSequence chars, Draft draft) {
        draft.rawHtmlFollows();
        new RawHtml(draft, chars).copy();
    }

    /**
     * Whether a tag is no HTML but words in angle brackets, such as {@code <Company Name>}: no element has that name, it
     * has no values, and nothing closes it.
     */
    static boolean isWords(String tag, Source source) {
        Matcher token = TOKEN.matcher(tag);
        return token.matches() && token.group("tag") != null && isWords(token, source);
    }

    private static boolean isWords(Matcher token, Source source) {
        return token.group("slash").isEmpty()
                && !token.group().endsWith("/>")
                && token.group("attributes").indexOf('=') < 0
                && !Tag.isKnownTag(token.group("name"))
                && !Tag.isKnownTag(token.group("name").toLowerCase(Locale.ROOT))
                && !source.closes(token.group("name"));
    }

    /** The words of a block of HTML that no element of its own kind divides, each with its place in the block. */
    static void words(String html, Source source, Consumer<Span> words, Runnable end) {
        int done = 0;
        int code = 0;
        Matcher token = TOKEN.matcher(html);
        while (token.find(done)) {
            boolean isTag = token.group("tag") != null && !isWords(token, source);
            int until = isTag || token.group("comment") != null ? token.start() : token.end();
            if (code == 0) {
                words.accept(new Span(done, until));
            }
            done = token.end();
            if (isTag) {
                String name = token.group("name").toLowerCase(Locale.ROOT);
                boolean closing = !token.group("slash").isEmpty();
                code += CODE.contains(name) ? closing ? -Math.min(code, 1) : 1 : 0;
                done = !closing && WITH_CONTENT.contains(name) ? endOf(name, html, done) : done;
                if (!Tag.valueOf(name).isInline()) {
                    end.run();
                }
            }
        }
        words.accept(new Span(done, html.length()));
        end.run();
    }

    private void copy() {
        int done = 0;
        Matcher token = TOKEN.matcher(text);
        while (token.find(done)) {
            draft.html(text.substring(done, token.start()));
            done = token.group("tag") == null ? other(token) : tag(token);
            done = token.group("comment") == null ? done : behindLine(token.start(), done);
        }
        draft.html(text.substring(done));
    }

    /** Behind the end of the line where a comment is all that stands on it, so that it leaves no blank line. */
    private int behindLine(int start, int end) {
        String before = text.substring(text.lastIndexOf('\n', start - 1) + 1, start);
        int lineEnd = text.indexOf('\n', end);
        String after = text.substring(end, lineEnd < 0 ? text.length() : lineEnd);
        return before.isBlank() && after.isBlank() ? Math.max(end + after.length(), lineEnd + 1) : end;
    }

    private int other(Matcher token) {
        if (token.group("other") != null) {
            report(token, "declaration " + shortened(token.group()));
        } else if (token.group("hole") != null) {
            String message = token.group() + " is not filled in raw HTML and stays as it is";
            draft.report(ProseRules.PLACEHOLDER, span(token), message, "write this part in Markdown");
            draft.text(token.group());
        } else if (token.group("comment") == null) {
            draft.text(token.group());
        } else if (!token.group().endsWith("-->")) {
            draft.report(
                    ProseRules.UNSAFE_HTML,
                    span(token),
                    "the comment is not closed, so that nothing behind its beginning is shown",
                    "end it with -->");
        }
        return token.end();
    }

    private int tag(Matcher token) {
        String name = token.group("name").toLowerCase(Locale.ROOT);
        boolean closing = !token.group("slash").isEmpty();
        if (isWords(token, draft.source())) {
            draft.text(token.group());
            return token.end();
        } else if (Safelists.mayWrite(name)) {
            draft.html(closing ? "</" + name + ">" : "");
            if (!closing) {
                draft.rawTag(name, span(token)).html(token.group("attributes")).html(">");
            }
            return token.end();
        }
        if (closing) {
            return token.end();
        }
        if (COMPONENT.matcher(token.group("name")).matches()) {
            draft.report(
                    ProseRules.FOREIGN,
                    span(token),
                    "the component <" + token.group("name") + "> of another tool is left out; the words in it stay",
                    "delete it, and write its content in Markdown");
            return token.end();
        }
        report(token, "element <" + token.group("name") + ">");
        return WITH_CONTENT.contains(name) ? endOf(name, text, token.end()) : token.end();
    }

    /** Behind the end tag of an element, or the end of the stretch where none follows. */
    private static int endOf(String name, String text, int from) {
        Matcher end = Pattern.compile("</" + name + "[^>]*+>?", Pattern.CASE_INSENSITIVE)
                .matcher(text);
        return end.find(from) ? end.end() : text.length();
    }

    private void report(Matcher token, String what) {
        draft.report(
                ProseRules.UNSAFE_HTML,
                span(token),
                "the " + what + " is left out",
                "write it in Markdown, or delete it");
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private Span span(Matcher token) {
        int start = chars.getIndexOffset(token.start());
        int end = chars.getIndexOffset(token.end() - 1) + 1;
        return start < 0
                ? new Span(chars.getStartOffset(), chars.getEndOffset())
                : new Span(start, Math.max(start, end));
    }
}
