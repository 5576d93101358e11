package dev.trustbinder.repository;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files that systems and programs leave beside those that people file: they prove nothing and are nobody's evidence. */
public enum Litter {
    MACOS("left by macOS", "[.]DS_Store|[.]AppleDouble|[.]_.*|__MACOSX|[.]localized|Icon\r"),
    WINDOWS("left by Windows", "(?i:thumbs[.]db|ehthumbs.*[.]db|desktop[.]ini)"),
    OFFICE("a lock of an office program", "~[$].*|[.]~lock[.].*#"),
    EDITOR("a backup or swap file of an editor", "[.].*[.]sw[a-z]|.+~|#.*#|[.]#.*|.*[.](?i:bak)"),
    DOWNLOAD("a download that was not finished", ".*[.](?i:crdownload|part|partial)"),
    PLACEHOLDER("a placeholder that keeps a folder in git", "[.](git)?keep");

    private final String words;
    private final Pattern names;

    Litter(String words, String names) {
        this.words = words;
        this.names = Pattern.compile(names);
    }

    /** What it is, for a sentence: {@code left by macOS}. */
    public String words() {
        return words;
    }

    /** What the file at {@code path} is, by its name or that of a folder around it; empty where it is none. */
    public static Optional<Litter> at(String path) {
        return Stream.of(values())
                .filter(litter -> List.of(path.split("/")).stream()
                        .anyMatch(name -> litter.names.matcher(name).matches()))
                .findFirst();
    }

    /** Why a file proves nothing: its name says what left it, or it is empty. */
    public static Optional<String> why(String path, long size) {
        return at(path).map(Litter::words).or(() -> size == 0 ? Optional.of("empty") : Optional.empty());
    }
}
