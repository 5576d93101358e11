package dev.trustbinder.prose;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/** What a page may hold: the elements and attributes of running text, and no value that a browser would act upon. */
final class Safelists {
    private static final List<String> TAGS =
            List.of(("a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em"
                            + " figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp section small"
                            + " span strong sub summary sup table tbody td tfoot th thead time tr u ul var")
                    .split(" "));

    private static final Map<String, Pattern> VALUES = new TreeMap<>(Map.ofEntries(
            value("id", "s-[\\w.:-]++|s-\\P{Cntrl}++|n-[0-9-]++"),
            value(
                    "class",
                    "language-[a-z0-9+#._-]++|align-(?:left|center|right)|table-scroll|alert alert-(?:note|tip|important|warning|caution)|alert-title|task|task-box|footnotes|footnote-back|source"),
            value("lang", "[A-Za-z0-9-]{1,35}"),
            value("width", "\\d{1,4}"),
            value("height", "\\d{1,4}"),
            value("colspan", "[1-9]\\d{0,2}"),
            value("rowspan", "[1-9]\\d{0,2}"),
            value("span", "[1-9]\\d{0,2}"),
            value("scope", "row|col|rowgroup|colgroup"),
            value("start", "-?\\d{1,9}"),
            value("value", "-?\\d{1,9}"),
            value("datetime", "[0-9TZ:.+ -]{4,40}"),
            value("role", "img"),
            value("tabindex", "0"),
            value("rel", "noopener noreferrer"),
            value(Draft.HOLE, "\\d++")));

    private static final Safelist AUTHORS = authors(new Safelist());
    private static final Safelist OUTPUT = output(authors(new Checked()));

    private Safelists() {}

    /** Whether authors may write this element as HTML. */
    static boolean mayWrite(String tag) {
        return AUTHORS.isSafeTag(tag);
    }

    /** Whether authors may write this attribute of an element; its value is not looked at. */
    static boolean mayWrite(Element element, Attribute attribute) {
        return AUTHORS.isSafeAttribute(element.normalName(), element, attribute);
    }

    /** What may leave this room. */
    static Safelist output() {
        return OUTPUT;
    }

    private static Map.Entry<String, Pattern> value(String attribute, String pattern) {
        return Map.entry(attribute, Pattern.compile(pattern));
    }

    private static Safelist authors(Safelist list) {
        return list.addTags(TAGS.toArray(String[]::new))
                .addAttributes(":all", "id", "title", "lang")
                .addAttributes("a", "href")
                .addAttributes("col", "span")
                .addAttributes("colgroup", "span")
                .addAttributes("details", "open")
                .addAttributes("img", "src", "alt", "width", "height")
                .addAttributes("li", "value")
                .addAttributes("ol", "start", "reversed")
                .addAttributes("td", "colspan", "rowspan")
                .addAttributes("th", "colspan", "rowspan", "scope")
                .addAttributes("time", "datetime");
    }

    private static Safelist output(Safelist list) {
        return list.addAttributes(":all", "class", "aria-label")
                .addAttributes("a", "rel", Draft.HOLE)
                .addAttributes("img", Draft.HOLE)
                .addAttributes("span", "role", Draft.HOLE)
                .addAttributes("section", "tabindex")
                .addAttributes("pre", "tabindex")
                .addProtocols("a", "href", "http", "https", "mailto", "tel", "#")
                .addProtocols("img", "src", "data")
                .preserveRelativeLinks(true);
    }

    /** A list that also looks at the values of attributes. */
    private static final class Checked extends Safelist {
        @Override
        public boolean isSafeAttribute(String tag, Element element, Attribute attribute) {
            Pattern allowed = VALUES.get(attribute.getKey());
            return super.isSafeAttribute(tag, element, attribute)
                    && (allowed == null || allowed.matcher(attribute.getValue()).matches())
                    && (!attribute.getKey().equals("href")
                            || isLink(Address.of(attribute.getValue()).kind()))
                    && (!attribute.getKey().equals("src")
                            || isImage(Address.of(attribute.getValue()).kind()));
        }

        private static boolean isLink(Address.Kind kind) {
            return kind == Address.Kind.HERE || kind == Address.Kind.WEB || kind == Address.Kind.CONTACT;
        }

        private static boolean isImage(Address.Kind kind) {
            return kind == Address.Kind.EMBEDDED_IMAGE;
        }
    }
}
