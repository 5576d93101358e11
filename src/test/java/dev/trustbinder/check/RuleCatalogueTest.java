package dev.trustbinder.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.finding.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RuleCatalogueTest {

    @Test
    void noTwoRulesShareAnId() throws IOException {
        try (InputStream in = Rule.class.getClassLoader().getResourceAsStream("rules.txt")) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(line -> line.split(" ", 2)[0]))
                    .filteredOn(id -> !id.startsWith("#"))
                    .doesNotHaveDuplicates()
                    .hasSameSizeAs(Rule.all().keySet());
        }
    }

    @Test
    void theGateIsNotAmongWhatAProgrammeMayWeigh() {
        assertThat(RuleCatalogue.rules().keySet()).noneMatch(id -> id.startsWith("gate/"));
    }
}
