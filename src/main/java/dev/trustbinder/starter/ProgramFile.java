package dev.trustbinder.starter;

import dev.trustbinder.model.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code program.yml} and the register of people, which follow from the answers alone. */
final class ProgramFile {
    private final Answers answers;
    private final Facts facts;
    private final Advice advice;
    private final Roster roster;
    private final LocalDate today;
    private final StringBuilder text = new StringBuilder();

    private ProgramFile(Answers answers, Facts facts, Advice advice, Roster roster, LocalDate today) {
        this.answers = answers;
        this.facts = facts;
        this.advice = advice;
        this.roster = roster;
        this.today = today;
    }

    static String of(Answers answers, Facts facts, Advice advice, Roster roster, LocalDate today) {
        ProgramFile file = new ProgramFile(answers, facts, advice, roster, today);
        file.company();
        file.objective();
        file.engagement();
        file.roles();
        file.settings();
        return file.text.toString();
    }

    private void line(String format, Object... values) {
        text.append(format.formatted(values)).append('\n');
    }

    private String quoted(String fact) {
        return Spelling.quoted(facts.text(fact));
    }

    private void company() {
        line("organization:\n  name: %s", quoted("organization.name"));
        line("  short-name: %s", quoted("organization.short-name"));
        if (!facts.text("organization.address").isEmpty()) {
            line("  address: %s", quoted("organization.address"));
        }
        line("  site: %s", quoted("organization.site"));
        line("system:\n  name: %s", quoted("system.name"));
        line("  # Name every service customers use; one out of scope says why: in-scope: false, reason: ...");
        line("  services:\n    - {name: %s, in-scope: true}", quoted("system.name"));
        line(
                "data-role: %s\nframework: tsc-2017-2022",
                Words.of(answers.dataRole().orElseThrow()));
    }

    private void objective() {
        line("objectives:");
        line("  - id: OBJ-1");
        line("    title: %s", Spelling.quoted(answers.why()));
        if (!answers.askedBy().isEmpty()) {
            line("    driver: %s", Spelling.quoted(answers.askedBy()));
        }
        answers.neededBy().ifPresent(day -> line("    needed-by: %s", day));
    }

    private void engagement() {
        line("engagements:\n  - id: ENG-%d\n    type: %s", advice.year(), Words.of(advice.type()));
        if (advice.isTypeTwo()) {
            line(
                    "    window: {from: %s, to: %s}",
                    advice.days().from(), advice.days().to());
        } else {
            line("    as-of: %s", advice.days().to());
        }
        categories();
        line("    decision:\n      chosen-on: %s\n      reasons:", today);
        advice.reasons().forEach(reason -> line("        - %s", Spelling.quoted(reason)));
        points();
    }

    /** What most reports on a service leave to the audit of the accounts; a team that sees it otherwise takes it out. */
    private void points() {
        line("    points:");
        for (String point : List.of(
                "follow-accounting-rules",
                "material-in-financial-statements",
                "financial-reports-match-transactions")) {
            line(
                    "      - {point: CC3.1/%s, treatment: not-suitable, reason: %s}",
                    point,
                    Spelling.quoted(
                            "It concerns financial statements, and no commitment of the service rests on them"));
        }
    }

    private void categories() {
        line("    categories:");
        for (Answers.Category category : Answers.Category.values()) {
            reason(category)
                    .ifPresent(reason ->
                            line("      - {category: %s, reason: %s}", Words.of(category), Spelling.quoted(reason)));
        }
    }

    private Optional<String> reason(Answers.Category category) {
        return answers.categories().stream()
                .filter(choice -> choice.category().orElseThrow() == category)
                .map(Answers.CategoryAnswer::reason)
                .findFirst()
                .or(() -> category == Answers.Category.SECURITY
                        ? Optional.of("Every SOC 2 report has it")
                        : Optional.empty());
    }

    private void roles() {
        line("roles:");
        for (Map.Entry<Role, Integer> held : roster.holders().entrySet()) {
            Role role = held.getKey();
            line(
                    "  - {id: %s, title: %s, holders: [{person: %s, from: %s}]}",
                    role.id(), role.title(), Roster.id(held.getValue()), today);
        }
    }

    private void settings() {
        text.append("""
                calendar: {working-days: [mon, tue, wed, thu, fri], fiscal-year-starts: %d}
                limits:
                  leaver-access-days: 1
                  training-days-after-hire: 30
                  subprocessor-notice-days: 30
                  evidence-commit-days: 30
                names-to-auditors: false
                releases: ["binder/*"]
                publication:
                  base-url: %s
                  public-values: [organization.name, organization.short-name, organization.site, system.name]
                """.formatted(answers.fiscalYearStarts().orElse(1), Spelling.quoted(baseUrl())));
    }

    private String baseUrl() {
        String given = answers.trustCenter();
        if (given.isEmpty()) {
            return "https://trust." + host(facts.text("organization.site")) + "/";
        }
        return given.endsWith("/") ? given : given + "/";
    }

    /** The host of an address, without {@code www}. */
    static String host(String address) {
        return address.replaceFirst("^https://(www\\.)?", "").replaceFirst("[:/].*", "");
    }

    /** The people the answers name; names and mail addresses stay internal. */
    static String people(Roster roster) {
        StringBuilder text = new StringBuilder("# Add everyone who works for the organization, each under an id that"
                + " never changes: start, end, manager.\n");
        for (int i = 0; i < roster.leaders().size(); i++) {
            text.append(person(i, roster));
        }
        return text.toString();
    }

    private static String person(int place, Roster roster) {
        Answers.Leader leader = roster.leaders().get(place);
        String person = "- id: %s\n  team: %s\n  kind: employee\n  name: %s\n"
                .formatted(Roster.id(place), roster.team(place), Spelling.quoted(leader.name()));
        List<String> mails = leader.git().stream().map(Spelling::quoted).toList();
        return mails.isEmpty() ? person : person + "  git: [" + String.join(", ", mails) + "]\n";
    }
}
