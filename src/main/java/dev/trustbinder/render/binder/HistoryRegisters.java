package dev.trustbinder.render.binder;

import dev.trustbinder.assess.Edition;
import dev.trustbinder.assess.Editions;
import dev.trustbinder.assess.SuspectLink;
import dev.trustbinder.assess.SuspectLinks;
import dev.trustbinder.model.DateRange;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Version;
import dev.trustbinder.render.page.Table.Piece;
import dev.trustbinder.repository.Condition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The registers of what documents were before: every version, and which was in force on which day. */
record HistoryRegisters(Cells cells, VersionCells versions) {
    private static final String FETCHED =
            "Nothing of this changed in the part of the history that was fetched; what came before is not known.";
    private static final Map<Condition.State, String> NOTHING = Map.of(
            Condition.State.NO_REPOSITORY,
            "The workspace is in no git repository: nothing says what was there before.",
            Condition.State.UNBORN,
            "Nothing is committed yet, so there is no earlier version.",
            Condition.State.SHALLOW,
            FETCHED,
            Condition.State.PARTIAL_CLONE,
            FETCHED);

    HistoryRegisters(Cells cells) {
        this(cells, new VersionCells(cells));
    }

    /** One version of one document. */
    private record Line(String id, Edition edition) {
        Version version() {
            return edition.version();
        }
    }

    /** Some days on which one version of a document was in force. */
    private record Days(String id, Editions.Stretch stretch) {
        Optional<Edition> edition() {
            return stretch.edition();
        }
    }

    /** The versions of all documents of a kind. */
    Register editions(Kind kind) {
        Heading heading = Heading.of(Places.name(kind) + "-history");
        List<Line> lines = new ArrayList<>();
        documents(kind)
                .forEach((id, all) -> Editions.of(all).all().stream()
                        .filter(edition -> VersionCells.isVisible(edition.version()))
                        .forEach(edition -> lines.add(new Line(id, edition))));
        return new Columns<Line>(cells)
                .id("Id", Line::id)
                .text("Version", line -> VersionCells.number(line.version()))
                .pieces("What", Register.Type.STATE, line -> List.of(nature(line)))
                .filter()
                .date("Date", line -> VersionCells.day(line.version()))
                .date("In force from", line -> line.edition().from())
                .date("In force to", line -> line.edition().to())
                .pieces("Written by", Register.Type.IDS, line -> versions.authors(line.version()))
                .pieces("Approved by", Register.Type.TEXTS, line -> approvers(line.edition()))
                .pieces("How that is known", Register.Type.LONGS, line -> versions.means(line.version()))
                .text("Signature", line -> versions.signature(line.version()))
                .code("Commit", line -> VersionCells.commit(line.version()))
                .prose("Message", line -> versions.subject(line.version()))
                .register(heading.saying(heading.lead(), nothing(cells)), lines);
    }

    private Piece nature(Line line) {
        Piece nature = VersionCells.nature(line.edition());
        return cells.places()
                .history(line.id())
                .filter(path -> nature.tone().isEmpty())
                .map(path -> Piece.link(nature.text(), path + "#" + anchor(line.version())))
                .orElse(nature);
    }

    /** Names a version on the page of its document. */
    static String anchor(Version version) {
        return "v-" + (version.isUncommitted() ? "work" : VersionCells.commit(version));
    }

    List<Piece> approvers(Edition edition) {
        return VersionCells.isOlderThanGit(edition)
                        && cells.view().approvals().of(edition.version()).isEmpty()
                ? List.of(Piece.of("before it came into git"))
                : versions.approvers(edition.version());
    }

    /** The versions of documents by id, those that are no longer there among them. */
    private Map<String, List<Version>> documents(Kind kind) {
        Map<String, List<Version>> documents = new TreeMap<>(NaturalOrder.IDS);
        cells.view().program().past().all(kind).forEach((id, all) -> {
            boolean gone = !cells.view().withheld().names(id) && all.stream().allMatch(VersionCells::isVisible);
            if (cells.view().program().index().find(id).isPresent() || gone) {
                documents.put(id, all);
            }
        });
        return documents;
    }

    /** Which version of each policy was in force on each day asked about. */
    Register inForce() {
        List<Days> lines = new ArrayList<>();
        window().ifPresent(days -> documents(Kind.POLICY)
                .forEach(
                        (id, all) -> Editions.of(all).over(days).forEach(stretch -> lines.add(new Days(id, stretch)))));
        return days("in-force", lines);
    }

    /** Which version of one document was in force on each day asked about. */
    Register inForce(Editions editions, String id) {
        List<Days> lines = new ArrayList<>();
        window().ifPresent(days -> editions.over(days).forEach(stretch -> lines.add(new Days(id, stretch))));
        return days("days", lines);
    }

    private Register days(String register, List<Days> lines) {
        Heading all = Heading.of("in-force");
        return new Columns<Days>(cells)
                .id("Id", Days::id)
                .date("From", line -> Optional.of(line.stretch().days().from()))
                .date("To", line -> Optional.of(line.stretch().days().to()))
                .text("Version in force", HistoryRegisters::inForce)
                .code(
                        "Commit",
                        line -> line.edition()
                                .map(Edition::version)
                                .map(VersionCells::commit)
                                .orElse(""))
                .date(
                        "In git since",
                        line -> line.edition().map(Edition::version).flatMap(VersionCells::day))
                .pieces(
                        "Approved by",
                        Register.Type.TEXTS,
                        line -> line.edition().map(this::approvers).orElse(List.of()))
                .register(new Heading(register, all.title(), all.lead(), nothing(cells)), lines);
    }

    private static String inForce(Days line) {
        return line.edition()
                .map(edition -> {
                    String number = VersionCells.number(edition.version());
                    return !VersionCells.isVisible(edition.version())
                            ? Withheld.WORD
                            : number.isEmpty() ? edition.nature().words() : number;
                })
                .orElse("none that git knows");
    }

    /** The days asked about, as far as they have come. */
    private Optional<DateRange> window() {
        LocalDate today = cells.view().assessment().day();
        return cells.view()
                .assessment()
                .window()
                .filter(days -> !days.from().isAfter(today))
                .map(days -> new DateRange(days.from(), days.to().isAfter(today) ? today : days.to()));
    }

    /** The controls that cite a text which changed since anybody looked at them. */
    Register suspects() {
        return suspects(SuspectLinks.of(cells.view().program()));
    }

    Register suspects(List<SuspectLink> links) {
        return new Columns<SuspectLink>(cells)
                .id("Control", link -> link.control().id())
                .text("Title", link -> link.control().title())
                .id("Cites", link -> link.citation().written())
                .pieces("Text changed on", Register.Type.DATE, link -> List.of(changed(link)))
                .code("Commit", link -> VersionCells.commit(link.changed()))
                .prose("Message", link -> versions.subject(link.changed()))
                .register(Heading.of("suspect-links"), links);
    }

    private Piece changed(SuspectLink link) {
        String day = VersionCells.day(link.changed()).map(LocalDate::toString).orElse("");
        return cells.places()
                .history(link.document().id())
                .map(path -> Piece.link(day, path + "#" + anchor(link.changed())))
                .orElse(Piece.of(day));
    }

    /** Why nothing is known of the past. */
    static String nothing(Cells cells) {
        return cells.view().program().revision().conditions().stream()
                .flatMap(condition -> Optional.ofNullable(NOTHING.get(condition.state())).stream())
                .findFirst()
                .orElse("Git knows no version of this.");
    }
}
