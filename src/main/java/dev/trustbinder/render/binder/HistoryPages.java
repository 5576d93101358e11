package dev.trustbinder.render.binder;

import dev.trustbinder.assess.Edition;
import dev.trustbinder.assess.Editions;
import dev.trustbinder.assess.Stated;
import dev.trustbinder.delta.FieldDelta;
import dev.trustbinder.delta.Redline;
import dev.trustbinder.delta.Redline.Change;
import dev.trustbinder.memo.Memo;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Version;
import dev.trustbinder.render.page.Head;
import dev.trustbinder.render.page.Link;
import dev.trustbinder.render.page.Table.Piece;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page about each document's past: the days, then version by version what changed, who wrote and who approved it. */
record HistoryPages(Cells cells, HistoryRegisters registers, VersionCells versions, Memo memo) {

    HistoryPages(Cells cells, Memo memo) {
        this(cells, new HistoryRegisters(cells), new VersionCells(cells), memo);
    }

    /** The page of a document that has a past. */
    View.HistoryPage of(Entry<?> document, String path) {
        Editions editions = Editions.of(cells.view().program().past().of(document));
        Register days = registers.inForce(editions, document.id());
        return new View.HistoryPage(
                Head.of(
                        path,
                        "History of " + document.id() + " " + document.header().title()),
                document.id(),
                "History of " + document.title(),
                "What the document said before, and who wrote and approved each version. Words that came are"
                        + " underlined, words that went are struck through.",
                trail(document),
                List.of(),
                days.about(document.id()).unanchored().table(),
                editions.all().stream().map(edition -> issue(edition, editions)).toList());
    }

    private List<Link> trail(Entry<?> document) {
        return List.of(
                new Link("Binder", Places.COVER),
                new Link(Heading.of(document.kind()).title(), Places.register(document.kind())),
                new Link(document.id(), cells.places().of(document.id()).orElse(Places.COVER)));
    }

    private View.Issue issue(Edition edition, Editions editions) {
        Version version = edition.version();
        Optional<Entry<?>> now = version.entry().filter(entry -> VersionCells.isVisible(version));
        Optional<Entry<?>> before = editions.before(edition)
                .map(Edition::version)
                .filter(VersionCells::isVisible)
                .flatMap(Version::entry);
        Optional<Redline> redline = now.flatMap(entry -> before.flatMap(old -> versions.redline(old, entry, memo)));
        return new View.Issue(
                HistoryRegisters.anchor(version),
                title(edition),
                VersionCells.nature(edition),
                facts(edition),
                now.flatMap(entry -> before.map(old -> versions.fields(old, entry))).orElse(List.of()).stream()
                        .map(HistoryPages::field)
                        .toList(),
                redline.map(HistoryPages::summary).orElse(""),
                redline.map(RedlineView::folded).orElse(List.of()),
                note(edition, before.isPresent(), redline.isPresent()));
    }

    private static String title(Edition edition) {
        String number = VersionCells.number(edition.version());
        String day =
                VersionCells.day(edition.version()).map(LocalDate::toString).orElse("not committed");
        return number.isEmpty() ? day : "Version %s, %s".formatted(number, day);
    }

    private List<View.Fact> facts(Edition edition) {
        Version version = edition.version();
        Optional<Stated> stated = version.entry().flatMap(Stated::of);
        List<View.Fact> facts = new ArrayList<>();
        facts.add(fact("In force", inForce(edition)));
        facts.add(fact(
                "States as approval",
                stated.flatMap(Stated::approvedOn).map(LocalDate::toString).orElse("")));
        facts.add(View.Fact.of("Written by", versions.authors(version)));
        facts.add(View.Fact.of("Approved by", version.isUncommitted() ? List.of() : registers.approvers(edition)));
        facts.add(View.Fact.of("How that is known", versions.means(version)));
        facts.add(fact("Commit", VersionCells.commit(version)));
        facts.add(fact("Signature", signature(version)));
        facts.add(fact("Message", versions.subject(version)));
        facts.add(fact("File", file(version)));
        facts.removeIf(fact -> fact.pieces().isEmpty());
        return facts;
    }

    private String signature(Version version) {
        boolean signed = version.landed()
                .filter(commit -> commit.signature().isPresent())
                .isPresent();
        return versions.signature(version) + (signed ? "; whose it is, your own trustbinder verify says" : "");
    }

    private static View.Fact fact(String title, String text) {
        return View.Fact.of(title, Cells.text(text).pieces());
    }

    private static String inForce(Edition edition) {
        if (!edition.isNew() || edition.version().entry().isEmpty()) {
            return "";
        }
        return edition.from()
                .map(from -> edition.to().map(to -> from + " to " + to).orElse("from " + from))
                .orElse("never by itself");
    }

    private static String file(Version version) {
        return version.from()
                .map(from -> version.path() + ", before that " + from)
                .orElse(version.path().value());
    }

    private static View.Fact field(FieldDelta delta) {
        List<Piece> pieces = new ArrayList<>();
        String before = String.join(", ", delta.before());
        String after = String.join(", ", delta.after());
        pieces.add(Piece.of(before.isEmpty() ? after : before + " → " + (after.isEmpty() ? "nothing" : after)));
        return new View.Fact(Titles.of(delta.path()), pieces, "");
    }

    private static String summary(Redline redline) {
        return "%,d %s added, %,d removed"
                .formatted(
                        redline.words(Change.ADDED),
                        redline.words(Change.ADDED) == 1 ? "word" : "words",
                        redline.words(Change.REMOVED));
    }

    private static String note(Edition edition, boolean hasBefore, boolean hasRedline) {
        Version version = edition.version();
        if (version.step() == Version.Step.UNREADABLE) {
            return "Unreadable at this commit: " + version.trouble() + ".";
        } else if (version.step() == Version.Step.NAMELESS) {
            return "It had no id yet; its text is that of the file named here in this commit.";
        } else if (!VersionCells.isVisible(version)) {
            return "What this version says is withheld.";
        }
        return switch (edition.nature()) {
            case INTRODUCED ->
                VersionCells.isOlderThanGit(edition)
                        ? "It came into git as it had been approved before; git knows nothing older."
                        : "The first version that git knows.";
            case FIRST_KNOWN -> "The history that was fetched begins here; what came before is not known.";
            case CHANGED, UNCOMMITTED -> hasBefore && !hasRedline ? "No word of the text changed." : "";
            case REVIEWED, MOVED, REMOVED, UNREADABLE, NAMELESS -> "";
        };
    }
}
