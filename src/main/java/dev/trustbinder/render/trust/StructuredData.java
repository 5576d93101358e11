package dev.trustbinder.render.trust;

import dev.trustbinder.disclose.PublicProfile;
import dev.trustbinder.format.Json;
import dev.trustbinder.render.page.JsonBlock;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the front page tells search engines, in the words of schema.org. */
final class StructuredData {
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
