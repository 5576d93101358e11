package dev.trustbinder.kit;

import dev.trustbinder.publish.Content;
import dev.trustbinder.publish.Publication;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Follows every link of a site from page to page and anchor to anchor, as a browser that opened it from a folder would. */
public final class Links {
    private static final List<String> ATTRIBUTES = List.of("href", "src", "srcset", "action", "poster", "data");

    private final Publication site;
    private final Map<String, Document> pages = new HashMap<>();
    private final Map<String, Set<String>> anchors = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    private Links(Publication site) {
        this.site = site;
    }

    /** Every fault, as {@code page: what is wrong}; none in a good site. {@code ours} says which pages are the tool's own. */
    public static List<String> faults(Publication site, java.util.function.Predicate<String> ours) {
        Links links = new Links(site);
        site.files().forEach((path, content) -> {
            if (path.endsWith(".html") && ours.test(path)) {
                links.read(path, content);
            }
        });
        links.pages.keySet().stream().sorted().forEach(links::check);
        return links.faults;
    }

    /** The text of a file of a site. */
    public static String text(Publication site, String path) {
        try (InputStream bytes = site.files().get(path).open()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void read(String path, Content content) {
        try (InputStream bytes = content.open()) {
            Document page = Jsoup.parse(bytes, "UTF-8", "");
            pages.put(path, page);
            Set<String> ids = new HashSet<>();
            for (Element element : page.select("[id]")) {
                if (!ids.add(element.id())) {
                    faults.add(path + ": the id " + element.id() + " stands twice");
                }
            }
            anchors.put(path, ids);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void check(String path) {
        for (Element element : pages.get(path).getAllElements()) {
            for (String attribute : ATTRIBUTES) {
                if (element.hasAttr(attribute)) {
                    follow(path, element.attr(attribute));
                }
            }
        }
    }

    private void follow(String page, String address) {
        if (address.matches("(?i)(https?|mailto|tel):.*")) {
            return;
        }
        int hash = address.indexOf('#');
        String way = hash < 0 ? address : address.substring(0, hash);
        String target = way.isEmpty() ? page : decoded(page, way);
        if (!site.files().containsKey(target)) {
            faults.add(page + ": " + address + " leads to no file");
        } else if (hash >= 0
                && !isKnown(target, URI.create(address.substring(hash)).getFragment())) {
            faults.add(page + ": " + address + " leads to no such anchor");
        }
    }

    private boolean isKnown(String target, String anchor) {
        return anchors.containsKey(target) && anchors.get(target).contains(anchor);
    }

    private static String decoded(String page, String way) {
        URI resolved = URI.create("file:///" + encoded(page)).resolve(way);
        return resolved.getPath().substring(1);
    }

    private static String encoded(String path) {
        return path.replace("%", "%25").replace(" ", "%20").replace("#", "%23");
    }
}
