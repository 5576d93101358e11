package dev.trustbinder.cli;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Integrity;
import dev.trustbinder.assess.Trace;
import dev.trustbinder.assess.Trace.Kind;
import dev.trustbinder.seal.SealCheck;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says which changes were merged without a second person, and what a code host recorded for somebody. */
final class MergeChecks {
    private static final String ID = "merges";

    private MergeChecks() {}

    /** What is found, in the words of the binder's integrity report; empty where there is nothing to tell. */
    static Optional<SealCheck> of(Assessment assessment) {
        Integrity integrity = assessment.integrity();
        List<Trace> alone = integrity.of(Kind.MERGED_ALONE);
        List<Trace> byHost = integrity.of(Kind.BY_HOST);
        List<String> lines = Stream.concat(alone.stream(), byHost.stream())
                .map(MergeChecks::line)
                .toList();
        if (!alone.isEmpty()) {
            return Optional.of(SealCheck.open(
                    ID,
                    "Git and the reviews taken in name nobody beside the author in some merges: %,d."
                            .formatted(alone.size()),
                    lines));
        }
        return byHost.isEmpty()
                ? Optional.empty()
                : Optional.of(SealCheck.holds(
                        ID,
                        "Every merge names a second person. Commits that a code host recorded for somebody: %,d."
                                .formatted(byHost.size()),
                        lines));
    }

    private static String line(Trace trace) {
        return "%s (%s): %s: %s"
                .formatted(
                        trace.commit().shortId(),
                        trace.commit().author().mail(),
                        trace.kind().title(),
                        trace.what());
    }
}
