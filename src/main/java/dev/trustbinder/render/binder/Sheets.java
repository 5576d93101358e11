package dev.trustbinder.render.binder;

import dev.trustbinder.assess.Integrity;
import dev.trustbinder.assess.Trace;
import dev.trustbinder.model.Kind;
import dev.trustbinder.parallel.Workers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** All registers of the binder, in the order of its contents. */
final class Sheets {
    private Sheets() {}

    /** The registers worth a page: those that have rows, a signed statement, or are always looked for. */
    static List<Sheet> of(Cells cells, ControlMatrix matrix, EvidenceRegisters evidence, ReleaseBinders releases) {
        Map<String, Supplier<Register>> registers = new TreeMap<>();
        Set<String> stated = new TreeSet<>();
        RecordRegister records = new RecordRegister(cells);
        for (Kind kind : Kind.values()) {
            registers.put(Places.name(kind), () -> records.of(kind));
        }
        cells.view().program().zeros().keySet().forEach(kind -> stated.add(Places.name(kind)));
        addOwn(registers, cells, matrix, evidence);
        registers.put(Places.name(Kind.SECTION), new DescriptionIndex(cells, records)::register);
        registers.put("versions", () -> VersionRegister.of(releases, cells));
        List<Heading> shown = Heading.all().stream()
                .filter(heading -> registers.containsKey(heading.id()))
                .toList();
        return Workers.map(
                        shown,
                        heading -> new Sheet(
                                heading.part(),
                                heading.path(),
                                registers.get(heading.id()).get(),
                                heading.always() || stated.contains(heading.id())))
                .stream()
                .filter(Sheet::isShown)
                .toList();
    }

    private static void addOwn(
            Map<String, Supplier<Register>> registers, Cells cells, ControlMatrix matrix, EvidenceRegisters evidence) {
        CriteriaRegisters criteria = new CriteriaRegisters(cells, matrix);
        HistoryRegisters histories = new HistoryRegisters(cells);
        OperationRegisters operation = new OperationRegisters(cells);
        OtherRegisters others = new OtherRegisters(cells);
        VendorRegisters vendors = new VendorRegisters(cells);
        registers.put("roadmap", () -> new Roadmap(cells).register());
        registers.put("open-items", () -> new OpenItems(cells).register());
        registers.put("criteria", criteria::criteria);
        registers.put("controls", matrix::register);
        registers.put("grid", criteria::grid);
        registers.put("points", criteria::points);
        registers.put("controls-history", new ControlHistory(cells)::register);
        registers.put("suspect-links", histories::suspects);
        registers.put("policies-history", () -> histories.editions(Kind.POLICY));
        registers.put("in-force", histories::inForce);
        registers.put("procedures-history", () -> histories.editions(Kind.PROCEDURE));
        registers.put("description-history", () -> histories.editions(Kind.SECTION));
        registers.put("evidence", evidence::index);
        registers.put("evidence-quality", evidence::quality);
        registers.put("evidence-files", evidence::files);
        registers.put("operation", operation::controls);
        registers.put("occurrences", operation::log);
        registers.put("samples", others::samples);
        registers.put("zero-statements", others::zeros);
        registers.put("bridge-letter", () -> BridgeLetter.register(cells));
        registers.put("vendor-reports", vendors::reports);
        registers.put("vendor-reviews", vendors::reviews);
        registers.put("subservice-controls", vendors::expected);
        registers.put("vendor-duties", vendors::duties);
        registers.put("roles", others::roles);
        registers.put("findings", () -> others.findings(cells.view().findings().active()));
        registers.put("integrity", () -> IntegrityReport.of(cells));
        registers.put(
                "known-findings", () -> others.known(cells.view().findings().known()));
        registers.put("allowed", others::allowed);
    }

    /** The register of what history shows to somebody who does not know the company. */
    private static final class IntegrityReport {
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
                    .register(Heading.of("integrity").saying(lead(cells, integrity), empty(cells)), shown);
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
}
