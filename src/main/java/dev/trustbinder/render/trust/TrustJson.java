package dev.trustbinder.render.trust;

import dev.trustbinder.disclose.PublicProfile;
import dev.trustbinder.format.Json;
import dev.trustbinder.prose.SafeHtml;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * {@code trust.json}: every fact of the site for programs. A member is called as the component of the profile, but for
 * the few of {@link #NAMES}; what is not known is left out.
 */
final class TrustJson {
    private static final Map<String, String> NAMES = Map.of(
            "circle", "audience",
            "href", "page",
            "dataCategories", "data",
            "classification", "class",
            "Subprocessor.title", "name",
            "CarveOut.title", "name",
            "ControlGroup.id", "series");

    /** What only pages need. */
    private static final Set<String> LEFT_OUT = Set.of("Promise.icon", "Document.headings", "Update.until");

    /** What any reader looks at first; the rest follows in the order of the profile. */
    private static final List<String> FIRST =
            List.of("series", "id", "title", "description", "kind", "audience", "from", "to", "state");

    private final Map<String, Object> members = new LinkedHashMap<>();

    private TrustJson() {}

    static byte[] of(PublicProfile profile) {
        return Json.of(new TrustJson()
                .put("version", "1")
                .put("as-of", profile.asOf())
                .put("url", profile.baseUrl())
                .put("organization", profile.organization())
                .put("system", profile.scope().system())
                .put("services", profile.scope().services())
                .put("commitments", profile.promises())
                .put("reports", profile.reports())
                .put("documents", profile.documents())
                .put("listed", profile.listed())
                .put("controls", profile.controls())
                .put("subprocessors", profile.subprocessors())
                .put("answers", profile.answers())
                .put("updates", profile.updates())
                .put("contacts", profile.security().contacts())
                .put("duties", profile.scope().duties())
                .put("subservice-organizations", profile.scope().carveOuts())
                .put("data", profile.scope().data())
                .put("access", profile.access().text())
                .members);
    }

    private static Map<String, Object> object(Record fact) {
        String type = fact.getClass().getSimpleName();
        TrustJson all = new TrustJson();
        PublicProfile.facts(fact).forEach((component, value) -> {
            if (!LEFT_OUT.contains(type + "." + component) && !(value instanceof SafeHtml)) {
                all.put(
                        NAMES.getOrDefault(type + "." + component, NAMES.getOrDefault(component, kebab(component))),
                        value);
            }
        });
        if (fact instanceof PublicProfile.Document document) {
            all.put("page", "documents/" + document.id() + "/index.html");
        } else if (fact instanceof PublicProfile.Update update) {
            all.put("page", "updates/" + update.id() + "/index.html");
        }
        TrustJson ordered = new TrustJson();
        FIRST.forEach(name -> ordered.put(name, all.members.getOrDefault(name, "")));
        all.members.forEach(ordered::put);
        return ordered.members;
    }

    private static String kebab(String component) {
        return component.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private TrustJson put(String name, Object value) {
        if (value instanceof PublicProfile.Days days) {
            return put("from", days.from()).put("to", days.to());
        }
        Object json = json(value);
        boolean absent = json.equals("") || (json instanceof Collection<?> list && list.isEmpty());
        if (!absent) {
            members.put(name, json);
        }
        return this;
    }

    private static Object json(Object value) {
        if (value instanceof Record fact) {
            return object(fact);
        } else if (value instanceof Collection<?> list) {
            return list.stream().map(TrustJson::json).toList();
        }
        return value instanceof Boolean || value instanceof Map ? value : value.toString();
    }
}
