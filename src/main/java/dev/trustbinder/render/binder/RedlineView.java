package dev.trustbinder.render.binder;

import dev.trustbinder.delta.Redline;
import dev.trustbinder.delta.Redline.Block;
import dev.trustbinder.delta.Redline.Change;
import dev.trustbinder.delta.Redline.Fold;
import dev.trustbinder.delta.Redline.Form;
import dev.trustbinder.delta.Redline.Part;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What {@code shared/redline.html} is filled with. */
final class RedlineView {
    private RedlineView() {}

    /**
     * A block, or the words that stand for those left out.
     *
     * @param style its change, and how deep it stands in a list
     * @param sign plus, minus, both, or nothing where it did not change
     */
    record Line(String form, String style, String sign, List<Run> runs) {}

    /**
     * Words with one fate.
     *
     * @param blank what stands between them and the words before
     */
    record Run(String change, String blank, String text) {}

    /** Every block. */
    static List<Line> whole(Redline redline) {
        return redline.blocks().stream().map(RedlineView::line).toList();
    }

    /** What changed and what is near it; of the rest the number. */
    static List<Line> folded(Redline redline) {
        return redline.folded().stream().map(RedlineView::line).toList();
    }

    private static Line line(Part part) {
        return part instanceof Fold fold ? line(fold) : line((Block) part);
    }

    private static Line line(Fold fold) {
        String text = "… %,d paragraphs unchanged …".formatted(fold.blocks());
        return new Line("fold", "", "", List.of(new Run("kept", "", text)));
    }

    private static Line line(Block block) {
        Fate fate = Stream.of(Fate.values())
                .filter(each -> each.changes.stream().anyMatch(block::isAll))
                .findFirst()
                .orElse(Fate.CHANGED);
        String depth = block.level() == 0 ? "" : " level-" + Math.min(6, block.level());
        return new Line(
                word(block.form()),
                word(fate) + depth,
                fate.sign,
                block.runs().stream().map(run -> run(block.form(), run)).toList());
    }

    /** What became of a whole block. */
    private enum Fate {
        KEPT("", List.of(Change.KEPT)),
        ADDED("+", List.of(Change.ADDED)),
        REMOVED("−", List.of(Change.REMOVED)),
        CHANGED("±", List.of());

        private final String sign;
        private final List<Change> changes;

        Fate(String sign, List<Change> changes) {
            this.sign = sign;
            this.changes = changes;
        }
    }

    private static Run run(Form form, Redline.Run run) {
        String blank = run.text().startsWith(" ") ? " " : "";
        String text = run.text().strip();
        return new Run(word(run.change()), blank, form == Form.CODE ? text : plain(text));
    }

    /** Words without the marks that only authors need: citations are told by their ids, headings without their names. */
    private static String plain(String text) {
        return text.replace("[[", "").replace("]]", "").replaceFirst(" \\{#[^}]*}$", "");
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
