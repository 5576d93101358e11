package dev.trustbinder.cache;

import dev.trustbinder.repository.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The results of former builds, each valid while neither what it was made from nor what it wrote was touched. An entry
 * that is torn or of another command line is as good as none. Several processes may use one folder.
 */
public final class BuildCache {
    private static final int MOST_ENTRIES = 16;
    private static final int HASH_LENGTH = 64;
    private static final Pattern ENTRY = Pattern.compile("\\p{XDigit}{64}\\.build|(now|entry)\\d+\\.new");

    private final Path folder;

    /** The cache in {@code folder}, which need not exist. */
    public BuildCache(Path folder) {
        this.folder = folder;
    }

    /**
     * What a build gave besides its sites.
     *
     * @param day the day it holds for; empty where it does not depend on today
     * @param lines what it printed, in this order
     */
    public record Result(int exit, Optional<LocalDate> day, List<Line> lines) {
        public Result {
            lines = List.copyOf(lines);
        }
    }

    /** Text that was printed to the standard output, or to the standard error. */
    public record Line(boolean error, String text) {}

    /** The result of the last build of this command line; empty where a full build could give another. */
    public Optional<Result> find(String command, LocalDate today) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(entry(command))))) {
            String hash = new String(in.readNBytes(HASH_LENGTH), StandardCharsets.US_ASCII);
            byte[] head = in.readNBytes(in.readInt());
            if (!hash.equals(hash(head))) {
                return Optional.empty();
            }
            byte[] stat = in.readAllBytes();
            DataInputStream fields = new DataInputStream(new ByteArrayInputStream(head));
            boolean same = text(fields).equals(command);
            BuildInputs inputs = new BuildInputs(Path.of(text(fields)));
            Path site = Path.of(text(fields));
            FileTime begun = time(fields.readLong());
            FileTime written = time(fields.readLong());
            String day = text(fields);
            Result result = new Result(
                    fields.readInt(),
                    day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day)),
                    lines(fields));
            return same
                            && result.day().filter(one -> !one.equals(today)).isEmpty()
                            && !BuildOutputs.isLocked(site)
                            && Arrays.equals(stat, joined(inputs.stat(begun), BuildOutputs.stat(site, written)))
                    ? Optional.of(result)
                    : Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            // Whatever is wrong with an entry or the files it speaks of, a full build says it.
            return Optional.empty();
        }
    }

    /** The build of a command line from here on; empty where the cache cannot be written. */
    public Optional<Run> begin(String command, Path content) {
        try {
            Files.createDirectories(folder);
            if (isEmpty()) {
                replace(folder.resolve(".gitignore"), "*\n".getBytes(StandardCharsets.US_ASCII));
            }
            FileTime begun = now();
            return Optional.of(new Run(command, content, begun, new BuildInputs(content).stat(begun)));
        } catch (IOException unwritable) {
            return Optional.empty();
        }
    }

    /** A build under way. */
    public final class Run {
        private final String command;
        private final Path content;
        private final FileTime begun;
        private final byte[] inputs;
        private Optional<Written> written = Optional.empty();

        private record Written(Path site, FileTime time, byte[] stat) {}

        private Run(String command, Path content, FileTime begun, byte[] inputs) {
            this.command = command;
            this.content = content;
            this.begun = begun;
            this.inputs = inputs;
        }

        /** Notes the sites in {@code site}, while nobody else may write there. */
        public void wrote(Path site) {
            try {
                FileTime time = now();
                written = Optional.of(new Written(site, time, BuildOutputs.stat(site, time)));
            } catch (IOException gone) {
                written = Optional.empty();
            }
        }

        /** Keeps the result, unless something was edited meanwhile. */
        public void keep(Result result) {
            try {
                if (written.isPresent() && Arrays.equals(inputs, new BuildInputs(content).stat(begun))) {
                    replace(entry(command), bytes(written.get(), result));
                    trim();
                }
            } catch (IOException unwritable) {
                // The next build is a full one.
            }
        }

        private byte[] bytes(Written sites, Result result) throws IOException {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            DataOutputStream fields = new DataOutputStream(head);
            for (String text : List.of(command, content.toString(), sites.site().toString())) {
                write(fields, text);
            }
            fields.writeLong(begun.to(TimeUnit.NANOSECONDS));
            fields.writeLong(sites.time().to(TimeUnit.NANOSECONDS));
            write(fields, result.day().map(LocalDate::toString).orElse(""));
            fields.writeInt(result.exit());
            for (Line line : result.lines()) {
                fields.writeBoolean(line.error());
                write(fields, line.text());
            }
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(all);
            out.writeBytes(hash(head.toByteArray()));
            out.writeInt(head.size());
            head.writeTo(out);
            out.write(joined(inputs, sites.stat()));
            return all.toByteArray();
        }
    }

    private Path entry(String command) {
        return folder.resolve(hash(command.getBytes(StandardCharsets.UTF_8)) + ".build");
    }

    private static String hash(byte[] bytes) {
        Sha256 hash = new Sha256();
        hash.update(bytes, bytes.length);
        return hash.hex();
    }

    private static byte[] joined(byte[] inputs, byte[] outputs) {
        byte[] all = Arrays.copyOf(inputs, inputs.length + outputs.length);
        System.arraycopy(outputs, 0, all, inputs.length, outputs.length);
        return all;
    }

    private static FileTime time(long nanos) {
        return FileTime.from(nanos, TimeUnit.NANOSECONDS);
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static List<Line> lines(DataInputStream in) throws IOException {
        List<Line> lines = new ArrayList<>();
        while (in.available() > 0) {
            lines.add(new Line(in.readBoolean(), text(in)));
        }
        return lines;
    }

    /** The time of the file system, by which racily clean files are told; the clock of the machine may differ. */
    private FileTime now() throws IOException {
        Path file = Files.createTempFile(folder, "now", ".new");
        FileTime now = Files.getLastModifiedTime(file);
        Files.delete(file);
        return now;
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private void replace(Path file, byte[] bytes) throws IOException {
        Path whole = Files.createTempFile(folder, "entry", ".new");
        Files.write(whole, bytes);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deletes the oldest entries, and what a killed process left; the folder may hold files of others. */
    private void trim() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> ENTRY.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparing((Path file) -> file.toFile().lastModified())
                            .reversed())
                    .skip(MOST_ENTRIES)
                    .forEach(file -> file.toFile().delete());
        }
    }

    /** The files a build writes into the folder of the sites, and those by which one build keeps another out. */
    private static final class BuildOutputs {
        private static final Pattern OURS = Pattern.compile("binder|trust|binder\\.zip|\\.(binder|trust).*");
        private static final Pattern LOCK = Pattern.compile("\\.binder\\.(lock|builder)");

        private BuildOutputs() {}

        /** The stat data of both sites, and of what a killed build left beside them. */
        static byte[] stat(Path site, FileTime since) throws IOException {
            Path folder = site.toRealPath();
            return StatListing.of(List.of(folder), since, path -> folder.equals(path.getParent()) && !isOurs(path));
        }

        private static boolean isOurs(Path path) {
            String name = path.getFileName().toString();
            return OURS.matcher(name).matches() && !LOCK.matcher(name).matches();
        }

        /** Whether a build is writing there, or one was killed while it was. */
        static boolean isLocked(Path site) {
            return List.of(".binder.lock", ".binder.builder").stream()
                    .anyMatch(name -> Files.exists(site.resolve(name), LinkOption.NOFOLLOW_LINKS));
        }
    }
}
