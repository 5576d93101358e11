package dev.trustbinder.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.kit.FindingAssert;
import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.model.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The workspaces of {@code broken-workspaces.txt}: each is laid over the base, and has the findings marked in it, at
 * these lines and columns, and no other.
 */
class BrokenWorkspacesTest {

    /** One workspace of the file. {@code listed} are the findings that no line could be marked with. */
    private record Broken(String name, String text, List<String> listed) {}

    @TestFactory
    Stream<DynamicTest> eachHasTheFindingsMarkedInIt() {
        return all().stream()
                .map(broken -> DynamicTest.dynamicTest(
                        broken.name(),
                        () -> FindingAssert.assertFindings(
                                broken.text(), broken.listed().toArray(String[]::new))));
    }

    @Test
    void thereAreManyAndEachExpectsSomething() {
        assertThat(all()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(all())
                .allSatisfy(broken -> assertThat(broken.text() + broken.listed())
                        .containsPattern("#! \\S+/\\S+|:\\d+:\\d+ \\S+/\\S+"));
    }

    @Test
    void theyTouchEveryKindOfRecord() {
        List<String> files = all().stream()
                .flatMap(broken -> TextWorkspace.files(broken.text()).keySet().stream())
                .map(path -> path.value())
                .toList();
        assertThat(Arrays.stream(Kind.values())
                        .map(Kind::place)
                        .filter(place -> files.stream().noneMatch(file -> file.contains("/" + place))))
                .isEmpty();
    }

    private static List<Broken> all() {
        List<Broken> all = new ArrayList<>();
        for (String part : text().split("(?m)^== ")) {
            if (!part.isBlank()) {
                String name = part.lines().findFirst().orElseThrow();
                List<String> listed =
                        part.lines().filter(line -> line.startsWith("!! ")).toList();
                String rest = part.substring(name.length() + 1);
                for (String line : listed) {
                    rest = rest.replace(line + "\n", "");
                }
                all.add(new Broken(
                        name,
                        rest,
                        listed.stream().map(line -> line.substring(3)).toList()));
            }
        }
        return all;
    }

    private static String text() {
        try (InputStream in = BrokenWorkspacesTest.class.getResourceAsStream("/broken-workspaces.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
