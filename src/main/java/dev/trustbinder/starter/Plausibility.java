package dev.trustbinder.starter;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Engagement.Type;
import dev.trustbinder.model.Source;
import dev.trustbinder.model.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a careful person would ask back on hearing some answers. */
final class Plausibility {
    private static final Pattern ADDRESS = Pattern.compile("https://[A-Za-z0-9.-]+(?::\\d+)?(?:/[^?#\\s]*)?");
    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");
    private static final int LONGEST = 300;
    private static final int MONTHS = 12;

    private final Answers answers;
    private final Source source;
    private final List<Finding> findings = new ArrayList<>();

    private Plausibility(Answers answers, Source source) {
        this.answers = answers;
        this.source = source;
    }

    static List<Finding> of(Answers answers, Source source) {
        Plausibility asked = new Plausibility(answers, source);
        Texts.of(answers).forEach(text -> asked.line(text.path(), text.value()));
        asked.addresses();
        asked.categories();
        asked.days();
        asked.changes();
        asked.people();
        return asked.findings;
    }

    private void find(Rule rule, String path, String message, String help) {
        findings.add(rule.at(source.at(path), message, help));
    }

    private void find(Rule rule, String path, Optional<String> problem, String help) {
        problem.ifPresent(found -> find(rule, path, path + " " + found, help));
    }

    /** Facts stand inside lines of other files. */
    private void line(String path, String text) {
        find(StarterRules.TEXT, path, problemOfLine(text), "write it on one line");
    }

    static Optional<String> problemOfLine(String text) {
        if (text.codePoints().anyMatch(Plausibility::isUnseen)) {
            return Optional.of("has a line break or a character that cannot be seen");
        }
        return text.length() > LONGEST
                ? Optional.of("has %d characters, more than %d".formatted(text.length(), LONGEST))
                : Optional.empty();
    }

    static Optional<String> problemOfAddress(String url) {
        return ADDRESS.matcher(url).matches()
                ? Optional.empty()
                : Optional.of(url + " is no https address; write it like https://example.com");
    }

    static Optional<String> problemOfMail(String mail) {
        return MAIL.matcher(mail).matches()
                ? Optional.empty()
                : Optional.of(mail + " is no mail address; write it like security@example.com");
    }
    /** Marks that join or part letters are writing, not hiding. */
    private static boolean isUnseen(int c) {
        boolean joins = c == 0x200C || c == 0x200D;
        return !joins
                && switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SURROGATE,
                            Character.UNASSIGNED,
                            Character.PRIVATE_USE -> true;
                    default -> false;
                };
    }

    private void addresses() {
        answers.organization()
                .ifPresent(
                        company -> find(StarterRules.TEXT, "organization.site", problemOfAddress(company.site()), ""));
        if (!answers.trustCenter().isEmpty()) {
            find(StarterRules.TEXT, "trust-center", problemOfAddress(answers.trustCenter()), "");
        }
        find(StarterRules.TEXT, "security-contact", problemOfMail(answers.securityContact()), "");
    }

    private void categories() {
        Set<Answers.Category> seen = EnumSet.noneOf(Answers.Category.class);
        for (int i = 0; i < answers.categories().size(); i++) {
            Optional<Answers.Category> category = answers.categories().get(i).category();
            if (category.isPresent() && !seen.add(category.get())) {
                String path = "categories[" + i + "].category";
                find(
                        StarterRules.CONTRADICTION,
                        path,
                        "the category stands a second time",
                        "give all its reasons at once");
            }
        }
    }

    private void days() {
        answers.fiscalYearStarts()
                .filter(month -> month < 1 || month > MONTHS)
                .ifPresent(month -> contradiction("fiscal-year-starts", "there is no month " + month, "write 1 to 12"));
        answers.engagement().ifPresent(chosen -> {
            boolean typeOne = chosen.type().equals(Optional.of(Type.TYPE1));
            if (typeOne && chosen.window().isPresent()) {
                contradiction("engagement.window", "a Type I has no window", "give its day as as-of");
            } else if (!typeOne && chosen.asOf().isPresent()) {
                contradiction("engagement.as-of", "a Type II has no day", "give its window");
            }
        });
    }

    private void contradiction(String path, String message, String help) {
        find(StarterRules.CONTRADICTION, path, message, help);
    }

    private void changes() {
        boolean nowhere = answers.codeHost().equals(Optional.of(Answers.CodeHost.NO_CODE_HOST));
        if (nowhere && answers.changes().equals(Optional.of(Answers.ChangePath.PULL_REQUESTS))) {
            contradiction(
                    "changes",
                    "changes are pull-requests, and code-host is no-code-host",
                    "name the code host, or write tickets");
        }
    }

    private void people() {
        Map<Role, Integer> holders = new EnumMap<>(Role.class);
        for (int i = 0; i < answers.people().size(); i++) {
            for (Role role : answers.people().get(i).roles()) {
                Integer first = holders.putIfAbsent(role, i);
                if (first != null) {
                    String message = "%s is held by %s already"
                            .formatted(role.id(), answers.people().get(first).name());
                    find(StarterRules.PEOPLE, "people[" + i + "].roles", message, "give a role to one person");
                }
            }
        }
        needed(holders, Role.CEO);
        needed(holders, Role.CISO);
        if (holders.containsKey(Role.CEO) && holders.get(Role.CEO).equals(holders.get(Role.CISO))) {
            String help = "give them to two people: nobody approves what they wrote themselves";
            find(
                    StarterRules.PEOPLE,
                    "people[" + holders.get(Role.CEO) + "].roles",
                    "one person holds ceo and ciso",
                    help);
        }
    }

    private void needed(Map<Role, Integer> holders, Role role) {
        if (!holders.containsKey(role)) {
            String help = "give it to someone: roles: [" + role.id() + "]";
            find(StarterRules.PEOPLE, "people", "nobody holds " + role.id(), help);
        }
    }
}
