package dev.trustbinder.render.trust;

import dev.trustbinder.disclose.PublicProfile;
import dev.trustbinder.disclose.PublicProfile.Report;
import dev.trustbinder.render.page.Day;
import dev.trustbinder.render.page.Link;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reports as tiles. */
record ReportViews(PublicProfile profile, List<Link> access) {
    private static final List<String> WEIGHT = List.of("attestation", "certification", "self-assessment", "law", "");
    private static final Comparator<Report> WEIGHTIEST_FIRST = Comparator.comparing(
                    (Report report) -> WEIGHT.indexOf(report.kind()))
            .thenComparing(ReportViews::lastDay, Comparator.reverseOrder())
            .thenComparing(Report::title);

    View.Reports page() {
        return new View.Reports(issued(), tiles("planned", "in-progress"), tiles("expired"));
    }

    /** Reports that tell of today: laws and self-assessments need no period. */
    List<View.ReportTile> issued() {
        return tiles("current", "bridged", "");
    }

    /** What is still to come, and what is over, stand apart, never among the reports. */
    private List<View.ReportTile> tiles(String... states) {
        return profile.reports().stream()
                .filter(report -> List.of(states).contains(report.state()))
                .sorted(WEIGHTIEST_FIRST)
                .map(this::tile)
                .toList();
    }

    private static LocalDate lastDay(Report report) {
        return report.period().map(PublicProfile.Days::to).orElse(LocalDate.MIN);
    }

    private View.ReportTile tile(Report report) {
        return new View.ReportTile(
                report.id(),
                report.title(),
                Wording.capital(Wording.open(report.kind())),
                isHeld(report) ? icon(report.kind()) : "",
                states(report),
                facts(report),
                report.description(),
                report.circle().equals("public") ? List.of() : access);
    }

    private static String icon(String kind) {
        return switch (kind) {
            case "law" -> "scale";
            case "self-assessment" -> "list";
            default -> "report";
        };
    }

    private List<View.State> states(Report report) {
        List<View.State> states = new ArrayList<>();
        switch (report.state()) {
            case "planned" -> states.add(new View.State("not issued yet", "due"));
            case "in-progress" -> states.add(new View.State("in progress, not issued yet", "due"));
            case "expired" -> states.add(new View.State("expired", "bad"));
            case "bridged" ->
                report.bridgeUntil()
                        .ifPresent(day -> states.add(
                                new View.State("bridged until " + Day.of(day).words(), "good")));
            case "current" -> states.add(new View.State("current", "good"));
            default -> {}
        }
        if (!report.opinion().isEmpty() && isHeld(report)) {
            states.add(new View.State(
                    report.opinion() + " opinion", report.opinion().equals("unqualified") ? "good" : "due"));
        }
        return states;
    }

    /** Only what tells of today bears a seal and the badge of an opinion. */
    private static boolean isHeld(Report report) {
        return List.of("current", "bridged", "").contains(report.state());
    }

    private static List<View.Fact> facts(Report report) {
        List<View.Fact> facts = new ArrayList<>();
        report.period()
                .ifPresent(days -> add(facts, days.from().equals(days.to()) ? "As of" : "Period", Wording.days(days)));
        add(facts, "Auditor", report.auditor());
        add(facts, "Opinion", isHeld(report) ? "" : Wording.capital(report.opinion()));
        add(facts, "Categories", String.join(", ", report.categories()));
        add(facts, "Exceptions", report.exceptions());
        add(facts, "Left out", report.carveOuts());
        report.bridgeUntil()
                .ifPresent(day -> add(facts, "Bridge letter to", Day.of(day).words()));
        report.nextDue()
                .ifPresent(day -> add(
                        facts,
                        report.kind().equals("law") ? "Next review" : "Next expected",
                        Day.of(day).words()));
        add(facts, "Available to", Wording.capital(Wording.circle(report.circle())));
        return facts;
    }

    private static void add(List<View.Fact> facts, String title, String text) {
        if (!text.isEmpty()) {
            facts.add(new View.Fact(title, text));
        }
    }
}
