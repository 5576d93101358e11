package dev.trustbinder.delta;

import dev.trustbinder.delta.Redline.Block;
import dev.trustbinder.delta.Redline.Fold;
import dev.trustbinder.delta.Redline.Form;
import dev.trustbinder.delta.Redline.Part;
import dev.trustbinder.delta.Redline.Run;
import java.util.List;
import java.util.stream.Collectors;

/** Redlines as lines of text: {@code [-what went-]}, {@code {+what came+}}. */
final class Drawn {
    private Drawn() {}

    static String whole(Redline redline) {
        return lines(List.copyOf(redline.blocks()));
    }

    static String folded(Redline redline) {
        return lines(redline.folded());
    }

    private static String lines(List<Part> parts) {
        return parts.stream().map(Drawn::line).collect(Collectors.joining("\n"));
    }

    private static String line(Part part) {
        return part instanceof Fold fold ? "… " + fold.blocks() : block((Block) part);
    }

    private static String block(Block block) {
        String mark = block.form() == Form.PARAGRAPH
                ? ""
                : block.form().name().toLowerCase(java.util.Locale.ROOT) + (block.level() == 0 ? "" : block.level())
                        + ": ";
        return mark + block.runs().stream().map(Drawn::run).collect(Collectors.joining());
    }

    private static String run(Run run) {
        String blank = run.text().startsWith(" ") ? " " : "";
        return switch (run.change()) {
            case KEPT -> run.text();
            case REMOVED -> blank + "[-" + run.text().strip() + "-]";
            case ADDED -> blank + "{+" + run.text().strip() + "+}";
        };
    }
}
