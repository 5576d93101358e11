package dev.trustbinder.search;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The search of a file for keys, tokens and passwords, in constant memory: its text in UTF-8 or UTF-16, and what is
 * packed in it as zip or gzip.
 */
public final class SecretSearch {
    private static final int WINDOW = 1 << 20;
    /** More than any rule looks at, so that no secret is cut by the border of two windows. */
    private static final int OVERLAP = 1 << 12;

    private static final int DEEPEST = 3;

    private final SecretRules rules = new SecretRules();
    private final NeedleIndex index = new NeedleIndex(rules.needles());

    /**
     * One secret.
     *
     * @param inside the names of the packed parts it lies in, innermost first; empty where it stands in the file itself
     * @param line from 1, in the file or the part
     * @param column from 1, in code points
     */
    public record Found(SecretRules.Secret secret, List<String> inside, int line, int column) {
        public Found {
            inside = List.copyOf(inside);
        }
    }

    /** What gives the bytes of a file, as often as they are asked for. */
    public interface Opening {
        InputStream open() throws IOException;
    }

    /** The secrets of a file, each once, in their order; of a packing that cannot be opened, none. */
    public List<Found> in(Opening file) throws IOException {
        List<Found> found = new ArrayList<>();
        look(file, List.of(), found);
        return found;
    }

    /** The secrets in a text, each once. */
    public Set<String> in(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Set<String> found = new LinkedHashSet<>();
        index.search(
                bytes,
                (needle, start, end) -> rules.at(bytes, start, needle).ifPresent(secret -> found.add(secret.text())));
        return found;
    }

    private void look(Opening file, List<String> inside, List<Found> found) throws IOException {
        byte[] head;
        try (InputStream bytes = file.open()) {
            head = bytes.readNBytes(4);
        }
        if (unpacked(file, head, inside, found)) {
            return;
        }
        try (InputStream bytes = file.open()) {
            boolean marked = head.length > 2 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB;
            new Lines(inside, found, marked ? 0 : 1).search(isUtf16(head) ? utf8(bytes) : bytes);
        }
    }

    /** Looks into the parts of a packed file, and says whether there were any. */
    private boolean unpacked(Opening file, byte[] head, List<String> inside, List<Found> found) throws IOException {
        List<String> parts = new ArrayList<>();
        try (InputStream bytes = file.open()) {
            Unpacking.open(head, bytes, (name, part) -> {
                parts.add(name);
                List<String> way = new ArrayList<>(List.of(name));
                way.addAll(inside);
                if (inside.size() < DEEPEST) {
                    look(() -> Unpacking.of(part), way, found);
                }
            });
        } catch (Unpacking.Opaque unopened) {
            // Where nothing can be read, nothing is found; what may not be opaque, the gate says.
        }
        return !parts.isEmpty();
    }

    private static boolean isUtf16(byte[] head) {
        return head.length >= 2
                && (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE
                        || head[0] == (byte) 0xFE && head[1] == (byte) 0xFF);
    }

    private static InputStream utf8(InputStream utf16) throws IOException {
        byte[] bytes = utf16.readNBytes(Unpacking.LARGEST_PART);
        return new ByteArrayInputStream(new String(bytes, StandardCharsets.UTF_16).getBytes(StandardCharsets.UTF_8));
    }

    /** One pass over a stream in windows that overlap, which counts lines and columns as it goes. */
    private final class Lines {
        private final List<String> inside;
        private final List<Found> found;
        private final Set<String> seen = new HashSet<>();
        private int line = 1;
        private int column;

        /** Lines whose first character stands in a column; a byte order mark has none. */
        Lines(List<String> inside, List<Found> found, int first) {
            this.column = first;
            this.inside = inside;
            this.found = found;
        }

        void search(InputStream bytes) throws IOException {
            byte[] window = bytes.readNBytes(WINDOW);
            while (window.length > 0) {
                boolean last = window.length < WINDOW;
                search(window, last ? window.length : window.length - OVERLAP);
                if (last) {
                    return;
                }
                byte[] next = Arrays.copyOfRange(window, window.length - OVERLAP, window.length - OVERLAP + WINDOW);
                int read = bytes.readNBytes(next, OVERLAP, WINDOW - OVERLAP);
                window = OVERLAP + read == WINDOW ? next : Arrays.copyOf(next, OVERLAP + read);
            }
        }

        private void search(byte[] window, int end) {
            List<SecretRules.Secret> secrets = new ArrayList<>();
            index.search(window, (needle, start, stop) -> {
                if (start < end) {
                    rules.at(window, start, needle).ifPresent(secrets::add);
                }
            });
            secrets.sort(Comparator.comparingInt(SecretRules.Secret::start));
            int from = 0;
            for (SecretRules.Secret secret : secrets) {
                if (seen.add(secret.text())) {
                    advance(window, from, secret.start());
                    from = secret.start();
                    found.add(new Found(secret, inside, line, column));
                }
            }
            advance(window, from, Math.max(from, end));
        }

        private void advance(byte[] window, int from, int to) {
            for (int at = from; at < to; at++) {
                if (window[at] == '\n') {
                    line++;
                    column = 1;
                } else if ((window[at] & 0xC0) != 0x80) {
                    column++;
                }
            }
        }
    }
}
