package dev.trustbinder.changes;

import dev.trustbinder.changes.ChangeLog.Side;
import dev.trustbinder.delta.FieldDelta;
import dev.trustbinder.delta.Redline;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.model.Words;
import dev.trustbinder.repository.Commit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A change log as programs read it. */
public final class ChangeLogJson {
    private ChangeLogJson() {}

    /** The log and its rows as maps, lists and texts. */
    public static Map<String, Object> of(ChangeLog log, ChangeRows rows) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", side(log.before()));
        json.put("to", side(log.after()));
        for (StateChange.Fate fate : StateChange.Fate.values()) {
            json.put(
                    Words.of(fate),
                    log.states(fate).stream().map(ChangeLogJson::state).toList());
        }
        json.put("evidence", rows.evidence().stream().map(ChangeLogJson::row));
        json.put("records", rows.records().stream().map(ChangeLogJson::row));
        return json;
    }

    private static Map<String, Object> side(Side side) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", side.name());
        json.put(
                "commit",
                side.assessment().program().revision().head().map(Commit::id).orElse(""));
        json.put("clean", side.assessment().program().revision().clean());
        json.put("asOf", side.assessment().asOf().date().toString());
        return json;
    }

    private static Map<String, Object> state(StateChange state) {
        Finding finding = state.finding();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", finding.rule().id());
        json.put("kind", Words.of(finding.rule().kind()));
        json.put("severity", finding.severity().word());
        json.put("message", finding.message());
        json.put("record", state.record());
        json.put("file", finding.location().file().value());
        json.put("line", finding.location().line());
        return json;
    }

    private static Map<String, Object> row(ChangeRow row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("what", row.what());
        json.put("id", row.id());
        json.put("title", row.title());
        json.put("change", row.fate().word());
        row.field().ifPresent(field -> json.putAll(field(field)));
        row.text().ifPresent(text -> json.put("text", redline(text)));
        json.put("by", row.steps().stream().map(ChangeLogJson::step).toList());
        return json;
    }

    /** A key that changed. */
    public static Map<String, Object> field(FieldDelta field) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", field.path());
        json.put("form", Words.of(field.form()));
        json.put("before", field.before());
        json.put("after", field.after());
        return json;
    }

    /** The changed blocks of a text, each as runs of words with what happened to them. */
    public static List<Map<String, Object>> redline(Redline redline) {
        return redline.folded().stream().map(ChangeLogJson::part).toList();
    }

    private static Map<String, Object> part(Redline.Part part) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (part instanceof Redline.Fold fold) {
            json.put("unchanged", fold.blocks());
        } else if (part instanceof Redline.Block block) {
            json.put("form", Words.of(block.form()));
            json.put("runs", block.runs().stream().map(ChangeLogJson::run).toList());
        }
        return json;
    }

    private static List<String> run(Redline.Run run) {
        return List.of(Words.of(run.change()), run.text());
    }

    private static Map<String, Object> step(Step step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("commits", step.commits());
        json.put("merge", step.merge().orElse(""));
        json.put("authored", step.authored().map(Object::toString).orElse(""));
        json.put("authors", step.authors());
        json.put("approvers", step.approvers());
        return json;
    }
}
