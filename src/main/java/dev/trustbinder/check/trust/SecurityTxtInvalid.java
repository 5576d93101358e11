package dev.trustbinder.check.trust;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.TrustCenter;
import java.time.LocalDate;
import java.util.stream.Stream;

/** A security.txt that readers must not trust, or that claims to hold too long. */
final class SecurityTxtInvalid extends RecordJudgement<TrustCenter> {
    SecurityTxtInvalid() {
        super(
                TrustCenter.class,
                Rule.defect("trust/security-txt", ERROR, "security.txt has expired or expires in more than a year"));
    }

    @Override
    protected Stream<Finding> judge(Entry<TrustCenter> center, Assessment assessment) {
        LocalDate day = assessment.day();
        return SecurityTxtDay.of(center).stream()
                .filter(expires -> !expires.isAfter(day) || expires.isAfter(day.plusYears(1)))
                .map(expires -> at(
                        center,
                        "security-txt.expires",
                        expires.isAfter(day)
                                ? "security.txt expires on %s, more than a year after %s".formatted(expires, day)
                                : "security.txt expired on %s".formatted(expires),
                        "check that the contact still answers, then choose a day within a year"));
    }
}
