package dev.trustbinder.repository;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * A path inside a repository as git spells it: relative, parts separated by {@code /}, never leading outside.
 * The empty path is the root.
 */
public record RepoPath(String value) implements Comparable<RepoPath> {
    public static final RepoPath ROOT = new RepoPath("");

    public RepoPath {
        if (!value.isEmpty() && !isNormal(value)) {
            throw new IllegalArgumentException("not a path inside a repository: " + value);
        }
    }

    private static boolean isNormal(String value) {
        if (value.indexOf('\0') >= 0 || value.indexOf('\\') >= 0) {
            return false;
        }
        for (String part : value.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..") || part.equalsIgnoreCase(".git")) {
                return false;
            }
        }
        return true;
    }

    /** The path if {@code value} is one, else empty: absolute, climbing, drive, or {@code .git} paths are none. */
    public static Optional<RepoPath> parse(String value) {
        return value.isEmpty() || isNormal(value) ? Optional.of(new RepoPath(value)) : Optional.empty();
    }

    /** The path named by {@code relative} as seen from this folder, or empty where it would leave the root. */
    public Optional<RepoPath> resolve(String relative) {
        if (relative.startsWith("/") || relative.startsWith("~") || relative.indexOf(':') >= 0) {
            return Optional.empty();
        }
        Deque<String> parts = new ArrayDeque<>();
        String joined = value.isEmpty() ? relative : value + "/" + relative;
        for (String part : joined.split("/")) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return parse(String.join("/", parts));
    }

    /** The folder this path lies in; the root's parent is the root. */
    public RepoPath parent() {
        int slash = value.lastIndexOf('/');
        return slash < 0 ? ROOT : new RepoPath(value.substring(0, slash));
    }

    /** The last part, with its ending. */
    public String name() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /** The last part without its ending: {@code people} for {@code registers/people.csv}. */
    public String stem() {
        String name = name();
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    /** The ending without its dot, in lower case; empty where there is none. */
    public String extension() {
        String name = name();
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether this path is {@code folder} or lies somewhere below it. */
    public boolean isWithin(RepoPath folder) {
        return folder.value.isEmpty() || value.equals(folder.value) || value.startsWith(folder.value + "/");
    }

    /** This path as seen from {@code folder}, which must contain it. */
    public String relativeTo(RepoPath folder) {
        if (!isWithin(folder)) {
            throw new IllegalArgumentException(value + " is not within " + folder.value);
        }
        return folder.value.isEmpty() ? value : value.substring(Math.min(value.length(), folder.value.length() + 1));
    }

    @Override
    public int compareTo(RepoPath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
