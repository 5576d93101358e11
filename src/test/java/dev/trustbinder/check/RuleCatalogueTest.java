package dev.trustbinder.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RuleCatalogueTest {

    @Test
    void theGateIsNotAmongWhatAProgrammeMayWeigh() {
        assertThat(RuleCatalogue.rules().keySet()).noneMatch(id -> id.startsWith("gate/"));
    }
}
