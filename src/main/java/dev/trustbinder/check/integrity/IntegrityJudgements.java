package dev.trustbinder.check.integrity;

import static dev.trustbinder.finding.Severity.INFO;
import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Trace.Kind;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.finding.Rule;
import java.util.List;

/** What is judged about the history itself. */
public final class IntegrityJudgements {
    private static final String SECOND_PERSON = "let another person merge, say who reviewed with Reviewed-by,"
            + " or take in the reviews of the code host with trustbinder approvals import";

    private IntegrityJudgements() {}

    public static List<Judgement> all() {
        return List.of(
                new Traced(
                        Rule.condition("integrity/unsigned", INFO, "commits to the records are not signed"),
                        Kind.UNSIGNED,
                        "sign from now on: git config commit.gpgsign true"),
                new Traced(
                        Rule.condition("integrity/bad-signature", WARNING, "a commit's signature does not fit it"),
                        Kind.BAD_SIGNATURE,
                        "find out who made the commit, and how"),
                new Traced(
                        Rule.condition("integrity/shared-key", WARNING, "one key signs for several committers"),
                        Kind.SHARED_KEY,
                        "give everyone a key of their own, or list one person's addresses in their record"),
                new Traced(
                        Rule.condition("integrity/merged-alone", WARNING, "a merge names its author alone"),
                        Kind.MERGED_ALONE,
                        SECOND_PERSON),
                new Traced(
                        Rule.condition("integrity/date-order", WARNING, "a commit is dated before what it stands on"),
                        Kind.DATES_OUT_OF_ORDER,
                        "look at the clock of the machine; say in the binder why, if you know"),
                new Traced(
                        Rule.condition(
                                "integrity/backdated", INFO, "a commit's author dates it far from its recording"),
                        Kind.BACKDATED,
                        "commit on the day the work is done"),
                new Traced(
                        Rule.condition(
                                "integrity/late-evidence",
                                WARNING,
                                "evidence was committed long after it was performed"),
                        Kind.LATE_EVIDENCE,
                        "commit evidence when it is taken; limits.evidence-commit-days sets what is long"),
                new Traced(
                        Rule.condition(
                                "integrity/bulk-evidence", WARNING, "many pieces of evidence were committed at once"),
                        Kind.BULK_EVIDENCE,
                        "commit each piece when it is taken"));
    }
}
