package dev.trustbinder.render.trust;

import dev.trustbinder.disclose.PublicProfile;
import dev.trustbinder.format.Json;
import dev.trustbinder.render.page.Day;
import dev.trustbinder.render.page.Head;
import dev.trustbinder.render.page.JsonBlock;
import dev.trustbinder.render.page.Link;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words around what a page shows: title, first sentence, the way back, what search engines are told. */
record Frames(PublicProfile profile) {

    View.Page home(View.Home body) {
        PublicProfile.Opening opening = profile.opening();
        String title = opening.title().isEmpty() ? name() + " Trust Center" : opening.title();
        String lead = opening.text().isEmpty()
                ? "Reports, policies, controls and subprocessors of " + name() + " in one place."
                : opening.text();
        Head head = new Head(
                "index.html",
                name() + " Trust Center",
                lead,
                canonical("index.html"),
                List.of(StructuredData.site(profile)));
        return new View.Page(head, "index.html", title, lead, List.of(), body);
    }

    View.Page page(Sitemap.Section section) {
        String address = section.link().href();
        Head head = head(address, section.title(), section.lead());
        return new View.Page(
                head,
                address,
                section.title(),
                section.lead(),
                List.of(),
                section.body().get());
    }

    View.Page document(PublicProfile.Document document, View.DocumentText body) {
        String address = "documents/" + document.id() + "/index.html";
        String description = document.description().isEmpty()
                ? document.title() + " of " + name() + ", version " + document.version() + ", in full."
                : document.description();
        return inner(address, "Documents", document.title(), document.description(), description, body);
    }

    View.Page update(PublicProfile.Update update, View.UpdateText body) {
        String address = "updates/" + update.id() + "/index.html";
        String day = update.date().map(date -> ", " + Day.of(date).words()).orElse("");
        return inner(address, "Updates", update.title(), "", update.title() + day + ".", body);
    }

    View.Page notFound(View.NotFound body) {
        String lead = "There is nothing at this address. It may have moved.";
        Head head = new Head("404.html", "Page not found | " + name() + " Trust Center", lead, "", List.of());
        return new View.Page(head, "", "Page not found", lead, List.of(), body);
    }

    private View.Page inner(String address, String parent, String title, String lead, String description, Record body) {
        Link above = new Link(parent, address.substring(0, address.indexOf('/')) + "/index.html");
        return new View.Page(head(address, title, description), above.href(), title, lead, List.of(above), body);
    }

    private Head head(String address, String title, String description) {
        return new Head(address, title + " | " + name() + " Trust Center", description, canonical(address), List.of());
    }

    private String canonical(String address) {
        return Crawling.canonical(profile.baseUrl(), address);
    }

    private String name() {
        return profile.organization().shortName();
    }

    /** What the front page tells search engines, in the words of schema.org. */
    private static final class StructuredData {
        private StructuredData() {}

        static JsonBlock site(PublicProfile profile) {
            Map<String, Object> organization = new LinkedHashMap<>();
            organization.put("@type", "Organization");
            organization.put("name", profile.organization().name());
            putIfAny(organization, "url", profile.organization().site());
            Map<String, Object> site = new LinkedHashMap<>();
            site.put("@context", "https://schema.org");
            site.put("@type", "WebSite");
            site.put("name", profile.organization().shortName() + " Trust Center");
            putIfAny(site, "url", profile.baseUrl());
            site.put("publisher", organization);
            return new JsonBlock(new String(Json.of(site), StandardCharsets.UTF_8).strip());
        }

        private static void putIfAny(Map<String, Object> object, String name, String value) {
            if (!value.isEmpty()) {
                object.put(name, value);
            }
        }
    }
}
