package dev.trustbinder.workspace;

import dev.trustbinder.repository.Signature;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Takes a git object that carries a signature apart, as git does: into the signature and the bytes it covers. */
final class SignedObject {
    private static final String HEADER = "gpgsig";

    private SignedObject() {}

    /** The signature in the header of a raw commit; what is left is what was signed. */
    static Optional<Signature> commit(byte[] raw) {
        StringBuilder armour = new StringBuilder();
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        Part part = Part.OTHER;
        int at = 0;
        while (at < raw.length && raw[at] != '\n') {
            int end = lineEnd(raw, at);
            if (raw[at] != ' ') {
                part = partAt(raw, at);
            }
            if (part == Part.OTHER) {
                rest.write(raw, at, end - at);
            } else if (part == Part.SIGNATURE) {
                int start = raw[at] == ' ' ? at + 1 : at + HEADER.length() + 1;
                armour.append(new String(raw, start, end - start, StandardCharsets.ISO_8859_1));
            }
            at = end;
        }
        if (armour.isEmpty()) {
            return Optional.empty();
        }
        rest.write(raw, at, raw.length - at);
        return Optional.of(Signature.of(armour.toString(), rest.toByteArray()));
    }

    /** The signature at the end of a raw tag; what stands before it is what was signed. */
    static Optional<Signature> tag(byte[] raw) {
        int begins = -1;
        for (int at = 0; at < raw.length; at = lineEnd(raw, at)) {
            if (raw[at] == '-' && Signature.Format.of(text(raw, at, lineEnd(raw, at))) != Signature.Format.UNKNOWN) {
                begins = at;
            }
        }
        return begins < 0
                ? Optional.empty()
                : Optional.of(Signature.of(text(raw, begins, raw.length), Arrays.copyOf(raw, begins)));
    }

    private enum Part {
        OTHER,
        SIGNATURE,
        /** A signature for another hash of the object, which git leaves out as well. */
        OTHER_SIGNATURE
    }

    private static Part partAt(byte[] raw, int at) {
        String name = text(raw, at, Math.min(raw.length, at + HEADER.length() + 1));
        if (name.equals(HEADER + " ")) {
            return Part.SIGNATURE;
        }
        return name.startsWith(HEADER) ? Part.OTHER_SIGNATURE : Part.OTHER;
    }

    private static int lineEnd(byte[] raw, int at) {
        int end = at;
        while (end < raw.length && raw[end] != '\n') {
            end++;
        }
        return Math.min(raw.length, end + 1);
    }

    private static String text(byte[] raw, int from, int to) {
        return new String(raw, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
