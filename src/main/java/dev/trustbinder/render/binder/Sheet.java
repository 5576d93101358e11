package dev.trustbinder.render.binder;

/**
 * A register and the page it stands on.
 *
 * @param core whether the page stands there even where the register is empty
 */
record Sheet(Shelf.Part part, String path, Register register, boolean core) {
    boolean isShown() {
        return core || !register.rows().isEmpty();
    }

    /** The register as a file for spreadsheets. */
    String csv() {
        return "data/" + register.id() + ".csv";
    }
}
