package dev.trustbinder.render.binder;

import dev.trustbinder.render.page.Link;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The tables and texts of a change log, one after the other, on as many pages as they need. */
final class ChangePortions {
    private static final int FRAME = 400;
    private static final int LINE = 60;

    private final List<Leaf> leaves = new ArrayList<>();
    private final String path;
    private final int most;
    private Leaf leaf = new Leaf(new ArrayList<>(), new ArrayList<>());
    private long room;

    private ChangePortions(String path, int most) {
        this.path = path;
        this.most = most;
        this.room = most;
        leaves.add(leaf);
    }

    /** What stands on one page; never empty but on the first. */
    record Leaf(List<View.Part> parts, List<View.Text> texts) {
        /** What it begins with. */
        String title() {
            if (!parts.isEmpty()) {
                return parts.get(0).title();
            }
            return texts.isEmpty() ? "" : "Text of " + texts.get(0).record();
        }
    }

    /**
     * The pages, the first at {@code path}.
     *
     * @param most bytes of rows and texts on a page; a single one that is heavier has a page to itself
     */
    static List<Leaf> of(String path, List<Register> tables, List<View.Text> texts, int most) {
        ChangePortions portions = new ChangePortions(path, most);
        tables.forEach(portions::add);
        texts.forEach(portions::add);
        return Collections.unmodifiableList(portions.leaves);
    }

    private void add(Register table) {
        Scales scales = Scales.of(table);
        int all = scales.rows();
        int from = 0;
        do {
            if (scales.between(from, Math.min(all, from + 1)) + FRAME > room) {
                turn();
            }
            int to = scales.fitting(from, room - FRAME);
            leaf.parts().add(part(table, from, to));
            room -= scales.between(from, to) + FRAME;
            from = to;
        } while (from < all);
    }

    private View.Part part(Register table, int from, int to) {
        int all = table.rows().size();
        String id = "part-" + table.id();
        if (to - from == all) {
            return new View.Part(id, table.title(), table.lead(), List.of(), table.table());
        }
        String told = String.format(Locale.ROOT, "%s Rows %,d to %,d of %,d.", table.lead(), from + 1, to, all);
        List<Link> first = List.of(new Link(table.title(), path + "#" + id));
        return new View.Part(
                id, table.title(), told.strip(), first, table.part(from, to).table());
    }

    private void add(View.Text text) {
        long weight = weight(text);
        if (weight > room) {
            turn();
        }
        leaf.texts().add(text);
        room -= weight;
    }

    /** A page that holds something already is left for the next. */
    private void turn() {
        if (room < most) {
            leaf = new Leaf(new ArrayList<>(), new ArrayList<>());
            leaves.add(leaf);
            room = most;
        }
    }

    private static long weight(View.Text text) {
        long runs = text.lines().stream()
                .flatMap(line -> line.runs().stream())
                .mapToLong(run -> LINE + 2L * run.text().length())
                .sum();
        return FRAME + runs + (long) LINE * text.lines().size();
    }
}
