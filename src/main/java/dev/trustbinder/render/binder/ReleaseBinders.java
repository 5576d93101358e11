package dev.trustbinder.render.binder;

import dev.trustbinder.publish.Manifest;
import dev.trustbinder.render.page.Link;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The releases that the current binder leads to. The binder of a release leads to none, so that it stays the same
 * whatever is released beside or after it.
 *
 * @param told oldest first
 * @param untold those that are not in the binder
 */
public record ReleaseBinders(List<ReleaseBinder> told, List<Untold> untold) {
    /** What a release knows of others. */
    public static final ReleaseBinders NONE = new ReleaseBinders(List.of(), List.of());

    public ReleaseBinders {
        told = List.copyOf(told);
        untold = List.copyOf(untold);
    }

    /** A tag that should have been a release, and why it is none. */
    public record Untold(String tag, String why) {}

    boolean isEmpty() {
        return told.isEmpty() && untold.isEmpty();
    }

    /**
     * The ways from the page at {@code path} to the same page of each release, newest first, and to what is said of all.
     *
     * @param first where they lead for a release without that page
     */
    List<Link> from(String path, String first) {
        if (isEmpty()) {
            return List.of();
        }
        List<Link> links = new ArrayList<>();
        told.forEach(release -> links.add(0, new Link(release.name().folder(), release.page(path, first))));
        links.add(new Link("All versions", Places.VERSIONS));
        return links;
    }

    /** The hashes of the releases' own lists of hashes. */
    SortedMap<String, Manifest.Entry> seals() {
        SortedMap<String, Manifest.Entry> seals = new TreeMap<>();
        told.forEach(release -> seals.putAll(release.seal().entries()));
        return Collections.unmodifiableSortedMap(seals);
    }
}
