package dev.trustbinder.starter;

import dev.trustbinder.model.Charter.DataRole;
import dev.trustbinder.model.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What templates may ask about a company.
 *
 * @param words those that hold
 * @param texts what {@code ((name))} stands for, by name
 */
record Facts(SortedSet<String> words, SortedMap<String, String> texts) {
    private static final List<Class<? extends Enum<?>>> CHOICES = List.of(
            Answers.Category.class,
            Answers.Business.class,
            Answers.Cloud.class,
            Answers.IdentityProvider.class,
            Answers.CodeHost.class,
            Answers.WorkPlace.class,
            Answers.ChangePath.class);
    private static final List<String> OTHERS = List.of(
            ("premises controller processor both-roles as-controller as-processor type1 type2 own-code dedicated"
                            + " address asked-by needed-by decision-2 decision-3")
                    .split(" "));
    private static final Map<String, String> NAMES = new TreeMap<>(Map.ofEntries(
            Map.entry("aws", "Amazon Web Services"),
            Map.entry("azure", "Microsoft Azure"),
            Map.entry("gcp", "Google Cloud"),
            Map.entry("own-servers", "our own servers"),
            Map.entry("okta", "Okta"),
            Map.entry("entra", "Microsoft Entra ID"),
            Map.entry("google-workspace", "Google Workspace"),
            Map.entry("jumpcloud", "JumpCloud"),
            Map.entry("other-idp", "the identity provider"),
            Map.entry("github", "GitHub"),
            Map.entry("gitlab", "GitLab"),
            Map.entry("bitbucket", "Bitbucket"),
            Map.entry("azure-devops", "Azure DevOps"),
            Map.entry("no-code-host", "no code host")));

    Facts {
        words = Collections.unmodifiableSortedSet(new TreeSet<>(words));
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /** Every word a condition may have. */
    static SortedSet<String> known() {
        SortedSet<String> known = new TreeSet<>(OTHERS);
        CHOICES.forEach(choice -> known.addAll(Words.all(choice)));
        return known;
    }

    /** How people write the name of a product that an answer names. */
    static String name(Enum<?> choice) {
        return NAMES.getOrDefault(Words.of(choice), Words.of(choice));
    }

    static Facts of(Answers answers, Advice advice, Roster roster, LocalDate today) {
        SortedMap<String, String> texts = new TreeMap<>(company(answers));
        texts.putAll(products(answers));
        texts.putAll(days(advice, today));
        texts.putAll(programme(answers, advice));
        Arrays.stream(Role.values()).forEach(role -> texts.put("holder:" + role.id(), roster.holder(role)));
        return new Facts(words(answers, advice), texts);
    }

    private static Map<String, String> days(Advice advice, LocalDate today) {
        Map<String, String> days = new TreeMap<>(Map.of("today", today.toString()));
        List.of(30, 90, 365)
                .forEach(later ->
                        days.put("today+" + later, today.plusDays(later).toString()));
        days.put("year", String.valueOf(today.getYear()));
        if (advice.isTypeTwo()) {
            days.put("window.from", advice.days().from().toString());
            days.put("window.to", advice.days().to().toString());
        } else {
            days.put("type1.as-of", advice.days().to().toString());
        }
        return days;
    }

    /** What {@code program.yml} says besides. */
    private static Map<String, String> programme(Answers answers, Advice advice) {
        Map<String, String> texts = new TreeMap<>(Map.of(
                "data-role", Words.of(answers.dataRole().orElseThrow()),
                "why", answers.why(),
                "asked-by", answers.askedBy(),
                "needed-by", answers.neededBy().map(LocalDate::toString).orElse(""),
                "engagement.year", String.valueOf(advice.year()),
                "engagement.type", Words.of(advice.type()),
                "fiscal-year-starts", String.valueOf(answers.fiscalYearStarts().orElse(1)),
                "base-url", baseUrl(answers),
                "reason.security", "Every SOC 2 report has it"));
        for (Answers.CategoryAnswer choice : answers.categories()) {
            texts.put("reason." + Words.of(choice.category().orElseThrow()), choice.reason());
        }
        for (int i = 0; i < advice.reasons().size(); i++) {
            texts.put("decision." + (i + 1), advice.reasons().get(i));
        }
        return texts;
    }

    private static String baseUrl(Answers answers) {
        String given = answers.trustCenter();
        if (given.isEmpty()) {
            return "https://trust." + host(answers.organization().orElseThrow().site()) + "/";
        }
        return given.endsWith("/") ? given : given + "/";
    }

    /** The host of an address, without {@code www}. */
    static String host(String address) {
        return address.replaceFirst("^https://(www\\.)?", "").replaceFirst("[:/].*", "");
    }

    private static Map<String, String> company(Answers answers) {
        Answers.Company company = answers.organization().orElseThrow();
        Answers.AnsweredSystem system = answers.system().orElseThrow();
        return Map.of(
                "organization.name", company.name(),
                "organization.short-name", company.shortName().isEmpty() ? company.name() : company.shortName(),
                "organization.address", company.address(),
                "organization.site", company.site(),
                "system.name", system.name(),
                "system.description", system.description(),
                "security-contact", answers.securityContact());
    }

    private static Map<String, String> products(Answers answers) {
        return Map.of(
                "cloud", name(answers.cloud().orElseThrow()),
                "identity-provider", name(answers.identityProvider().orElseThrow()),
                "code-host", name(answers.codeHost().orElseThrow()));
    }

    private static SortedSet<String> words(Answers answers, Advice advice) {
        SortedSet<String> words = new TreeSet<>(List.of("security"));
        answers.categories()
                .forEach(choice -> words.add(Words.of(choice.category().orElseThrow())));
        choices(answers).forEach(choice -> words.add(Words.of(choice.orElseThrow())));
        words.add(Words.of(advice.type()));
        words.addAll(role(answers.dataRole().orElseThrow()));
        addIf(words, "premises", !answers.work().equals(Optional.of(Answers.WorkPlace.REMOTE)));
        addIf(words, "own-code", answers.writesCode());
        addIf(words, "dedicated", answers.dedicated());
        addIf(words, "address", !answers.organization().orElseThrow().address().isEmpty());
        addIf(words, "asked-by", !answers.askedBy().isEmpty());
        addIf(words, "needed-by", answers.neededBy().isPresent());
        addIf(words, "decision-2", advice.reasons().size() > 1);
        addIf(words, "decision-3", advice.reasons().size() > 2);
        return words;
    }

    private static Stream<Optional<? extends Enum<?>>> choices(Answers answers) {
        return Stream.of(
                answers.business(),
                answers.cloud(),
                answers.identityProvider(),
                answers.codeHost(),
                answers.work(),
                answers.changes());
    }

    private static List<String> role(DataRole role) {
        return switch (role) {
            case CONTROLLER -> List.of("controller", "as-controller");
            case PROCESSOR -> List.of("processor", "as-processor");
            case BOTH -> List.of("both-roles", "as-controller", "as-processor");
        };
    }

    private static void addIf(SortedSet<String> words, String word, boolean holds) {
        if (holds) {
            words.add(word);
        }
    }

    /** What {@code ((name))} stands for. */
    String text(String name) {
        if (!texts.containsKey(name)) {
            throw new BrokenTemplate("there is no fact ((" + name + "))");
        }
        return texts.get(name);
    }

    Condition.Words conditions() {
        return new Condition.Words(words, known());
    }
}
