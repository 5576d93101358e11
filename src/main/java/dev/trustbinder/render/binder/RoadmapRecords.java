package dev.trustbinder.render.binder;

import dev.trustbinder.model.AssessmentRecord;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Frequency;
import dev.trustbinder.model.Gap;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Request;
import dev.trustbinder.model.Risk;
import dev.trustbinder.model.Training;
import dev.trustbinder.model.Vendor;
import dev.trustbinder.model.Walkthrough;
import dev.trustbinder.model.Words;
import dev.trustbinder.render.page.Table.Piece;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The steps of the roadmap that whole registers tell of. */
final class RoadmapRecords {
    private final Cells cells;
    private final Program program;

    RoadmapRecords(Cells cells) {
        this.cells = cells;
        this.program = cells.view().program();
    }

    List<RoadmapStep> preparation() {
        return List.of(risks(), gaps());
    }

    List<RoadmapStep> operation() {
        return List.of(training(), evidence(), vendors());
    }

    List<RoadmapStep> audit() {
        return List.of(readiness(), requests(), walkthroughs(), monitoring());
    }

    private RoadmapStep risks() {
        int risks = program.all(Risk.class).size();
        List<Entry<AssessmentRecord>> done = assessments(List.of(AssessmentRecord.Sort.RISK_ASSESSMENT));
        long parts = (risks > 0 ? 1 : 0) + (done.isEmpty() ? 0 : 1);
        String shown = RoadmapStep.count(risks, "risk") + last(done);
        return RoadmapStep.of("Risk assessment", parts, parts == 0 ? 0 : 2, shown, links(done, Kind.RISK));
    }

    private RoadmapStep gaps() {
        List<Entry<Gap>> gaps = program.all(Gap.class);
        long closed =
                gaps.stream().filter(gap -> gap.facts().closed().isPresent()).count();
        String shown = RoadmapStep.count(gaps.size(), "gap") + ", " + closed + " closed";
        return RoadmapStep.of("Gap analysis and remediation", closed, gaps.size(), shown, links(List.of(), Kind.GAP));
    }

    private RoadmapStep training() {
        List<Entry<Training>> all = program.all(Training.class);
        long done =
                all.stream().filter(one -> one.facts().completed().isPresent()).count();
        String shown = done + " of " + RoadmapStep.count(all.size(), "training") + " completed";
        return RoadmapStep.of("Training log", done, all.size(), shown, links(List.of(), Kind.TRAINING));
    }

    private RoadmapStep evidence() {
        List<Entry<Control>> controls = implemented();
        List<String> proven = program.evidence().stream()
                .flatMap(piece -> piece.controls().stream())
                .distinct()
                .toList();
        long done = controls.stream()
                .filter(control -> proven.contains(control.id()))
                .count();
        String shown = RoadmapStep.count(program.evidence().size(), "piece") + " of evidence, for " + done + " of "
                + RoadmapStep.count(controls.size(), "implemented control");
        long all = program.evidence().isEmpty() ? 0 : controls.size();
        return RoadmapStep.of("Evidence repository", done, all, shown, links(List.of(), Kind.EVIDENCE));
    }

    private List<Entry<Control>> implemented() {
        return program.all(Control.class).stream()
                .filter(control -> control.facts().status().equals(Optional.of(Control.Status.IMPLEMENTED)))
                .toList();
    }

    private RoadmapStep vendors() {
        List<Entry<Vendor>> vendors = program.all(Vendor.class);
        long done = vendors.stream()
                .map(Entry::facts)
                .filter(vendor ->
                        !vendor.reviews().isEmpty() || !vendor.reports().isEmpty())
                .count();
        String shown = RoadmapStep.count(vendors.size(), "vendor") + ", " + done + " with a review or report on record";
        return RoadmapStep.of("Vendor programme", done, vendors.size(), shown, links(List.of(), Kind.VENDOR));
    }

    private RoadmapStep readiness() {
        List<Entry<AssessmentRecord>> done = assessments(List.of(
                AssessmentRecord.Sort.READINESS_REVIEW,
                AssessmentRecord.Sort.MOCK_AUDIT,
                AssessmentRecord.Sort.INTERNAL_AUDIT));
        String shown = done.isEmpty() ? "" : RoadmapStep.count(done.size(), "review") + last(done);
        return RoadmapStep.of("Readiness review or mock audit", !done.isEmpty(), shown, links(done, Kind.ASSESSMENT));
    }

    private RoadmapStep requests() {
        Map<Request.Status, Integer> counts = new TreeMap<>();
        List<Entry<Request>> requests = program.all(Request.class);
        requests.forEach(one -> counts.merge(one.facts().status().orElse(Request.Status.OPEN), 1, Integer::sum));
        List<String> words = new ArrayList<>();
        counts.forEach((status, count) -> words.add(count + " " + Words.of(status)));
        int open = counts.getOrDefault(Request.Status.OPEN, 0) + counts.getOrDefault(Request.Status.RETURNED, 0);
        String shown = RoadmapStep.count(requests.size(), "request") + ": " + String.join(", ", words);
        List<Piece> links = links(List.of(), Kind.REQUEST);
        return RoadmapStep.of("Audit: requests", requests.size() - open, requests.size(), shown, links);
    }

    private RoadmapStep walkthroughs() {
        int count = program.all(Walkthrough.class).size();
        String shown = count == 0 ? "" : RoadmapStep.count(count, "walkthrough");
        return RoadmapStep.of("Audit: walkthroughs", count > 0, shown, links(List.of(), Kind.WALKTHROUGH));
    }

    private RoadmapStep monitoring() {
        long steady = implemented().stream()
                .map(Entry::facts)
                .filter(control -> control.frequency().equals(Optional.of(Frequency.CONTINUOUS))
                        || control.nature().equals(Optional.of(Control.Nature.AUTOMATED)))
                .count();
        String shown = steady == 0 ? "" : RoadmapStep.count(steady, "implemented control") + " continuous or automated";
        return RoadmapStep.of("Continuous monitoring", steady > 0, shown, links(List.of(), Kind.CONTROL));
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
}
