package dev.trustbinder.read;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.RepoPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Reads the rows of a CSV file (RFC 4180) as spreadsheets write it: set apart by commas, semicolons, tabs or bars, with a
 * first line {@code sep=;}, with rows and columns of empty cells, which are none. It holds one row at a time. What breaks
 * the whole file is one finding, and ends it.
 */
final class CsvReader {
    private static final long MOST_BYTES = 200L << 20;
    private static final int LONGEST_CELL = 1 << 20;
    private static final int MOST_CELLS = 1 << 14;
    private static final String SEPARATORS = ",;\t|";
    private static final String WHERE_TO_SAVE = "save the file as UTF-8; spreadsheets call it CSV UTF-8";

    private final RepoPath file;
    private final CsvText text;
    private final List<Finding> findings;
    private char separator = ',';
    private int line = 1;
    private int column = 1;
    private boolean invisible;
    private boolean broken;

    private CsvReader(RepoPath file, CsvText text, List<Finding> findings) {
        this.file = file;
        this.text = text;
        this.findings = findings;
    }

    /** Hands {@code reading} a reader; false, after a finding, where the file cannot be read or only in part. */
    static boolean read(RepoPath file, Blob blob, List<Finding> findings, Consumer<CsvReader> reading) {
        if (blob.size() > MOST_BYTES) {
            findings.add(ReadRules.TOO_LARGE.at(
                    Location.startOf(file),
                    "%s has %,d bytes, more than the %,d a CSV file may have"
                            .formatted(file.name(), blob.size(), MOST_BYTES),
                    "split it, or keep it as an evidence file"));
            return false;
        }
        try (InputStream in = blob.open()) {
            CsvReader reader = new CsvReader(file, CsvText.of(in), findings);
            reader.chooseSeparator();
            reading.accept(reader);
            return !reader.broken;
        } catch (IOException failed) {
            return unreadable(file, failed, findings);
        } catch (UncheckedIOException failed) {
            return unreadable(file, failed.getCause(), findings);
        }
    }

    private static boolean unreadable(RepoPath file, IOException failed, List<Finding> findings) {
        findings.add(ReadRules.ENCODING.at(
                Location.startOf(file), file.name() + " cannot be read: " + failed.getMessage(), ""));
        return false;
    }

    /** The next row with something in it; empty at the end, and after a finding that ends the file. */
    Optional<List<YamlNode.Scalar>> row() {
        try {
            while (!broken && text.peek(0) >= 0) {
                List<YamlNode.Scalar> cells = cells();
                boolean cut = text.peek(0) < 0 && text.fault().isPresent();
                if (!broken
                        && !cut
                        && cells.stream().anyMatch(cell -> !strip(cell.text()).isEmpty())) {
                    return Optional.of(cells);
                }
            }
            text.fault()
                    .filter(fault -> !broken)
                    .ifPresent(fault -> end(ReadRules.ENCODING.at(here(), fault, WHERE_TO_SAVE)));
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Ends the file: what follows cannot be understood, or need not be. */
    void end(Finding cause) {
        findings.add(cause);
        broken = true;
    }

    /** Without the blanks around it, those that do not break a line among them. */
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    /** The sign that stands most often outside of quotes in the first line with words; the comma, where several do. */
    private void chooseSeparator() throws IOException {
        while (text.peek(0) == '\n') {
            advance();
        }
        if (startsWith("sep=") && text.peek(4) > ' ' | text.peek(4) == '\t' && text.peek(5) == '\n') {
            separator = (char) text.peek(4);
            while (advance() != '\n') {
                continue;
            }
            return;
        }
        int[] seen = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0, letter = text.peek(0); letter >= 0 && (quoted || letter != '\n'); letter = text.peek(++i)) {
            quoted ^= letter == '"';
            int which = SEPARATORS.indexOf(letter);
            if (which >= 0 && !quoted) {
                seen[which]++;
            }
        }
        int most = IntStream.range(0, seen.length).reduce(0, (one, other) -> seen[other] > seen[one] ? other : one);
        separator = SEPARATORS.charAt(most);
    }

    private boolean startsWith(String words) throws IOException {
        for (int i = 0; i < words.length(); i++) {
            if (Character.toLowerCase(text.peek(i)) != words.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private List<YamlNode.Scalar> cells() throws IOException {
        invisible = false;
        if (startsWith("<<<<<<<") || startsWith(">>>>>>>")) {
            end(TextFile.conflict(file, line));
        }
        List<YamlNode.Scalar> cells = new ArrayList<>();
        do {
            if (!cells.isEmpty()) {
                advance();
            }
            cells.add(cell());
            if (cells.size() > MOST_CELLS) {
                end(ReadRules.CSV.at(here(), "this row has more than %,d cells".formatted(MOST_CELLS), ""));
            }
        } while (!broken && text.peek(0) == separator);
        if (text.peek(0) == '\n') {
            advance();
        }
        return cells;
    }

    private YamlNode.Scalar cell() throws IOException {
        int startLine = line;
        int startColumn = column;
        String value = text.peek(0) == '"' ? quoted() : strip(bare());
        return new YamlNode.Scalar(value, new Location(file, startLine, startColumn, line, column));
    }

    private String bare() throws IOException {
        StringBuilder value = new StringBuilder();
        while (!broken && text.peek(0) >= 0 && text.peek(0) != separator && text.peek(0) != '\n') {
            value.append((char) advance());
            refuseLong(value, here());
        }
        return value.toString();
    }

    private String quoted() throws IOException {
        StringBuilder value = new StringBuilder();
        Location open = here();
        advance();
        while (!broken && text.peek(0) >= 0) {
            int letter = advance();
            if (letter != '"') {
                value.append((char) letter);
                refuseLong(value, open);
            } else if (text.peek(0) == '"') {
                value.append((char) advance());
            } else {
                if (!strip(bare()).isEmpty()) {
                    findings.add(ReadRules.CSV.at(
                            open, "text follows the closing quote of this cell", "double the quotes inside"));
                }
                return value.toString();
            }
        }
        if (!broken && text.fault().isEmpty()) {
            end(ReadRules.CSV.at(open, "this quote is never closed", "double the quotes inside a cell"));
        }
        return value.toString();
    }

    private void refuseLong(CharSequence value, Location from) {
        if (value.length() > LONGEST_CELL) {
            end(ReadRules.CSV.at(
                    from,
                    "this cell has more than %,d letters".formatted(LONGEST_CELL),
                    "close its quote, or end its line"));
        }
    }

    private Location here() {
        return Location.on(file, line, column, 1);
    }

    private int advance() throws IOException {
        int letter = text.next();
        if (letter == '\n') {
            line++;
            column = 1;
            invisible = false;
        } else if (letter >= 0) {
            refuse(letter);
            column += Character.isLowSurrogate((char) letter) ? 0 : 1;
        }
        return letter;
    }

    /** One finding for the first character that no text holds, and one for each line with characters nobody can see. */
    private void refuse(int letter) {
        if (!broken && !Character.isSurrogate((char) letter) && Characters.isForbidden(letter)) {
            end(ReadRules.CONTROL_CHARACTER.at(
                    here(), "character U+%04X stands in this line".formatted(letter), "remove it"));
        } else if (!invisible && Characters.isInvisible(letter)) {
            invisible = true;
            findings.add(ReadRules.INVISIBLE_CHARACTER.at(
                    here(), "character U+%04X cannot be seen".formatted(letter), "remove it"));
        }
    }
}
