package dev.trustbinder.prose;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Makes holes of the links and images that lead into the repository, and takes away those that no page may hold. */
final class Links {
    private final Draft draft;

    Links(Draft draft) {
        this.draft = draft;
    }

    /** Settles a link whose address stands in {@code href}. */
    void link(Element link, Span span) {
        Address address = Address.of(link.attr("href"));
        link.removeAttr("href");
        nameEmpty(link, address);
        switch (address.kind()) {
            case HERE, FILE -> hole(link, address, span);
            case WEB -> hole(link.attr("rel", "noopener noreferrer"), address, span);
            case CONTACT -> link.attr("href", address.text());
            case EMBEDDED_IMAGE, UNSAFE -> {
                unsafe("link", address, span);
                unlink(link);
            }
        }
    }

    /** Leaves the words, and the anchor where there is one. */
    private static void unlink(Element link) {
        if (link.id().isEmpty()) {
            link.unwrap();
        } else {
            link.tagName("span");
        }
    }

    /** Settles an image whose address stands in {@code src}. */
    void image(Element image, Span span) {
        Address address = Address.of(image.attr("src"));
        image.removeAttr("src");
        image.attr("alt", image.attr("alt"));
        switch (address.kind()) {
            case FILE -> hole(image, address, span);
            case EMBEDDED_IMAGE -> image.attr("src", address.text());
            case WEB -> remote(image, address, span);
            case HERE, CONTACT, UNSAFE -> {
                unsafe("image", address, span);
                drop(image);
            }
        }
    }

    /** A link needs words to be found by those who do not see it. */
    private static void nameEmpty(Element link, Address address) {
        boolean empty = !link.hasText() && link.selectFirst("img, [" + Draft.HOLE + "]") == null;
        if (empty && address.kind() != Address.Kind.UNSAFE) {
            link.appendText(address.shown());
        }
    }

    private void hole(Element element, Address address, Span span) {
        if (address.text().contains("{{") || address.text().contains("[[") && address.kind() != Address.Kind.WEB) {
            String message = address.shown() + " cannot be filled, because addresses hold no placeholders";
            draft.report(
                    ProseRules.PLACEHOLDER, span, message, "write the address itself, or cite the record as [[ID]]");
            drop(element);
            return;
        }
        int number = draft.add(new Hole.Link(address.text(), draft.source().locate(span)));
        element.attr(Draft.HOLE, Integer.toString(number));
    }

    private static void drop(Element element) {
        if (element.normalName().equals("img")) {
            element.replaceWith(new TextNode(element.attr("alt")));
        } else {
            unlink(element);
        }
    }

    /** Loading it would tell another site who reads this page. */
    private void remote(Element image, Address address, Span span) {
        String message = "image " + address.shown() + " lies on another site and is shown as a link";
        draft.report(ProseRules.REMOTE_IMAGE, span, message, "put a copy of it beside the document");
        String words = image.attr("alt").isBlank() ? address.shown() : image.attr("alt");
        if (image.closest("a") != null) {
            image.replaceWith(new TextNode(words));
            return;
        }
        image.replaceWith(new Element("a")
                .attr("href", address.text())
                .attr("rel", "noopener noreferrer")
                .appendText(words));
    }

    private void unsafe(String what, Address address, Span span) {
        String shown = address.shown().isEmpty() ? "nothing" : address.shown();
        String message = "the " + what + " to " + shown + " is left out";
        String help = "allowed are http, https, mailto and tel addresses, files of this repository, and "
                + "small png, jpeg, gif and webp images as data";
        draft.report(ProseRules.UNSAFE_LINK, span, message, help);
    }
}
