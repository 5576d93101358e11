package dev.trustbinder.render.binder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    @Test
    void countsAsPeopleDo() {
        assertThat(
                        List.of("CC1.10", "ACC-10", "b", "ACC-9", "CC1.2", "A", "ACC-9.2026-Q1", "acc-9", "ACC-009", "")
                                .stream()
                                .sorted(NaturalOrder.IDS))
                .containsExactly(
                        "", "A", "ACC-009", "ACC-9", "acc-9", "ACC-9.2026-Q1", "ACC-10", "b", "CC1.2", "CC1.10");
    }

    @Test
    void takesNumbersOfAnyLength() {
        assertThat(NaturalOrder.IDS.compare("a99999999999999999999998", "a99999999999999999999999"))
                .isNegative();
    }
}
