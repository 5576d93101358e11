package dev.trustbinder.render.page;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives Pebble the templates of a {@link Theme} by their path below {@code themes/}; knows no disk. */
final class TemplateSource implements Loader<String> {
    private static final Pattern COMMENT = Pattern.compile("\\{#[\\s\\S]*?#}");
    private static final Pattern TAG = Pattern.compile("\\{\\{[\\s\\S]*?}}|\\{%[\\s\\S]*?%}");
    private static final Pattern QUOTED = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'");
    /** What the engine or the filters keep for themselves beside the views; of a loop only where it stands. */
    private static final Pattern ENGINE =
            Pattern.compile("(?<![\\w.])(_context|locale|template|ways|loop(?!\\s*\\.))\\b");

    private static final Pattern NAMED =
            Pattern.compile("\\{%-?\\s*(?:include|extends|embed|import|from)\\s+[\"']([^\"']+)[\"']");

    private final Theme theme;

    TemplateSource(Theme theme) {
        this.theme = theme;
    }

    @Override
    public Reader getReader(String path) {
        return theme.file(path)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .map(template -> new StringReader(withoutCircle(path, withoutEngine(path, template))))
                .orElseThrow(() -> new MissingTemplate(path));
    }

    /**
     * The template, if it neither includes nor extends itself, be it by way of others. Pebble would go on until the stack
     * is full, slower at each step.
     */
    private String withoutCircle(String path, String template) {
        String read = blanked(COMMENT, template);
        Matcher named = NAMED.matcher(read);
        while (named.find()) {
            if (leads(named.group(1), path, new HashSet<>())) {
                int line = (int) read.substring(0, named.end()).lines().count();
                throw new PebbleException(null, "the template extends or includes itself without end", line, path);
            }
        }
        return template;
    }

    private boolean leads(String from, String to, Set<String> seen) {
        return from.equals(to)
                || seen.add(from)
                        && theme.file(from)
                                .map(bytes -> blanked(COMMENT, new String(bytes, StandardCharsets.UTF_8)))
                                .filter(template -> NAMED.matcher(template)
                                        .results()
                                        .anyMatch(named -> leads(named.group(1), to, seen)))
                                .isPresent();
    }

    /** The template, if it names no object of the engine: those hold more than the page, or differ in each run. */
    private static String withoutEngine(String path, String template) {
        String read = blanked(COMMENT, template);
        Matcher tag = TAG.matcher(read);
        while (tag.find()) {
            Matcher name = ENGINE.matcher(blanked(QUOTED, tag.group()));
            if (name.find()) {
                int line = (int)
                        read.substring(0, tag.start() + name.start()).lines().count();
                String problem = name.group() + " is an object of the template engine, which no template may read";
                throw new PebbleException(null, problem, Math.max(1, line), path);
            }
        }
        return template;
    }

    private static String blanked(Pattern what, String text) {
        return what.matcher(text).replaceAll(found -> found.group().replaceAll("[^\n]", " "));
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
