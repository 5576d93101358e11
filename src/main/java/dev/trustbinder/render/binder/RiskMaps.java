package dev.trustbinder.render.binder;

import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Risk;
import dev.trustbinder.render.page.HeatMap;
import dev.trustbinder.render.page.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The risks by likelihood and impact, before and after treatment. */
record RiskMaps(Cells cells) {
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
