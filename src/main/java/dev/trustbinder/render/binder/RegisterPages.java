package dev.trustbinder.render.binder;

import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Risk;
import dev.trustbinder.render.page.Head;
import dev.trustbinder.render.page.HeatMap;
import dev.trustbinder.render.page.Link;
import dev.trustbinder.render.page.Table.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

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
                Head.of(sheet.path(), sheet.title(stretch)),
                "",
                sheet.title(stretch),
                register.lead(),
                first ? TRAIL : List.of(TRAIL.get(0), new Link(register.title(), sheet.path())),
                sheet.downloads(),
                first && register.id().equals("risks") ? new RiskMaps(cells).all() : List.of(),
                first && register.id().equals("grid") ? orphans() : List.of(),
                Turning.of(sheet, stretch),
                sheet.table(stretch),
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

    /** The risks by likelihood and impact, before and after treatment. */
    private record RiskMaps(Cells cells) {
        private static final int SCALE = 5;
        private static final List<String> LEVELS = List.of("very low", "low", "moderate", "high", "very high");
        private static final List<Integer> UP_TO = List.of(3, 6, 10, 15);

        /** The maps that have any risk on them. */
        List<HeatMap> all() {
            List<HeatMap> maps = new ArrayList<>();
            maps.add(map("Risks before treatment", Risk::inherent));
            maps.add(map("Risks after treatment", Risk::residual));
            maps.removeIf(map -> map.rows().stream().allMatch(RiskMaps::isEmpty));
            return maps;
        }

        private static boolean isEmpty(HeatMap.Row row) {
            return row.cells().stream().allMatch(cell -> cell.items().isEmpty());
        }

        private HeatMap map(String caption, Function<Risk, Optional<Risk.Rating>> rating) {
            List<String> columns =
                    IntStream.rangeClosed(1, SCALE).mapToObj(Integer::toString).toList();
            List<HeatMap.Row> rows = new ArrayList<>();
            for (int likelihood = SCALE; likelihood >= 1; likelihood--) {
                rows.add(row(likelihood, rating));
            }
            return new HeatMap(caption, "Likelihood", "Impact", columns, rows);
        }

        private HeatMap.Row row(int likelihood, Function<Risk, Optional<Risk.Rating>> rating) {
            return new HeatMap.Row(
                    Integer.toString(likelihood),
                    IntStream.rangeClosed(1, SCALE)
                            .mapToObj(impact -> cell(likelihood, impact, rating))
                            .toList());
        }

        private HeatMap.Cell cell(int likelihood, int impact, Function<Risk, Optional<Risk.Rating>> rating) {
            Optional<Risk.Rating> here = Optional.of(new Risk.Rating(Optional.of(likelihood), Optional.of(impact)));
            List<Link> risks = cells.view().program().all(Risk.class).stream()
                    .filter(risk -> rating.apply(risk.facts()).equals(here))
                    .sorted(Cells.byId())
                    .map(this::link)
                    .toList();
            int level = level(likelihood * impact);
            return new HeatMap.Cell(level, LEVELS.get(level - 1), risks);
        }

        private Link link(Entry<Risk> risk) {
            return new Link(risk.id(), cells.places().of(risk.id()).orElse(Places.COVER));
        }

        /** From 1 to 5. */
        private static int level(int weight) {
            return 1 + (int) UP_TO.stream().filter(limit -> weight > limit).count();
        }
    }
}
