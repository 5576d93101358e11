package dev.trustbinder.cli;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Words as they are typed at a shell, for commands that people copy. */
final class Shell {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}/._+,:@%=~-]+");

    private Shell() {}

    /** A path as one word. */
    static String quoted(Path path) {
        return quoted(path.toString());
    }

    /** A text as one word. */
    static String quoted(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
