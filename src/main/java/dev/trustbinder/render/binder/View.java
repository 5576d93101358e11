package dev.trustbinder.render.binder;

import dev.trustbinder.prose.SafeHtml;
import dev.trustbinder.render.page.Fragment;
import dev.trustbinder.render.page.Head;
import dev.trustbinder.render.page.HeatMap;
import dev.trustbinder.render.page.Link;
import dev.trustbinder.render.page.Table;
import java.util.List;

/** What the templates of the binder are filled with. */
final class View {
    private View() {}

    /** What all pages share. */
    record Frame(
            String organization,
            String system,
            String engagement,
            String binderId,
            String commit,
            String asOf,
            List<Stamp> stamps) {
        Site around(Fragment contents, List<Link> versions) {
            return new Site(organization, system, engagement, binderId, commit, asOf, stamps, contents, versions);
        }
    }

    /**
     * What stands around one page; {@code site} in templates.
     *
     * @param contents the ways to all sheets
     * @param versions the ways to the same page of each release; none where there are no others
     */
    record Site(
            String organization,
            String system,
            String engagement,
            String binderId,
            String commit,
            String asOf,
            List<Stamp> stamps,
            Fragment contents,
            List<Link> versions) {}

    /** A fact about the repository that every page carries. */
    record Stamp(String tone, String text) {}

    /**
     * What {@code binder/contents.html} is filled with.
     *
     * @param current the address among them that is the page's own; empty where none is
     */
    record Contents(List<Section> sections, String current) {}

    /** One part of the contents. */
    record Section(String title, List<Link> links) {}

    /** What stands in the frame of a page; {@code page} in the template that draws it. */
    interface Body {
        Head head();
    }

    /** A body in its frame; {@code page} in {@code binder/layout.html}. */
    record Framed(Head head, Fragment body) {}

    /** A page that is one table. */
    record RegisterPage(
            Head head,
            String number,
            String title,
            String lead,
            List<Link> trail,
            List<Link> downloads,
            List<HeatMap> maps,
            List<Fact> facts,
            List<Turn> turns,
            Table table,
            List<String> notes)
            implements Body {}

    /**
     * The other pages of a register.
     *
     * @param rows what this page holds, such as "Page 2 of 18, rows 251 to 500 of 4,312"
     * @param script all rows, for the script that filters them
     * @param steps the pages beside this one, the first and the last
     * @param pages all pages, each with the first thing on it
     */
    record Turn(String rows, int number, String script, List<Step> steps, List<Step> pages) {}

    /**
     * A way to another page of the same register.
     *
     * @param relation {@code prev}, {@code next}, {@code here} for the page itself, or empty
     */
    record Step(String title, String href, String relation) {}

    /** A page about one record or document. */
    record RecordPage(
            Head head,
            String number,
            String title,
            String lead,
            List<Link> trail,
            List<Link> downloads,
            List<Table.Piece> states,
            List<Fact> facts,
            List<SafeHtml> text,
            List<Calendar> calendars,
            List<Proof> proofs,
            List<Part> parts)
            implements Body {}

    /**
     * The page about how controls ran.
     *
     * @param legend the states of a period, and what they mean
     * @param parts the controls without a calendar
     * @param table all controls in numbers
     */
    record OperationPage(
            Head head,
            String number,
            String title,
            String lead,
            List<Link> trail,
            List<Link> downloads,
            List<Turn> turns,
            List<Meaning> legend,
            List<Calendar> calendars,
            List<Part> parts,
            Table table)
            implements Body {}

    /** What a state means. */
    record Meaning(Table.Piece state, String text) {}

    /**
     * When some controls ran.
     *
     * @param columns the months
     */
    record Calendar(String id, String title, List<String> columns, List<CalendarRow> rows) {}

    /** When one control ran; its cells span all columns together. */
    record CalendarRow(String control, String href, String title, List<Table.Piece> states, List<CalendarCell> cells) {}

    /**
     * A period, or those of one month.
     *
     * @param columns how many months it spans
     * @param tone as of a state; empty where nothing is asked for
     * @param label all of it in words
     */
    record CalendarCell(int columns, String tone, String text, String href, String label) {}

    /** A page about what a document was before. */
    record HistoryPage(
            Head head,
            String number,
            String title,
            String lead,
            List<Link> trail,
            List<Link> downloads,
            Table days,
            List<Issue> issues)
            implements Body {}

    /**
     * One version of a document.
     *
     * @param fields what is said of the document and changed
     * @param summary how much of the text changed; empty where none did
     * @param lines how it changed
     * @param note what else there is to say; empty for nothing
     */
    record Issue(
            String anchor,
            String title,
            Table.Piece state,
            List<Fact> facts,
            List<Fact> fields,
            String summary,
            List<RedlineView.Line> lines,
            String note) {}

    /** The first page. */
    record CoverPage(
            Head head,
            String number,
            String title,
            String lead,
            List<Link> trail,
            List<Link> downloads,
            List<Figure> figures,
            List<Fact> facts,
            List<Group> groups)
            implements Body {}

    /** A number worth knowing, and where it comes from. */
    record Figure(String value, String label, String note, String href) {}

    /** Ways into the binder. */
    record Group(String title, List<Way> entries) {}

    /** One way into the binder. */
    record Way(String title, String href, String text) {}

    /**
     * One thing a record says.
     *
     * @param size {@code wide} for what needs a line of its own, else empty
     */
    record Fact(String title, List<Table.Piece> pieces, String size) {
        private static final int SHORT = 56;

        static Fact of(String title, List<Table.Piece> pieces) {
            int letters =
                    pieces.stream().mapToInt(piece -> piece.text().length() + 2).sum();
            return new Fact(title, pieces, letters > SHORT ? "wide" : "");
        }
    }

    /** A page about what happened between two versions. */
    record ChangesPage(
            Head head,
            String number,
            String title,
            String lead,
            List<Link> trail,
            List<Link> downloads,
            List<Turn> turns,
            List<Fact> facts,
            List<Part> parts,
            List<Text> texts)
            implements Body {}

    /**
     * A text that changed.
     *
     * @param by who changed it, and when
     */
    record Text(String id, String record, String title, String href, String by, List<RedlineView.Line> lines) {}

    /**
     * A table of a page.
     *
     * @param whole where all its rows stand; none where they stand here
     */
    record Part(String id, String title, String lead, List<Link> whole, Table table) {}

    /** A piece of evidence with its files. */
    record Proof(String id, String title, String href, List<Fact> facts, List<File> files) {}

    /**
     * A file of a piece of evidence.
     *
     * @param href where it lies in the binder; empty where it does not
     * @param image whether it is shown as a picture
     * @param active whether it is offered for download only
     * @param note why it is not here; empty where it is
     */
    record File(String name, String href, boolean image, boolean active, String size, String sha256, String note) {}
}
