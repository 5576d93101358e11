import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The registers of the sample which evidence is drawn from, as rows by column name. Cells hold no commas. */
record SampleRegisters(
        List<Map<String, String>> people,
        List<Map<String, String>> training,
        List<Map<String, String>> acknowledgements,
        List<Map<String, String>> vulnerabilities) {

    static SampleRegisters of(Path content) {
        Path registers = content.resolve("registers");
        return new SampleRegisters(
                rows(registers.resolve("people.csv")),
                rows(registers.resolve("training.csv")),
                rows(registers.resolve("acknowledgements.csv")),
                rows(registers.resolve("vulnerabilities.csv")));
    }

    /** The people who work for the company on that day, in the order of the register. */
    List<Map<String, String>> activeOn(LocalDate day) {
        return people.stream()
                .filter(person -> !LocalDate.parse(person.get("start")).isAfter(day))
                .filter(person -> person.get("end").isEmpty()
                        || !LocalDate.parse(person.get("end")).isBefore(day))
                .toList();
    }

    private static List<Map<String, String>> rows(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            String[] columns = lines.get(0).split(",");
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < columns.length; i++) {
                    row.put(columns[i], cells[i]);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
