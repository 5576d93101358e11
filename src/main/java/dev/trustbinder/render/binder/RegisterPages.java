package dev.trustbinder.render.binder;

import dev.trustbinder.render.page.Head;
import dev.trustbinder.render.page.Link;
import dev.trustbinder.render.page.Table.Piece;
import java.util.List;
import java.util.Map;

/** The pages that show one register each, with what belongs above or below some of them. */
record RegisterPages(Cells cells, CriteriaRegisters criteria) {
    private static final List<Link> TRAIL = List.of(new Link("Binder", Places.COVER));
    private static final Map<String, String> NOTES = Map.of(
            "risks",
            "The word in a cell of the map stands for likelihood times impact: up to 3 very low, up to 6 low, up to 10"
                    + " moderate, up to 15 high, above that very high.",
            "findings",
            "Records marked internal, and findings about them, are not in this binder.",
            "evidence-files",
            "A file of a kind that a browser might run is offered for download on the page of its evidence.");

    /** The page with some of the rows; what belongs above all of them stands on the first. */
    View.RegisterPage of(Sheet sheet, Cut.Stretch stretch) {
        Register register = sheet.register();
        boolean first = stretch.number() == 1;
        return new View.RegisterPage(
                Head.of(sheet.path(), title(sheet, stretch)),
                "",
                title(sheet, stretch),
                register.lead(),
                first ? TRAIL : List.of(TRAIL.get(0), new Link(register.title(), sheet.path())),
                downloads(sheet),
                first && register.id().equals("risks") ? new RiskMaps(cells).all() : List.of(),
                first && register.id().equals("grid") ? orphans() : List.of(),
                Turning.of(sheet, stretch),
                sheet.table(stretch),
                notes(register.id()));
    }

    static String title(Sheet sheet, Cut.Stretch stretch) {
        String title = sheet.register().title();
        return stretch.number() == 1
                ? title
                : "%s, page %d of %d"
                        .formatted(
                                title, stretch.number(), sheet.cut().stretches().size());
    }

    static List<Link> downloads(Sheet sheet) {
        return sheet.cut().isWhole()
                ? List.of(new Link("CSV", sheet.csv()))
                : List.of(new Link("CSV with all rows", sheet.csv()), new Link("binder.json", "binder.json"));
    }

    private List<String> notes(String register) {
        String notice = cells.view().program().framework().notice();
        if (register.equals("criteria") || register.equals("points")) {
            return notice.isEmpty() ? List.of() : List.of(notice);
        }
        return NOTES.containsKey(register) ? List.of(NOTES.get(register)) : List.of();
    }

    private List<View.Fact> orphans() {
        return List.of(
                View.Fact.of("Criteria in scope without an own control", orNone(criteria.unanswered())),
                View.Fact.of("Controls that serve no criterion in scope", orNone(criteria.idle())));
    }

    private static List<Piece> orNone(List<Piece> pieces) {
        return pieces.isEmpty() ? List.of(Piece.of("none")) : pieces;
    }
}
