package dev.trustbinder.render.binder;

import dev.trustbinder.model.AssessmentRecord;
import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Engagement;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Frequency;
import dev.trustbinder.model.Gap;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Policy;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Request;
import dev.trustbinder.model.Risk;
import dev.trustbinder.model.Training;
import dev.trustbinder.model.Vendor;
import dev.trustbinder.model.Walkthrough;
import dev.trustbinder.model.Words;
import dev.trustbinder.render.page.Table.Piece;
import dev.trustbinder.render.page.Table.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
        return new Columns<Step>(cells)
                .text("Step", Step::title)
                .pieces(
                        "State",
                        Register.Type.STATE,
                        step -> List.of(step.state().piece()))
                .filter()
                .prose("What the records show", Step::shown)
                .pieces("Where", Register.Type.TEXTS, Step::links)
                .register(Heading.of("roadmap"), steps());
    }

    /** The first step that is not recorded in full. */
    Optional<String> next() {
        return steps().stream()
                .filter(step -> step.state() != Step.State.RECORDED)
                .map(Step::title)
                .findFirst();
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>(List.of(objectives(), type(), scope()));
        steps.addAll(List.of(risks(), gaps()));
        POLICY_TOPICS.forEach((topic, words) -> steps.add(policy(topic, words)));
        steps.addAll(List.of(training(), evidence(), vendors(), readiness(), requests(), walkthroughs(), monitoring()));
        return steps;
    }

    private Step objectives() {
        List<String> titles = program.charter().objectives().stream()
                .map(one -> one.title()
                        + one.neededBy().map(day -> " (by " + day + ")").orElse(""))
                .toList();
        return Step.of("Objectives", !titles.isEmpty(), String.join("; ", titles), List.of());
    }

    private Step type() {
        Optional<Engagement> engagement = cells.view().assessment().engagement();
        List<String> reasons = engagement
                .flatMap(Engagement::decision)
                .map(Engagement.Decision::reasons)
                .orElse(List.of());
        String type = Frames.engagement(cells.view().assessment());
        String shown = reasons.isEmpty() ? type : type + ", because: " + String.join("; ", reasons);
        return Step.of(
                "Type and window chosen", reasons.isEmpty() ? 0 : 1, engagement.isPresent() ? 1 : 0, shown, List.of());
    }

    private Step scope() {
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
        return Step.of("Scope", done, words.size(), String.join("; ", words), links);
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

    private Step policy(String topic, List<String> words) {
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
        return Step.of("Policy: " + topic, approved, shown, links);
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

    private Step risks() {
        int risks = program.all(Risk.class).size();
        List<Entry<AssessmentRecord>> done = assessments(List.of(AssessmentRecord.Sort.RISK_ASSESSMENT));
        long parts = (risks > 0 ? 1 : 0) + (done.isEmpty() ? 0 : 1);
        String shown = Step.count(risks, "risk") + last(done);
        return Step.of("Risk assessment", parts, parts == 0 ? 0 : 2, shown, links(done, Kind.RISK));
    }

    private Step gaps() {
        List<Entry<Gap>> gaps = program.all(Gap.class);
        long closed =
                gaps.stream().filter(gap -> gap.facts().closed().isPresent()).count();
        String shown = Step.count(gaps.size(), "gap") + ", " + closed + " closed";
        return Step.of("Gap analysis and remediation", closed, gaps.size(), shown, links(List.of(), Kind.GAP));
    }

    private Step training() {
        List<Entry<Training>> all = program.all(Training.class);
        long done =
                all.stream().filter(one -> one.facts().completed().isPresent()).count();
        String shown = done + " of " + Step.count(all.size(), "training") + " completed";
        return Step.of("Training log", done, all.size(), shown, links(List.of(), Kind.TRAINING));
    }

    private Step evidence() {
        List<Entry<Control>> controls = implemented();
        List<String> proven = program.evidence().stream()
                .flatMap(piece -> piece.controls().stream())
                .distinct()
                .toList();
        long done = controls.stream()
                .filter(control -> proven.contains(control.id()))
                .count();
        String shown = Step.count(program.evidence().size(), "piece") + " of evidence, for " + done + " of "
                + Step.count(controls.size(), "implemented control");
        long all = program.evidence().isEmpty() ? 0 : controls.size();
        return Step.of("Evidence repository", done, all, shown, links(List.of(), Kind.EVIDENCE));
    }

    private List<Entry<Control>> implemented() {
        return program.all(Control.class).stream()
                .filter(control -> control.facts().status().equals(Optional.of(Control.Status.IMPLEMENTED)))
                .toList();
    }

    private Step vendors() {
        List<Entry<Vendor>> vendors = program.all(Vendor.class);
        long done = vendors.stream()
                .map(Entry::facts)
                .filter(vendor ->
                        !vendor.reviews().isEmpty() || !vendor.reports().isEmpty())
                .count();
        String shown = Step.count(vendors.size(), "vendor") + ", " + done + " with a review or report on record";
        return Step.of("Vendor programme", done, vendors.size(), shown, links(List.of(), Kind.VENDOR));
    }

    private Step readiness() {
        List<Entry<AssessmentRecord>> done = assessments(List.of(
                AssessmentRecord.Sort.READINESS_REVIEW,
                AssessmentRecord.Sort.MOCK_AUDIT,
                AssessmentRecord.Sort.INTERNAL_AUDIT));
        String shown = done.isEmpty() ? "" : Step.count(done.size(), "review") + last(done);
        return Step.of("Readiness review or mock audit", !done.isEmpty(), shown, links(done, Kind.ASSESSMENT));
    }

    private Step requests() {
        Map<Request.Status, Integer> counts = new TreeMap<>();
        List<Entry<Request>> requests = program.all(Request.class);
        requests.forEach(one -> counts.merge(one.facts().status().orElse(Request.Status.OPEN), 1, Integer::sum));
        List<String> words = new ArrayList<>();
        counts.forEach((status, count) -> words.add(count + " " + Words.of(status)));
        int open = counts.getOrDefault(Request.Status.OPEN, 0) + counts.getOrDefault(Request.Status.RETURNED, 0);
        String shown = Step.count(requests.size(), "request") + ": " + String.join(", ", words);
        List<Piece> links = links(List.of(), Kind.REQUEST);
        return Step.of("Audit: requests", requests.size() - open, requests.size(), shown, links);
    }

    private Step walkthroughs() {
        int count = program.all(Walkthrough.class).size();
        String shown = count == 0 ? "" : Step.count(count, "walkthrough");
        return Step.of("Audit: walkthroughs", count > 0, shown, links(List.of(), Kind.WALKTHROUGH));
    }

    private Step monitoring() {
        long steady = implemented().stream()
                .map(Entry::facts)
                .filter(control -> control.frequency().equals(Optional.of(Frequency.CONTINUOUS))
                        || control.nature().equals(Optional.of(Control.Nature.AUTOMATED)))
                .count();
        String shown = steady == 0 ? "" : Step.count(steady, "implemented control") + " continuous or automated";
        return Step.of("Continuous monitoring", steady > 0, shown, links(List.of(), Kind.CONTROL));
    }

    private List<Entry<AssessmentRecord>> assessments(List<AssessmentRecord.Sort> sorts) {
        return program.all(AssessmentRecord.class).stream()
                .filter(one -> one.facts().kind().filter(sorts::contains).isPresent())
                .sorted(Cells.byId())
                .toList();
    }

    private static String last(List<Entry<AssessmentRecord>> assessments) {
        return assessments.stream()
                .flatMap(one -> one.facts().performedOn().stream())
                .max(LocalDate::compareTo)
                .map(day -> ", last on " + day)
                .orElse("");
    }

    /** The register, where it has a page, and records of it. */
    private List<Piece> links(List<? extends Entry<?>> entries, Kind kind) {
        List<Piece> links = new ArrayList<>();
        if (Heading.of(kind).always() || !program.index().all(kind).isEmpty()) {
            links.add(Piece.link(Heading.of(kind).title(), Places.register(kind)));
        }
        entries.forEach(entry -> links.add(cells.link(entry.id())));
        return links;
    }

    /**
     * One step on the way to a report.
     *
     * @param shown what the records show of it, in words
     */
    private record Step(String title, State state, String shown, List<Piece> links) {

        /** Whether the records show something of a step. */
        enum State {
            RECORDED("recorded", Tone.GOOD),
            IN_PART("in part", Tone.DUE),
            NOTHING("nothing recorded", Tone.NONE);

            private final String word;
            private final Tone tone;

            State(String word, Tone tone) {
                this.word = word;
                this.tone = tone;
            }

            Piece piece() {
                return Piece.state(word, tone);
            }
        }

        /** A step that is there or not. */
        static Step of(String title, boolean there, String shown, List<Piece> links) {
            return new Step(title, there ? State.RECORDED : State.NOTHING, shown, links);
        }

        /** A step of which {@code done} of {@code all} parts are there. */
        static Step of(String title, long done, long all, String shown, List<Piece> links) {
            State some = done == all ? State.RECORDED : State.IN_PART;
            return new Step(title, all == 0 ? State.NOTHING : some, all == 0 ? "" : shown, links);
        }

        static String count(long number, String noun) {
            return number + " " + noun + (number == 1 ? "" : "s");
        }
    }
}
