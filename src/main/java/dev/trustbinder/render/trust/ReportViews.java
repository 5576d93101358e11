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
        return new View.Reports(issued(), planned());
    }

    /** Reports that exist: laws and self-assessments need no period. */
    List<View.ReportTile> issued() {
        return profile.reports().stream()
                .filter(ReportViews::isIssued)
                .sorted(WEIGHTIEST_FIRST)
                .map(this::tile)
                .toList();
    }

    private static LocalDate lastDay(Report report) {
        return report.period().map(PublicProfile.Days::to).orElse(LocalDate.MIN);
    }

    /** What is still to come stands apart, never among the reports. */
    List<View.ReportTile> planned() {
        return profile.reports().stream()
                .filter(report -> !isIssued(report))
                .map(this::tile)
                .toList();
    }

    private static boolean isIssued(Report report) {
        boolean byOthers = report.kind().equals("attestation") || report.kind().equals("certification");
        return report.period().isPresent() || !byOthers;
    }

    private View.ReportTile tile(Report report) {
        return new View.ReportTile(
                report.id(),
                report.title(),
                Wording.capital(Wording.open(report.kind())),
                icon(report.kind()),
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

    private static List<View.State> states(Report report) {
        if (!isIssued(report)) {
            return List.of(new View.State("not issued yet", "due"));
        }
        if (report.opinion().isEmpty()) {
            return List.of();
        }
        String tone = report.opinion().equals("unqualified") ? "good" : "due";
        return List.of(new View.State(report.opinion() + " opinion", tone));
    }

    private static List<View.Fact> facts(Report report) {
        List<View.Fact> facts = new ArrayList<>();
        report.period()
                .ifPresent(days -> add(facts, days.from().equals(days.to()) ? "As of" : "Period", Wording.days(days)));
        add(facts, "Auditor", report.auditor());
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
