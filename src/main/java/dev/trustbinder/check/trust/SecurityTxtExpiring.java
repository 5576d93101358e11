package dev.trustbinder.check.trust;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.TrustCenter;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/** A security.txt that will soon cease to hold. */
final class SecurityTxtExpiring extends RecordJudgement<TrustCenter> {
    private static final int DAYS = 60;

    SecurityTxtExpiring() {
        super(
                TrustCenter.class,
                Rule.condition("trust/security-txt-expiring", WARNING, "security.txt expires within 60 days"));
    }

    @Override
    protected Stream<Finding> judge(Entry<TrustCenter> center, Assessment assessment) {
        LocalDate day = assessment.day();
        return SecurityTxtDay.of(center).stream()
                .filter(expires -> expires.isAfter(day) && !expires.isAfter(day.plusDays(DAYS)))
                .map(expires -> at(
                        center,
                        "security-txt.expires",
                        "security.txt expires on %s, in %s"
                                .formatted(expires, Phrase.count(ChronoUnit.DAYS.between(day, expires), "day")),
                        "check that the contact still answers, then choose a day within a year"));
    }
}
