package dev.trustbinder.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Opens what is packed in a file: zip, gzip, and the zlib streams of documents and pictures. */
public final class Unpacking {
    /** No unpacked part may be larger, lest a small file fills the memory. */
    public static final int LARGEST_PART = 64 << 20;

    private static final int LARGEST_STREAM = 4 << 20;
    private static final int LEAST_STREAM = 16;
    private static final List<String> UNKNOWN = List.of(
            "7z\u00bc\u00af\u0027\u001c", "Rar!\u001a\u0007", "\u00fd7zXZ\u0000", "BZh9", "\u0028\u00b5\u002f\u00fd");

    private Unpacking() {}

    /** Takes each part by its name. */
    public interface Parts {
        void accept(String name, byte[] bytes) throws IOException;
    }

    /** A part that is too large or a packing that is broken, encrypted or unknown. */
    public static final class Opaque extends IOException {
        private static final long serialVersionUID = 1L;

        public Opaque(String why) {
            super(why);
        }
    }

    /** Hands out the parts of a zip or gzip file; of anything else, none. */
    public static void open(byte[] head, InputStream bytes, Parts parts) throws IOException {
        try {
            if (startsWith(head, "PK\u0003\u0004")) {
                unzip(bytes, parts);
            } else if (startsWith(head, "\u001f\u008b")) {
                parts.accept("the content", limited(new GZIPInputStream(bytes)));
            } else if (UNKNOWN.stream().anyMatch(magic -> startsWith(head, magic))) {
                throw new Opaque("it is packed in a way only known to other programs");
            }
        } catch (java.util.zip.ZipException | java.io.EOFException | IllegalArgumentException broken) {
            throw new Opaque("it is encrypted or broken");
        }
    }

    private static boolean startsWith(byte[] head, String magic) {
        for (int at = 0; at < magic.length(); at++) {
            if (at >= head.length || (head[at] & 0xff) != magic.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    private static void unzip(InputStream bytes, Parts parts) throws IOException {
        ZipInputStream zip = new ZipInputStream(bytes);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            parts.accept(entry.getName(), limited(zip));
        }
    }

    private static byte[] limited(InputStream part) throws IOException {
        byte[] bytes = part.readNBytes(LARGEST_PART + 1);
        if (bytes.length > LARGEST_PART) {
            throw new Opaque("it unpacks to more than " + (LARGEST_PART >> 20) + " MiB");
        }
        return bytes;
    }

    /** The zlib streams that start anywhere in some bytes, each as far as it can be read. */
    public static void inflate(byte[] bytes, Parts parts) throws IOException {
        Inflater inflater = new Inflater();
        try {
            int at = 0;
            while (at + 1 < bytes.length) {
                at += isZlibStart(bytes, at) ? inflateAt(bytes, at, inflater, parts) : 1;
            }
        } finally {
            inflater.end();
        }
    }

    private static boolean isZlibStart(byte[] bytes, int at) {
        if (bytes[at] != 0x78) {
            return false;
        }
        int level = bytes[at + 1] & 0xff;
        return level == 0x01 || level == 0x5e || level == 0x9c || level == 0xda;
    }

    /** How many bytes the stream takes up; 1 where there is none. */
    private static int inflateAt(byte[] bytes, int at, Inflater inflater, Parts parts) throws IOException {
        inflater.reset();
        inflater.setInput(bytes, at, bytes.length - at);
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        byte[] chunk = new byte[1 << 13];
        try {
            int length = inflater.inflate(chunk);
            while (length > 0 && plain.size() < LARGEST_STREAM) {
                plain.write(chunk, 0, length);
                length = inflater.inflate(chunk);
            }
        } catch (DataFormatException noStream) {
            // What came before may still be a piece of one.
        }
        if (plain.size() < LEAST_STREAM) {
            return 1;
        }
        parts.accept("a compressed stream", plain.toByteArray());
        return Math.max(1, (int) inflater.getBytesRead());
    }

    /** The bytes, to be read. */
    public static InputStream of(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
