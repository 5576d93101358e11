package dev.trustbinder.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.model.Table;
import dev.trustbinder.repository.RepoPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTreeTest {
    private final List<Finding> findings = new ArrayList<>();

    @Test
    void readsQuotedCellsAsTheyAre() {
        assertThat(cells("a,b\n\"x, \"\"y\"\"\nz\",\" 1.10 \"\n")).containsExactly("x, \"y\"\nz", " 1.10 ");
        assertThat(findings).isEmpty();
    }

    @Test
    void readsBareCellsWithoutTheBlanksAroundThem() {
        assertThat(cells("a,b\n  x y ,007\n")).containsExactly("x y", "007");
    }

    @Test
    void placesCellsByCodePointsAndLines() {
        Table table = table("a,b\n\"😀\n😀\",x\n");
        assertThat(table.rows().get(0).cells().get(1).location().toString()).isEqualTo("content/x.csv:3:4");
    }

    @Test
    void namesQuotesThatAreNeverClosedAndTextBehindThem() {
        table("a\n\"x\n");
        table("a\n\"x\"y\n");
        assertThat(findings.stream().map(Finding::message))
                .containsExactly("this quote is never closed", "text follows the closing quote of this cell");
        assertThat(findings.stream()
                        .map(one -> one.location().line() + ":" + one.location().column()))
                .containsExactly("2:1", "2:1");
    }

    @Test
    void leavesOutARowThatDoesNotFitItsHeader() {
        assertThat(table("a,b\n1\n1,2\n1,2,3\n").rows()).hasSize(1);
        assertThat(findings).hasSize(2);
    }

    @Test
    void nestsDottedKeysSplitsListsAndLeavesOutEmptyCells() {
        List<YamlNode.Mapping> rows = CsvTree.parse(
                new RepoPath("content/x.csv"),
                "id,inherent.impact,inherent.likelihood,data\nR,4,,a; b\n",
                "data"::equals,
                findings);
        assertThat(rows.get(0).pairs().stream().map(YamlNode.Pair::key)).containsExactly("id", "inherent", "data");
        YamlNode.Mapping inherent =
                (YamlNode.Mapping) rows.get(0).pairs().get(1).value();
        assertThat(inherent.pairs()).hasSize(1);
        assertThat(((YamlNode.Sequence) rows.get(0).pairs().get(2).value()).items())
                .hasSize(2);
    }

    @Test
    void namesAKeyThatTheHeaderHasTwiceOrBothPlainAndNested() {
        CsvTree.parse(new RepoPath("content/x.csv"), "a,a\n1,2\n", key -> false, findings);
        CsvTree.parse(new RepoPath("content/x.csv"), "a,a.b\n1,2\n", key -> false, findings);
        CsvTree.parse(new RepoPath("content/x.csv"), "a.b,a\n1,2\n", key -> false, findings);
        assertThat(findings).hasSize(3).allMatch(finding -> finding.rule() == ReadRules.CSV);
    }

    @Test
    void readsAnEmptyFileAsNoRows() {
        assertThat(table("").rows()).isEmpty();
        assertThat(table("a,b\n").rows()).isEmpty();
        assertThat(findings).isEmpty();
    }

    private List<String> cells(String text) {
        return table(text).rows().get(0).cells().stream().map(Table.Cell::text).toList();
    }

    private Table table(String text) {
        return CsvTree.table(new RepoPath("content/x.csv"), text, findings);
    }
}
