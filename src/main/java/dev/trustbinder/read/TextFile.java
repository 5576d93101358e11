package dev.trustbinder.read;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.RepoPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A file of text: its lines end in LF here, whatever they end in on disk, and a byte order mark is gone. */
record TextFile(RepoPath path, String text) {
    private static final Pattern CONFLICT_MARK = Pattern.compile("(<{7}|>{7}|[|]{7}) .*|={7}|<{7}|>{7}");
    private static final Pattern CONFLICT_SIDE = Pattern.compile("(?:<{7}|>{7}) \\S.*");
    private static final Pattern CODE_FENCE = Pattern.compile(" {0,3}(?:```|~~~).*");
    private static final int MOST_BYTES = 4 << 20;

    /** The text of a file, or a finding that says at which byte it stops being UTF-8. */
    static Optional<TextFile> of(RepoPath path, Blob blob, List<Finding> findings) {
        if (blob.size() > MOST_BYTES) {
            findings.add(ReadRules.TOO_LARGE.at(
                    Location.startOf(path),
                    "%s has %,d bytes, more than the %,d a text file may have"
                            .formatted(path.name(), blob.size(), MOST_BYTES),
                    "split it, or keep it as an evidence file"));
            return Optional.empty();
        }
        try (InputStream in = blob.open()) {
            return decode(path, in.readAllBytes(), findings);
        } catch (IOException broken) {
            findings.add(ReadRules.ENCODING.at(
                    Location.startOf(path), path.name() + " cannot be read: " + broken.getMessage(), ""));
            return Optional.empty();
        }
    }

    /** The words of a file that is no text, as far as its bytes can be read and are few enough. */
    static Optional<String> words(Blob blob) {
        if (blob.size() > MOST_BYTES) {
            return Optional.empty();
        }
        try (InputStream in = blob.open()) {
            return Optional.of(
                    unifyLineEnds(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).replace("\0", "")));
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    private static Optional<TextFile> decode(RepoPath path, byte[] bytes, List<Finding> findings) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(in, out, true);
        String text = unifyLineEnds(out.flip().toString());
        if (result.isError()) {
            int offset = in.position();
            findings.add(ReadRules.ENCODING.at(
                    end(path, text),
                    "byte 0x%02X at offset %,d is not UTF-8".formatted(bytes[offset] & 0xff, offset),
                    "save the file as UTF-8"));
            return Optional.empty();
        }
        if (text.isBlank()) {
            findings.add(empty(path));
            return Optional.empty();
        }
        return unmerged(path, text, findings)
                ? Optional.empty()
                : Optional.of(new TextFile(path, text.startsWith("\uFEFF") ? text.substring(1) : text));
    }

    /**
     * Whether the marks of a conflict are left: both sides of one, wherever they stand, or one mark alone outside code.
     * A file in two versions at once is neither.
     */
    private static boolean unmerged(RepoPath path, String text, List<Finding> findings) {
        if (!text.contains("<<<<<<< ") && !text.contains(">>>>>>> ")) {
            return false;
        }
        List<String> lines = List.of(text.split("\n", -1));
        boolean whole = Stream.of("<<<<<<< ", "=======", ">>>>>>> ")
                .allMatch(mark -> lines.stream().anyMatch(line -> line.startsWith(mark)));
        boolean isCode = false;
        for (int i = 0; i < lines.size(); i++) {
            isCode ^= CODE_FENCE.matcher(lines.get(i)).matches();
            if ((whole || !isCode) && CONFLICT_SIDE.matcher(lines.get(i)).matches()) {
                findings.add(conflict(path, i + 1));
                return true;
            }
        }
        return false;
    }

    /** Whether a line is one that a conflict leaves in a file where no heading can be underlined. */
    static boolean isConflictMark(String line) {
        return line.length() >= 7 && CONFLICT_MARK.matcher(line).matches();
    }

    static Finding conflict(RepoPath path, int line) {
        return ReadRules.CONFLICT.at(
                Location.on(path, line, 1, 7),
                "a conflict of a merge is left here",
                "choose between the two sides, and take out the lines <<<<<<<, ======= and >>>>>>>");
    }

    static Finding empty(RepoPath path) {
        return ReadRules.EMPTY_FILE.at(
                Location.startOf(path),
                path.name() + " is empty, so that nothing is read from it",
                "write its records, bring them back from history, or take it out with git rm");
    }

    private static String unifyLineEnds(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The place behind the last character of a text. */
    static Location end(RepoPath path, String text) {
        int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
        String last = text.substring(text.lastIndexOf('\n') + 1);
        return Location.on(path, line, last.codePointCount(0, last.length()) + 1, 1);
    }

    boolean endsInLine() {
        return !text.endsWith("\n");
    }

    /** The lines, without their ends. */
    List<String> lines() {
        return List.of(text.split("\n", -1));
    }
}
