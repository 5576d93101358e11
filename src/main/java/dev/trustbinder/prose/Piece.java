package dev.trustbinder.prose;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** A part of a finished document: markup or words that stand for every reader, or a hole. */
sealed interface Piece {
    List<String> LEVELS = List.of("h1", "h2", "h3", "h4", "h5", "h6");

    /** As markup. */
    String html(Resolver resolver);

    /** As plain text. */
    String words(Resolver resolver);

    /** As plain text while nothing is filled in. */
    String asWritten();

    /** What never changes: markup in a template of markup, text in a template of words. */
    record Fixed(String content) implements Piece {
        @Override
        public String html(Resolver resolver) {
            return content;
        }

        @Override
        public String words(Resolver resolver) {
            return content;
        }

        @Override
        public String asWritten() {
            return content;
        }
    }

    /** A value of the programme. */
    record Value(Hole.Value hole) implements Piece {
        @Override
        public String html(Resolver resolver) {
            return SafeHtml.escape(words(resolver));
        }

        @Override
        public String words(Resolver resolver) {
            return resolver.value(hole.name()).orElse("{{ " + hole.name() + " }}");
        }

        @Override
        public String asWritten() {
            return hole.name();
        }
    }

    /** A citation, as a link unless it stands in one. */
    record Citation(Hole.Reference hole, boolean insideLink) implements Piece {
        @Override
        public String html(Resolver resolver) {
            String words = SafeHtml.escape(words(resolver));
            Optional<String> href =
                    target(resolver).flatMap(Resolver.Target::href).flatMap(Address::safe);
            return href.isEmpty() || insideLink
                    ? words
                    : "<a" + mark(words) + " href=\"" + SafeHtml.escape(href.get()) + "\">" + words + "</a>";
        }

        @Override
        public String words(Resolver resolver) {
            return hole.label().isEmpty()
                    ? target(resolver).map(Resolver.Target::label).orElse(hole.id())
                    : hole.label();
        }

        @Override
        public String asWritten() {
            return hole.label().isEmpty() ? hole.id() : hole.label();
        }

        /** An id is marked, so that a page can keep it on one line. */
        private String mark(String words) {
            return words.startsWith(hole.id()) ? " class=\"citation\"" : "";
        }

        private Optional<Resolver.Target> target(Resolver resolver) {
            return resolver.reference(hole.id(), hole.anchor());
        }
    }

    /** Where a tag stands. */
    enum Side {
        START,
        END
    }

    /** Markup around other pieces, which says nothing itself. */
    sealed interface Tag extends Piece {
        @Override
        default String words(Resolver resolver) {
            return "";
        }

        @Override
        default String asWritten() {
            return "";
        }
    }

    /** The start or the end of a heading. */
    record HeadingTag(int level, String attributes, String id, Side side) implements Tag {
        static boolean isHeading(Element element) {
            return LEVELS.contains(element.normalName());
        }

        /** The same tag so many levels further down. */
        HeadingTag demotedBy(int levels) {
            return new HeadingTag(Math.min(6, level + levels), attributes, id, side);
        }

        @Override
        public String html(Resolver resolver) {
            return switch (side) {
                case START -> "<h" + level + attributes + ">";
                case END -> "</h" + level + ">";
            };
        }
    }

    /** The start or the end of a link to another file, around words that stand either way. */
    record LinkTag(Hole.Link hole, Optional<String> here, String attributes, String id, Side side) implements Tag {
        @Override
        public String html(Resolver resolver) {
            Optional<String> href = here.or(() -> resolver.link(hole.target()))
                    .or(() -> Optional.of(hole.target()).filter(web -> hole.isWeb()))
                    .flatMap(Address::safe);
            String element = href.isPresent() ? "a" : id.isEmpty() ? "" : "span";
            String link = href.map(to -> " href=\"" + SafeHtml.escape(to) + "\"" + attributes)
                    .orElse("");
            return element.isEmpty()
                    ? ""
                    : switch (side) {
                        case START -> "<" + element + id + link + ">";
                        case END -> "</" + element + ">";
                    };
        }
    }

    /** An image from the repository, or its description where the site does not hold it. */
    record Picture(Hole.Link hole, String alt, String attributes) implements Piece {
        @Override
        public String html(Resolver resolver) {
            return resolver.link(hole.target())
                    .flatMap(Address::safe)
                    .map(src -> "<img src=\"" + SafeHtml.escape(src) + "\" alt=\"" + SafeHtml.escape(alt) + "\""
                            + attributes + ">")
                    .orElse(SafeHtml.escape(alt));
        }

        @Override
        public String words(Resolver resolver) {
            return alt;
        }

        @Override
        public String asWritten() {
            return alt;
        }
    }
}
