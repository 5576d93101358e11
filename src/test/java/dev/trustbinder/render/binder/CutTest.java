package dev.trustbinder.render.binder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.render.page.Link;
import dev.trustbinder.render.page.Table.Cell;
import dev.trustbinder.render.page.Table.Row;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where registers are cut into pages, and how one gets from one to the other. */
class CutTest {
    private static final int MOST = 10_000;

    private static Register register(int rows, IntFunction<String> group) {
        List<Integer> numbers = IntStream.range(0, rows).boxed().toList();
        return new Register(
                "things",
                "Things",
                "",
                List.of(new Register.Column("id", "Id", Register.Type.ID, false)),
                numbers.stream()
                        .map(number -> new Row("r-" + number, List.of(Cell.of("T-" + number))))
                        .toList(),
                numbers.stream().map(group::apply).toList(),
                "");
    }

    private static List<Integer> starts(Register register) {
        return Cut.of(register, MOST).stretches().stream()
                .map(Cut.Stretch::from)
                .toList();
    }

    @Test
    void whatFitsOnOnePageStaysThere() {
        assertThat(Cut.of(register(0, row -> "")).stretches()).containsExactly(new Cut.Stretch(1, 0, 0, 0));
        assertThat(Cut.of(register(100, row -> "")).isWhole()).isTrue();
    }

    @Test
    void everyRowStandsOnOnePageAndNoPageIsAStub() {
        List<Cut.Stretch> pages = Cut.of(register(1_000, row -> ""), MOST).stretches();

        assertThat(pages).hasSizeGreaterThan(3);
        for (int page = 1; page < pages.size(); page++) {
            assertThat(pages.get(page).from()).isEqualTo(pages.get(page - 1).to());
        }
        assertThat(pages.get(pages.size() - 1).to()).isEqualTo(1_000);
        assertThat(pages).allSatisfy(page -> assertThat(page.to() - page.from()).isGreaterThan(60));
        assertThat(pages.get(1).told()).startsWith("rows ").endsWith(" of 1,000");
    }

    @Test
    void noPageIsTooHeavyButForASingleRow() {
        Register register = register(1_000, row -> "");
        Scales scales = Scales.of(register);

        assertThat(Cut.of(register, MOST).stretches())
                .allSatisfy(page ->
                        assertThat(scales.between(page.from(), page.to())).isLessThanOrEqualTo(MOST));
        assertThat(Cut.of(register(5, row -> ""), 1).stretches()).hasSize(5);
    }

    @Test
    void pagesEndWhereGroupsDoIfThatLeavesThemHalfFull() {
        assertThat(starts(register(1_000, row -> "G" + row / 50)))
                .hasSizeGreaterThan(3)
                .allMatch(start -> start % 50 == 0);
    }

    @Test
    void aGroupThatIsLargerThanAPageIsCut() {
        assertThat(starts(register(1_000, row -> "one"))).hasSizeGreaterThan(3);
    }

    @Test
    void thePageOfARowIsNamedByItsAddressInTheRegister() {
        Register register = register(10_000, row -> "");
        Sheet sheet = new Sheet(Heading.BINDER, "things/index.html", register, true);
        int second = sheet.cut().stretches().get(1).from();
        Ways ways = Ways.of(List.of(sheet));

        assertThat(ways.to("things/index.html#r-0")).isEqualTo("things/index.html#r-0");
        assertThat(ways.to("things/index.html#r-" + second)).isEqualTo("things/index/2.html#r-" + second);
        assertThat(ways.seenFrom("things/index/2.html").apply("things/index.html#r-" + second))
                .isEqualTo("#r-" + second);
        assertThat(ways.to("things/index.html")).isEqualTo("things/index.html");
    }

    @Test
    void everyPageLeadsToItsNeighboursAndNamesAllPagesByTheirFirstRow() {
        Sheet sheet = new Sheet(Heading.BINDER, "things/index.html", register(10_000, row -> ""), true);
        List<Cut.Stretch> pages = sheet.cut().stretches();

        View.Turn turn = Turning.of(sheet, pages.get(1)).get(0);

        assertThat(turn.steps())
                .extracting(View.Step::title, View.Step::href)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("First", "things/index.html"),
                        org.assertj.core.groups.Tuple.tuple("Previous", "things/index.html"),
                        org.assertj.core.groups.Tuple.tuple("Next", "things/index/3.html"),
                        org.assertj.core.groups.Tuple.tuple("Last", "things/index/" + pages.size() + ".html"));
        assertThat(turn.pages()).hasSameSizeAs(pages);
        assertThat(turn.pages().get(1).title()).endsWith(": T-" + pages.get(1).from());
        assertThat(turn.pages().get(1).relation()).isEqualTo("here");
    }

    @Test
    void aChangeLogGoesOnWhereAPageIsFullAndKeepsEveryRow() {
        View.Text text = new View.Text("text-r-A", "A", "", "", "", List.of());
        List<ChangePortions.Leaf> leaves = ChangePortions.of(
                "log.html", List.of(register(3, row -> ""), register(500, row -> "")), List.of(text), MOST);

        List<String> keys = leaves.stream()
                .flatMap(leaf -> leaf.parts().stream())
                .flatMap(part -> part.table().rows().stream())
                .map(row -> Register.text(row.cells().get(0)))
                .toList();
        assertThat(leaves).hasSizeGreaterThan(2);
        assertThat(keys).hasSize(503).startsWith("T-0", "T-1", "T-2", "T-0").endsWith("T-499");
        assertThat(leaves.get(0).parts())
                .extracting(part -> part.whole().size())
                .containsExactly(0, 1);
        assertThat(leaves.get(leaves.size() - 1).texts()).containsExactly(text);
    }

    @Test
    void theTablesOfARecordShareTheRoomOfItsPage() {
        List<View.Part> parts = Portions.within(
                MOST,
                List.of(
                        RecordParts.part("Few", register(3, row -> ""), new Link("Few", "few.html")),
                        RecordParts.part("Many", register(500, row -> ""), new Link("Many", "many.html"))));

        assertThat(parts.get(0).table().rows()).hasSize(3);
        assertThat(parts.get(0).whole()).isEmpty();
        assertThat(parts.get(1).table().rows()).hasSizeBetween(50, 400);
        assertThat(parts.get(1).lead()).startsWith("The first ").endsWith(" of 500 rows.");
        assertThat(parts.get(1).whole()).containsExactly(new Link("Many", "many.html"));
    }

    @Test
    void theFileListHasItsFurtherPagesOutsideOfTheFolderOfFiles() {
        assertThat(Places.page(Places.FILES, 2)).isEqualTo("file-list/2.html");
    }
}
