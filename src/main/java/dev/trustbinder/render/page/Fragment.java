package dev.trustbinder.render.page;

/** A part of pages that was drawn from a template by itself, so that many may hold it; only this room makes it. */
public final class Fragment {
    private final String html;

    Fragment(String html) {
        this.html = html;
    }

    /** The markup. */
    @Override
    public String toString() {
        return html;
    }
}
