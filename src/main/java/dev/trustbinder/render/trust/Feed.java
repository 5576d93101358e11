package dev.trustbinder.render.trust;

import dev.trustbinder.disclose.PublicProfile;
import dev.trustbinder.disclose.PublicProfile.Update;
import dev.trustbinder.format.Xml;
import java.net.URI;
import java.time.LocalDate;

/** The updates as an Atom feed, RFC 4287; needs the site's address. */
final class Feed {
    private Feed() {}

    static String of(PublicProfile profile) {
        String base = profile.baseUrl();
        String name = profile.organization().shortName();
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">\n");
        element(xml, "title", name + " Trust Center: updates");
        element(xml, "id", base + "updates/");
        xml.append("<link rel=\"self\" type=\"application/atom+xml\" href=\"")
                .append(Xml.text(base + "updates/feed.xml"))
                .append("\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"")
                .append(Xml.text(base + "updates/"))
                .append("\"/>\n");
        element(xml, "updated", newest(profile) + "T00:00:00Z");
        xml.append("<author><name>")
                .append(Xml.text(profile.organization().name()))
                .append("</name></author>\n");
        profile.updates().forEach(update -> entry(xml, base, update, day(update, profile)));
        return xml.append("</feed>\n").toString();
    }

    private static void entry(StringBuilder xml, String base, Update update, LocalDate day) {
        String page = base + "updates/" + update.id() + "/";
        xml.append("<entry>\n");
        element(xml, "title", update.title());
        element(xml, "id", "tag:" + URI.create(base).getHost() + "," + day + ":updates/" + update.id());
        xml.append("<link rel=\"alternate\" type=\"text/html\" href=\"")
                .append(Xml.text(page))
                .append("\"/>\n");
        element(xml, "published", day + "T00:00:00Z");
        element(xml, "updated", day + "T00:00:00Z");
        xml.append("<category term=\"").append(Xml.text(update.kind())).append("\"/>\n");
        xml.append("<content type=\"html\" xml:base=\"")
                .append(Xml.text(page + "index.html"))
                .append("\">")
                .append(Xml.text(update.text().toString()))
                .append("</content>\n</entry>\n");
    }

    private static void element(StringBuilder xml, String name, String text) {
        xml.append('<').append(name).append('>').append(Xml.text(text));
        xml.append("</").append(name).append(">\n");
    }

    private static LocalDate day(Update update, PublicProfile profile) {
        return update.date().orElse(profile.asOf());
    }

    private static LocalDate newest(PublicProfile profile) {
        return profile.updates().stream()
                .map(update -> day(update, profile))
                .max(LocalDate::compareTo)
                .orElse(profile.asOf());
    }
}
