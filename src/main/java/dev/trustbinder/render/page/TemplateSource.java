package dev.trustbinder.render.page;

import io.pebbletemplates.pebble.loader.Loader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/** Gives Pebble the templates of a {@link Theme} by their path below {@code themes/}; knows no disk. */
final class TemplateSource implements Loader<String> {
    private final Theme theme;

    TemplateSource(Theme theme) {
        this.theme = theme;
    }

    @Override
    public Reader getReader(String path) {
        return theme.file(path)
                .map(bytes -> new StringReader(new String(bytes, StandardCharsets.UTF_8)))
                .orElseThrow(() -> new MissingTemplate(path));
    }

    @Override
    public boolean resourceExists(String path) {
        return theme.file(path).isPresent();
    }

    /** Every template is named from {@code themes/}, whichever template names it. */
    @Override
    public String resolveRelativePath(String path, String from) {
        return path;
    }

    @Override
    public String createCacheKey(String path) {
        return path;
    }

    @Override
    public void setCharset(String charset) {
        // Templates are UTF-8.
    }

    @Override
    public void setPrefix(String prefix) {
        // Templates are named in full.
    }

    @Override
    public void setSuffix(String suffix) {
        // Templates are named in full.
    }
}
