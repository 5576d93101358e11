package dev.trustbinder.render.binder;

import dev.trustbinder.format.Json;
import dev.trustbinder.memo.Memo;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.EvidencePiece;
import dev.trustbinder.model.Framework;
import dev.trustbinder.parallel.Workers;
import dev.trustbinder.publish.Content;
import dev.trustbinder.publish.Manifest;
import dev.trustbinder.publish.Publication;
import dev.trustbinder.render.page.Fragment;
import dev.trustbinder.render.page.Link;
import dev.trustbinder.render.page.Pages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts one binder together. */
final class Binding {
    /** The list of the hashes of all other files. */
    static final String MANIFEST = "manifest-sha256.txt";

    private static final String LAYOUT = "binder/layout.html";
    private static final String SHEET = "binder/sheet.html";
    private static final String HISTORY = "binder/history.html";
    private static final String DOSSIER = "binder/dossier.html";

    private final AuditorView view;
    private final Pages pages;
    private final ReleaseBinders releases;
    private final Memo memo;
    private final Cells cells;
    private final List<Sheet> sheets;
    private final Ways ways;
    private final View.Frame frame;
    private final Contents contents;
    private final RegisterPages registerPages;
    private final RecordPages recordPages;
    private final OperationCalendars calendars;
    private final FrontPages frontPages;

    Binding(AuditorView view, Pages pages, ReleaseBinders releases, Memo memo) {
        this.view = view;
        this.pages = pages;
        this.releases = releases;
        this.memo = memo;
        this.cells = new Cells(view, Places.of(view.program()), Attachments.of(view));
        RecordRegister records = new RecordRegister(cells);
        ControlMatrix matrix = new ControlMatrix(cells, records);
        EvidenceRegisters evidence = new EvidenceRegisters(cells, records);
        this.sheets = Sheets.of(cells, matrix, evidence, releases);
        this.ways = Ways.of(sheets);
        this.frame = Frames.of(view.assessment());
        this.contents = new Contents(pages, contents());
        this.registerPages = new RegisterPages(cells, new CriteriaRegisters(cells, matrix));
        this.recordPages = new RecordPages(cells, matrix, evidence, ways);
        this.calendars = new OperationCalendars(cells);
        this.frontPages = new FrontPages(cells, sheets, frame);
    }

    /**
     * A page still to be drawn.
     *
     * @param first the first page of the register that it belongs to, else its own path
     */
    private record Page<B extends Record & View.Body>(String path, String first, String template, Supplier<B> body) {
        Page(String path, String template, Supplier<B> body) {
            this(path, path, template, body);
        }
    }

    private record Drawn(String path, Content content) {
        Drawn(String path, byte[] bytes) {
            this(path, Content.of(bytes));
        }
    }

    Publication publication() {
        Publication.Builder files = Publication.builder();
        pages.assets("binder").forEach(files::add);
        files.add("assets/search-index.js", SearchIndex.of(cells, sheets, ways));
        cells.attachments().contents().forEach(files::add);
        Workers.map(sheets, Binding::data)
                .forEach(some -> some.forEach(drawn -> files.add(drawn.path(), drawn.content())));
        changes().forEach(drawn -> files.add(drawn.path(), drawn.content()));
        Workers.map(pagesToDraw(), this::draw).forEach(drawn -> files.add(drawn.path(), drawn.content()));
        return sealed(files.build());
    }

    /** A register for spreadsheets, and for the script of its pages where it has several. */
    private static List<Drawn> data(Sheet sheet) {
        Drawn csv = new Drawn(sheet.csv(), sheet.register().csv());
        return sheet.cut().isWhole() ? List.of(csv) : List.of(csv, new Drawn(sheet.rows(), RowScript.of(sheet)));
    }

    private List<Drawn> changes() {
        return Workers.map(
                        ChangePages.pairs(releases, view),
                        pair -> drawn(ChangePages.of(pair, cells)).toList())
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private Stream<Drawn> drawn(ChangePages.Told log) {
        String first = log.pair().page();
        Ways leading = ways.and(log.ways());
        Stream<Drawn> files = Stream.of(
                new Drawn(log.pair().path() + ".csv", log.csv()),
                new Drawn(log.pair().path() + ".json", log.json()));
        return Stream.concat(
                files,
                IntStream.range(0, log.pages().size())
                        .mapToObj(at -> draw(
                                new Page<>(
                                        Places.page(first, at + 1),
                                        first,
                                        ChangePages.TEMPLATE,
                                        () -> log.pages().get(at)),
                                leading)));
    }

    /** Adds what tells of all other files: their list, the data as a whole, and last the hashes. */
    private Publication sealed(Publication payload) {
        Manifest known = hashes(payload, releases.seals());
        Sheet list = FileList.of(cells, known);
        Publication.Builder listed = Publication.builder().add("binder.json", json(list));
        data(list).forEach(drawn -> listed.add(drawn.path(), drawn.content()));
        pagesOf(list).map(this::draw).forEach(drawn -> listed.add(drawn.path(), drawn.content()));
        Publication told = listed.build();
        return Publication.builder()
                .add("", payload)
                .add("", told)
                .add(MANIFEST, hashes(told, known.entries()).toText())
                .build();
    }

    /** The hashes of a publication beside those known before. */
    private static Manifest hashes(Publication publication, SortedMap<String, Manifest.Entry> known) {
        try {
            SortedMap<String, Manifest.Entry> all = new TreeMap<>(known);
            all.putAll(publication.manifest().entries());
            return new Manifest(all);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Drawn draw(Page<?> page) {
        return draw(page, ways);
    }

    private <B extends Record & View.Body> Drawn draw(Page<B> page, Ways leading) {
        String path = page.path();
        B body = page.body().get();
        View.Site site = frame.around(contents.beside(path), releases.from(path, page.first()));
        Fragment drawn = pages.fragment(page.template(), path, body, leading.seenFrom(path));
        return new Drawn(path, pages.page(LAYOUT, path, site, new View.Framed(body.head(), drawn)));
    }

    private List<Page<?>> pagesToDraw() {
        List<Page<?>> all = new ArrayList<>();
        all.add(new Page<>(Places.START, "binder/start.html", frontPages::start));
        all.add(new Page<>(Places.COVER, "binder/cover.html", frontPages::cover));
        all.add(new Page<>(Places.GUIDE, "binder/guide.html", frontPages::guide));
        sheets.stream().flatMap(this::pagesOf).forEach(all::add);
        for (Framework.Criterion criterion : view.program().framework().criteria()) {
            String path = cells.places().criterion(criterion.id()).orElseThrow();
            all.add(new Page<>(path, DOSSIER, () -> recordPages.of(criterion, path)));
        }
        recordsWithPages().forEach(all::add);
        HistoryPages histories = new HistoryPages(cells, memo);
        for (Entry<?> entry : view.program().index().byId().values()) {
            cells.places()
                    .history(entry.id())
                    .ifPresent(path -> all.add(new Page<>(path, HISTORY, () -> histories.of(entry, path))));
        }
        return all;
    }

    private Stream<Page<?>> pagesOf(Sheet sheet) {
        return sheet.cut().stretches().stream()
                .map(stretch -> sheet.path().equals(Places.OPERATION)
                        ? page(sheet, stretch, OperationCalendars.TEMPLATE, () -> calendars.page(sheet, stretch))
                        : page(sheet, stretch, SHEET, () -> registerPages.of(sheet, stretch)));
    }

    private static <B extends Record & View.Body> Page<B> page(
            Sheet sheet, Cut.Stretch stretch, String template, Supplier<B> body) {
        return new Page<>(sheet.page(stretch), sheet.path(), template, body);
    }

    /** Where two records have one id, the first has the page. */
    private Stream<Page<?>> recordsWithPages() {
        Map<String, Page<?>> byPath = new LinkedHashMap<>();
        for (Entry<?> entry : view.program().index().all()) {
            if (Places.hasPage(entry.kind())) {
                String path = cells.places().of(entry.id()).orElseThrow();
                byPath.putIfAbsent(path, new Page<>(path, DOSSIER, () -> recordPages.of(entry, path)));
            }
        }
        for (EvidencePiece piece : view.program().evidence()) {
            if (Places.hasPage(piece)) {
                String path = cells.places().of(piece.id()).orElseThrow();
                byPath.putIfAbsent(path, new Page<>(path, DOSSIER, () -> recordPages.of(piece, path)));
            }
        }
        return byPath.values().stream();
    }

    private List<View.Section> contents() {
        List<View.Section> sections = new ArrayList<>();
        for (Shelf.Part part : Shelf.Part.values()) {
            List<Link> links = new ArrayList<>();
            if (part == Shelf.Part.START) {
                links.add(new Link("Cover", Places.COVER));
                links.add(new Link("Guide for the auditor", Places.GUIDE));
            }
            sheets.stream()
                    .filter(sheet -> sheet.part() == part)
                    .forEach(sheet -> links.add(new Link(sheet.register().title(), sheet.path())));
            if (part == Shelf.Part.BINDER) {
                newestChanges().ifPresent(links::add);
                links.add(new Link("File list", Places.FILES));
            }
            if (!links.isEmpty()) {
                sections.add(new View.Section(part.title(), links));
            }
        }
        return sections;
    }

    private Optional<Link> newestChanges() {
        List<ChangePages.Pair> pairs = ChangePages.pairs(releases, view);
        return pairs.stream()
                .skip(Math.max(0, pairs.size() - 1))
                .map(pair -> new Link("Changes since " + pair.from(), pair.page()))
                .findFirst();
    }

    private Content json(Sheet list) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("binder", frame.binderId());
        data.put("organization", frame.organization());
        data.put("system", frame.system());
        data.put("engagement", frame.engagement());
        data.put("commit", frame.commit());
        data.put("asOf", view.assessment().asOf().date().toString());
        data.put("asOfReason", view.assessment().asOf().reason());
        data.put("remarks", frame.stamps().stream().map(View.Stamp::text).toList());
        Map<String, Object> registers = new LinkedHashMap<>();
        Stream.concat(sheets.stream(), Stream.of(list))
                .forEach(sheet ->
                        registers.put(sheet.register().id(), sheet.register().json()));
        data.put("registers", registers);
        return Content.written(out -> {
            Json.write(data, out);
            out.write('\n');
        });
    }
}
