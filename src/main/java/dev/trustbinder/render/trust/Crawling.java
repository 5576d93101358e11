package dev.trustbinder.render.trust;

import dev.trustbinder.disclose.PublicProfile;
import dev.trustbinder.format.Xml;
import dev.trustbinder.render.page.Link;
import java.util.List;
import java.util.stream.Stream;

/** What search engines read. */
final class Crawling {
    private Crawling() {}

    /** The full web address of a page; empty where the site has none. */
    static String canonical(String baseUrl, String address) {
        return baseUrl.isEmpty() ? "" : baseUrl + address.replaceFirst("(^|/)index\\.html$", "$1");
    }

    static String robots(String baseUrl) {
        String rules = "User-agent: *\nAllow: /\n";
        return baseUrl.isEmpty() ? rules : rules + "\nSitemap: " + baseUrl + "sitemap.xml\n";
    }

    static String sitemap(PublicProfile profile, List<Link> menu) {
        Stream<String> addresses = Stream.of(
                        menu.stream().map(Link::href),
                        profile.documents().stream().map(document -> "documents/" + document.id() + "/index.html"),
                        profile.updates().stream().map(update -> "updates/" + update.id() + "/index.html"))
                .flatMap(part -> part);
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        addresses.forEach(address -> xml.append("  <url><loc>")
                .append(Xml.text(canonical(profile.baseUrl(), address)))
                .append("</loc></url>\n"));
        return xml.append("</urlset>\n").toString();
    }
}
