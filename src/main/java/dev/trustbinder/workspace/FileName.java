package dev.trustbinder.workspace;

import dev.trustbinder.repository.RepoPath;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The name of a file as text. File systems and git keep names as bytes; here they are UTF-8 whatever the locale of the
 * machine, so that the same repository has the same paths everywhere.
 *
 * @param text the name; with {@code %} escapes where it is not usable
 * @param problem why it cannot be used; empty where it can
 */
record FileName(String text, String problem) {

    /** The last name of {@code file}. */
    static FileName of(Path file) {
        String name = String.valueOf(file.getFileName());
        return isAscii(name) ? judged(name) : ofBytes(bytesOf(file));
    }

    /** The name git keeps in these bytes. */
    static FileName ofBytes(byte[] bytes) {
        try {
            return judged(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return new FileName(printableBytes(bytes), "is not UTF-8");
        }
    }

    /** The file that {@code path} names below {@code root}. */
    static Path under(Path root, RepoPath path) {
        if (isAscii(path.value())) {
            return root.resolve(path.value());
        }
        String base = root.toUri().toASCIIString();
        return Path.of(URI.create(base + (base.endsWith("/") ? "" : "/") + percentEncoded(path.value())));
    }

    /** The same text for names that a file system may hold to be the same: case folded, accents composed. */
    static String folded(String name) {
        if (isAscii(name)) {
            return name.toLowerCase(Locale.ROOT);
        }
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        String folded = composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /** {@code text} with everything that could disturb a terminal written as {@code %} escapes. */
    static String printable(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> safe.append(Character.isISOControl(c) ? percent(c) : Character.toString(c)));
        return safe.toString();
    }

    boolean isUsable() {
        return problem.isEmpty();
    }

    /** The path of this name in {@code folder}, if it can be one. */
    Optional<RepoPath> in(RepoPath folder) {
        return isUsable()
                ? RepoPath.parse(folder.value().isEmpty() ? text : folder.value() + "/" + text)
                : Optional.empty();
    }

    private static FileName judged(String name) {
        if (name.chars().anyMatch(Character::isISOControl)) {
            return new FileName(printable(name), "holds a control character");
        }
        if (name.indexOf('\\') >= 0) {
            return new FileName(name, "holds a backslash");
        }
        if (name.equalsIgnoreCase(".git")) {
            return new FileName(name, "is a name git keeps for itself");
        }
        return new FileName(name, "");
    }

    private static String printableBytes(byte[] bytes) {
        StringBuilder safe = new StringBuilder();
        for (byte each : bytes) {
            safe.append(each >= ' ' && each < 0x7F ? String.valueOf((char) each) : percent(each & 0xFF));
        }
        return safe.toString();
    }

    private static String percent(int value) {
        return String.format(Locale.ROOT, "%%%02X", value);
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** The bytes of the last name: in a foreign locale the text of a path has lost them, its URI has not. */
    private static byte[] bytesOf(Path file) {
        String raw = file.toUri().getRawPath();
        String path = raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
        return percentDecoded(path.substring(path.lastIndexOf('/') + 1));
    }

    private static byte[] percentDecoded(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) == '%') {
                bytes.write(Integer.parseInt(raw.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(raw.charAt(i));
            }
        }
        return bytes.toByteArray();
    }

    private static String percentEncoded(String path) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = each == '/'
                    || each >= '0' && each <= '9'
                    || each >= 'A' && each <= 'Z'
                    || each >= 'a' && each <= 'z';
            encoded.append(plain ? String.valueOf((char) each) : percent(each & 0xFF));
        }
        return encoded.toString();
    }
}
