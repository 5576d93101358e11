package dev.trustbinder.workspace;

import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The few lines git-lfs commits in place of a big file (specification v1 of git-lfs).
 *
 * @param sha256 the SHA-256 of the big file, 64 lower-case hexadecimal digits
 * @param size its length in bytes
 */
record LfsPointer(String sha256, long size) {
    private static final int SHORTEST = 120;
    private static final int LONGEST = 1023;
    private static final String START = "version https://git-lfs.github.com/spec/v1\n";
    private static final Pattern FORM =
            Pattern.compile(Pattern.quote(START) + "(?:ext-[^\n]*\n)*oid sha256:([0-9a-f]{64})\nsize ([0-9]{1,18})\n?");

    /** Whether a file of this length may be a pointer at all. */
    static boolean mayBe(long size) {
        return size >= SHORTEST && size <= LONGEST;
    }

    /** The pointer these bytes are, if they are one. */
    static Optional<LfsPointer> parse(byte[] bytes) {
        if (!mayBe(bytes.length)) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(new String(bytes, StandardCharsets.UTF_8));
        return matcher.matches()
                ? Optional.of(new LfsPointer(matcher.group(1), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    /** The pointer that a file is, if it is one. */
    static Optional<LfsPointer> in(Blob blob) throws IOException {
        if (!mayBe(blob.size())) {
            return Optional.empty();
        }
        try (InputStream in = blob.open()) {
            return parse(in.readAllBytes());
        }
    }

    /** Whether the big file is this one. */
    boolean isOf(Blob content) throws IOException {
        Sha256 found = new Sha256();
        try (InputStream in = content.open()) {
            return content.size() == size
                    && found.updateToEnd(in) == size
                    && found.hex().equals(sha256);
        }
    }

    /** The values, ready for a sentence. */
    String detail() {
        return "oid sha256:" + sha256 + ", " + size + " bytes";
    }
}
