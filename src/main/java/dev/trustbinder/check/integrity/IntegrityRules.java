package dev.trustbinder.check.integrity;

import static dev.trustbinder.check.judgement.Judgement.of;

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
                traced("integrity/unsigned", Trace.Kind.UNSIGNED, "sign from now on: git config commit.gpgsign true"),
                traced("integrity/bad-signature", Trace.Kind.BAD_SIGNATURE, "find out who made the commit, and how"),
                traced(
                        "integrity/shared-key",
                        Trace.Kind.SHARED_KEY,
                        "give everyone a key of their own, or list one person's addresses in their record"),
                traced("integrity/merged-alone", Trace.Kind.MERGED_ALONE, SECOND_PERSON),
                traced(
                        "integrity/date-order",
                        Trace.Kind.DATES_OUT_OF_ORDER,
                        "look at the clock of the machine; say in the binder why, if you know"),
                traced("integrity/backdated", Trace.Kind.BACKDATED, "commit on the day the work is done"),
                traced(
                        "integrity/late-evidence",
                        Trace.Kind.LATE_EVIDENCE,
                        "commit evidence when it is taken; limits.evidence-commit-days sets what is long"),
                traced("integrity/bulk-evidence", Trace.Kind.BULK_EVIDENCE, "commit each piece when it is taken"));
    }

    /**
     * One kind of thing the history shows, told once for all commits: the integrity report has them one by one.
     *
     * @param help what to do from now on, for history is not changed
     */
    private static Judgement traced(String id, Trace.Kind kind, String help) {
        Rule rule = Rule.of(id);
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
