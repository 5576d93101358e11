package dev.trustbinder.render.page;

import dev.trustbinder.memo.Memo;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.attributes.methodaccess.MethodAccessValidator;
import io.pebbletemplates.pebble.error.ClassAccessException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.core.DisallowExtensionCustomizerBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Fills the templates of a theme with views. A view is a record of text, numbers, lists, {@code SafeHtml} and further
 * records: templates read its components and can call nothing. Everything is escaped but {@code SafeHtml}.
 */
public final class Pages {
    /** Pages of long registers are many, and seldom the same twice. */
    private static final int LARGE = 1 << 17;

    private static final Ways AS_WRITTEN = new Ways(UnaryOperator.identity());

    private final Theme theme;
    private final PebbleEngine engine;
    private final Memo fragments;

    /** What addresses mean, kept from templates as a record that they cannot call. */
    record Ways(UnaryOperator<String> meant) {}

    private Pages(Theme theme, PebbleEngine engine, Memo fragments) {
        this.theme = theme;
        this.engine = engine;
        this.fragments = fragments;
    }

    /** These templates, with what {@code memo} knows not drawn again. */
    public Pages with(Memo memo) {
        return new Pages(theme, engine, memo);
    }

    /** The templates of {@code theme}; safe to use from several threads. */
    public static Pages of(Theme theme) {
        PebbleEngine engine = new PebbleEngine.Builder()
                .loader(new TemplateSource(theme))
                .strictVariables(true)
                .autoEscaping(true)
                .newLineTrimming(false)
                .defaultLocale(Locale.ROOT)
                .methodAccessValidator(new OnlyRecords())
                // What would unescape, or bring clock, zone or threads into a page.
                .registerExtensionCustomizer(new DisallowExtensionCustomizerBuilder()
                        .disallowedFilterKeys(List.of("raw", "date"))
                        .disallowedFunctionKeys(List.of("i18n"))
                        .disallowedTokenParserTags(List.of("autoescape", "cache", "parallel", "flush"))
                        .build())
                .extension(new Vocabulary(theme))
                .build();
        return new Pages(theme, engine, new Memo());
    }

    /**
     * One page as UTF-8 bytes.
     *
     * @param template its path below {@code themes/}
     * @param path where the page will stand in its site; {@code safeUrl} makes addresses relative to it
     * @param site what all pages of the site share, {@code site} in templates
     * @param page what this page shows, {@code page} in templates
     * @throws BrokenTemplate where the template has a mistake
     */
    public byte[] page(String template, String path, Record site, Record page) {
        return pageSeenFrom(rootSeenFrom(path), template, site, page);
    }

    /** One page that a server shows at any address: {@code root} is the site's own address or path, ending in a slash. */
    public byte[] pageSeenFrom(String root, String template, Record site, Record page) {
        return filled(template, Map.of("root", root, "site", site, "page", page, "ways", AS_WRITTEN))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What a fragment is made from; the engine has the templates of one theme. */
    private record Part(PebbleEngine engine, String template, String root, Record page, Ways ways) {}

    /** A part of a page, which others may hold alike; each address in it means what it says. */
    public Fragment fragment(String template, String path, Record page) {
        return fragment(new Part(engine, template, rootSeenFrom(path), page, AS_WRITTEN));
    }

    /**
     * A part of a page, which others may hold alike: it is drawn once for all of them.
     *
     * @param path where one of them stands; the others lie as deep in their sites
     * @param page what it shows, {@code page} in templates
     * @param ways says of each address that {@code safeUrl} is given which one is meant; compared with {@code equals}
     */
    public Fragment fragment(String template, String path, Record page, UnaryOperator<String> ways) {
        return fragment(new Part(engine, template, rootSeenFrom(path), page, new Ways(ways)));
    }

    private Fragment fragment(Part part) {
        return fragments.result(
                Fragment.class,
                part,
                () -> new Fragment(
                        filled(part.template(), Map.of("root", part.root(), "page", part.page(), "ways", part.ways()))),
                drawn -> drawn.toString().length() < LARGE);
    }

    private String filled(String template, Map<String, Object> words) {
        StringWriter text = new StringWriter();
        try {
            engine.getTemplate(template).evaluate(text, words, Locale.ROOT);
        } catch (PebbleException e) {
            throw broken(template, e);
        } catch (StackOverflowError e) {
            throw new BrokenTemplate(template, 1, "the template extends or includes itself without end", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The assets of {@code site} ({@code trust} or {@code binder}) by their path in it. */
    public Map<String, byte[]> assets(String site) {
        return Assets.of(theme, site);
    }

    private BrokenTemplate broken(String template, PebbleException e) {
        PebbleException cause = innermost(e);
        if (cause instanceof MissingTemplate missing) {
            return theme.ownNaming(missing.path())
                    .map(line -> new BrokenTemplate(line.path(), line.number(), cause.getPebbleMessage(), e))
                    .orElseGet(() -> new BrokenTemplate(template, 1, cause.getPebbleMessage(), e));
        }
        String where = cause.getFileName() == null ? template : cause.getFileName();
        int line = cause.getLineNumber() == null ? 1 : Math.max(1, cause.getLineNumber());
        return new BrokenTemplate(where, line, problem(cause), e);
    }

    private static PebbleException innermost(PebbleException e) {
        return e.getCause() instanceof PebbleException cause ? innermost(cause) : e;
    }

    private static String problem(PebbleException e) {
        return e instanceof ClassAccessException
                ? "a template may read what it is given and call nothing else"
                : e.getPebbleMessage();
    }

    private static String rootSeenFrom(String path) {
        return "../".repeat((int) path.chars().filter(c -> c == '/').count());
    }

    /** The style sheet, script and drawings of one site, under names that never change. */
    private static final class Assets {
        private static final List<String> BUILT_IN = List.of("site.js", "icon.svg", "guilloche.svg");

        private Assets() {}

        static Map<String, byte[]> of(Theme theme, String site) {
            SortedMap<String, byte[]> assets = new TreeMap<>();
            assets.put("assets/site.css", styleSheet(theme, site));
            for (String name : BUILT_IN) {
                theme.file(site + "/assets/" + name)
                        .or(() -> theme.file("shared/assets/" + name))
                        .ifPresent(bytes -> assets.put("assets/" + name, bytes));
            }
            addOwn(theme, "shared/", assets);
            addOwn(theme, site + "/", assets);
            return assets;
        }

        /** Whatever else a user laid into {@code assets/} is copied as it is. */
        private static void addOwn(Theme theme, String folder, SortedMap<String, byte[]> assets) {
            for (String path : theme.ownIn(folder + "assets/")) {
                theme.file(path).ifPresent(bytes -> assets.put(path.substring(folder.length()), bytes));
            }
        }

        /** One sheet of four, in the order in which later rules win; {@code brand.css} is there for users to fill. */
        private static byte[] styleSheet(Theme theme, String site) {
            ByteArrayOutputStream sheet = new ByteArrayOutputStream();
            List.of("shared/tokens.css", "shared/base.css", site + "/site.css", "shared/brand.css").stream()
                    .map(theme::file)
                    .flatMap(java.util.Optional::stream)
                    .forEach(sheet::writeBytes);
            return sheet.toByteArray();
        }
    }

    /** Lets a template read the components of a record and where a loop stands, and call nothing else on anything. */
    private static final class OnlyRecords implements MethodAccessValidator {
        private static final String LOOP = "io.pebbletemplates.pebble.node.ForNode$LoopVariables";

        @Override
        public boolean isMethodAccessAllowed(Object value, Method method) {
            return method.getDeclaringClass().getName().equals(LOOP) || isComponent(value, method);
        }

        private static boolean isComponent(Object value, Method method) {
            return value instanceof Record view
                    && Arrays.stream(view.getClass().getRecordComponents())
                            .anyMatch(component -> component.getAccessor().equals(method));
        }
    }
}
