package dev.trustbinder.cli;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.cli.report.Screen;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Words;
import dev.trustbinder.starter.Gaps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Gaps in words, as a document and as data. */
record GapReport(Gaps gaps, Assessment assessment) {
    private static final int SHOWN = 3;

    String text() {
        StringBuilder text = new StringBuilder();
        for (Gaps.Open open : gaps.criteria()) {
            text.append(Screen.wrapped(0, title(open)));
            open.offers().stream()
                    .limit(SHOWN)
                    .forEach(control ->
                            offer(control).forEach(line -> text.append(Screen.wrapped(line.indent(), line.text()))));
            text.append(open.offers().isEmpty() ? "  the library has no control for it\n" : "")
                    .append('\n');
        }
        return text.append(points()).append(Screen.wrapped(0, summary())).toString();
    }

    private static String title(Gaps.Open open) {
        String gap = open.gap().map(id -> " (" + id + " is open)").orElse("");
        return open.criterion().id() + " " + open.criterion().title() + gap;
    }

    /** The points of focus that nothing names, as information. */
    private String points() {
        List<String> open = gaps.points().stream()
                .filter(point -> point.state() == Gaps.State.OPEN)
                .map(point -> point.point().id())
                .toList();
        return open.isEmpty()
                ? ""
                : "Points of focus that nothing names\n" + Screen.wrapped(2, String.join(" ", open)) + "\n";
    }

    private record Line(int indent, String text) {}

    private List<Line> offer(Entry<Control> control) {
        Control facts = control.facts();
        boolean isThere = assessment.program().find(Control.class, control.id()).isPresent();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                2,
                "%s, %s (%s)%s"
                        .formatted(
                                control.id(),
                                control.title(),
                                facts.frequency().map(Words::of).orElse(""),
                                isThere ? ": it is there, and does not name this criterion" : "")));
        lines.add(new Line(4, facts.statement()));
        if (!facts.policies().isEmpty()) {
            lines.add(new Line(4, "policy: " + String.join(", ", facts.policies())));
        }
        if (!facts.expectedEvidence().isEmpty()) {
            lines.add(new Line(4, "evidence: " + facts.expectedEvidence()));
        }
        return lines;
    }

    private String summary() {
        long all = assessment.scope().criteria().size();
        return "criteria in scope that no control answers: %d of %d; points of focus: %d answered, %d considered, %d open"
                        .formatted(
                                gaps.criteria().size(),
                                all,
                                count(Gaps.State.ANSWERED),
                                count(Gaps.State.CONSIDERED),
                                count(Gaps.State.OPEN))
                + " (no point has to be met)";
    }

    private long count(Gaps.State state) {
        return gaps.points().stream().filter(point -> point.state() == state).count();
    }

    String markdown() {
        StringBuilder text = new StringBuilder("# Gaps\n\n" + summary() + ".\n\n");
        for (Gaps.Open open : gaps.criteria()) {
            text.append("## %s %s\n\n"
                    .formatted(open.criterion().id(), open.criterion().title()));
            open.gap().ifPresent(gap -> text.append(gap).append(" is open for it.\n\n"));
            open.offers().stream()
                    .limit(SHOWN)
                    .map(control -> offer(control).stream().map(Line::text).collect(Collectors.joining("\n  ")))
                    .forEach(offer -> text.append("- ").append(offer).append('\n'));
            text.append(open.offers().isEmpty() ? "The library has no control for it.\n" : "")
                    .append('\n');
        }
        text.append("## Points of focus\n\n| point | state | reason |\n| --- | --- | --- |\n");
        gaps.points()
                .forEach(point -> text.append("| %s | %s | %s |\n"
                        .formatted(
                                point.point().id(),
                                Words.of(point.state()),
                                point.reason().replace("|", "\\|"))));
        return text.toString();
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("as-of", assessment.day().toString());
        json.put("criteria", gaps.criteria().stream().map(GapReport::json).toList());
        json.put(
                "points",
                gaps.points().stream()
                        .map(point -> map(
                                "id", point.point().id(), "state", Words.of(point.state()), "reason", point.reason()))
                        .toList());
        return json;
    }

    private static Map<String, Object> json(Gaps.Open open) {
        Map<String, Object> json =
                map("id", open.criterion().id(), "title", open.criterion().title());
        json.put("gap", open.gap().orElse(""));
        json.put("offers", open.offers().stream().map(GapReport::json).toList());
        return json;
    }

    private static Map<String, Object> json(Entry<Control> control) {
        Map<String, Object> json = map("id", control.id(), "title", control.title());
        json.put("statement", control.facts().statement());
        json.put("frequency", control.facts().frequency().map(Words::of).orElse(""));
        json.put("policies", control.facts().policies());
        json.put("evidence", control.facts().expectedEvidence());
        return json;
    }

    private static Map<String, Object> map(String... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
