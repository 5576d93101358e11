package dev.trustbinder.starter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.model.DateRange;
import dev.trustbinder.model.Engagement.Type;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AdviceTest {
    private static Advice advice(String... lines) {
        return Advice.of(Said.answers(lines), Said.DAY);
    }

    private static DateRange days(String from, String to) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void advisesATypeTwoWhereThereIsTime() {
        Advice advice = advice();
        assertThat(advice.type()).isEqualTo(Type.TYPE2);
        assertThat(advice.reasons()).anyMatch(reason -> reason.contains("pull requests"));
        assertThat(advice.days()).isEqualTo(days("2027-01-01", "2027-06-30"));
    }

    @Test
    void advisesATypeOneWhereAReportIsNeededSoon() {
        assertThat(advice("within-three-months: true").type()).isEqualTo(Type.TYPE1);
        assertThat(advice("needed-by: 2027-02-20").type()).isEqualTo(Type.TYPE1);
        assertThat(advice("needed-by: 2027-02-20").days()).isEqualTo(days("2027-01-06", "2027-01-06"));
        assertThat(advice("needed-by: 2027-03-20").type()).isEqualTo(Type.TYPE2);
    }

    @Test
    void advisesATypeOneWhereNobodyIsThereForSecurityAndChangesAreTickets() {
        assertThat(advice("changes: tickets").type()).isEqualTo(Type.TYPE1);
        assertThat(advice("changes: tickets", "dedicated: true").type()).isEqualTo(Type.TYPE2);
    }

    @Test
    void advisesATypeTwoAfterAnEarlierReportHoweverSoon() {
        assertThat(advice("earlier-audit: type1", "within-three-months: true").type())
                .isEqualTo(Type.TYPE2);
        assertThat(advice("earlier-audit: type2").days()).isEqualTo(days("2027-01-01", "2027-12-31"));
    }

    @Test
    void fitsTheWindowBeforeTheDayTheReportIsNeeded() {
        assertThat(advice("needed-by: 2027-12-31").days()).isEqualTo(days("2027-01-01", "2027-10-31"));
        assertThat(advice("needed-by: 2027-03-20").days())
                .as("never under three months")
                .isEqualTo(days("2027-01-01", "2027-03-31"));
    }

    @Test
    void saysWhenTheTeamChoseOtherwise() {
        Advice advice = advice(
                "within-three-months: true", "engagement: {type: type2, window: {from: 2027-02-01, to: 2027-04-30}}");
        assertThat(advice.type()).isEqualTo(Type.TYPE2);
        assertThat(advice.days()).isEqualTo(days("2027-02-01", "2027-04-30"));
        assertThat(advice.reasons().get(0)).isEqualTo("Type II was chosen by the team, though Type I was advised");
    }
}
