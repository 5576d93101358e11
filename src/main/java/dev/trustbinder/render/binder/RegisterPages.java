package dev.trustbinder.render.binder;

import dev.trustbinder.render.page.Head;
import dev.trustbinder.render.page.Link;
import dev.trustbinder.render.page.Table.Piece;
import java.util.List;
import java.util.Map;

/** The pages that show one register each, with what belongs above or below some of them. */
record RegisterPages(Cells cells, CriteriaRegisters criteria) {
    private static final Map<String, String> NOTES = Map.of(
            "risks",
            "The word in a cell of the map stands for likelihood times impact: up to 3 very low, up to 6 low, up to 10"
                    + " moderate, up to 15 high, above that very high.",
            "findings",
            "Records marked internal, and findings about them, are not in this binder.",
            "evidence-files",
            "A file of a kind that a browser might run is offered for download on the page of its evidence.");

    View.RegisterPage of(Sheet sheet) {
        Register register = sheet.register();
        return new View.RegisterPage(
                Head.of(sheet.path(), register.title()),
                "",
                register.title(),
                register.lead(),
                List.of(new Link("Binder", Places.COVER)),
                List.of(new Link("CSV", sheet.csv())),
                register.id().equals("risks") ? new RiskMaps(cells).all() : List.of(),
                register.id().equals("grid") ? orphans() : List.of(),
                register.table(),
                notes(register.id()));
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
