package dev.trustbinder.format;

import dev.trustbinder.publish.Content;
import dev.trustbinder.publish.Publication;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A publication as one zip file that unpacks into one folder. The same publication always gives the same bytes: entries
 * are sorted and of one time, and nothing is compressed, because compressors differ between the machines Java runs on.
 */
public final class Zip {
    /** Java takes the very first day that zip files know for a missing time and adds one of its own. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final int HEADER = 30;
    private static final String FIRST = "/made-by-trustbinder";

    private Zip() {}

    /** Writes all of {@code files} below {@code folder}; streams stay as small as one buffer. */
    public static void write(Publication files, String folder, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        add(zip, folder + FIRST, () -> new ByteArrayInputStream(new byte[0]));
        for (Map.Entry<String, Content> file : files.files().entrySet()) {
            add(zip, folder + "/" + file.getKey(), file.getValue()::open);
        }
        zip.finish();
    }

    /** The first bytes of every file that {@link #write} makes with this folder, by which it is known again. */
    public static byte[] beginning(String folder) {
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        try {
            write(Publication.empty(), folder, empty);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        int name = (folder + FIRST).getBytes(StandardCharsets.UTF_8).length;
        return Arrays.copyOf(empty.toByteArray(), HEADER + name);
    }

    private interface Bytes {
        InputStream open() throws IOException;
    }

    /** An entry that is not compressed states its length and checksum before its bytes, so these are read twice. */
    private static void add(ZipOutputStream zip, String path, Bytes bytes) throws IOException {
        CRC32 checksum = new CRC32();
        long length = 0;
        try (InputStream in = bytes.open()) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                checksum.update(buffer, 0, read);
                length += read;
            }
        }
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(TIME);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        try (InputStream in = bytes.open()) {
            in.transferTo(zip);
        }
        zip.closeEntry();
    }
}
