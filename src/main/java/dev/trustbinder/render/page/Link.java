package dev.trustbinder.render.page;

/**
 * Words that lead somewhere.
 *
 * @param href an address as {@code safeUrl} takes it: a path from the site's root, a fragment, or a web or mail address
 */
public record Link(String title, String href) {}
