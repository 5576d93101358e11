package dev.trustbinder.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;

/** The examples of the CommonMark and GFM specifications: read by us, they mean what the specifications say. */
class SpecificationTest {
    private static final List<Integer> OF_COMMONMARK =
            List.of(20, 28, 171, 202, 215, 216, 312, 313, 354, 502, 548, 559, 590, 602, 603, 606, 608, 611, 612);

    private static final List<Integer> OF_GFM =
            List.of(171, 184, 185, 292, 293, 316, 510, 556, 567, 598, 610, 611, 614, 616, 619, 620, 652);

    @Test
    void readsCommonMarkButForTheExamplesThatTheManualLists() {
        assertThat(differing(TestResources.getSpec())).isEqualTo(OF_COMMONMARK);
    }

    @Test
    void readsGfmButForTheExamplesThatTheManualLists() {
        assertThat(differing(TestResources.getGfmSpec())).isEqualTo(OF_GFM);
    }

    @Test
    void theManualListsEveryExampleThatDiffers() throws IOException {
        List<Integer> commonMark = new ArrayList<>();
        List<Integer> gfm = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("MARKDOWN.md"))) {
            String[] cells = line.split("\\|", -1);
            if (line.matches("\\| \\d.*")) {
                List<Integer> listed = cells[2].strip().equals("GFM") ? gfm : commonMark;
                List.of(cells[1].strip().split(", ")).forEach(number -> listed.add(Integer.parseInt(number)));
            }
        }
        assertThat(commonMark).containsExactlyInAnyOrderElementsOf(OF_COMMONMARK);
        assertThat(gfm).containsExactlyInAnyOrderElementsOf(OF_GFM);
    }

    @Test
    void whatIsReportedWithADifferingExampleStandsInTheManual() {
        assertThat(rulesOf(TestResources.getSpec(), 20, 28, 171, 202, 215, 216, 312, 313, 502, 603))
                .containsExactly(
                        "prose/unsafe-link",
                        "prose/invisible-character",
                        "prose/unsafe-html",
                        "prose/unsafe-link",
                        "prose/link-label",
                        "prose/link-label",
                        "prose/list",
                        "prose/list",
                        "prose/unsafe-link",
                        "prose/unsafe-link");
    }

    /** The numbers of the examples whose HTML is another. */
    private static List<Integer> differing(URL specification) {
        List<Example> examples = ExampleReader.readExamples(specification);
        assertThat(examples).hasSizeGreaterThan(600);
        List<Integer> differing = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            String ours =
                    SpecificationHtml.normal(Reading.document(examples.get(i).getSource())
                            .render(SpecificationHtml.SITE)
                            .toString());
            if (!ours.equals(SpecificationHtml.normal(
                    SpecificationHtml.cleaned(examples.get(i).getHtml())))) {
                differing.add(i + 1);
            }
        }
        return differing;
    }

    private static List<String> rulesOf(URL specification, int... numbers) {
        List<Example> examples = ExampleReader.readExamples(specification);
        List<String> rules = new ArrayList<>();
        for (int number : numbers) {
            Reading.read(examples.get(number - 1).getSource())
                    .findings()
                    .forEach(finding -> rules.add(finding.rule().id()));
        }
        return rules;
    }
}
