package dev.trustbinder.assess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Engagement;
import dev.trustbinder.model.Framework;
import dev.trustbinder.model.Program;
import dev.trustbinder.read.ProgramReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The facts on the criteria of 2017 with the points of focus of 2022. */
class ScopeTest {
    private static final Program PROGRAM = ProgramReader.read(TextWorkspace.overBase(""));
    private static final Framework FRAMEWORK = PROGRAM.framework();

    @Test
    void has61CriteriaInFiveCategories() {
        Map<String, Long> byCategory = new TreeMap<>();
        FRAMEWORK.criteria().forEach(one -> byCategory.merge(category(one), 1L, Long::sum));
        assertThat(FRAMEWORK.criteria()).hasSize(61);
        assertThat(byCategory)
                .containsExactly(
                        Map.entry("availability", 3L),
                        Map.entry("confidentiality", 2L),
                        Map.entry("privacy", 18L),
                        Map.entry("processing-integrity", 5L),
                        Map.entry("security", 33L));
    }

    @Test
    void has330PointsOfFocus() {
        assertThat(FRAMEWORK.criteria().stream()
                        .mapToInt(one -> one.points().size())
                        .sum())
                .isEqualTo(330);
    }

    @ParameterizedTest
    @CsvSource({
        "'',208",
        "availability,225",
        "confidentiality,220",
        "availability confidentiality,237",
        "processing-integrity,227",
        "privacy,282",
        "availability confidentiality processing-integrity privacy,330"
    })
    void takesThePointsThatGoWithTheCategories(String others, int points) {
        assertThat(scope("security " + others, Optional.empty()).points()).hasSize(points);
    }

    @ParameterizedTest
    @CsvSource({"CONTROLLER,327", "PROCESSOR,315", "BOTH,330"})
    void takesThePrivacyPointsThatGoWithTheDataRole(Charter.DataRole role, int points) {
        assertThat(scope("availability confidentiality processing-integrity privacy", Optional.of(role))
                        .points())
                .hasSize(points);
    }

    @Test
    void takesTheCriteriaOfItsCategoriesAndThoseOfSecurityAlways() {
        assertThat(scope("availability", Optional.empty()).criteria().keySet())
                .hasSize(36)
                .contains("CC1.1", "CC9.2", "A1.3")
                .doesNotContain("C1.1");
        assertThat(Scope.of(FRAMEWORK, Optional.empty(), Optional.empty()).criteria())
                .hasSize(33);
    }

    @Test
    void countsNoHeadingOfThePrivacySeriesAsACriterion() {
        assertThat(FRAMEWORK.criteria().stream().map(Framework.Criterion::id)).doesNotContain("P1.0", "P8.0");
        assertThat(FRAMEWORK.notCriteria())
                .containsKeys("P1.0", "P2.0", "P3.0", "P4.0", "P5.0", "P6.0", "P7.0", "P8.0");
    }

    @Test
    void holdsTheSeventeenCosoPrinciples() {
        assertThat(FRAMEWORK.criteria().stream().flatMap(one -> one.coso().stream()))
                .hasSize(17)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 17).boxed().toList());
    }

    @Test
    void listsThePointsOfOneCriterionThatAreInScope() {
        Framework.Criterion criterion = FRAMEWORK.criteria().stream()
                .filter(one -> one.id().equals("CC1.3"))
                .findFirst()
                .orElseThrow();
        assertThat(scope("", Optional.empty()).pointsOf(criterion)).hasSize(5);
        assertThat(scope("privacy", Optional.empty()).pointsOf(criterion)).hasSize(6);
    }

    private static String category(Framework.Criterion criterion) {
        return FRAMEWORK.series().stream()
                .filter(series -> series.id().equals(criterion.series()))
                .map(Framework.Series::category)
                .findFirst()
                .orElseThrow();
    }

    private static Scope scope(String categories, Optional<Charter.DataRole> role) {
        List<Engagement.CategoryChoice> choices = Stream.of(categories.split(" "))
                .map(category -> new Engagement.CategoryChoice(category, ""))
                .toList();
        Engagement some = PROGRAM.charter().engagements().get(0);
        Engagement engagement = new Engagement(
                "ENG",
                some.type(),
                some.asOf(),
                some.window(),
                choices,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                List.of(),
                List.of());
        return Scope.of(FRAMEWORK, Optional.of(engagement), role);
    }
}
