package dev.trustbinder.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-31,2026-03-31,2026-06-01,DONE,0",
        "2026-03-31,2026-04-02,2026-06-01,DONE_LATE,2",
        "2026-03-31,2026-04-02,2026-04-01,OVERDUE,1",
        "2026-03-31,2026-04-02,2026-03-31,OPEN,0",
        "2026-03-31,,2026-03-31,OPEN,0",
        "2026-03-31,,2026-04-01,OVERDUE,1",
        ",,2026-04-01,OPEN,0",
        ",2026-03-01,2026-04-01,DONE,0"
    })
    void standsAsItStoodOnTheDay(LocalDate due, LocalDate done, LocalDate day, Deadline.State state, long late) {
        Deadline deadline = new Deadline(Optional.ofNullable(due), Optional.ofNullable(done));
        assertThat(deadline.on(day)).isEqualTo(state);
        assertThat(deadline.daysLate(day)).isEqualTo(late);
    }
}
