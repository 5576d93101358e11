package dev.trustbinder.render.binder;

import dev.trustbinder.render.page.Fragment;
import dev.trustbinder.render.page.Link;
import dev.trustbinder.render.page.Pages;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The contents beside every page; most pages are none of them, so that they look alike beside most. */
record Contents(Pages pages, List<View.Section> sections, Set<String> addresses) {
    private static final String TEMPLATE = "binder/contents.html";

    Contents(Pages pages, List<View.Section> sections) {
        this(
                pages,
                sections,
                sections.stream()
                        .flatMap(section -> section.links().stream())
                        .map(Link::href)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** The contents beside the page at {@code path}. */
    Fragment beside(String path) {
        String current = addresses.contains(path) ? path : "";
        return pages.fragment(TEMPLATE, path, new View.Contents(sections, current));
    }
}
