package dev.trustbinder.render.binder;

import dev.trustbinder.finding.Severity;
import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Engagement;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Framework;
import dev.trustbinder.model.Gap;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Policy;
import dev.trustbinder.model.Request;
import dev.trustbinder.render.page.Head;
import dev.trustbinder.render.page.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The pages a reader meets first: the file to open, the cover, and the guide. */
record FrontPages(Cells cells, List<Sheet> sheets, View.Frame frame) {
    private static final Heading INTERVIEWS =
            new Heading("interviews", "Interview list", "", "No role answers for a control.");
    private static final Set<Request.Status> UNSETTLED = Set.of(Request.Status.OPEN, Request.Status.RETURNED);

    View.CoverPage start() {
        String lead = "This folder is the audit binder of " + frame.organization()
                + ". It opens from disk: no server, no sign-in and no network is needed.";
        return cover(Places.START, "Start here", lead, List.of(), List.of(), List.of());
    }

    View.CoverPage cover() {
        return cover(Places.COVER, frame.organization(), frame.system(), figures(), facts(), groups());
    }

    private static View.CoverPage cover(
            String path,
            String title,
            String lead,
            List<View.Figure> figures,
            List<View.Fact> facts,
            List<View.Group> groups) {
        Head head = Head.of(path, path.equals(Places.COVER) ? "Cover" : title);
        return new View.CoverPage(head, "", title, lead, List.of(), List.of(), figures, facts, groups);
    }

    private List<View.Fact> facts() {
        Optional<Engagement> engagement = cells.view().assessment().engagement();
        List<View.Fact> facts = new ArrayList<>();
        facts.add(fact("Engagement", frame.engagement()));
        facts.add(fact("Categories", categories()));
        facts.add(fact(
                "Auditor",
                engagement
                        .flatMap(Engagement::auditor)
                        .map(Engagement.Auditor::firm)
                        .orElse("")));
        facts.add(fact("Criteria", cells.view().program().framework().title()));
        facts.add(fact("As of", frame.asOf()));
        facts.add(fact("Commit", frame.commit()));
        facts.add(fact("Binder", frame.binderId()));
        facts.removeIf(fact -> fact.pieces().isEmpty());
        return facts;
    }

    private String categories() {
        return String.join(
                ", ",
                cells.view().assessment().scope().categories().stream()
                        .map(Framework.Category::title)
                        .toList());
    }

    private static View.Fact fact(String title, String text) {
        return View.Fact.of(title, Cells.text(text).pieces());
    }

    private List<View.Figure> figures() {
        return List.of(
                criteria(),
                figure(Control.class, "controls", Kind.CONTROL, control -> !isImplemented(control), "not implemented"),
                figure(
                        Policy.class,
                        "policies",
                        Kind.POLICY,
                        policy -> policy.retired().isPresent(),
                        "retired"),
                evidence(),
                figure(Request.class, "requests", Kind.REQUEST, FrontPages::isUnsettled, "open or returned"),
                figure(Gap.class, "gaps", Kind.GAP, gap -> gap.closed().isEmpty(), "not closed"),
                findings());
    }

    private static boolean isImplemented(Control control) {
        return control.status().equals(Optional.of(Control.Status.IMPLEMENTED));
    }

    private static boolean isUnsettled(Request request) {
        return request.status().filter(UNSETTLED::contains).isPresent();
    }

    private View.Figure criteria() {
        long unanswered = cells.view().assessment().coverage().criteria().values().stream()
                .filter(line -> !line.isAnswered())
                .count();
        int all = cells.view().assessment().scope().criteria().size();
        return figure(all, "criteria in scope", unanswered, "without a control", Places.CRITERIA);
    }

    private View.Figure evidence() {
        int all = cells.view().program().evidence().size();
        return figure(all, "pieces of evidence", 0, "", Places.register(Kind.EVIDENCE));
    }

    private View.Figure findings() {
        long errors = cells.view().findings().active().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        return figure(cells.view().findings().active().size(), "findings", errors, "errors", Places.VALIDATION);
    }

    private <T extends Record> View.Figure figure(
            Class<T> type, String label, Kind kind, Predicate<T> noted, String words) {
        List<Entry<T>> all = cells.view().program().all(type);
        long some = all.stream().map(Entry::facts).filter(noted).count();
        return figure(all.size(), label, some, words, Places.register(kind));
    }

    private static View.Figure figure(int value, String label, long noted, String words, String href) {
        return new View.Figure(Integer.toString(value), label, noted == 0 ? "" : noted + " " + words, href);
    }

    private List<View.Group> groups() {
        List<View.Group> groups = new ArrayList<>();
        for (String part : Heading.parts()) {
            List<View.Way> ways = new ArrayList<>();
            if (part.equals(Heading.START)) {
                ways.add(new View.Way(
                        "Guide for the auditor",
                        Places.GUIDE,
                        "How to read this binder, what its words mean, and whom to interview."));
            }
            sheets.stream()
                    .filter(sheet -> sheet.part().equals(part))
                    .map(sheet -> new View.Way(
                            sheet.register().title(),
                            sheet.path(),
                            sheet.register().lead()))
                    .forEach(ways::add);
            if (!ways.isEmpty()) {
                groups.add(new View.Group(part, ways));
            }
        }
        return groups;
    }

    View.RecordPage guide() {
        View.Part interviews = new View.Part(
                "interviews",
                "Interview list",
                "Roles that answer for controls, with who held them on the as-of date.",
                List.of(),
                interviews().table());
        return new View.RecordPage(
                Head.of(Places.GUIDE, "Guide for the auditor"),
                "",
                "Guide for the auditor",
                "How to read this binder, what its words mean, and whom to interview about what.",
                List.of(new Link("Binder", Places.COVER)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(interviews));
    }

    private Register interviews() {
        List<Charter.Role> roles = cells.view().program().charter().roles().stream()
                .filter(role -> !cells.naming(role.id(), Control.class).isEmpty())
                .toList();
        return new Columns<Charter.Role>(cells)
                .holder("Role", Charter.Role::id)
                .pieces("Held by", Register.Type.IDS, new OtherRegisters(cells)::holders)
                .ids("Controls", role -> cells.naming(role.id(), Control.class))
                .register(INTERVIEWS, roles);
    }
}
