package dev.trustbinder.render.binder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The ways from one page of a register to the others. */
final class Turning {
    private static final int LONGEST = 60;
    private static final int LISTED = 60;

    private final Sheet sheet;
    private final Cut.Stretch here;
    private final List<Cut.Stretch> all;

    private Turning(Sheet sheet, Cut.Stretch here) {
        this.sheet = sheet;
        this.here = here;
        this.all = sheet.cut().stretches();
    }

    /** None where the register stands on one page. */
    static List<View.Turn> of(Sheet sheet, Cut.Stretch here) {
        return sheet.cut().isWhole() ? List.of() : List.of(new Turning(sheet, here).turn());
    }

    private View.Turn turn() {
        return new View.Turn(
                "Page %d of %d, %s".formatted(here.number(), all.size(), here.told()),
                here.number(),
                sheet.rows(),
                steps(),
                listed());
    }

    /** Every page, or where they are too many for a list to be read, every so many. */
    private List<View.Step> listed() {
        int every = (all.size() + LISTED - 1) / LISTED;
        return all.stream()
                .filter(stretch -> (stretch.number() - 1) % every == 0 || stretch.equals(here))
                .map(this::page)
                .toList();
    }

    private List<View.Step> steps() {
        List<View.Step> steps = new ArrayList<>();
        int at = here.number() - 1;
        if (at > 0) {
            steps.add(step("First", 0, ""));
            steps.add(step("Previous", at - 1, "prev"));
        }
        if (at + 1 < all.size()) {
            steps.add(step("Next", at + 1, "next"));
            steps.add(step("Last", all.size() - 1, ""));
        }
        return steps;
    }

    private View.Step step(String title, int at, String relation) {
        return new View.Step(title, sheet.page(all.get(at)), relation);
    }

    /** A page by its rows and the first thing on it. */
    private View.Step page(Cut.Stretch stretch) {
        String key = Register.text(
                sheet.register().rows().get(stretch.from()).cells().get(0));
        String title = String.format(
                Locale.ROOT,
                "%,d to %,d: %s",
                stretch.from() + 1,
                stretch.to(),
                key.length() > LONGEST ? key.substring(0, key.offsetByCodePoints(0, LONGEST / 2)) + "..." : key);
        return new View.Step(title, sheet.page(stretch), stretch.equals(here) ? "here" : "");
    }
}
