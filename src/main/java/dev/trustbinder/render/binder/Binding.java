package dev.trustbinder.render.binder;

import dev.trustbinder.format.Json;
import dev.trustbinder.memo.Memo;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.EvidencePiece;
import dev.trustbinder.model.Framework;
import dev.trustbinder.model.Request;
import dev.trustbinder.parallel.Workers;
import dev.trustbinder.publish.Content;
import dev.trustbinder.publish.Manifest;
import dev.trustbinder.publish.Publication;
import dev.trustbinder.render.page.Fragment;
import dev.trustbinder.render.page.Link;
import dev.trustbinder.render.page.Pages;
import dev.trustbinder.render.page.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts one binder together. */
final class Binding {
    /** The list of the hashes of all other files. */
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
        Ways found = Ways.of(sheets);
        // The ways of a former rebuild, where they are the same: fragments are then found without comparing them all.
        this.ways = memo.result(Ways.class, found, () -> found);
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
        Publication.Builder files = payload();
        Workers.map(pagesToDraw(), this::draw).forEach(drawn -> files.add(drawn.path(), drawn.content()));
        return sealed(files.build());
    }

    /** The same before its pages are drawn, each when it is first read, and without the files that tell of all others. */
    Publication draft() {
        Publication.Builder files = payload();
        Map<String, Page<?>> ofTemplate = new TreeMap<>();
        for (Page<?> page : pagesToDraw()) {
            ofTemplate.putIfAbsent(page.template(), page);
            files.add(page.path(), Content.later(() -> draw(page).content()));
        }
        // A mistake in a template is told now, and not to whoever first reads a page.
        Workers.map(ofTemplate.values(), this::draw);
        return files.build();
    }

    /** Everything that stands beside pages, and the change logs. */
    private Publication.Builder payload() {
        Publication.Builder files = Publication.builder();
        pages.assets("binder").forEach(files::add);
        files.add("assets/search-index.js", SearchIndex.of(cells, sheets, ways));
        cells.attachments().contents().forEach(files::add);
        Workers.map(sheets, Binding::data)
                .forEach(some -> some.forEach(drawn -> files.add(drawn.path(), drawn.content())));
        changes().forEach(drawn -> files.add(drawn.path(), drawn.content()));
        return files;
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
                .add(Places.MANIFEST, hashes(told, known.entries()).toText())
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
        for (String part : Heading.parts()) {
            List<Link> links = new ArrayList<>();
            if (part.equals(Heading.START)) {
                links.add(new Link("Cover", Places.COVER));
                links.add(new Link("Guide for the auditor", Places.GUIDE));
            }
            sheets.stream()
                    .filter(sheet -> sheet.part().equals(part))
                    .forEach(sheet -> links.add(new Link(sheet.register().title(), sheet.path())));
            if (part.equals(Heading.BINDER)) {
                newestChanges().ifPresent(links::add);
                links.add(new Link("File list", Places.FILES));
            }
            if (!links.isEmpty()) {
                sections.add(new View.Section(part, links));
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

    /**
     * All rows of a register that stands on several pages, for the field that filters them: a classic script like the index
     * of the search, because pages of a folder can load nothing else.
     */
    private static final class RowScript {
        private static final Pattern BLANKS = Pattern.compile("\\s+");

        private RowScript() {}

        static Content of(Sheet sheet) {
            List<Cut.Stretch> stretches = sheet.cut().stretches();
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("pages", stretches.stream().map(sheet::page).toList());
            all.put("rows", stretches.stream().flatMap(stretch -> rows(sheet, stretch)));
            return Content.written(out -> {
                out.write("window.trustbinderRows = ".getBytes(StandardCharsets.UTF_8));
                Json.write(all, out);
                out.write(";\n".getBytes(StandardCharsets.UTF_8));
            });
        }

        private static Stream<String> rows(Sheet sheet, Cut.Stretch stretch) {
            return sheet.register().rows().subList(stretch.from(), stretch.to()).stream()
                    .map(row -> row(stretch.number() - 1, row));
        }

        /** Page, anchor and cells, set apart by tabs; the pieces of a cell by line feeds. */
        private static String row(int page, Table.Row row) {
            StringBuilder told = new StringBuilder().append(page).append('\t').append(row.anchor());
            for (Table.Cell cell : row.cells()) {
                told.append('\t');
                for (int at = 0; at < cell.pieces().size(); at++) {
                    told.append(at == 0 ? "" : "\n")
                            .append(BLANKS.matcher(cell.pieces().get(at).text()).replaceAll(" "));
                }
            }
            return told.toString();
        }
    }

    /** What the search field of the binder finds: a classic script, because pages of a folder can load nothing else. */
    private static final class SearchIndex {
        private SearchIndex() {}

        static byte[] of(Cells cells, List<Sheet> sheets, Ways ways) {
            List<List<String>> entries = new ArrayList<>();
            entries.add(List.of("Guide for the auditor", Places.GUIDE, "how to read, legend, interview list"));
            for (Sheet sheet : sheets) {
                entries.add(List.of(
                        sheet.register().title(), sheet.path(), sheet.register().lead()));
            }
            for (Framework.Criterion criterion :
                    cells.view().assessment().scope().criteria().values()) {
                cells.places()
                        .criterion(criterion.id())
                        .ifPresent(path ->
                                entries.add(List.of(criterion.id() + " " + criterion.title(), path, criterion.asks())));
            }
            for (Entry<?> entry : cells.view().program().index().all()) {
                if (!Heading.isCrowd(entry.kind())) {
                    cells.places().of(entry.id()).ifPresent(address -> entries.add(entry(entry, ways.to(address))));
                }
            }
            String json = new String(Json.of(entries), StandardCharsets.UTF_8).strip();
            return ("window.trustbinderIndex = " + json + ";\n").getBytes(StandardCharsets.UTF_8);
        }

        private static List<String> entry(Entry<?> entry, String address) {
            String title = entry.header().title();
            return List.of(title.isEmpty() ? entry.id() : entry.id() + " " + title, address, more(entry));
        }

        private static String more(Entry<?> entry) {
            String kind = Heading.of(entry.kind()).title();
            if (entry.facts() instanceof Control control) {
                return kind + ": " + control.statement();
            } else if (entry.facts() instanceof Request request) {
                return kind + ": " + request.number() + " " + request.text();
            }
            return kind;
        }
    }
}
