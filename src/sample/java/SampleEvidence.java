import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Writes the bulk evidence of the sample programme below the given content folder: exports, logs of runs, populations
 * and pictures. The same registers give the same bytes; no clock is read and each random sequence has a fixed seed.
 *
 * <pre>{@code
 * javac -d target/sample src/sample/java/*.java
 * java -cp target/sample SampleEvidence content
 * }</pre>
 */
public final class SampleEvidence {

    static final LocalDate AS_OF = LocalDate.of(2026, 11, 21);

    private SampleEvidence() {}

    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("usage: SampleEvidence CONTENT-FOLDER");
            System.exit(2);
        }
        Path content = Path.of(arguments[0]);
        SampleRegisters registers = SampleRegisters.of(content);
        SamplePeople.write(content, registers);
        SampleExports.write(content, registers);
        SampleRuns.write(content);
        SamplePopulations.write(content);
        SamplePictures.write(content);
    }

    /** Writes one CSV file, first line the column names, under the content folder. */
    static void table(Path content, String path, String columns, List<String> rows) {
        text(content, path, columns + "\n" + String.join("\n", rows) + "\n");
    }

    static void text(Path content, String path, String text) {
        try {
            Path file = content.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
