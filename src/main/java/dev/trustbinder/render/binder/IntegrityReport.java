package dev.trustbinder.render.binder;

import dev.trustbinder.assess.Integrity;
import dev.trustbinder.assess.Trace;
import java.util.List;
import java.util.Optional;

/** The register of what history shows to somebody who does not know the company. */
final class IntegrityReport {
    private static final String WHOSE =
            " Whose keys they are is for you to say: trustbinder verify takes a clone and the keys you accept."
                    + " A file shown as two pieces of evidence is told in the validation report.";

    private IntegrityReport() {}

    static Register of(Cells cells) {
        Integrity integrity = cells.view().assessment().integrity();
        List<Trace> shown = integrity.all().stream()
                .filter(trace -> !cells.view().withheld().names(trace.evidence()))
                .toList();
        return new Columns<Trace>(cells)
                .text("What", trace -> trace.kind().title())
                .filter()
                .code("Commit", trace -> trace.commit().shortId())
                .date("Recorded", trace -> Optional.of(trace.commit().committedOn()))
                .text(
                        "Who",
                        trace -> cells.view().withheld().covered(trace.who().told()))
                .filter()
                .id("Evidence", Trace::evidence)
                .prose("Facts", trace -> cells.view().withheld().covered(trace.what()))
                .register(
                        new Columns.Heading("integrity", "Integrity report", lead(cells, integrity), empty(cells)),
                        shown);
    }

    private static String lead(Cells cells, Integrity integrity) {
        if (isWithoutHistory(cells)) {
            return "What history would show of how the records came about.";
        }
        return "What history shows of how the records came about. " + counted(integrity) + WHOSE;
    }

    private static String counted(Integrity integrity) {
        int commits = integrity.examined().size();
        long signed = integrity.examined().stream()
                .filter(commit -> commit.signature().isPresent())
                .count();
        long byHosts = integrity.signedByHosts();
        String hosts = byHosts == 0 ? "" : " (%,d of them by a code host, for somebody)".formatted(byHosts);
        String since = integrity.since().map(day -> " since " + day).orElse("");
        return "%,d %s changed or merged them%s: %,d signed%s, %,d not."
                .formatted(commits, commits == 1 ? "commit" : "commits", since, signed, hosts, commits - signed);
    }

    private static String empty(Cells cells) {
        return isWithoutHistory(cells)
                ? "There is no commit, so nothing can be told of who recorded what, and when."
                : "Nothing here is out of the ordinary.";
    }

    private static boolean isWithoutHistory(Cells cells) {
        return cells.view().program().revision().head().isEmpty();
    }
}
