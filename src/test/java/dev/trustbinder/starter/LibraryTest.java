package dev.trustbinder.starter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Coverage;
import dev.trustbinder.build.JudgedRevision;
import dev.trustbinder.build.Sites;
import dev.trustbinder.check.Check;
import dev.trustbinder.check.Findings;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.kit.Links;
import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.model.AsOf;
import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Words;
import dev.trustbinder.read.ProgramReader;
import dev.trustbinder.render.page.Theme;
import dev.trustbinder.repository.RepoPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The library is right for every company it may be tailored to. */
class LibraryTest {
    private static final List<String> CATEGORIES =
            List.of("availability", "confidentiality", "processing-integrity", "privacy");
    private static final Map<String, List<String>> CHOICES = new LinkedHashMap<>();
    private static final long SEED = 3;
    private static final int TRIES = 40;

    static {
        CHOICES.put("business", Words.all(Answers.Business.class));
        CHOICES.put("cloud", Words.all(Answers.Cloud.class));
        CHOICES.put("identity-provider", Words.all(Answers.IdentityProvider.class));
        CHOICES.put("code-host", Words.all(Answers.CodeHost.class));
        CHOICES.put("work", Words.all(Answers.WorkPlace.class));
        CHOICES.put("changes", Words.all(Answers.ChangePath.class));
        CHOICES.put("own-code", List.of("true", "false"));
        CHOICES.put("dedicated", List.of("true", "false"));
        CHOICES.put("within-three-months", List.of("true", "false"));
    }

    /** All sixteen scopes with all three roles, and beside them choices of which every two meet somewhere. */
    static Stream<String> companies() {
        List<String> companies = new ArrayList<>();
        Set<String> met = new TreeSet<>();
        Random random = new Random(SEED);
        for (int scope = 0; scope < 1 << CATEGORIES.size(); scope++) {
            for (String role : Words.all(Charter.DataRole.class)) {
                Map<String, String> choice = freshest(random, met);
                met.addAll(pairs(choice));
                companies.add(company(scope, role, choice));
            }
        }
        return companies.stream();
    }

    private static Map<String, String> freshest(Random random, Set<String> met) {
        Map<String, String> best = new LinkedHashMap<>();
        long most = -1;
        for (int i = 0; i < TRIES; i++) {
            Map<String, String> choice = new LinkedHashMap<>();
            CHOICES.forEach((key, words) -> choice.put(key, words.get(random.nextInt(words.size()))));
            if (choice.get("code-host").equals("no-code-host")) {
                choice.put("changes", "tickets");
            }
            long fresh =
                    pairs(choice).stream().filter(pair -> !met.contains(pair)).count();
            if (fresh > most) {
                most = fresh;
                best = choice;
            }
        }
        return best;
    }

    private static Set<String> pairs(Map<String, String> choice) {
        Set<String> pairs = new TreeSet<>();
        choice.forEach((one, word) -> choice.forEach((other, second) -> {
            if (one.compareTo(other) < 0) {
                pairs.add(one + "=" + word + " " + other + "=" + second);
            }
        }));
        return pairs;
    }

    private static String company(int scope, String role, Map<String, String> choice) {
        List<String> categories = new ArrayList<>();
        for (int i = 0; i < CATEGORIES.size(); i++) {
            if ((scope >> i & 1) == 1) {
                categories.add("{category: " + CATEGORIES.get(i) + ", reason: Customers ask for it}");
            }
        }
        List<String> lines =
                new ArrayList<>(List.of("categories: [" + String.join(", ", categories) + "]", "data-role: " + role));
        choice.forEach((key, word) -> lines.add(key + ": " + word));
        return String.join("\n", lines);
    }

    private static Assessment assessment(String company) {
        Tailored tailored = Tailored.of(Library.builtIn(), Said.answers(company.split("\n")), Said.DAY);
        SortedMap<RepoPath, String> files = new TreeMap<>(tailored.files());
        files.keySet().removeIf(path -> !path.isWithin(new RepoPath("content")));
        return Assessment.of(ProgramReader.read(TextWorkspace.revision(files)), new AsOf(Said.DAY, "today"));
    }

    @ParameterizedTest
    @MethodSource("companies")
    void isWithoutADefectAnswersEveryCriterionAndClaimsNothing(String company) {
        Assessment assessment = assessment(company);

        assertThat(Check.of(assessment).active().stream().filter(Finding::isDefect))
                .isEmpty();
        assertThat(assessment.coverage().criteria().values().stream()
                        .filter(line -> !line.isAnswered())
                        .map(Coverage.Line::criterion))
                .isEmpty();
        assertThat(assessment.program().all(Control.class)).isNotEmpty().allMatch(LibraryTest::isHonest);
    }

    /** What applies is planned, and what does not says why. */
    private static boolean isHonest(Entry<Control> control) {
        return switch (control.facts().status().orElse(Control.Status.IMPLEMENTED)) {
            case PLANNED -> true;
            case NOT_APPLICABLE -> !control.facts().reason().isBlank();
            case IMPLEMENTED, RETIRED -> false;
        };
    }

    static Stream<String> some() {
        List<String> all = companies().toList();
        return Stream.of(0, 10, 23, 33, 47).map(all::get);
    }

    @ParameterizedTest
    @MethodSource("some")
    void givesTwoSitesWhoseLinksAllResolve(String company) throws IOException {
        Assessment assessment = assessment(company);
        Findings findings = Check.of(assessment);
        Sites sites = Sites.of(new JudgedRevision(assessment, findings, Theme.builtIn()));

        assertThat(sites.blocking()).isEmpty();
        assertThat(Links.faults(sites.binder(), path -> true)).isEmpty();
        assertThat(Links.faults(sites.trust().orElseThrow(), path -> true)).isEmpty();
    }

    @Test
    void meetsEveryTwoChoicesSomewhere() {
        Set<String> met = new TreeSet<>();
        companies().forEach(company -> {
            Map<String, String> choice = new LinkedHashMap<>();
            company.lines().skip(2).forEach(line -> choice.put(line.split(": ")[0], line.split(": ")[1]));
            met.addAll(pairs(choice));
        });
        List<String> missed = new ArrayList<>();
        CHOICES.forEach((one, words) -> CHOICES.forEach((other, others) -> {
            if (one.compareTo(other) < 0) {
                words.forEach(word -> others.stream()
                        .map(second -> one + "=" + word + " " + other + "=" + second)
                        .filter(pair -> !met.contains(pair))
                        .forEach(missed::add));
            }
        }));
        assertThat(missed).containsExactlyInAnyOrder("changes=pull-requests code-host=no-code-host");
    }
}
