package dev.trustbinder.cli.report;

import dev.trustbinder.cli.report.Screen.Ink;
import dev.trustbinder.cli.report.Screen.Style;
import dev.trustbinder.delta.Redline;
import dev.trustbinder.delta.Redline.Block;
import dev.trustbinder.delta.Redline.Form;
import dev.trustbinder.delta.Redline.Run;
import java.util.ArrayList;
import java.util.List;

/** Redlines as terminals and Markdown show them. */
final class RedlineText {
    private RedlineText() {}

    /** {@code [-what went-]} and {@code {+what came+}}, the rest folded. */
    static void write(Redline redline, int indent, Screen screen) {
        for (Redline.Part part : redline.folded()) {
            if (part instanceof Redline.Fold fold) {
                screen.line(indent, Screen.faint(fold(fold)));
            } else if (part instanceof Block block) {
                screen.line(indent, inks(block));
            }
        }
    }

    private static String fold(Redline.Fold fold) {
        return "… %,d paragraphs unchanged …".formatted(fold.blocks());
    }

    private static List<Ink> inks(Block block) {
        List<Ink> inks = new ArrayList<>(List.of(Screen.plain(mark(block))));
        for (Run run : block.runs()) {
            String blank = run.text().startsWith(" ") ? " " : "";
            String text = run.text().strip();
            inks.add(
                    switch (run.change()) {
                        case KEPT -> Screen.plain(blank + text);
                        case REMOVED -> new Ink(Style.RED, blank + "[-" + text + "-]");
                        case ADDED -> new Ink(Style.GREEN, blank + "{+" + text + "+}");
                    });
        }
        return inks;
    }

    private static String mark(Block block) {
        return switch (block.form()) {
            case HEADING -> "#".repeat(block.level()) + " ";
            case ITEM -> "- ";
            case NUMBERED -> "1. ";
            case QUOTE -> "> ";
            case PARAGRAPH, ROW, CODE -> "";
        };
    }

    /** As quoted lines of Markdown, with {@code <del>} and {@code <ins>}. */
    static String markdown(Redline redline) {
        StringBuilder out = new StringBuilder();
        for (Redline.Part part : redline.folded()) {
            String line = part instanceof Block block ? markdown(block) : "_" + fold((Redline.Fold) part) + "_";
            out.append("> ").append(line).append("\n>\n");
        }
        return out.toString();
    }

    private static String markdown(Block block) {
        StringBuilder line = new StringBuilder();
        for (Run run : block.runs()) {
            String blank = run.text().startsWith(" ") ? " " : "";
            String text = MarkdownText.of(run.text().strip());
            line.append(blank)
                    .append(
                            switch (run.change()) {
                                case KEPT -> text;
                                case REMOVED -> "<del>" + text + "</del>";
                                case ADDED -> "<ins>" + text + "</ins>";
                            });
        }
        String words = line.toString().strip();
        return block.form() == Form.HEADING ? "**" + words + "**" : block.form() == Form.ITEM ? "• " + words : words;
    }
}
