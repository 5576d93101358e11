package dev.trustbinder.render.binder;

/**
 * A register and the pages it stands on.
 *
 * @param path its first page
 * @param core whether the page stands there even where the register is empty
 * @param cut which rows stand on which page
 */
record Sheet(Shelf.Part part, String path, Register register, boolean core, Cut cut) {
    Sheet(Shelf.Part part, String path, Register register, boolean core) {
        this(part, path, register, core, Cut.of(register));
    }

    boolean isShown() {
        return core || !register.rows().isEmpty();
    }

    /** The register as a file for spreadsheets. */
    String csv() {
        return "data/" + register.id() + ".csv";
    }

    /** All rows for the script that filters them, where they stand on several pages. */
    String rows() {
        return "assets/rows/" + register.id() + ".js";
    }

    /** The page with this stretch of rows. */
    String page(Cut.Stretch stretch) {
        return Places.page(path, stretch.number());
    }
}
