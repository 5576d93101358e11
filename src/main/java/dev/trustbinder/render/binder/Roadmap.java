package dev.trustbinder.render.binder;

import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Engagement;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Policy;
import dev.trustbinder.model.Program;
import dev.trustbinder.render.page.Table.Piece;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The way to a report, step by step, each with what the records show of it: never more than they say. */
final class Roadmap {
    private static final Map<String, List<String>> POLICY_TOPICS = topics();

    private final Cells cells;
    private final Program program;

    Roadmap(Cells cells) {
        this.cells = cells;
        this.program = cells.view().program();
    }

    Register register() {
        return new Columns<RoadmapStep>(cells)
                .text("Step", RoadmapStep::title)
                .pieces(
                        "State",
                        Register.Type.STATE,
                        step -> List.of(step.state().piece()))
                .filter()
                .prose("What the records show", RoadmapStep::shown)
                .pieces("Where", Register.Type.TEXTS, RoadmapStep::links)
                .register(Heading.of("roadmap"), steps());
    }

    /** The first step that is not recorded in full. */
    Optional<String> next() {
        return steps().stream()
                .filter(step -> step.state() != RoadmapStep.State.RECORDED)
                .map(RoadmapStep::title)
                .findFirst();
    }

    private List<RoadmapStep> steps() {
        RoadmapRecords records = new RoadmapRecords(cells);
        List<RoadmapStep> steps = new ArrayList<>(List.of(objectives(), type(), scope()));
        steps.addAll(records.preparation());
        POLICY_TOPICS.forEach((topic, words) -> steps.add(policy(topic, words)));
        steps.addAll(records.operation());
        steps.addAll(records.audit());
        return steps;
    }

    private RoadmapStep objectives() {
        List<String> titles = program.charter().objectives().stream()
                .map(one -> one.title()
                        + one.neededBy().map(day -> " (by " + day + ")").orElse(""))
                .toList();
        return RoadmapStep.of("Objectives", !titles.isEmpty(), String.join("; ", titles), List.of());
    }

    private RoadmapStep type() {
        Optional<Engagement> engagement = cells.view().assessment().engagement();
        List<String> reasons = engagement
                .flatMap(Engagement::decision)
                .map(Engagement.Decision::reasons)
                .orElse(List.of());
        String type = Frames.engagement(cells.view().assessment());
        String shown = reasons.isEmpty() ? type : type + ", because: " + String.join("; ", reasons);
        return RoadmapStep.of(
                "Type and window chosen", reasons.isEmpty() ? 0 : 1, engagement.isPresent() ? 1 : 0, shown, List.of());
    }

    private RoadmapStep scope() {
        List<Engagement.CategoryChoice> choices = cells.view().assessment().engagement().stream()
                .flatMap(engagement -> engagement.categories().stream())
                .toList();
        List<String> words =
                new ArrayList<>(choices.stream().map(Roadmap::choice).toList());
        String services = services();
        if (!services.isEmpty()) {
            words.add("services: " + services);
        }
        boolean reasoned = choices.stream().noneMatch(choice -> choice.reason().isEmpty());
        long done = !choices.isEmpty() && reasoned && !services.isEmpty() ? words.size() : 0;
        List<Piece> links = List.of(Piece.link("Criteria and controls", Places.CRITERIA));
        return RoadmapStep.of("Scope", done, words.size(), String.join("; ", words), links);
    }

    private String services() {
        return String.join(
                ", ",
                program.charter().system().stream()
                        .flatMap(system -> system.services().stream())
                        .filter(Charter.Service::inScope)
                        .map(Charter.Service::name)
                        .toList());
    }

    private static String choice(Engagement.CategoryChoice choice) {
        return choice.category() + (choice.reason().isEmpty() ? "" : " (" + choice.reason() + ")");
    }

    private RoadmapStep policy(String topic, List<String> words) {
        List<Entry<Policy>> found = program.all(Policy.class).stream()
                .filter(policy -> policy.facts().retired().isEmpty())
                .filter(policy -> words.stream()
                        .anyMatch(
                                word -> policy.title().toLowerCase(Locale.ROOT).contains(word)))
                .sorted(Cells.byId())
                .toList();
        String shown = found.isEmpty()
                ? "no policy has such a title"
                : String.join("; ", found.stream().map(Roadmap::version).toList());
        List<Piece> links =
                found.stream().map(policy -> cells.link(policy.id())).toList();
        boolean approved =
                found.stream().anyMatch(policy -> policy.facts().approvedOn().isPresent());
        return RoadmapStep.of("Policy: " + topic, approved, shown, links);
    }

    private static String version(Entry<Policy> policy) {
        String approved =
                policy.facts().approvedOn().map(day -> ", approved " + day).orElse(", not approved yet");
        return policy.title() + ", version " + policy.facts().version() + approved;
    }

    private static Map<String, List<String>> topics() {
        Map<String, List<String>> topics = new LinkedHashMap<>();
        topics.put("information security", List.of("information security"));
        topics.put("access", List.of("access"));
        topics.put("incident response", List.of("incident"));
        topics.put("retention and disposal", List.of("retention", "disposal"));
        topics.put("acceptable use", List.of("acceptable use"));
        topics.put("vendor management", List.of("vendor", "supplier", "third part"));
        topics.put("continuity and recovery", List.of("continuity", "recovery", "backup"));
        topics.put("encryption", List.of("encrypt", "crypto"));
        topics.put("change management", List.of("change"));
        return topics;
    }
}
