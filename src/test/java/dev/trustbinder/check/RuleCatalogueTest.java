package dev.trustbinder.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.finding.Rule;
import org.junit.jupiter.api.Test;

class RuleCatalogueTest {

    @Test
    void noTwoRulesShareAnId() {
        assertThat(RuleCatalogue.all().stream().map(Rule::id)).doesNotHaveDuplicates();
    }

    @Test
    void theGateIsNotAmongWhatAProgrammeMayWeigh() {
        assertThat(RuleCatalogue.ids()).noneMatch(id -> id.startsWith("gate/"));
    }
}
