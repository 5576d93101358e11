package dev.trustbinder.render.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The templates and assets of both sites, by path below {@code themes/}: a user's own file stands in for the built-in
 * one of the same path. The original stays within reach as {@code @base/<path>}, so that a template can extend what it
 * replaces.
 */
public final class Theme {
    private static final String BASE = "@base/";

    private final SortedMap<String, byte[]> own;
    private final Map<String, Optional<byte[]>> original = new ConcurrentHashMap<>();

    private Theme(SortedMap<String, byte[]> own) {
        this.own = own;
    }

    /** The theme that comes with the product. */
    public static Theme builtIn() {
        return new Theme(Collections.emptySortedMap());
    }

    /**
     * The built-in theme under a user's own files.
     *
     * @param files content by path relative to the user's {@code themes/} folder
     */
    public static Theme of(Map<String, byte[]> files) {
        return new Theme(Collections.unmodifiableSortedMap(new TreeMap<>(files)));
    }

    /** The content at {@code path}: the user's, else the built-in one; {@code @base/} always means the built-in one. */
    Optional<byte[]> file(String path) {
        if (path.startsWith(BASE)) {
            return original(path.substring(BASE.length()));
        }
        byte[] mine = own.get(path);
        return mine == null ? original(path) : Optional.of(mine);
    }

    /** A line of one of the user's files, from 1. */
    record Line(String path, int number) {}

    /** The first line of the user's templates that has {@code words} in quotation marks. */
    Optional<Line> ownNaming(String words) {
        for (Map.Entry<String, byte[]> file : own.entrySet()) {
            String[] lines = new String(file.getValue(), StandardCharsets.UTF_8).split("\n", -1);
            for (int i = 0; i < lines.length && file.getKey().endsWith(".html"); i++) {
                if (lines[i].contains("\"" + words + "\"") || lines[i].contains("'" + words + "'")) {
                    return Optional.of(new Line(file.getKey(), i + 1));
                }
            }
        }
        return Optional.empty();
    }

    /** The paths of the user's files in {@code folder}, which ends in a slash. */
    List<String> ownIn(String folder) {
        List<String> paths = new ArrayList<>();
        own.tailMap(folder).keySet().stream()
                .takeWhile(path -> path.startsWith(folder))
                .forEach(paths::add);
        return paths;
    }

    private Optional<byte[]> original(String path) {
        return original.computeIfAbsent(path, Theme::resource);
    }

    private static Optional<byte[]> resource(String path) {
        if (!path.matches("[a-z0-9-]+(/[a-z0-9-]+)*\\.[a-z]+")) {
            return Optional.empty();
        }
        try (InputStream bytes = Theme.class.getResourceAsStream("/themes/" + path)) {
            return bytes == null ? Optional.empty() : Optional.of(bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
