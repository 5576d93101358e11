package dev.trustbinder.assess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.model.Frequency;
import dev.trustbinder.model.Policy;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Vendor;
import dev.trustbinder.read.ProgramReader;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewsTest {
    @ParameterizedTest
    @CsvSource({
        "DAILY,2026-02-01",
        "WEEKLY,2026-02-07",
        "BIWEEKLY,2026-02-14",
        "MONTHLY,2026-02-28",
        "QUARTERLY,2026-04-30",
        "SEMIANNUAL,2026-07-31",
        "ANNUAL,2027-01-31"
    })
    void areDueOneIntervalAfterTheLast(Frequency interval, LocalDate next) {
        assertThat(Reviews.next(LocalDate.parse("2026-01-31"), interval)).contains(next);
    }

    @ParameterizedTest
    @CsvSource({"CONTINUOUS", "PER_EVENT"})
    void areNeverDueWhereTheIntervalFollowsNoCalendar(Frequency interval) {
        assertThat(Reviews.next(LocalDate.parse("2026-01-31"), interval)).isEmpty();
    }

    @Test
    void ofAPolicyCountFromTheLastOfApprovalEffectAndReview() {
        Policy policy = base().all(Policy.class).get(0).facts();
        assertThat(Reviews.last(policy)).contains(LocalDate.parse("2026-09-14"));
        assertThat(Reviews.next(policy)).contains(LocalDate.parse("2027-09-14"));
    }

    @Test
    void ofAVendorThatMattersAreYearlyWhereItSaysNothingAndCountFromTheContract() {
        Program program = ProgramReader.read(TextWorkspace.alone("""
                -- content/program.yml --
                organization: {name: Tidewater}
                -- content/registers/vendors.yml --
                - {id: V-1, tier: critical, contract: 2025-03-01}
                - {id: V-2, tier: low, contract: 2025-03-01}
                - {id: V-3, tier: low, review-interval: semiannual, reviews: [{on: 2026-01-10}, {on: 2025-01-10}]}
                """));
        assertThat(program.all(Vendor.class).stream().map(vendor -> Reviews.next(vendor.facts())))
                .containsExactly(
                        Optional.of(LocalDate.parse("2026-03-01")),
                        Optional.empty(),
                        Optional.of(LocalDate.parse("2026-07-10")));
    }

    private static Program base() {
        return ProgramReader.read(TextWorkspace.overBase(""));
    }
}
