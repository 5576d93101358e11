package dev.trustbinder.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
    private static final Condition.Words WORDS =
            new Condition.Words(Set.of("saas", "aws"), Set.of("saas", "msp", "aws", "azure"));

    private static Optional<String> render(String path, String text, Map<String, String> facts) {
        return new Template(path, text).render(WORDS, facts::get);
    }

    private static String lines(String text) {
        return render("x.txt", text, Map.of()).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "saas, true",
        "msp, false",
        "!msp, true",
        "saas & azure, false",
        "saas|azure, true",
        "msp | saas & aws, true",
        "(msp | saas) & azure, false",
        "!(msp | azure), true",
        "!!saas, true"
    })
    void readsConditions(String condition, boolean holds) {
        assertThat(Condition.holds(condition, WORDS)).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sass", "saas & azur", "msp & nonsense", "(saas", "saas)", "saas aws", "", "& saas", "saas ++"})
    void refusesConditionsThatCannotBeReadOrHaveUnknownWords(String condition) {
        assertThatThrownBy(() -> Condition.holds(condition, WORDS)).isInstanceOf(BrokenTemplate.class);
    }

    @Test
    void keepsTheLinesOfTheBranchThatHolds() {
        assertThat(lines("""
                a
                %if msp
                b
                %elif saas
                c
                %elif aws
                d
                %else
                e
                %end
                f
                """)).isEqualTo("a\nc\nf\n");
    }

    @Test
    void keepsNothingOfABranchInsideABranchThatDoesNotHold() {
        assertThat(lines("""
                %if msp
                a
                %if saas
                b
                %else
                c
                %end
                d
                %else
                e
                  %if aws
                f
                  %end
                %end
                """)).isEqualTo("e\nf\n");
    }

    @Test
    void leavesOutAFileThatIsForOthers() {
        assertThat(render("x.txt", "%when msp\na\n", Map.of())).isEmpty();
        assertThat(render("x.txt", "%when saas\na\n", Map.of())).contains("a\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%if saas\na\n", "%end\n", "%else\n", "%if saas\n%end\n%end\n"})
    void refusesDirectivesThatDoNotPair(String text) {
        assertThatThrownBy(() -> lines(text)).isInstanceOf(BrokenTemplate.class).hasMessageStartingWith("x.txt: ");
    }

    @Test
    void spellsAFactAsTheFileWantsIt() {
        Map<String, String> facts = Map.of("name", "A \"b\" \\ *c* ((name)) {{ x }} %end");

        assertThat(render("x.yml", "title: \"((name))\"\n", facts))
                .contains("title: \"A \\\"b\\\" \\\\ *c* ((name)) {{ x }} %end\"\n");
        assertThat(render("x.csv", "\"((name))\"\n", facts)).contains("\"A \"\"b\"\" \\ *c* ((name)) {{ x }} %end\"\n");
        assertThat(render("x.md", "---\ntitle: \"((name))\"\n---\n((name))\n", facts))
                .contains("---\ntitle: \"A \\\"b\\\" \\\\ *c* ((name)) {{ x }} %end\"\n---\n"
                        + "A \"b\" \\\\ \\*c\\* ((name)) \\{\\{ x \\}\\} %end\n");
    }

    @Test
    void leavesLiveValuesAlone() {
        assertThat(lines("{{ organization.name }} and ${{ github.ref }}\n"))
                .isEqualTo("{{ organization.name }} and ${{ github.ref }}\n");
    }
}
