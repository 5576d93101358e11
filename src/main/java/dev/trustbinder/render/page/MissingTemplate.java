package dev.trustbinder.render.page;

import io.pebbletemplates.pebble.error.LoaderException;

/** A template that another one names and that is not there; Pebble does not say who named it. */
final class MissingTemplate extends LoaderException {
    private static final long serialVersionUID = 1L;

    private final String path;

    MissingTemplate(String path) {
        super(null, "there is no template " + path);
        this.path = path;
    }

    String path() {
        return path;
    }
}
