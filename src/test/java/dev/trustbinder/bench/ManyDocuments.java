package dev.trustbinder.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Writes a workspace of many policies of 600 to 1,000 words, and the same Markdown as a Hugo site, so that both can be
 * timed side by side. The same count gives the same bytes.
 */
public final class ManyDocuments {
    private static final List<String> WORDS = List.of(
            ("account access alert approval archive audit backup board branch change client cloud contract copy customer"
                            + " desk device disk export firewall gateway group incident key laboratory ledger log manager"
                            + " network owner patch person policy portal project record region report request restore review"
                            + " role rule sample scan server session shift site supplier system table team test ticket vault")
                    .split(" "));

    private ManyDocuments() {}

    /** {@code ManyDocuments COUNT FOLDER} writes {@code FOLDER/workspace} and {@code FOLDER/hugo}. */
    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[0]);
        Path folder = Path.of(arguments[1]);
        program(folder.resolve("workspace/content"));
        hugo(folder.resolve("hugo"));
        Random random = new Random(20261121);
        for (int number = 1; number <= count; number++) {
            String text = text(random, number, count);
            write(folder.resolve("workspace/content/policies/policy-%05d.md".formatted(number)), front(number) + text);
            String title = "---\ntitle: Policy %05d\n---\n".formatted(number);
            write(folder.resolve("hugo/content/policy-%05d.md".formatted(number)), title + text);
        }
    }

    private static void program(Path content) throws IOException {
        write(content.resolve("program.yml"), """
                organization: {name: "Many Documents, Inc."}
                system: {name: Many}
                as-of: 2026-11-21
                roles:
                  - {id: lead, title: Lead, holders: [{person: p-1, from: 2024-01-01}]}
                  - {id: chief, title: Chief, holders: [{person: p-2, from: 2024-01-01}]}
                """);
        write(content.resolve("registers/people.yml"), """
                - {id: p-1, team: Security, kind: employee, start: 2023-01-09}
                - {id: p-2, team: Management, kind: employee, start: 2022-05-02}
                """);
    }

    private static void hugo(Path site) throws IOException {
        write(site.resolve("hugo.toml"), "baseURL = 'https://many.example/'\ntitle = 'Many'\ndisableKinds = ['RSS']\n");
        String page = "<!doctype html><html lang=en><title>{{ .Title }}</title><main>%s</main></html>\n";
        write(site.resolve("layouts/_default/single.html"), page.formatted("<h1>{{ .Title }}</h1>{{ .Content }}"));
        write(
                site.resolve("layouts/_default/list.html"),
                page.formatted("{{ range .Pages }}<a href='{{ .RelPermalink }}'>{{ .Title }}</a>{{ end }}"));
    }

    private static String front(int number) {
        return """
                ---
                id: POL-%05d
                title: Policy %05d
                owner: lead
                approvers: [chief]
                version: "1"
                approved-on: 2026-01-15
                effective: 2026-02-01
                review-interval: annual
                ---
                """.formatted(number, number);
    }

    private static String text(Random random, int number, int count) {
        StringBuilder text = new StringBuilder();
        int words = 600 + random.nextInt(400);
        for (int written = 0; written < words; ) {
            text.append("\n## Section ").append(written).append("\n\n");
            for (int paragraph = 0; paragraph < 3; paragraph++) {
                written += sentence(text, random, 40);
                text.append("\n\n");
            }
            text.append(
                    "- first *point* of the list\n- second with `code`\n\n| a | b |\n| --- | --- |\n| one | two |\n");
        }
        int other = 1 + number % count;
        return text.append("\nSee [the next one](policy-%05d.md).\n".formatted(other))
                .toString();
    }

    private static int sentence(StringBuilder text, Random random, int length) {
        for (int word = 0; word < length; word++) {
            text.append(word == 0 ? "The " : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        text.append('.');
        return length;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
