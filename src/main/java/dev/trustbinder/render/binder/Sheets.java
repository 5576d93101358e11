package dev.trustbinder.render.binder;

import dev.trustbinder.assess.Integrity;
import dev.trustbinder.assess.Trace;
import dev.trustbinder.model.Kind;
import dev.trustbinder.parallel.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** All registers of the binder, in the order of its contents. */
final class Sheets {
    private final Cells cells;
    private final RecordRegister records;
    private final List<Supplier<Sheet>> sheets = new ArrayList<>();

    private Sheets(Cells cells) {
        this.cells = cells;
        this.records = new RecordRegister(cells);
    }

    /** The registers worth a page: those that have rows, a signed statement, or are always looked for. */
    static List<Sheet> of(Cells cells, ControlMatrix matrix, EvidenceRegisters evidence, ReleaseBinders releases) {
        Sheets all = new Sheets(cells);
        all.collect(matrix, evidence);
        all.more(Shelf.Part.BINDER, Places.VERSIONS, () -> VersionRegister.of(releases, cells));
        return Workers.map(all.sheets, Supplier::get).stream()
                .filter(Sheet::isShown)
                .toList();
    }

    private void collect(ControlMatrix matrix, EvidenceRegisters evidence) {
        criteria(matrix);
        kinds(Kind.COMMITMENT, Kind.CUEC, Kind.SECTION, Kind.SYSTEM, Kind.DATA, Kind.CHANGE, Kind.INCIDENT);
        kinds(Kind.VULNERABILITY, Kind.POLICY, Kind.PROCEDURE, Kind.WAIVER, Kind.ACKNOWLEDGEMENT, Kind.APPROVAL);
        histories();
        evidence(evidence);
        others();
    }

    private void histories() {
        HistoryRegisters histories = new HistoryRegisters(cells);
        add(Shelf.Part.POLICIES, Places.history(Kind.POLICY), () -> histories.editions(Kind.POLICY));
        more(Shelf.Part.POLICIES, Places.IN_FORCE, histories::inForce);
        more(Shelf.Part.POLICIES, Places.history(Kind.PROCEDURE), () -> histories.editions(Kind.PROCEDURE));
        more(Shelf.Part.SYSTEM, Places.history(Kind.SECTION), () -> histories.editions(Kind.SECTION));
    }

    private void criteria(ControlMatrix matrix) {
        CriteriaRegisters criteria = new CriteriaRegisters(cells, matrix);
        add(Shelf.Part.START, Places.ROADMAP, () -> new Roadmap(cells).register());
        add(Shelf.Part.START, "open-items.html", () -> new OpenItems(cells).register());
        add(Shelf.Part.CRITERIA, Places.CRITERIA, criteria::criteria);
        add(Shelf.Part.CRITERIA, Places.register(Kind.CONTROL), matrix::register);
        add(Shelf.Part.CRITERIA, Places.GRID, criteria::grid);
        add(Shelf.Part.CRITERIA, Places.POINTS, criteria::points);
        add(Shelf.Part.CRITERIA, Places.CONTROL_HISTORY, new ControlHistory(cells)::register);
        more(Shelf.Part.CRITERIA, Places.SUSPECTS, new HistoryRegisters(cells)::suspects);
    }

    private void evidence(EvidenceRegisters evidence) {
        add(Shelf.Part.EVIDENCE, Places.register(Kind.EVIDENCE), evidence::index);
        more(Shelf.Part.EVIDENCE, "evidence/quality.html", evidence::quality);
        more(Shelf.Part.EVIDENCE, "evidence/files.html", evidence::files);
        OperationRegisters operation = new OperationRegisters(cells);
        add(Shelf.Part.EVIDENCE, Places.OPERATION, operation::controls);
        add(Shelf.Part.EVIDENCE, Places.OCCURRENCES, operation::log);
        kinds(Kind.POPULATION);
    }

    private void others() {
        OtherRegisters others = new OtherRegisters(cells);
        more(Shelf.Part.EVIDENCE, "populations/samples.html", others::samples);
        more(Shelf.Part.EVIDENCE, Places.ZEROS, others::zeros);
        kinds(Kind.REQUEST, Kind.EXCEPTION, Kind.GAP, Kind.WALKTHROUGH, Kind.ASSESSMENT, Kind.RISK, Kind.VENDOR);
        add(Shelf.Part.AUDIT, "bridge-letter.html", () -> BridgeLetter.register(cells));
        vendors();
        kinds(Kind.PERSON);
        add(Shelf.Part.PEOPLE, Places.ROLES, others::roles);
        kinds(Kind.COURSE, Kind.TRAINING, Kind.ACCESS_REVIEW, Kind.ACCESS_REMOVAL);
        kinds(Kind.REPORT, Kind.ANSWER, Kind.UPDATE);
        add(
                Shelf.Part.BINDER,
                Places.VALIDATION,
                () -> others.findings(cells.view().findings().active()));
        add(Shelf.Part.BINDER, Places.INTEGRITY, () -> IntegrityReport.of(cells));
        more(
                Shelf.Part.BINDER,
                "validation/known.html",
                () -> others.known(cells.view().findings().known()));
        more(Shelf.Part.BINDER, "validation/allowed.html", others::allowed);
    }

    private void vendors() {
        VendorRegisters vendors = new VendorRegisters(cells);
        more(Shelf.Part.RISK, "vendors/reports.html", vendors::reports);
        more(Shelf.Part.RISK, "vendors/reviews.html", vendors::reviews);
        more(Shelf.Part.RISK, "vendors/subservice.html", vendors::expected);
        more(Shelf.Part.RISK, "vendors/duties.html", vendors::duties);
    }

    private void add(Shelf.Part part, String path, Supplier<Register> register) {
        sheets.add(() -> new Sheet(part, path, register.get(), true));
    }

    private void more(Shelf.Part part, String path, Supplier<Register> register) {
        sheets.add(() -> new Sheet(part, path, register.get(), false));
    }

    private void kinds(Kind... kinds) {
        for (Kind kind : kinds) {
            Shelf shelf = Shelf.of(kind);
            boolean core = shelf.core() || cells.view().program().zeros().containsKey(kind);
            sheets.add(() -> new Sheet(shelf.part(), Places.register(kind), register(kind), core));
        }
    }

    private Register register(Kind kind) {
        return kind == Kind.SECTION ? new DescriptionIndex(cells, records).register() : records.of(kind);
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
}
