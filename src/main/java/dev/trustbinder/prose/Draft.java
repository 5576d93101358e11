package dev.trustbinder.prose;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Markup on its way from Markdown to a document: not yet clean, its elements still knowing where they come from. */
final class Draft {
    /** Numbers an element that Markdown made; see {@link #origin}. */
    static final String AT = "data-at";

    /** Numbers an element that the author wrote as HTML. */
    static final String RAW = "data-raw";

    /** Numbers a hole; see {@link #hole}. */
    static final String HOLE = "data-hole";

    /** An id that this tool gives, apart from all that authors give. */
    static final String OWN_ID = "data-id";

    private final Source source;
    private boolean skipsBlanks;
    private final StringBuilder html = new StringBuilder("<!doctype html><body>");
    private final List<Span> origins = new ArrayList<>();
    private final List<Hole> holes = new ArrayList<>();
    private final Set<Finding> findings = new LinkedHashSet<>();

    private boolean holdsRawHtml;

    Draft(Source source) {
        this.source = source;
    }

    Source source() {
        return source;
    }

    List<Hole> holes() {
        return holes;
    }

    Set<Finding> findings() {
        return findings;
    }

    /** The markup so far. */
    String html() {
        return html.toString();
    }

    /** Writes markup of our own. */
    Draft html(String markup) {
        html.append(markup);
        return this;
    }

    /** Takes away the white space at the end. */
    Draft trimEnd() {
        while (Character.isWhitespace(html.charAt(html.length() - 1))) {
            html.setLength(html.length() - 1);
        }
        return this;
    }

    /** Whether white space stands at the end. */
    boolean endsBlank() {
        return Character.isWhitespace(html.charAt(html.length() - 1));
    }

    /** Leaves out the white space at the beginning of the text that follows next. */
    void skipBlanks() {
        skipsBlanks = true;
    }

    /** Writes text, to be read letter by letter. */
    Draft text(String text) {
        html.append(SafeHtml.escape(skipsBlanks ? text.stripLeading() : text));
        skipsBlanks &= text.isBlank();
        return this;
    }

    /** Opens a tag, without its {@code >}, that remembers where it comes from. */
    Draft tag(String name, Span span) {
        return marked(name, AT, span);
    }

    /** Opens a tag, without its {@code >}, whose attributes an author wrote. */
    Draft rawTag(String name, Span span) {
        return marked(name, RAW, span);
    }

    private Draft marked(String name, String mark, Span span) {
        html.append('<')
                .append(name)
                .append(' ')
                .append(mark)
                .append("=\"")
                .append(origins.size())
                .append('"');
        origins.add(span);
        return this;
    }

    /** Adds an attribute to the tag just opened. */
    Draft attribute(String name, String value) {
        html.append(' ')
                .append(name)
                .append("=\"")
                .append(SafeHtml.escape(value))
                .append('"');
        return this;
    }

    /** Writes a hole between words. */
    void hole(Hole hole) {
        html.append("<span ").append(HOLE).append("=\"").append(add(hole)).append("\"></span>");
    }

    /** The number of a new hole. */
    int add(Hole hole) {
        holes.add(hole);
        return holes.size() - 1;
    }

    /** The part of the document that the element of that number comes from. */
    Span origin(String number) {
        return origins.get(Integer.parseInt(number));
    }

    /** Notes that HTML of the author's follows. */
    void rawHtmlFollows() {
        holdsRawHtml = true;
    }

    boolean holdsRawHtml() {
        return holdsRawHtml;
    }

    void report(Rule rule, Span span, String message, String help) {
        findings.add(rule.at(source.locate(span), message, help));
    }
}
