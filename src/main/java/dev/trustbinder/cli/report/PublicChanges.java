package dev.trustbinder.cli.report;

import dev.trustbinder.changes.ChangeLogJson;
import dev.trustbinder.cli.report.Screen.Ink;
import dev.trustbinder.disclose.PublicDelta;
import dev.trustbinder.disclose.PublicDelta.Change;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What prospects will see changed.
 *
 * @param from what the old version is called
 * @param to what the new version is called
 */
public record PublicChanges(String from, String to, PublicDelta delta) implements ChangeFormat.Changes {
    /** A code host takes no longer comment. */
    private static final int LONGEST = 60_000;

    private static final String NOTHING = "Nothing that prospects see changes.";
    private static final String TITLE = "What prospects will see changed";

    @Override
    public void write(Screen screen) {
        if (delta.isEmpty()) {
            screen.line(0, Screen.plain(NOTHING));
            return;
        }
        screen.line(0, Screen.strong("%s from %s to %s".formatted(TITLE, from, to)));
        String section = "";
        for (Change change : delta.changes()) {
            if (!change.section().equals(section)) {
                section = change.section();
                screen.blank().line(0, Screen.strong(section));
            }
            write(change, screen);
        }
    }

    private static void write(Change change, Screen screen) {
        if (!change.title().isEmpty()) {
            screen.line(
                    2,
                    new Ink(ChangeText.colour(change.fate()), change.fate().word() + ": "),
                    Screen.plain(change.title()));
        }
        change.fields().forEach(field -> FieldText.write(field, 4, screen));
        change.text().ifPresent(text -> RedlineText.write(text, 4, screen));
    }

    @Override
    public String markdown() {
        if (delta.isEmpty()) {
            return NOTHING + "\n";
        }
        StringBuilder out = new StringBuilder("## ").append(TITLE).append("\n");
        String section = "";
        for (Change change : delta.changes()) {
            String block = (change.section().equals(section) ? "" : "\n### " + MarkdownText.of(change.section()) + "\n")
                    + markdown(change);
            section = change.section();
            if (out.length() + block.length() > LONGEST) {
                return out.append("\nThere is more: run `trustbinder diff --public`.\n")
                        .toString();
            }
            out.append(block);
        }
        return out.toString();
    }

    private static String markdown(Change change) {
        StringBuilder out = new StringBuilder("\n");
        if (!change.title().isEmpty()) {
            out.append("**")
                    .append(MarkdownText.of(change.title()))
                    .append("** ")
                    .append(change.fate().word())
                    .append("\n\n");
        }
        change.fields().forEach(field -> out.append(FieldText.markdown(field)));
        change.text().ifPresent(text -> out.append("\n").append(RedlineText.markdown(text)));
        return out.toString();
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", from);
        json.put("to", to);
        json.put("changes", delta.changes().stream().map(PublicChanges::json).toList());
        return json;
    }

    private static Map<String, Object> json(Change change) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("section", change.section());
        json.put("title", change.title());
        json.put("change", change.fate().word());
        json.put("fields", change.fields().stream().map(ChangeLogJson::field).toList());
        json.put("text", change.text().map(ChangeLogJson::redline).orElse(List.of()));
        return json;
    }
}
