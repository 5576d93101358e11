package dev.trustbinder.starter;

import dev.trustbinder.model.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns what was said in an interview into a file of answers. */
final class InterviewText {
    private final Map<String, String> given;
    private final StringBuilder text = new StringBuilder();

    private InterviewText(Map<String, String> given) {
        this.given = given;
    }

    static String of(Map<String, String> given, List<Role> asked) {
        InterviewText file = new InterviewText(given);
        file.map("organization", "name", "short-name", "address", "site");
        file.map("system", "name", "description");
        file.texts("why", "asked-by", "security-contact");
        file.words("needed-by", "earlier-audit", "business", "cloud", "identity-provider", "code-host", "work");
        file.words("data-role");
        file.line("changes", given.getOrDefault("changes", "tickets"));
        file.truths("own-code", "dedicated", "within-three-months");
        file.categories();
        file.people(asked);
        if (given.containsKey("engagement.type")) {
            file.line("engagement", "{type: " + given.get("engagement.type") + "}");
        }
        return file.text.toString();
    }

    private void line(String key, String value) {
        text.append(key).append(": ").append(value).append('\n');
    }

    private boolean has(String key) {
        return !given.getOrDefault(key, "").isEmpty();
    }

    private void map(String key, String... inner) {
        List<String> pairs = new ArrayList<>();
        for (String name : inner) {
            if (has(key + "." + name)) {
                pairs.add(name + ": " + Spelling.quoted(given.get(key + "." + name)));
            }
        }
        line(key, "{" + String.join(", ", pairs) + "}");
    }

    private void texts(String... keys) {
        for (String key : keys) {
            if (has(key)) {
                line(key, Spelling.quoted(given.get(key)));
            }
        }
    }

    private void words(String... keys) {
        for (String key : keys) {
            if (has(key)) {
                line(key, given.get(key));
            }
        }
    }

    private void truths(String... keys) {
        for (String key : keys) {
            if (has(key)) {
                line(key, String.valueOf(given.get(key).equals("yes")));
            }
        }
    }

    private void categories() {
        List<String> chosen = new ArrayList<>();
        for (String word : Words.all(Answers.Category.class)) {
            if (has("reason." + word)) {
                chosen.add("{category: %s, reason: %s}".formatted(word, Spelling.quoted(given.get("reason." + word))));
            }
        }
        line("categories", "[" + String.join(", ", chosen) + "]");
    }

    /** One person for each name, with every role that name was given for. */
    private void people(List<Role> asked) {
        Map<String, List<String>> roles = new LinkedHashMap<>();
        for (Role role : asked) {
            if (has(Interview.person(role))) {
                roles.computeIfAbsent(given.get(Interview.person(role)), name -> new ArrayList<>())
                        .add(role.id());
            }
        }
        List<String> people = new ArrayList<>();
        roles.forEach((name, held) ->
                people.add("{name: %s, roles: [%s]}".formatted(Spelling.quoted(name), String.join(", ", held))));
        line("people", "[" + String.join(", ", people) + "]");
    }
}
