package dev.trustbinder.check;

import dev.trustbinder.finding.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * The manual page of one rule.
 *
 * @param summary one sentence: what is reported
 * @param why why an auditor or reader cares
 * @param wrong files laid over a valid workspace that have this finding and no other; empty where files cannot show it
 * @param right the same files without the finding; empty where {@code wrong} is
 * @param howToFix what to do where no files can show it; empty else
 * @param text the whole page as Markdown
 */
public record RulePage(
        Rule rule, String summary, String why, String wrong, String right, String howToFix, String text) {

    /** The page of a rule, from the resource {@code rules/<id>.md}. */
    public static RulePage of(Rule rule) {
        String name = "rules/" + rule.id() + ".md";
        try (InputStream in = RulePage.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no manual page " + name);
            }
            return parse(rule, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static RulePage parse(Rule rule, String text) {
        Map<String, String> parts = new TreeMap<>();
        String heading = "";
        StringBuilder part = new StringBuilder();
        boolean fenced = false;
        for (String line : text.split("\n", -1)) {
            fenced ^= line.startsWith("```");
            if (!fenced && line.startsWith("#")) {
                parts.put(heading, part.toString());
                heading = line.replaceFirst("^#+ *", "");
                part.setLength(0);
            } else {
                part.append(line).append('\n');
            }
        }
        parts.put(heading, part.toString());
        return new RulePage(
                rule,
                prose(parts, rule.id()),
                prose(parts, "Why"),
                files(parts, "Wrong"),
                files(parts, "Right"),
                prose(parts, "How to fix"),
                text);
    }

    private static String prose(Map<String, String> parts, String heading) {
        return parts.getOrDefault(heading, "").strip();
    }

    /** What stands between the fences. */
    private static String files(Map<String, String> parts, String heading) {
        String part = prose(parts, heading);
        int open = part.indexOf('\n');
        int close = part.lastIndexOf("\n```");
        return open < 0 || close < open ? "" : part.substring(open + 1, close + 1);
    }
}
