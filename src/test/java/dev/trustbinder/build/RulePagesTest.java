package dev.trustbinder.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.check.RulePage;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.kit.FindingAssert;
import dev.trustbinder.kit.TextWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The manual is true: each page's wrong example has exactly the findings it is about and what they keep from being judged, its right example none. */
class RulePagesTest {
    private static final Path PAGES = Path.of("src/main/resources/rules");

    @Test
    void everyRuleHasAPageAndEveryPageARule() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            List<String> pages = files.filter(Files::isRegularFile)
                    .map(file ->
                            PAGES.relativize(file).toString().replace('\\', '/').replaceFirst("\\.md$", ""))
                    .sorted()
                    .toList();
            assertThat(pages).containsExactlyElementsOf(Rule.all().keySet());
        }
    }

    @Test
    void everyRuleStandsOnceInOrderAndIsFoundSomewhere() throws IOException {
        StringBuilder code = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                code.append(Files.readString(file));
            }
        }
        List<String> listed = Files.readAllLines(Path.of("src/main/resources/rules.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" ")[0])
                .toList();
        assertThat(listed).containsExactlyElementsOf(Rule.all().keySet());
        assertThat(listed).allMatch(id -> code.indexOf('"' + id + '"') >= 0);
    }

    @TestFactory
    Stream<DynamicTest> everyPageSaysWhatAndWhyAndWhatToDo() {
        return eachPage(page -> {
            assertThat(page.text()).startsWith("# " + page.rule().id() + "\n");
            assertThat(page.summary()).isNotBlank();
            assertThat(page.why()).isNotBlank();
            assertThat(page.wrong().isEmpty()).isEqualTo(page.right().isEmpty());
            assertThat(page.wrong() + page.howToFix()).isNotBlank();
        });
    }

    @TestFactory
    Stream<DynamicTest> everyWrongExampleHasThatFindingAlone() {
        return eachPage(page -> {
            if (!page.wrong().isEmpty()) {
                List<String> found = found(page.wrong());
                String marked = "[" + page.rule().id() + "]";
                assertThat(found)
                        .anyMatch(line -> line.contains(marked))
                        .allMatch(line -> line.contains(marked) || line.contains("[check/not-judged]"));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyRightExampleHasNoFinding() {
        return eachPage(page -> {
            if (!page.right().isEmpty()) {
                assertThat(found(page.right())).isEmpty();
            }
        });
    }

    private static List<String> found(String files) {
        return FindingAssert.found(TextWorkspace.overBase(files)).stream()
                .map(FindingAssert::line)
                .toList();
    }

    private static Stream<DynamicTest> eachPage(Consumer<RulePage> test) {
        return Rule.all().values().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> test.accept(RulePage.of(rule))));
    }
}
