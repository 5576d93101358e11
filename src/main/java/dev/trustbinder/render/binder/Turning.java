package dev.trustbinder.render.binder;

import dev.trustbinder.render.page.Link;
import dev.trustbinder.render.page.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The ways from one page of something long to its others. */
final class Turning {
    private static final int LONGEST = 60;
    private static final int LISTED = 60;

    private final List<Link> all;
    private final int here;

    private Turning(List<Link> all, int here) {
        this.all = all;
        this.here = here;
    }

    /** Between the pages of a register; none where it stands on one. */
    static List<View.Turn> of(Sheet sheet, Cut.Stretch stretch) {
        return of(sheet.pages(), stretch.number() - 1, ", " + stretch.told(), sheet.rows());
    }

    /** The pages of a register by the rows they begin and end with. */
    static List<Link> pages(String path, Register register, Cut cut) {
        return cut.isWhole()
                ? List.of(new Link(register.title(), path))
                : cut.stretches().stream()
                        .map(one -> new Link(title(register, one), Places.page(path, one.number())))
                        .toList();
    }

    /**
     * Between pages that say what they begin with; none where there is one.
     *
     * @param here the page itself, from 0
     * @param held what it holds, after its number
     * @param script all rows, or empty
     */
    static List<View.Turn> of(List<Link> pages, int here, String held, String script) {
        if (pages.size() == 1) {
            return List.of();
        }
        Turning turning = new Turning(pages, here);
        String told = "Page %d of %d%s".formatted(here + 1, pages.size(), held);
        return List.of(new View.Turn(told, here + 1, script, turning.steps(), turning.listed()));
    }

    private List<View.Step> steps() {
        List<View.Step> steps = new ArrayList<>();
        if (here > 0) {
            steps.add(step("First", 0, ""));
            steps.add(step("Previous", here - 1, "prev"));
        }
        if (here + 1 < all.size()) {
            steps.add(step("Next", here + 1, "next"));
            steps.add(step("Last", all.size() - 1, ""));
        }
        return steps;
    }

    private View.Step step(String title, int at, String relation) {
        return new View.Step(title, all.get(at).href(), relation);
    }

    /** Every page, or where they are too many for a list to be read, every so many. */
    private List<View.Step> listed() {
        int every = (all.size() + LISTED - 1) / LISTED;
        return IntStream.range(0, all.size())
                .filter(at -> at % every == 0 || at == here)
                .mapToObj(at -> step(all.get(at).title(), at, at == here ? "here" : ""))
                .toList();
    }

    private static String title(Register register, Cut.Stretch stretch) {
        return String.format(
                Locale.ROOT,
                "%,d to %,d: %s",
                stretch.from() + 1,
                stretch.to(),
                key(register, register.rows().get(stretch.from())));
    }

    /** What names a row: its first cell that is more than a state. */
    private static String key(Register register, Table.Row row) {
        String key = IntStream.range(0, row.cells().size())
                .filter(at -> register.columns().get(at).type() != Register.Type.STATE)
                .mapToObj(at -> Register.text(row.cells().get(at)))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        int letters = key.codePointCount(0, key.length());
        return letters > LONGEST
                ? key.substring(0, key.offsetByCodePoints(0, LONGEST)).strip() + "..."
                : key;
    }
}
