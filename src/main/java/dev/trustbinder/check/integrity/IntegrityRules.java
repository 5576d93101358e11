package dev.trustbinder.check.integrity;

import static dev.trustbinder.check.judgement.Judgement.of;
import static dev.trustbinder.finding.Severity.INFO;
import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Trace;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.finding.Rule;
import java.util.List;
import java.util.stream.Stream;

/** What is judged about the history itself. */
public final class IntegrityRules {
    private static final String SECOND_PERSON = "let another person merge, say who reviewed with Reviewed-by,"
            + " or take in the reviews of the code host with trustbinder approvals import";

    private IntegrityRules() {}

    public static List<Judgement> all() {
        return List.of(
                traced(
                        Rule.condition("integrity/unsigned", INFO, "commits to the records are not signed"),
                        Trace.Kind.UNSIGNED,
                        "sign from now on: git config commit.gpgsign true"),
                traced(
                        Rule.condition("integrity/bad-signature", WARNING, "a commit's signature does not fit it"),
                        Trace.Kind.BAD_SIGNATURE,
                        "find out who made the commit, and how"),
                traced(
                        Rule.condition("integrity/shared-key", WARNING, "one key signs for several committers"),
                        Trace.Kind.SHARED_KEY,
                        "give everyone a key of their own, or list one person's addresses in their record"),
                traced(
                        Rule.condition("integrity/merged-alone", WARNING, "a merge names its author alone"),
                        Trace.Kind.MERGED_ALONE,
                        SECOND_PERSON),
                traced(
                        Rule.condition("integrity/date-order", WARNING, "a commit is dated before what it stands on"),
                        Trace.Kind.DATES_OUT_OF_ORDER,
                        "look at the clock of the machine; say in the binder why, if you know"),
                traced(
                        Rule.condition(
                                "integrity/backdated", INFO, "a commit's author dates it far from its recording"),
                        Trace.Kind.BACKDATED,
                        "commit on the day the work is done"),
                traced(
                        Rule.condition(
                                "integrity/late-evidence",
                                WARNING,
                                "evidence was committed long after it was performed"),
                        Trace.Kind.LATE_EVIDENCE,
                        "commit evidence when it is taken; limits.evidence-commit-days sets what is long"),
                traced(
                        Rule.condition(
                                "integrity/bulk-evidence", WARNING, "many pieces of evidence were committed at once"),
                        Trace.Kind.BULK_EVIDENCE,
                        "commit each piece when it is taken"));
    }

    /**
     * One kind of thing the history shows, told once for all commits: the integrity report has them one by one.
     *
     * @param help what to do from now on, for history is not changed
     */
    private static Judgement traced(Rule rule, Trace.Kind kind, String help) {
        return of(rule, assessment -> {
            List<Trace> traces = assessment.program().revision().head().isEmpty()
                    ? List.of()
                    : assessment.integrity().of(kind);
            return traces.isEmpty()
                    ? Stream.empty()
                    : Stream.of(rule.at(assessment.program().charterSource().start(), message(kind, traces), help));
        });
    }

    private static String message(Trace.Kind kind, List<Trace> traces) {
        String newest = traces.get(0).commit().shortId();
        return traces.size() == 1
                ? "%s: once, in commit %s".formatted(kind.title(), newest)
                : "%s: %d times, last in commit %s".formatted(kind.title(), traces.size(), newest);
    }
}
