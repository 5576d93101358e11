package dev.trustbinder.starter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The templates of everything a new workspace holds.
 *
 * @param version of the library; a workspace begun with an older one can be brought up to it
 * @param templates by the path their file has in a workspace
 */
public record Library(String version, SortedMap<String, Template> templates) {
    private static final String ROOT = "starter/";
    private static final String WORKSPACE = "workspace/";
    private static final Pattern VERSION = Pattern.compile("(?m)^version: \"([^\"]+)\"$");

    public Library {
        templates = Collections.unmodifiableSortedMap(new TreeMap<>(templates));
    }

    /** Read when first needed. */
    private static final class BuiltIn {
        static final Library LIBRARY = read();
    }

    /** The library that comes with this tool. */
    public static Library builtIn() {
        return BuiltIn.LIBRARY;
    }

    private static Library read() {
        SortedMap<String, Template> templates = new TreeMap<>();
        for (String name : names()) {
            if (name.startsWith(WORKSPACE)) {
                String path = path(name.substring(WORKSPACE.length()));
                templates.put(path, new Template(path, text(name)));
            }
        }
        return new Library(
                VERSION.matcher(text("library.yml"))
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1),
                templates);
    }

    /** Names that begin with a dot would be left out of many archives, so they are stored without it. */
    private static String path(String stored) {
        return stored.replaceAll("(?<=^|/)dot-", ".");
    }

    private static List<String> names() {
        return text("files.txt")
                .lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** A file of the library, by its path below {@code starter/}. */
    static String text(String name) {
        try (InputStream in = Library.class.getClassLoader().getResourceAsStream(ROOT + name)) {
            if (in == null) {
                throw new IllegalStateException("the library has no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
