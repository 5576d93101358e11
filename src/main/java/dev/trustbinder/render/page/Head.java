package dev.trustbinder.render.page;

import java.util.List;

/**
 * What the head of a page says about it; {@code page.head} in every template that uses a layout.
 *
 * @param address the page's own path in the site, such as {@code controls/index.html}
 * @param description one sentence for search engines and previews; empty where there is none
 * @param canonical the page's full web address; empty where the site has none
 * @param data structured data, at most one block
 */
public record Head(String address, String title, String description, String canonical, List<JsonBlock> data) {
    public Head {
        data = List.copyOf(data);
    }

    /** The head of a page that is not on the web. */
    public static Head of(String address, String title) {
        return new Head(address, title, "", "", List.of());
    }
}
