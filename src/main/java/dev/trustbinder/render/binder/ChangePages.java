package dev.trustbinder.render.binder;

import dev.trustbinder.assess.Identity;
import dev.trustbinder.changes.ChangeLog;
import dev.trustbinder.changes.ChangeLog.Side;
import dev.trustbinder.changes.ChangeLogJson;
import dev.trustbinder.changes.ChangeRow;
import dev.trustbinder.changes.ChangeRows;
import dev.trustbinder.changes.StateChange;
import dev.trustbinder.changes.Telling;
import dev.trustbinder.delta.ChangeKind;
import dev.trustbinder.format.Json;
import dev.trustbinder.publish.Content;
import dev.trustbinder.publish.Publication;
import dev.trustbinder.render.page.Head;
import dev.trustbinder.render.page.Link;
import dev.trustbinder.render.page.Table;
import dev.trustbinder.repository.Commit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What happened from each release to the next, and from the newest to now: a page, a sheet and the data of each. */
final class ChangePages {
    static final String TEMPLATE = "binder/changes.html";

    private static final String FOLDER = "versions/changes/";
    private static final String NOW = "current";

    private final Cells cells;
    private final Pair pair;
    private final ChangeRegisters registers;

    private ChangePages(Pair pair, Cells cells) {
        this.cells = cells;
        this.pair = pair;
        this.registers = new ChangeRegisters(cells, pair.page());
    }

    /** One way between two neighbours; its files have {@code path} and their own endings. */
    record Pair(String from, String to, String path, AuditorView before, AuditorView after) {
        Link link() {
            return new Link("Changes from " + from + " to " + to, page());
        }

        String page() {
            return path + ".html";
        }
    }

    /**
     * A change log with everything it is shown as.
     *
     * @param pages in order, the first at the path of the pair
     * @param ways to texts on other pages than the first
     */
    record Told(Pair pair, List<View.ChangesPage> pages, Ways ways, Content csv, byte[] json) {}

    /** Every release and its follower, oldest first; the follower of the newest is the current binder. */
    static List<Pair> pairs(ReleaseBinders releases, AuditorView current) {
        List<Pair> pairs = new ArrayList<>();
        List<ReleaseBinder> told = releases.told();
        for (int at = 0; at < told.size(); at++) {
            boolean newest = at + 1 == told.size();
            String from = told.get(at).name().folder();
            String to = newest ? NOW : told.get(at + 1).name().folder();
            AuditorView after = newest ? current : told.get(at + 1).view();
            pairs.add(new Pair(from, to, path(from, to, at), told.get(at).view(), after));
        }
        return pairs;
    }

    /** Two long names may make one that is too long. */
    private static String path(String from, String to, int at) {
        String path = FOLDER + from + ".." + to;
        return Publication.objectionTo(path + ".html").isEmpty() ? path : FOLDER + "changes-" + at;
    }

    static Told of(Pair pair, Cells cells) {
        return new ChangePages(pair, cells).told();
    }

    private Told told() {
        ChangeWords words = new ChangeWords(pair.before(), pair.after(), cells.view());
        ChangeLog whole = ChangeLog.between(
                side(pair.from(), pair.before()),
                side(pair.to(), pair.after()),
                cells.view().program());
        ChangeLog log = new ChangeLog(
                whole.before(),
                whole.after(),
                whole.states().stream().filter(words::mayTell).toList(),
                whole.delta(),
                whole.steps());
        ChangeRows all = ChangeRows.of(log, words.telling());
        ChangeRows rows = new ChangeRows(
                all.evidence().stream().filter(words::mayTell).toList(),
                all.records().stream().filter(words::mayTell).toList());
        List<ChangePortions.Leaf> leaves = ChangePortions.of(pair.page(), tables(log, rows), texts(rows), Cut.MOST);
        return new Told(
                pair,
                pages(facts(log, rows), leaves),
                ways(leaves),
                registers.all(rows).csv(),
                Json.of(ChangeLogJson.of(log, rows)));
    }

    private static Side side(String name, AuditorView view) {
        return new Side(name, view.assessment(), view.findings());
    }

    private List<View.ChangesPage> pages(List<View.Fact> facts, List<ChangePortions.Leaf> leaves) {
        List<Link> all = IntStream.range(0, leaves.size())
                .mapToObj(at -> new Link(leaves.get(at).title(), Places.page(pair.page(), at + 1)))
                .toList();
        return IntStream.range(0, leaves.size())
                .mapToObj(at -> page(at == 0 ? facts : List.of(), leaves.get(at), Turning.of(all, at, "", "")))
                .toList();
    }

    private View.ChangesPage page(List<View.Fact> facts, ChangePortions.Leaf leaf, List<View.Turn> turns) {
        String page = facts.isEmpty() ? ", page " + turns.get(0).number() : "";
        String title = pair.link().title() + page;
        return new View.ChangesPage(
                Head.of(pair.page(), title),
                "",
                title,
                "What got worse stands first. Each version is judged on its own day.",
                List.of(new Link("Binder", Places.COVER), new Link("Versions", Places.VERSIONS)),
                List.of(new Link("CSV", pair.path() + ".csv"), new Link("JSON", pair.path() + ".json")),
                turns,
                facts,
                leaf.parts(),
                leaf.texts());
    }

    /** A row leads to its text, which may stand on a later page. */
    private Ways ways(List<ChangePortions.Leaf> leaves) {
        SortedMap<String, String> turned = new TreeMap<>();
        for (int at = 1; at < leaves.size(); at++) {
            String page = Places.page(pair.page(), at + 1);
            leaves.get(at).texts().forEach(text -> turned.put(pair.page() + "#" + text.id(), page + "#" + text.id()));
        }
        return new Ways(turned);
    }

    private List<View.Fact> facts(ChangeLog log, ChangeRows rows) {
        return List.of(
                fact("From", version(pair.from(), pair.before())),
                fact("To", version(pair.to(), pair.after())),
                fact(
                        "Got worse",
                        String.valueOf(log.states(StateChange.Fate.WORSE).size())),
                fact(
                        "Got better",
                        String.valueOf(log.states(StateChange.Fate.BETTER).size())),
                fact("Records", records(rows)),
                fact("Evidence replaced", evidence(rows)));
    }

    private static View.Fact fact(String title, String text) {
        return View.Fact.of(title, List.of(Table.Piece.of(text)));
    }

    private static String version(String name, AuditorView view) {
        String commit = view.program().revision().head().map(Commit::shortId).orElse("no commit");
        return "%s, commit %s, as of %s"
                .formatted(name, commit, view.assessment().day());
    }

    private static String records(ChangeRows rows) {
        return "%,d added, %,d changed, %,d removed"
                .formatted(
                        count(rows, ChangeKind.ADDED),
                        count(rows, ChangeKind.CHANGED),
                        count(rows, ChangeKind.REMOVED));
    }

    private static long count(ChangeRows rows, ChangeKind fate) {
        return rows.records().stream()
                .filter(row -> row.fate() == fate)
                .map(row -> row.what() + " " + row.id())
                .distinct()
                .count();
    }

    private static String evidence(ChangeRows rows) {
        long count = rows.evidence().stream().filter(row -> row.fate().isLoss()).count();
        return "%,d %s".formatted(count, count == 1 ? "file" : "files");
    }

    private List<Register> tables(ChangeLog log, ChangeRows rows) {
        List<Register> tables = new ArrayList<>();
        for (StateChange.Fate fate : StateChange.Fate.values()) {
            tables.add(registers.states(fate, log.states(fate)));
        }
        tables.add(registers.replaced(rows));
        tables.add(registers.changed(rows));
        tables.add(registers.whole(rows, ChangeKind.REMOVED));
        tables.add(registers.whole(rows, ChangeKind.ADDED));
        tables.add(registers.otherFiles(rows));
        tables.removeIf(table -> table.rows().isEmpty() && !table.id().equals("worse"));
        return tables;
    }

    private List<View.Text> texts(ChangeRows rows) {
        return rows.records().stream()
                .flatMap(row -> row.text().stream()
                        .map(text -> new View.Text(
                                "text-" + Places.anchor(row.id()),
                                row.id(),
                                row.title(),
                                cells.link(row.id()).href(),
                                ChangeRegisters.by(row),
                                RedlineView.folded(text))))
                .toList();
    }

    /** How changes between two versions are told to an auditor: people by their ids, and nothing that either withholds. */
    private record ChangeWords(AuditorView before, AuditorView after, AuditorView newest) {
        private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]*[A-Za-z0-9]");

        Telling telling() {
            return new Telling(newest.approvals(), Identity::told, this::covered);
        }

        /** The text with the ids of internal records, and names of people that are kept back, covered. */
        private String covered(String text) {
            String told = text;
            for (AuditorView view : List.of(before, after, newest)) {
                for (String word : view.withheld().words()) {
                    told = told.replace(word, Withheld.WORD);
                }
            }
            Matcher id = ID.matcher(told);
            return id.replaceAll(
                    found -> Matcher.quoteReplacement(isKept(found.group()) ? Withheld.WORD : found.group()));
        }

        /** Whether an id is kept back by any of the versions. */
        private boolean isKept(String id) {
            return List.of(before, after, newest).stream()
                    .anyMatch(view -> view.withheld().names(id));
        }

        boolean mayTell(ChangeRow row) {
            return row.id().isEmpty() || !isKept(row.id());
        }

        boolean mayTell(StateChange state) {
            String text = state.finding().message() + " " + state.record();
            return List.of(before, after, newest).stream()
                    .allMatch(view -> view.withheld().mayTell(state.finding().location(), text));
        }
    }
}
