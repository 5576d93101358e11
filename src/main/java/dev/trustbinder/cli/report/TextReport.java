package dev.trustbinder.cli.report;

import dev.trustbinder.cli.report.Screen.Ink;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.finding.Severity;
import dev.trustbinder.repository.RepoPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The format people read: each defect with its line, a mark below the place, the help and the way to the manual; the
 * conditions by rule; and last what gates and what to do next. What touches the public page is never cut off.
 */
public final class TextReport {
    /** Defects of one rule that are shown in full. */
    private static final int DEFECTS = 10;

    /** Places of a condition that are named. */
    private static final int PLACES = 3;

    private final FindingReport report;
    private final Screen screen;

    private TextReport(FindingReport report, Screen screen) {
        this.report = report;
        this.screen = screen;
    }

    /** The report on {@code screen}. */
    public static String of(FindingReport report, Screen screen) {
        return new TextReport(report, screen).write();
    }

    /** What a build tells in full: what holds the trust center back, and what only a build looks for. */
    public static String ofBuild(FindingReport report, Screen screen) {
        TextReport text = new TextReport(report, screen);
        report.findings().stream()
                .filter(one -> one.blocking() || one.area().equals("release"))
                .forEach(text::finding);
        return screen.toString();
    }

    private String write() {
        List<ReportedFinding> listed = report.listed();
        if (report.listing().grouping() == Listing.Grouping.RULE) {
            findings(listed);
        } else {
            groups(listed).forEach((group, found) -> {
                screen.line(0, Screen.strong("== " + group));
                screen.blank();
                findings(found);
            });
        }
        closing(listed);
        return screen.toString();
    }

    private Map<String, List<ReportedFinding>> groups(List<ReportedFinding> listed) {
        return report.listing().grouping() == Listing.Grouping.OWNER
                ? listed.stream()
                        .collect(Collectors.groupingBy(
                                one -> one.owner().isEmpty() ? "no owner" : one.owner(),
                                TreeMap::new,
                                Collectors.toList()))
                : listed.stream()
                        .collect(Collectors.groupingBy(
                                one -> one.finding().location().file().value(), TreeMap::new, Collectors.toList()));
    }

    private void findings(List<ReportedFinding> found) {
        Map<String, List<ReportedFinding>> conditions = new LinkedHashMap<>();
        Map<String, List<ReportedFinding>> rest = new LinkedHashMap<>();
        Map<String, Integer> shown = new TreeMap<>();
        for (ReportedFinding one : found) {
            String heading = ReportedFinding.heading(one.finding());
            if (!one.isDefect()) {
                conditions.computeIfAbsent(heading, key -> new ArrayList<>()).add(one);
            } else if (report.listing().whole()
                    || one.blocking()
                    || one.isPublic()
                    || shown.merge(heading, 1, Integer::sum) <= DEFECTS) {
                finding(one);
            } else {
                rest.computeIfAbsent(heading, key -> new ArrayList<>()).add(one);
            }
        }
        rest.values().forEach(this::more);
        for (Severity severity : Severity.values()) {
            List<List<ReportedFinding>> weighing = conditions.values().stream()
                    .filter(of -> of.get(0).finding().severity() == severity)
                    .sorted(Comparator.comparing(
                                    (List<ReportedFinding> of) -> !of.get(0).isPublic())
                            .thenComparing(of -> -of.size()))
                    .toList();
            weighing.forEach(this::condition);
        }
        if (!conditions.isEmpty() && !report.listing().whole()) {
            screen.blank();
        }
    }

    private void more(List<ReportedFinding> rest) {
        Finding first = rest.get(0).finding();
        screen.line(
                0,
                Screen.plain("and %,d more".formatted(rest.size())),
                new Ink(ReportedFinding.style(first), " " + ReportedFinding.label(first)));
        screen.line(2, Screen.plain("--> " + places(rest)));
        screen.line(
                2,
                Screen.plain("= list: trustbinder check --only " + first.rule().id()));
        screen.blank();
    }

    private void finding(ReportedFinding one) {
        Finding finding = one.finding();
        String weight = finding.isDefect() ? "" : " (" + finding.severity().word() + ")";
        screen.line(
                0,
                new Ink(ReportedFinding.style(finding), ReportedFinding.label(finding)),
                Screen.plain(weight + ": " + finding.message()));
        screen.verbatim("  --> " + finding.location());
        String margin =
                new Excerpt(finding, report.lines().apply(finding.location().file()), screen).write();
        if (!finding.help().isEmpty()) {
            note(margin, "help: " + finding.help());
        }
        if (one.blocking()) {
            note(margin, "note: it holds the trust center back");
        }
        note(margin, "note: trustbinder explain " + finding.rule().id());
        screen.blank();
    }

    private void note(String margin, String text) {
        screen.line(margin.length() + 1, Screen.plain("= " + text));
    }

    private void condition(List<ReportedFinding> of) {
        Finding first = of.get(0).finding();
        boolean alone = of.size() == 1;
        if (alone && report.listing().whole()) {
            finding(of.get(0));
            return;
        }
        boolean listed = report.listing().whole();
        String places = listed ? "" : "-->" + Screen.HARD_BLANK + places(of);
        screen.line(
                0,
                new Ink(ReportedFinding.style(first), ReportedFinding.label(first)),
                Screen.plain(" (%s%s): %s %s"
                        .formatted(
                                first.severity().word(),
                                alone ? "" : " × %,d".formatted(of.size()),
                                listed ? first.rule().title() : first.message(),
                                alone ? places : "")));
        if (!listed && !alone) {
            screen.line(2, Screen.plain(places));
        }
        if (!listed) {
            return;
        }
        boolean sameHelp =
                of.stream().map(one -> one.finding().help()).distinct().count() == 1;
        of.forEach(one -> {
            String help = sameHelp || one.finding().help().isEmpty()
                    ? ""
                    : " (" + one.finding().help() + ")";
            screen.line(
                    2,
                    Screen.plain(one.finding().location() + " " + one.finding().message() + help));
        });
        if (sameHelp && !first.help().isEmpty()) {
            note(" ", "help: " + first.help());
        }
        note(" ", "note: trustbinder explain " + first.rule().id());
        screen.blank();
    }

    /**
     * Such as {@code content/controls/access.yml:27, 49, change.yml:80 and 86 more}: all public places, and a few of
     * the others.
     */
    private static String places(List<ReportedFinding> of) {
        List<String> places = new ArrayList<>();
        Set<String> named = new TreeSet<>();
        RepoPath file = RepoPath.ROOT;
        for (ReportedFinding one : of) {
            Location at = one.finding().location();
            if ((one.isPublic() || places.size() < PLACES) && named.add(at.file() + ":" + at.line())) {
                boolean isBeside = at.file().parent().equals(file.parent());
                String name = at.file().equals(file)
                        ? ""
                        : (isBeside ? at.file().name() : at.file().value()) + ":";
                places.add(name + at.line());
                file = at.file();
            }
        }
        int more = of.size() - places.size();
        return String.join(", ", places) + (more == 0 ? "" : " and %,d more".formatted(more));
    }

    private void closing(List<ReportedFinding> listed) {
        screen.line(0, Screen.strong(report.summary()));
        long hidden = report.findings().size() - listed.size();
        if (hidden > 0) {
            screen.line(0, Screen.plain("%,d of them not listed, by --only".formatted(hidden)));
        }
        screen.line(0, Screen.plain(report.verdict()));
        List<ReportedFinding> blocking = report.blocking();
        if (!blocking.isEmpty()) {
            screen.line(0, Screen.plain("trust center: held back by " + places(blocking)));
        }
        report.next().forEach(step -> screen.line(0, Screen.plain(step)));
    }
}
