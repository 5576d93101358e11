package dev.trustbinder.publish;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Says whether a path can be published: relative, parts separated by {@code /}, and a name that every file system,
 * archive and web server takes as it is. Stricter than any one of them, so that a site can be moved between them.
 */
final class OutputPath {
    private static final int LONGEST_PART = 255;
    private static final int LONGEST_PATH = 1_000;
    private static final String FORBIDDEN = "\\:*?\"<>|";
    private static final Pattern WINDOWS_DEVICE =
            Pattern.compile("(?:con|prn|aux|nul|conin\\$|conout\\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3]) *(?:\\..*)?");
    private static final Pattern GIT_FOLDER = Pattern.compile("\\.git|git~[0-9]+");

    private OutputPath() {}

    /** Why {@code path} cannot be published, as the end of a sentence that starts with it; empty where it can. */
    static Optional<String> objection(String path) {
        int bytes = encodedLength(path);
        if (bytes < 0) {
            return Optional.of("is not valid Unicode");
        }
        if (bytes > LONGEST_PATH) {
            return Optional.of("is longer than " + LONGEST_PATH + " bytes");
        }
        if (path.startsWith("/")) {
            return Optional.of("is absolute");
        }
        for (String part : path.split("/", -1)) {
            Optional<String> objection = objectionToPart(part);
            if (objection.isPresent()) {
                return objection;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> objectionToPart(String part) {
        if (part.isEmpty()) {
            return Optional.of("has an empty part");
        }
        if (part.equals(".") || part.equals("..")) {
            return Optional.of("has a part " + part);
        }
        if (part.endsWith(".") || part.endsWith(" ")) {
            return Optional.of("has a part that ends in a dot or a space");
        }
        if (encodedLength(part) > LONGEST_PART) {
            return Optional.of("has a part longer than " + LONGEST_PART + " bytes");
        }
        return objectionToCharacters(part).or(() -> objectionToName(part.toLowerCase(Locale.ROOT)));
    }

    private static Optional<String> objectionToCharacters(String part) {
        return part.codePoints()
                .filter(OutputPath::isForbidden)
                .mapToObj(character -> String.format(Locale.ROOT, "has the character U+%04X", character))
                .findFirst();
    }

    private static boolean isForbidden(int character) {
        return Character.isISOControl(character)
                || FORBIDDEN.indexOf(character) >= 0
                || isLineOrParagraphEnd(character)
                || turnsDirection(character);
    }

    private static boolean isLineOrParagraphEnd(int character) {
        return character == 0x2028 || character == 0x2029;
    }

    /** Bidirectional controls can make {@code gpj.exe} read {@code exe.jpg}. */
    private static boolean turnsDirection(int character) {
        return character == 0x061C
                || character == 0x200E
                || character == 0x200F
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
    }

    private static Optional<String> objectionToName(String lowerCase) {
        if (WINDOWS_DEVICE.matcher(lowerCase).matches()) {
            return Optional.of("has a part that names a device on Windows");
        }
        if (GIT_FOLDER.matcher(lowerCase).matches()) {
            return Optional.of("has a part that git keeps for itself");
        }
        if (lowerCase.equals(SiteFolder.MARKER)) {
            return Optional.of("has a part that marks a written site");
        }
        return Optional.empty();
    }

    /** The length in UTF-8, or -1 where half a surrogate pair stands alone. */
    private static int encodedLength(String text) {
        try {
            return StandardCharsets.UTF_8
                    .newEncoder()
                    .encode(CharBuffer.wrap(text))
                    .remaining();
        } catch (CharacterCodingException broken) {
            return -1;
        }
    }
}
