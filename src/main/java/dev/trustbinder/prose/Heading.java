package dev.trustbinder.prose;

import dev.trustbinder.finding.Location;

/**
 * A heading of a document.
 *
 * @param level 1 to 6 as the author wrote it
 * @param text without markup
 * @param anchor its name in links, as in {@code POL-AC#access-reviews}
 */
public record Heading(int level, String text, String anchor, Location location) {}
