package dev.trustbinder.render.binder;

import dev.trustbinder.assess.SuspectLink;
import dev.trustbinder.check.judgement.NotJudged;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.EvidencePiece;
import dev.trustbinder.model.Index;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Population;
import dev.trustbinder.model.Table;
import dev.trustbinder.render.binder.Portions.Portion;
import dev.trustbinder.render.page.Link;
import dev.trustbinder.repository.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables on the page of a record: what names it, what was found about it, and what became of it. */
final class RecordParts {
    private final Cells cells;
    private final EvidenceRegisters evidence;
    private final RecordRegister records;
    private final Map<RepoPath, List<Finding>> findings;

    RecordParts(Cells cells, EvidenceRegisters evidence) {
        this.cells = cells;
        this.evidence = evidence;
        this.records = evidence.records();
        this.findings = cells.view().findings().active().stream()
                .collect(Collectors.groupingBy(finding -> finding.location().file()));
    }

    /** Evidence that is not opened on the page: the runs of a log, which have no pages, and what there is no room for. */
    Optional<Portion> evidence(String id, String title, List<EvidencePiece> pieces) {
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        Register register = evidence.index(new Heading(id, title, "", ""), Portions.first(pieces));
        String address = Places.register(Kind.EVIDENCE) + "#"
                + Places.anchor(pieces.get(0).id());
        return Optional.of(part(
                title, register.about(pieces.get(0).control()), pieces.size(), new Link("Evidence index", address)));
    }

    /** The rows of a population. */
    Optional<Portion> rows(Entry<?> entry) {
        return cells.view().program().find(Population.class, entry.id()).flatMap(new PopulationRows(cells)::of);
    }

    /** Everything that names {@code id}, kind by kind. */
    List<Portion> naming(String id) {
        List<Entry<?>> all = cells.view().program().index().naming(id).stream()
                .<Entry<?>>map(Index.Backlink::from)
                .filter(entry -> !Heading.isCrowd(entry.kind()))
                .distinct()
                .sorted(Cells.byId())
                .toList();
        List<Portion> parts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Entry<?>> some =
                    all.stream().filter(entry -> entry.kind() == kind).toList();
            if (!some.isEmpty()) {
                List<Entry<?>> first = Portions.first(some);
                Register register = Places.hasPage(kind) ? brief(kind, first) : records.of(kind, first);
                Link whole = new Link(Heading.of(kind).title(), Places.register(kind));
                parts.add(part(
                        kind == Kind.CONTROL ? "Controls" : Heading.of(kind).title(),
                        register.about(id),
                        some.size(),
                        whole));
            }
        }
        return parts;
    }

    /** Records with pages of their own in few words. */
    private Register brief(Kind kind, List<Entry<?>> some) {
        return new Columns<Entry<?>>(cells)
                .id("Id", Entry::id)
                .prose("Title", RecordPages::title)
                .whereKnown()
                .word("Status", RecordPages::status)
                .holder("Owner", Entry::owner)
                .register(records.heading(kind), some);
    }

    Optional<Portion> findings(Entry<?> entry) {
        boolean document = entry.kind().form() == Kind.Form.DOCUMENTS;
        Stream<Finding> own = findings.getOrDefault(entry.source().file(), List.of()).stream()
                .filter(finding -> document || entry.source().whole().contains(finding.location()));
        List<Finding> about = Stream.concat(own, unread(entry.id())).distinct().toList();
        Link whole = new Link("Validation report", Places.VALIDATION);
        return about.isEmpty()
                ? Optional.empty()
                : Optional.of(part("Findings", new OtherRegisters(cells).findings(about), whole));
    }

    /** What keeps the operation of a control from being judged, wherever it stands. */
    private Stream<Finding> unread(String id) {
        return cells.view().assessment().operations().unread(id).stream()
                .flatMap(part -> findings.getOrDefault(part.place().file(), List.of()).stream())
                .filter(finding -> finding.rule().equals(NotJudged.RULE));
    }

    /** What became of a control, and which of its citations became suspect. */
    List<Portion> history(Entry<?> entry, List<SuspectLink> suspects) {
        if (!(entry.facts() instanceof Control)) {
            return List.of();
        }
        List<Portion> parts = new ArrayList<>();
        if (!suspects.isEmpty()) {
            Register register = new HistoryRegisters(cells).suspects(suspects).about(entry.id());
            parts.add(part("Suspect links", register, new Link(register.title(), Places.SUSPECTS)));
        }
        new ControlHistory(cells)
                .of(entry)
                .map(register -> register.about(entry.id()))
                .map(register -> part("History", register, new Link(register.title(), Places.CONTROL_HISTORY)))
                .ifPresent(parts::add);
        return parts;
    }

    /** A table of a page that does not own its rows. */
    static Portion part(String title, Register register, Link whole) {
        return part(title, register, register.rows().size(), whole);
    }

    private static Portion part(String title, Register register, int rows, Link whole) {
        return new Portion(title, "", register.unanchored(), rows, whole);
    }

    /** The rows of a population on its page, those drawn as samples marked. */
    private record PopulationRows(Cells cells) {
        /** The rows; none where the population has no file that could be read. */
        Optional<Portions.Portion> of(Entry<Population> population) {
            return cells.attachments()
                    .file(population, population.facts().file())
                    .flatMap(file ->
                            Optional.ofNullable(cells.view().program().tables().get(file)))
                    .map(table -> portion(population, table));
        }

        private Portions.Portion portion(Entry<Population> population, Table table) {
            int all = table.size();
            String lead = "All " + all + " rows of the file.";
            Heading heading = new Heading("rows", "Rows", lead, "The file has no row.");
            Register register = columns(population.facts(), table).register(heading, table.rows());
            return new Portions.Portion("Rows", lead, register, all, file(population));
        }

        /** The file has them all; one that is not given away is named by the register of populations. */
        private Link file(Entry<Population> population) {
            return cells.attachments()
                    .file(population, population.facts().file())
                    .flatMap(cells.attachments()::href)
                    .map(href -> new Link(population.facts().file(), href))
                    .orElse(new Link("Populations", Places.register(Kind.POPULATION)));
        }

        private Columns<Table.Row> columns(Population population, Table table) {
            List<String> drawn = drawn(population);
            int key = table.column(population.key());
            Columns<Table.Row> columns = new Columns<>(cells);
            for (int i = 0; i < table.columns().size(); i++) {
                int column = i;
                columns.text(
                        table.columns().get(i).text(),
                        row -> row.cells().get(column).text());
            }
            if (key >= 0 && !drawn.isEmpty()) {
                columns.text(
                                "Sample",
                                row -> drawn.contains(row.cells().get(key).text()) ? "drawn" : "")
                        .filter();
            }
            return columns;
        }

        private static List<String> drawn(Population population) {
            List<String> drawn = new ArrayList<>();
            population.samples().forEach(sample -> sample.rows().forEach(row -> drawn.add(row.row())));
            return drawn;
        }
    }
}
