package dev.trustbinder.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Pieces in a row: a part of a document that is finished but for its holes. */
record Template(List<Piece> pieces) {
    /** Stand on both sides of a hole's number: characters that no cleaned text holds, and that take one byte. */
    private static final char MARK_START = '\u0091';

    private static final char MARK_END = '\u0092';

    private static final int TOP_LEVEL = 2;

    Template {
        pieces = List.copyOf(pieces);
    }

    static Template fixed(String content) {
        return new Template(List.of(new Piece.Fixed(content)));
    }

    /** The words below an element, holes among them. */
    static Template words(Element element, List<Hole> holes) {
        return new WordReader(holes).read(element);
    }

    /** The markup of a cleaned body; its elements with holes are used up by it. */
    static Template markup(Element body, List<Hole> holes, Set<String> anchors) {
        List<Piece> slots = new ArrayList<>();
        List<Element> elements = List.copyOf(body.getAllElements());
        elements.forEach(element -> wordSlot(element, holes, slots));
        elements.forEach(element -> tagSlots(element, holes, anchors, slots));
        return cut(body.html(), slots).demoted();
    }

    private static void wordSlot(Element element, List<Hole> holes, List<Piece> slots) {
        if (element.hasAttr(Draft.HOLE) && element.normalName().equals("span")) {
            element.replaceWith(mark(slots, word(hole(element, holes), element.closest("a") != null)));
        }
    }

    private static Hole hole(Element element, List<Hole> holes) {
        return holes.get(Integer.parseInt(element.attr(Draft.HOLE)));
    }

    private static void tagSlots(Element element, List<Hole> holes, Set<String> anchors, List<Piece> slots) {
        if (Piece.HeadingTag.isHeading(element)) {
            headingSlots(element, slots);
        } else if (element.hasAttr(Draft.HOLE) && hole(element, holes) instanceof Hole.Link link) {
            element.removeAttr(Draft.HOLE);
            linkSlots(element, link, anchors, slots);
        }
    }

    private static void headingSlots(Element element, List<Piece> slots) {
        int level = element.normalName().charAt(1) - '0';
        String attributes = attributes(element);
        element.before(mark(slots, new Piece.HeadingTag(level, attributes, element.id(), Piece.Side.START)));
        element.after(mark(slots, new Piece.HeadingTag(level, "", "", Piece.Side.END)));
        element.unwrap();
    }

    static Piece word(Hole hole, boolean insideLink) {
        return hole instanceof Hole.Reference reference
                ? new Piece.Citation(reference, insideLink)
                : new Piece.Value((Hole.Value) hole);
    }

    private static void linkSlots(Element element, Hole.Link link, Set<String> anchors, List<Piece> slots) {
        String id = attribute(element, "id");
        if (element.normalName().equals("img")) {
            String alt = element.attr("alt");
            element.removeAttr("alt");
            element.replaceWith(mark(slots, new Piece.Picture(link, alt, attributes(element))));
            return;
        }
        element.removeAttr("id");
        Optional<String> here = link.path().isEmpty() ? Anchors.meant(link.anchor(), anchors) : Optional.empty();
        Optional<String> target = here.map(anchor -> "#" + Anchors.id(anchor));
        String attributes = attributes(element);
        element.before(mark(slots, new Piece.LinkTag(link, target, attributes, id, Piece.Side.START)));
        element.after(mark(slots, new Piece.LinkTag(link, target, attributes, id, Piece.Side.END)));
        element.unwrap();
    }

    private static String attribute(Element element, String name) {
        return element.hasAttr(name) ? " " + name + "=\"" + SafeHtml.escape(element.attr(name)) + "\"" : "";
    }

    private static String attributes(Element element) {
        StringBuilder attributes = new StringBuilder();
        element.attributes().forEach(attribute -> attributes.append(attribute(element, attribute.getKey())));
        return attributes.toString();
    }

    private static TextNode mark(List<Piece> slots, Piece piece) {
        slots.add(piece);
        return new TextNode(MARK_START + Integer.toString(slots.size() - 1) + MARK_END);
    }

    private static Template cut(String html, List<Piece> slots) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (int mark = html.indexOf(MARK_START); mark >= 0; mark = html.indexOf(MARK_START, done)) {
            int end = html.indexOf(MARK_END, mark);
            pieces.add(new Piece.Fixed(html.substring(done, mark)));
            pieces.add(slots.get(Integer.parseInt(html, mark + 1, end, 10)));
            done = end + 1;
        }
        pieces.add(new Piece.Fixed(html.substring(done)));
        return new Template(pieces);
    }

    /** With its headings fitted under the one {@code h1} of a page. */
    private Template demoted() {
        int top = pieces.stream()
                .filter(Piece.HeadingTag.class::isInstance)
                .mapToInt(piece -> ((Piece.HeadingTag) piece).level())
                .min()
                .orElse(TOP_LEVEL);
        return new Template(pieces.stream()
                .map(piece -> piece instanceof Piece.HeadingTag tag ? tag.demotedBy(TOP_LEVEL - top) : piece)
                .toList());
    }

    /** Without the title at the start, of which the anchor remains; empty where there is none. */
    Optional<Template> untitled() {
        int start = pieces.get(0).asWritten().isBlank() ? 1 : 0;
        if (pieces.size() <= start || !(pieces.get(start) instanceof Piece.HeadingTag title)) {
            return Optional.empty();
        }
        int end = start + 1;
        while (!(pieces.get(end) instanceof Piece.HeadingTag)) {
            end++;
        }
        List<Piece> rest = new ArrayList<>();
        rest.add(new Piece.Fixed("<div id=\"" + SafeHtml.escape(title.id()) + "\"></div>"));
        rest.addAll(pieces.subList(end + 1, pieces.size()));
        return Optional.of(new Template(rest).demoted());
    }

    String html(Resolver resolver) {
        return join(Piece::html, resolver);
    }

    String words(Resolver resolver) {
        return join(Piece::words, resolver);
    }

    private String join(BiFunction<Piece, Resolver, String> part, Resolver resolver) {
        StringBuilder whole = new StringBuilder();
        pieces.forEach(piece -> whole.append(part.apply(piece, resolver)));
        return whole.toString();
    }

    String asWritten() {
        StringBuilder whole = new StringBuilder();
        pieces.forEach(piece -> whole.append(piece.asWritten()));
        return whole.toString();
    }

    /** Its pieces from one place on, to before another. */
    Template part(int from, int to) {
        return new Template(pieces.subList(from, to));
    }

    /** Whether it has no holes. */
    boolean isFixed() {
        return pieces.stream().allMatch(Piece.Fixed.class::isInstance);
    }
}
