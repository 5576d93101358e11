package dev.trustbinder.publish;

import dev.trustbinder.parallel.Once;
import dev.trustbinder.parallel.Workers;
import dev.trustbinder.repository.Blob;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** What one file holds: bytes made by the tool, a blob of the repository, or a file on the disk; the latter two are only streamed. */
public abstract sealed class Content {

    private static final int LARGE = 1 << 16;

    private Content() {}

    /** Bytes made by the tool; many of them are kept compressed, because a long register has hundreds of large pages. */
    public static Content of(byte[] bytes) {
        return bytes.length < LARGE ? new Made(bytes.clone()) : written(out -> out.write(bytes));
    }

    /** How bytes made by the tool are written. */
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Bytes made by the tool that may be many: they are kept compressed, and never lie in memory as a whole. */
    public static Content written(Writing writing) {
        return Packed.deflating(writing);
    }

    /** Bytes made by the tool when they are first asked for. */
    public static Content later(Supplier<Content> making) {
        return new Later(new Once<>(() -> Workers.deep(making)));
    }

    static Content of(Blob blob) {
        return new Stored(blob);
    }

    static Content of(Path file, long size) {
        return new Lying(file, size);
    }

    /** Whether the tool made it, and not a file of the repository or the disk. */
    public boolean isMade() {
        return !(this instanceof Stored || this instanceof Lying);
    }

    /** The length in bytes. */
    public abstract long size();

    /** Opens the bytes from their start. */
    public abstract InputStream open() throws IOException;

    /** Whether both hold the same bytes; two blobs are compared by their ids. */
    abstract boolean holdsSameAs(Content other) throws IOException;

    private static boolean streamsSame(Content left, Content right) throws IOException {
        if (left.size() != right.size()) {
            return false;
        }
        try (InputStream one = left.open();
                InputStream two = right.open()) {
            return SameBytes.in(one, two);
        }
    }

    private static final class Made extends Content {
        private final byte[] bytes;

        Made(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        boolean holdsSameAs(Content other) throws IOException {
            return other instanceof Made made ? Arrays.equals(bytes, made.bytes) : streamsSame(this, other);
        }
    }

    private static final class Later extends Content {
        private final Once<Content> made;

        Later(Once<Content> made) {
            this.made = made;
        }

        @Override
        public long size() {
            return made.get().size();
        }

        @Override
        public InputStream open() throws IOException {
            return made.get().open();
        }

        @Override
        boolean holdsSameAs(Content other) throws IOException {
            return made.get().holdsSameAs(other);
        }
    }

    private static final class Packed extends Content {
        private final byte[] deflated;
        private final long size;

        private Packed(byte[] deflated, long size) {
            this.deflated = deflated;
            this.size = size;
        }

        static Packed deflating(Writing writing) {
            ByteArrayOutputStream deflated = new ByteArrayOutputStream();
            Deflater fast = new Deflater(Deflater.BEST_SPEED);
            try {
                OutputStream out = new BufferedOutputStream(new DeflaterOutputStream(deflated, fast), LARGE);
                writing.to(out);
                out.close();
                return new Packed(deflated.toByteArray(), fast.getBytesRead());
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            } finally {
                fast.end();
            }
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public InputStream open() {
            return new InflaterInputStream(new ByteArrayInputStream(deflated));
        }

        @Override
        boolean holdsSameAs(Content other) throws IOException {
            return other instanceof Packed packed ? Arrays.equals(deflated, packed.deflated) : streamsSame(this, other);
        }
    }

    private static final class Stored extends Content {
        private final Blob blob;

        Stored(Blob blob) {
            this.blob = blob;
        }

        @Override
        public long size() {
            return blob.size();
        }

        @Override
        public InputStream open() throws IOException {
            return blob.open();
        }

        @Override
        boolean holdsSameAs(Content other) throws IOException {
            return other instanceof Stored stored ? blob.id().equals(stored.blob.id()) : streamsSame(this, other);
        }
    }

    private static final class Lying extends Content {
        private final Path file;
        private final long size;

        Lying(Path file, long size) {
            this.file = file;
            this.size = size;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public InputStream open() throws IOException {
            // Archives know no links.
            return file.getFileSystem().equals(FileSystems.getDefault())
                    ? Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)
                    : Files.newInputStream(file);
        }

        @Override
        boolean holdsSameAs(Content other) throws IOException {
            return streamsSame(this, other);
        }
    }
}
