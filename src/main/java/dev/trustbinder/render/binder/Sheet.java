package dev.trustbinder.render.binder;

import dev.trustbinder.render.page.Link;
import dev.trustbinder.render.page.Table;
import java.util.List;

/**
 * A register and the pages it stands on.
 *
 * @param path its first page
 * @param core whether the page stands there even where the register is empty
 * @param cut which rows stand on which page
 * @param pages the ways to all of its pages
 */
record Sheet(String part, String path, Register register, boolean core, Cut cut, List<Link> pages) {
    Sheet(String part, String path, Register register, boolean core) {
        this(part, path, register, core, Cut.of(register));
    }

    private Sheet(String part, String path, Register register, boolean core, Cut cut) {
        this(part, path, register, core, cut, Turning.pages(path, register, cut));
    }

    boolean isShown() {
        return core || !register.rows().isEmpty();
    }

    /** The title of the page with this stretch of rows. */
    String title(Cut.Stretch stretch) {
        String title = register.title();
        return stretch.number() == 1
                ? title
                : "%s, page %d of %d"
                        .formatted(title, stretch.number(), cut.stretches().size());
    }

    /** The ways to the whole register as files for programs. */
    List<Link> downloads() {
        return cut.isWhole()
                ? List.of(new Link("CSV", csv()))
                : List.of(new Link("CSV with all rows", csv()), new Link("binder.json", "binder.json"));
    }

    /** The register as a file for spreadsheets. */
    String csv() {
        return "data/" + register.id() + ".csv";
    }

    /** All rows for the script that filters them, where they stand on several pages. */
    String rows() {
        return "assets/rows/" + register.id() + ".js";
    }

    /** The rows of one page as a table. */
    Table table(Cut.Stretch stretch) {
        String caption = cut.isWhole() ? register.title() : register.title() + ", " + stretch.told();
        List<Table.Row> rows = register.rows().subList(stretch.from(), stretch.to());
        return new Table("t-" + register.id(), caption, cut.heads(), rows, register.empty());
    }

    /** The page with this stretch of rows. */
    String page(Cut.Stretch stretch) {
        return Places.page(path, stretch.number());
    }
}
