package dev.trustbinder.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.format.Csv;
import dev.trustbinder.kit.FindingAssert;
import dev.trustbinder.memo.Memo;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Risk;
import dev.trustbinder.model.Table;
import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.RepoPath;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CsvTreeTest {
    private static final RepoPath FILE = new RepoPath("content/x.csv");

    private final List<Finding> findings = new ArrayList<>();

    @Test
    void readsQuotedCellsAsTheyAre() {
        assertThat(cells("a,b\n\"x, \"\"y\"\"\nz\",\" 1.10 \"\n")).containsExactly("x, \"y\"\nz", " 1.10 ");
        assertThat(findings).isEmpty();
    }

    @Test
    void readsBareCellsWithoutTheBlanksAroundThem() {
        assertThat(cells("a,b\n  x y ,\u00A0007\u00A0\n")).containsExactly("x y", "007");
    }

    @Test
    void placesCellsByCodePointsAndLines() {
        Table table = table("a,b\n\"😀\n😀\",x\n");
        assertThat(table.rows().get(0).cells().get(1).location().toString()).isEqualTo("content/x.csv:3:4");
    }

    @Test
    void namesQuotesThatAreNeverClosedAndTextBehindThem() {
        read("a\n\"x\n");
        read("a\n\"x\"y\n");
        assertThat(findings.stream().map(Finding::message))
                .containsExactly("this quote is never closed", "text follows the closing quote of this cell");
        assertThat(places()).containsExactly("2:1", "2:1");
    }

    @Test
    void leavesOutARowThatDoesNotFitItsHeader() {
        assertThat(table("a,b\n1\n1,2\n1,2,3\n").rows()).hasSize(1);
        assertThat(findings).hasSize(2);
    }

    @Test
    void nestsDottedKeysSplitsListsAndLeavesOutEmptyCells() {
        YamlNode.Mapping risk = rows("id,inherent.impact,inherent.likelihood,controls\nR,4,,a; b\n")
                .get(0);
        assertThat(risk.pairs().stream().map(YamlNode.Pair::key)).containsExactly("id", "inherent", "controls");
        YamlNode.Mapping inherent = (YamlNode.Mapping) risk.pairs().get(1).value();
        assertThat(inherent.pairs()).hasSize(1);
        assertThat(((YamlNode.Sequence) risk.pairs().get(2).value()).items()).hasSize(2);
    }

    @Test
    void judgesAHeaderOnceWhateverTheNumberOfRows() {
        rows("id,id\nR,S\nT,U\n");
        rows("id,inherent,inherent.impact\nR,1,2\nT,1,2\n");
        rows("id,inherant.impact\nR,1\nT,2\n");
        rows("identifier,tittle\nR,1\nT,2\n");
        rows("title,owner\nR,1\nT,2\n");
        rows("id,\nR,1\nT,2\n");
        assertThat(findings.stream().map(Finding::message))
                .containsExactly(
                        "the header names id twice",
                        "the header names both inherent and inherent.impact",
                        "unknown key inherant.impact",
                        "no cell of the first row names a column: identifier, tittle",
                        "the first row names no column id",
                        "column 2 has no name, and line 2 has something in it");
    }

    @Test
    void readsAHeaderAsPeopleHeadColumns() {
        assertThat(rows("ID,Risk Owner,INHERENT.IMPACT,risk_owner\nR,x,4,\n").get(0).pairs().stream()
                        .map(YamlNode.Pair::key))
                .contains("id", "inherent");
    }

    @Test
    void takesRowsAndColumnsOfEmptyCellsForNone() {
        assertThat(table("a,b,,\n1,2,,\n,,,\n \t,\u00A0\n\n3,4\n").size()).isEqualTo(2);
        assertThat(findings).isEmpty();
    }

    @Test
    void namesAnEmptyFile() {
        read("");
        read("\n\n");
        read(",,\n");
        assertThat(findings.stream().map(Finding::message))
                .hasSize(3)
                .containsOnly("x.csv is empty, so that nothing is read from it");
        assertThat(table("a,b\n").rows()).isEmpty();
        assertThat(findings).hasSize(3);
    }

    @Test
    void namesTheByteThatIsNotUtf8AndTheLetterItMayBe() {
        read(Blob.of("a,b\nGeschäft,x\n".getBytes(Charset.forName("windows-1252"))));
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).message()).isEqualTo("byte 0xE4, which is ä in Windows-1252, is not UTF-8");
        assertThat(findings.get(0).help()).contains("CSV UTF-8");
        assertThat(places()).containsExactly("2:6");
    }

    @Test
    void namesAConflictOnceAndReadsNoFurther() {
        read("a,b\n<<<<<<< HEAD\n1,2\n=======\n3,4\n>>>>>>> other\n");
        assertThat(findings).hasSize(1).allMatch(finding -> finding.rule() == ReadRules.CONFLICT);
    }

    @Test
    void holdsTheFirstRowsOfALongListAndCountsAll() {
        String text = IntStream.range(0, Table.SHOWN + 10)
                .mapToObj(row -> row + ",x\n")
                .collect(Collectors.joining("", "key,b\n", ""));
        Table table = PopulationTable.read(FILE, Blob.of(text), Set.of("key"), findings)
                .orElseThrow();
        assertThat(table.size()).isEqualTo(Table.SHOWN + 10);
        assertThat(table.rows()).hasSize(Table.SHOWN);
        assertThat(table.keys().get("key")).hasSize(Table.SHOWN + 10);
    }

    @Test
    void readsADayAtMidnightAsTheDayAndNoOtherTime() {
        assertThat(rows("id,reviewed\nR,2026-12-31 00:00:00\n")
                        .get(0)
                        .pairs()
                        .get(1)
                        .value())
                .isInstanceOfSatisfying(
                        YamlNode.Scalar.class, day -> assertThat(day.text()).isEqualTo("2026-12-31"));
        FileContent read = people("p-1,2023-01-09T00:00,a", "p-2,2023-01-09 00:00:00,a", "p-3,2023-01-09 08:30:00,a");
        assertThat(read.findings.stream().map(Finding::message))
                .containsExactly("start must be a day of the calendar, found 2023-01-09 08:30:00");
    }

    @Test
    void tellsThreeCellsOfAColumnWithOneFaultOnce() {
        FileContent read = people("p-1,1/2/2023,a", "p-2,2023-02-01,a", "p-3,soon,a", "p-4,3/4/2023,a", "p-5,x,a");
        assertThat(read.findings.stream().map(FindingAssert::line))
                .containsExactly("content/x.csv:2:5 error[record/value] start must be a day of the calendar, found"
                        + " 1/2/2023; 4 cells of this column are wrong: 1/2/2023 on line 2, soon on line 4, 3/4/2023 on"
                        + " line 5 and 1 other = a spreadsheet writes dates so; write 2023-02-01 or 2023-01-02,"
                        + " whichever is meant");
        assertThat(read.unread).hasSize(4);
    }

    @Test
    void tellsTwoCellsOfAColumnAndOneOfAnotherSingly() {
        FileContent read = RecordFile.read(
                FILE, Blob.of("id,title,start,end,team\np-1,a,x,y,T\np-2,a,x,,T\n"), Kind.PERSON, new Memo());
        assertThat(read.findings.stream().filter(finding -> finding.rule() == ReadRules.VALUE))
                .hasSize(3);
    }

    private static FileContent people(String... rows) {
        String text = "id,start,team\n" + String.join("\n", rows) + "\n";
        return RecordFile.read(FILE, Blob.of(text), Kind.PERSON, new Memo());
    }

    /** The same records, whatever program wrote them. */
    @RepeatedTest(200)
    void readsTheSameRecordsInEveryDialect(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        String letters = "ab ;,\t|\"\né€😀0";
        List<List<String>> written = new ArrayList<>();
        written.add(List.of("alpha", "beta", "gamma"));
        for (int row = 0; row < random.nextInt(6); row++) {
            written.add(IntStream.range(0, 3)
                    .mapToObj(cell -> "x"
                            + random.ints(random.nextInt(8), 0, letters.codePointCount(0, letters.length()))
                                    .mapToObj(at -> letters.substring(
                                            letters.offsetByCodePoints(0, at), letters.offsetByCodePoints(0, at + 1)))
                                    .collect(Collectors.joining())
                            + "x")
                    .toList());
        }
        Blob blob = Blob.of(Dialect.any(random).write(written, random));
        Table table = PopulationTable.read(FILE, blob, Set.of(), findings).orElseThrow();
        assertThat(findings).isEmpty();
        List<List<String>> read = new ArrayList<>();
        read.add(texts(table.columns()));
        table.rows().forEach(row -> read.add(texts(row.cells())));
        assertThat(read).isEqualTo(written);
    }

    @Test
    void readsTheCsvOfTheBinderItself() {
        byte[] bytes = Csv.of(List.of("a", "b"), List.of(List.of("é, \"x\"", "y\nz"), List.of("", "1")));
        Table table =
                PopulationTable.read(FILE, Blob.of(bytes), Set.of(), findings).orElseThrow();
        assertThat(table.rows().stream().map(row -> texts(row.cells())))
                .containsExactly(List.of("é, \"x\"", "y\nz"), List.of("", "1"));
        assertThat(texts(table.columns())).containsExactly("a", "b");
    }

    @Test
    void tellsOfAColumnThatAPopulationNamesTwice() {
        Blob blob = Blob.of("id,who,ID\n1,a,2\n");
        assertThat(PopulationTable.read(FILE, blob, Set.of(), findings)).isPresent();
        assertThat(findings).hasSize(1).allMatch(finding -> finding.rule() == ReadRules.CSV);
        assertThat(findings.get(0).message()).isEqualTo("the header names ID twice");
    }

    /** How a program writes tables. */
    private record Dialect(String separator, String lineEnd, Charset charset, String mark, boolean all, boolean stub) {
        static Dialect any(Random random) {
            Charset[] charsets = {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE};
            Charset charset = charsets[random.nextInt(3)];
            return new Dialect(
                    List.of(",", ";", "\t", "|").get(random.nextInt(4)),
                    List.of("\n", "\r\n", "\r").get(random.nextInt(3)),
                    charset,
                    random.nextBoolean() ? "\uFEFF" : "",
                    random.nextBoolean(),
                    random.nextBoolean());
        }

        byte[] write(List<List<String>> rows, Random random) {
            String empty = stub ? separator + separator : "";
            StringBuilder text = new StringBuilder(mark);
            if (random.nextBoolean()) {
                text.append("sep=").append(separator).append(lineEnd);
            }
            for (List<String> row : rows) {
                text.append(row.stream().map(this::cell).collect(Collectors.joining(separator)));
                text.append(empty).append(lineEnd);
                if (random.nextInt(4) == 0) {
                    text.append(separator.repeat(2)).append(empty).append(lineEnd);
                }
            }
            return text.toString().getBytes(charset);
        }

        private String cell(String value) {
            boolean quoted = all || value.matches("(?s).*[\"\n,;\t|].*");
            return quoted ? '"' + value.replace("\"", "\"\"") + '"' : value;
        }
    }

    private static List<String> texts(List<Table.Cell> cells) {
        return cells.stream().map(Table.Cell::text).toList();
    }

    private List<String> places() {
        return findings.stream()
                .map(one -> one.location().line() + ":" + one.location().column())
                .toList();
    }

    private List<String> cells(String text) {
        return texts(table(text).rows().get(0).cells());
    }

    private Table table(String text) {
        return PopulationTable.read(FILE, Blob.of(text), Set.of(), findings).orElseThrow();
    }

    private void read(String text) {
        read(Blob.of(text));
    }

    private void read(Blob blob) {
        PopulationTable.read(FILE, blob, Set.of(), findings);
    }

    private List<YamlNode.Mapping> rows(String text) {
        List<YamlNode.Mapping> rows = new ArrayList<>();
        CsvTree.parse(FILE, Blob.of(text), EntryReader.fields(Risk.class), List.of("id"), findings, rows::add);
        return rows;
    }
}
