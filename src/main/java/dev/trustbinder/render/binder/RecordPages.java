package dev.trustbinder.render.binder;

import dev.trustbinder.assess.Bucket;
import dev.trustbinder.assess.Coverage;
import dev.trustbinder.assess.OperationState;
import dev.trustbinder.assess.SuspectLink;
import dev.trustbinder.assess.SuspectLinks;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Evidence;
import dev.trustbinder.model.EvidencePiece;
import dev.trustbinder.model.Framework;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.LinkTargets;
import dev.trustbinder.model.Population;
import dev.trustbinder.model.Values;
import dev.trustbinder.prose.Hole;
import dev.trustbinder.prose.Resolver;
import dev.trustbinder.prose.SafeHtml;
import dev.trustbinder.render.binder.Portions.Portion;
import dev.trustbinder.render.page.Head;
import dev.trustbinder.render.page.Link;
import dev.trustbinder.render.page.Table.Piece;
import dev.trustbinder.render.page.Table.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The pages about one record each: what it says, its text, its evidence, and everything that names it. */
final class RecordPages {
    private static final Set<String> SHOWN_ABOVE = Set.of("description", "statement", "status");

    private final Cells cells;
    private final ControlMatrix matrix;
    private final OperationParts operation;
    private final RecordRegister records;
    private final CriteriaRegisters criteria;
    private final RecordParts parts;
    private final Proofs proofs;
    private final Prose prose;
    private final List<SuspectLink> suspects;

    RecordPages(Cells cells, ControlMatrix matrix, EvidenceRegisters evidence, Ways ways) {
        this.cells = cells;
        this.matrix = matrix;
        this.operation = new OperationParts(cells);
        this.records = evidence.records();
        this.criteria = new CriteriaRegisters(cells, matrix);
        this.parts = new RecordParts(cells, evidence);
        this.proofs = new Proofs(cells, records.fields());
        this.prose = new Prose(cells, ways);
        this.suspects = SuspectLinks.of(cells.view().program());
    }

    /** The page of a record whose kind has pages. */
    View.RecordPage of(Entry<?> entry, String path) {
        List<EvidencePiece> pieces = entry.facts() instanceof Control ? matrix.evidenceOf(entry.id()) : List.of();
        List<EvidencePiece> folders = pieces.stream().filter(Places::hasPage).toList();
        Proofs.Opened opened = proofs.within(Cut.MOST / 2, folders);
        List<Portion> below = new ArrayList<>(operation.periods(entry.id()));
        parts.evidence("more", "More evidence", folders.subList(opened.proofs().size(), folders.size()))
                .ifPresent(below::add);
        parts.evidence(
                        "runs",
                        "Log of runs",
                        pieces.stream().filter(piece -> !Places.hasPage(piece)).toList())
                .ifPresent(below::add);
        parts.rows(entry).ifPresent(below::add);
        below.addAll(parts.naming(entry.id()));
        parts.findings(entry).ifPresent(below::add);
        below.addAll(parts.history(entry, suspectIn(entry)));
        return new View.RecordPage(
                Head.of(path, entry.id() + " " + title(entry)),
                entry.id(),
                title(entry),
                lead(entry),
                trail(Heading.of(entry.kind()).title(), Places.register(entry.kind())),
                List.of(),
                states(entry),
                facts(entry),
                prose.text(entry, path, title(entry)),
                operation.calendar(entry.id()),
                opened.proofs(),
                Portions.within(Cut.MOST - opened.weight(), below));
    }

    static String title(Entry<?> entry) {
        boolean nameless = entry.header().title().isEmpty();
        return nameless && entry.facts() instanceof Population population
                ? population.definition()
                : entry.header().title();
    }

    private static List<Link> trail(String title, String path) {
        return List.of(new Link("Binder", Places.COVER), new Link(title, path));
    }

    private static String lead(Entry<?> entry) {
        return entry.facts() instanceof Control control
                ? control.statement()
                : entry.header().description();
    }

    private List<Piece> states(Entry<?> entry) {
        Stream<Piece> status = status(entry).stream()
                .map(known -> known == Control.Status.IMPLEMENTED
                        ? Piece.state("implemented", Tone.INFO)
                        : Tones.piece(known));
        Stream<Piece> suspect = suspectIn(entry).isEmpty()
                ? Stream.empty()
                : Stream.of(Piece.state("cites a text that changed since", Tone.DUE));
        return Stream.of(status, operation.states(entry.id()), suspect)
                .flatMap(Function.identity())
                .toList();
    }

    private List<SuspectLink> suspectIn(Entry<?> entry) {
        return suspects.stream()
                .filter(link -> link.control().id().equals(entry.id()))
                .toList();
    }

    private List<View.Fact> facts(Entry<?> entry) {
        List<FieldCells.Shown> shown = new ArrayList<>(records.fields().header());
        shown.addAll(records.fields().of(entry.kind().type()));
        shown.removeIf(field -> SHOWN_ABOVE.contains(field.path()));
        Stream<View.Fact> changed = new FileChanges(cells.view())
                .dayAndCommit(entry).stream()
                        .map(text ->
                                View.Fact.of(FileChanges.TITLE, Cells.text(text).pieces()));
        Stream<View.Fact> history = cells.places().history(entry.id()).stream()
                .map(page -> View.Fact.of("History", List.of(Piece.link("every version and what it changed", page))));
        return Stream.of(facts(entry, shown), changed, history)
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<View.Fact> facts(Entry<?> entry, List<FieldCells.Shown> shown) {
        return shown.stream()
                .map(field ->
                        View.Fact.of(field.title(), field.cell().apply(entry).pieces()))
                .filter(fact -> !fact.pieces().isEmpty());
    }

    static Optional<Control.Status> status(Entry<?> entry) {
        return entry.facts() instanceof Control control ? control.status() : Optional.empty();
    }

    /** The page of a piece of evidence that has one. */
    View.RecordPage of(EvidencePiece piece, String path) {
        Entry<Evidence> entry = piece.entry();
        List<View.Fact> facts = new ArrayList<>();
        facts.add(View.Fact.of("Controls", cells.links(piece.controls()).pieces()));
        facts.addAll(proofs.facts(piece));
        List<Portion> below = new ArrayList<>(parts.naming(piece.id()));
        parts.findings(entry).ifPresent(below::add);
        return new View.RecordPage(
                Head.of(path, piece.id() + " " + title(piece)),
                piece.id(),
                title(piece),
                entry.header().description(),
                trail("Evidence index", Places.register(Kind.EVIDENCE)),
                List.of(),
                entry.facts().redacted() ? List.of(Piece.state("redacted", Tone.NONE)) : List.of(),
                facts,
                List.of(),
                List.of(),
                proofs.filesOf(piece),
                Portions.within(Cut.MOST, below));
    }

    /** What it is called, else what its control is called. */
    private String title(EvidencePiece piece) {
        String own = piece.entry().header().title();
        return own.isEmpty()
                ? cells.view()
                        .program()
                        .find(Control.class, piece.control())
                        .map(Entry::title)
                        .orElse("")
                : own;
    }

    /** The page of a criterion, in scope or not. */
    View.RecordPage of(Framework.Criterion criterion, String path) {
        Optional<Coverage.Line> line = Optional.ofNullable(
                cells.view().assessment().coverage().criteria().get(criterion.id()));
        List<Portion> below = new ArrayList<>();
        Link points = new Link("Points of focus", Places.POINTS);
        below.add(RecordParts.part(points.title(), criteria.points(criterion).about(criterion.id()), points));
        below.addAll(parts.naming(criterion.id()));
        return new View.RecordPage(
                Head.of(path, criterion.id() + " " + criterion.title()),
                criterion.id(),
                criterion.title(),
                criterion.asks(),
                trail("Criteria and controls", Places.CRITERIA),
                List.of(),
                line.isPresent() ? List.of() : List.of(Piece.state("not in scope", Tone.NONE)),
                line.map(this::facts).orElse(List.of()),
                List.of(),
                List.of(),
                List.of(),
                Portions.within(Cut.MOST, below));
    }

    private List<View.Fact> facts(Coverage.Line line) {
        int evidence = criteria.evidence(line);
        Framework.Criterion criterion = line.criterion();
        List<View.Fact> facts = new ArrayList<>();
        facts.add(View.Fact.of(
                "Category", Cells.text(criteria.category(criterion)).pieces()));
        facts.add(View.Fact.of(
                "Not relevant because",
                Cells.text(criteria.exemption(criterion)).pieces()));
        facts.add(View.Fact.of("Own controls", cells.entries(line.controls()).pieces()));
        facts.add(View.Fact.of("Expected of subservice organizations", criteria.expected(line)));
        facts.add(View.Fact.of("Risks", cells.links(criteria.risks(line)).pieces()));
        facts.add(View.Fact.of(
                "Evidence of its controls",
                Cells.text(evidence + (evidence == 1 ? " piece" : " pieces")).pieces()));
        facts.add(View.Fact.of(
                "What usually proves it", Cells.texts(criterion.evidence()).pieces()));
        facts.removeIf(fact -> fact.pieces().isEmpty());
        return facts;
    }

    /** What the page of a control says of its operation; of anything else, and of a control not in question, nothing. */
    private record OperationParts(Cells cells) {
        /** More periods than a reader goes through one by one. */
        private static final int MANY = 60;

        private static final List<OperationState> PLAIN = List.of(OperationState.MET, OperationState.NOT_YET_DUE);

        private Optional<OperationRegisters.Line> line(String id) {
            return cells.view()
                    .assessment()
                    .operations()
                    .of(id)
                    .flatMap(operation -> cells.view()
                            .program()
                            .find(Control.class, id)
                            .map(control -> new OperationRegisters.Line(control, operation)));
        }

        Stream<Piece> states(String id) {
            return line(id).stream()
                    .map(OperationRegisters.Line::operation)
                    .map(OperationWords::sentences)
                    .flatMap(List::stream);
        }

        List<View.Calendar> calendar(String id) {
            return line(id).map(new OperationCalendars(cells)::of).orElse(List.of());
        }

        /** Its periods; of very many only those that are over and not complete. */
        List<Portion> periods(String id) {
            Link whole = new Link("Operation calendar", Places.OPERATION);
            return line(id)
                    .map(line -> line.operation().buckets())
                    .filter(buckets -> !buckets.isEmpty())
                    .map(buckets -> buckets.size() <= MANY ? buckets : remarkable(buckets))
                    .map(new OperationRegisters(cells)::periods)
                    .map(register -> RecordParts.part("Periods", register, whole))
                    .stream()
                    .toList();
        }

        private static List<Bucket> remarkable(List<Bucket> buckets) {
            return buckets.stream()
                    .filter(bucket -> !PLAIN.contains(bucket.state()))
                    .toList();
        }
    }

    /** Shows the texts of documents to the auditor: what they cite leads to its page, or is withheld. */
    private static final class Prose {
        private final Cells cells;
        private final Ways ways;
        private final Map<String, String> values;
        private final LinkTargets targets;

        Prose(Cells cells, Ways ways) {
            this.cells = cells;
            this.ways = ways;
            this.values = Values.of(cells.view().program().charter());
            this.targets = LinkTargets.of(cells.view().program());
        }

        /** The text of a document, for the page at {@code path}; none for a record without text. */
        List<SafeHtml> text(Entry<?> entry, String path, String title) {
            String root = "../"
                    .repeat((int) path.chars().filter(letter -> letter == '/').count());
            Resolver resolver = new InPage(entry, root);
            return entry.body().stream()
                    .filter(document -> document.wordCount() > 0)
                    .map(document -> document.renderUnder(title, resolver))
                    .toList();
        }

        /** Answers for the holes of one document on its page. */
        private final class InPage implements Resolver {
            private final Entry<?> entry;
            private final String root;

            InPage(Entry<?> entry, String root) {
                this.entry = entry;
                this.root = root;
            }

            @Override
            public Optional<Target> reference(String id, String anchor) {
                Piece piece = cells.citation(id, anchor);
                return Optional.of(new Target(
                        piece.text(),
                        Optional.of(piece.href())
                                .filter(href -> !href.isEmpty())
                                .map(ways::to)
                                .map(root::concat)));
            }

            @Override
            public Optional<String> value(String name) {
                return Optional.ofNullable(values.get(name));
            }

            @Override
            public Optional<String> link(String target) {
                LinkTargets.Target means =
                        targets.of(entry, new Hole.Link(target, entry.source().whole()));
                if (means instanceof LinkTargets.Place place) {
                    return Optional.of(place.document())
                            .filter(document -> Places.hasPage(document.kind()))
                            .map(document -> cells.citation(document.id(), place.anchor())
                                    .href())
                            .filter(href -> !href.isEmpty())
                            .map(root::concat);
                }
                return means instanceof LinkTargets.Attachment attachment
                        ? cells.attachments()
                                .linked(attachment.file())
                                .flatMap(cells.attachments()::href)
                                .map(root::concat)
                        : Optional.empty();
            }
        }
    }
}
