package dev.trustbinder.gate;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.publish.Content;
import dev.trustbinder.search.Needle;
import dev.trustbinder.search.NeedleIndex;
import dev.trustbinder.search.SecretRules;
import dev.trustbinder.search.Unpacking;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The look at one file of a site: its name, its bytes, what is packed in it, each as it stands and unescaped. */
final class Inspection {
    private static final int WINDOW = 8 << 20;
    private static final int OVERLAP = 1 << 16;
    private static final int DEEPEST = 4;
    private static final int LAYERS = 3;

    private final Forbidden forbidden;
    private final NeedleIndex index;
    private final SecretRules secrets;
    private final String path;
    private final Location origin;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> reported = new HashSet<>();

    Inspection(Forbidden forbidden, NeedleIndex index, SecretRules secrets, String path, Location origin) {
        this.forbidden = forbidden;
        this.index = index;
        this.secrets = secrets;
        this.path = path;
        this.origin = origin;
    }

    List<Finding> of(Content content) throws IOException {
        scan(path.getBytes(StandardCharsets.UTF_8), "the name of " + path);
        look(content::open, path, 0);
        return findings;
    }

    private interface Opening {
        InputStream open() throws IOException;
    }

    private void look(Opening opening, String place, int depth) throws IOException {
        byte[] head;
        try (InputStream bytes = opening.open()) {
            head = lookThrough(bytes, place);
        }
        try (InputStream bytes = opening.open()) {
            Unpacking.open(head, bytes, (name, part) -> lookInside(name, part, place, depth + 1));
        } catch (Unpacking.Opaque opaque) {
            report(
                    place,
                    GateRules.OPAQUE.at(
                            origin,
                            place + " cannot be looked into: " + opaque.getMessage(),
                            "publish it unpacked, or as a plain zip file"));
        }
    }

    private void lookInside(String name, byte[] part, String place, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new Unpacking.Opaque("it is packed more than " + DEEPEST + " times");
        }
        scan(name.getBytes(StandardCharsets.UTF_8), "the name of an entry in " + place);
        look(() -> Unpacking.of(part), name + " in " + place, depth);
    }

    /** Scans a stream in windows that overlap by more than any word is long; gives back its first bytes. */
    private byte[] lookThrough(InputStream bytes, String place) throws IOException {
        byte[] window = bytes.readNBytes(WINDOW);
        byte[] head = Arrays.copyOf(window, Math.min(window.length, 16));
        while (true) {
            scan(window, place);
            Unpacking.inflate(window, (name, part) -> scan(part, name + " in " + place));
            byte[] next = window.length < WINDOW ? new byte[0] : bytes.readNBytes(WINDOW);
            if (next.length == 0) {
                return head;
            }
            byte[] joined = Arrays.copyOfRange(window, window.length - OVERLAP, window.length + next.length);
            System.arraycopy(next, 0, joined, OVERLAP, next.length);
            window = joined;
        }
    }

    private void scan(byte[] bytes, String place) {
        boolean binary = contains(bytes, (byte) 0);
        byte[] text = View.withSingleBlanks(bytes);
        search(text, place, binary);
        unescape(text, place, binary);
        if (contains(text, (byte) '<')) {
            byte[] untagged = View.withoutTags(text);
            if (!unescape(untagged, place, binary)) {
                search(untagged, place, binary);
            }
        }
    }

    private static boolean contains(byte[] bytes, byte wanted) {
        for (byte value : bytes) {
            if (value == wanted) {
                return true;
            }
        }
        return false;
    }

    /** Searches each layer under the escapes of a text, and says whether there was one. */
    private boolean unescape(byte[] text, String place, boolean binary) {
        byte[] current = text;
        for (int layer = 0; layer < LAYERS && Escapes.standIn(current); layer++) {
            byte[] plain = View.withSingleBlanks(Escapes.undo(current));
            if (Arrays.equals(plain, current)) {
                break;
            }
            search(plain, place, binary);
            current = plain;
        }
        return current != text;
    }

    private record Hit(Needle needle, int start, int end) {
        boolean covers(Hit other) {
            return start <= other.start && end >= other.end && end - start > other.end - other.start;
        }
    }

    private void search(byte[] view, String place, boolean binary) {
        List<Hit> hits = new ArrayList<>();
        index.search(view, (needle, start, end) -> {
            if (needle.kind() == Needle.Kind.SECRET) {
                secrets.at(view, start, needle).ifPresent(secret -> report(secret, place));
            } else if (Occurrence.of(needle, view, start, end).isMeant(needle, binary)) {
                hits.add(new Hit(needle, start, end));
            }
        });
        for (Hit hit : hits) {
            if (hit.needle.kind() == Needle.Kind.FORBIDDEN && hits.stream().noneMatch(other -> other.covers(hit))) {
                report(forbidden.words().get(hit.needle.owner()), hit.needle.form(), place);
            }
        }
    }

    private void report(Forbidden.Word word, Needle.Form form, String place) {
        String message = place + " holds " + word.what() + form.note() + ": " + SecretRules.redacted(word.text());
        report(
                word.text() + word.what() + place,
                GateRules.LEAK.at(word.source(), message, "take it out of what is public, or make its record public"));
    }

    private void report(SecretRules.Secret secret, String place) {
        String message = place + " holds " + secret.what() + ": " + secret.redacted();
        report(
                secret.text() + secret.what() + place,
                GateRules.SECRET.at(
                        origin,
                        message,
                        "take it out, and replace it where it is used: the repository's history keeps it"));
    }

    private void report(String what, Finding finding) {
        if (reported.add(what)) {
            findings.add(finding);
        }
    }
}
