package dev.trustbinder.delta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.trustbinder.delta.Redline.Block;
import dev.trustbinder.delta.Redline.Change;
import dev.trustbinder.delta.Redline.Form;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class RedlineLawTest {
    private static final int TRIALS = 4_000;
    private static final List<String> WORDS = List.of(
            "access",
            "is",
            "reviewed",
            "every",
            "quarter",
            "by",
            "the",
            "owner,",
            "and",
            "[[ACC-09]]",
            "**must**",
            "end.",
            "|",
            "\t",
            "  ",
            "訪問権",
            "a--b",
            "\u00a0",
            "\"so\"",
            "🔒",
            "```",
            "<b>");
    private static final List<String> STARTS =
            List.of("", "", "", "# ", "### ", "- ", "  - ", "1. ", "> ", ">> ", "| ", "```\n", "---\n", "    ", "\n");

    private final Random random = new Random(20260401);

    @Test
    void keptAndRemovedWordsAreTheOldTextKeptAndAddedOnesTheNew() {
        for (int trial = 0; trial < TRIALS; trial++) {
            List<String> lines = lines(random.nextInt(12));
            String before = String.join("\n", lines);
            String after = String.join("\n", edited(lines));

            Redline redline = Redline.of(before, after);

            assertThat(side(redline, Change.REMOVED)).as(before).isEqualTo(blocks(before));
            assertThat(side(redline, Change.ADDED)).as(after).isEqualTo(blocks(after));
            assertThat(redline.isEmpty()).isEqualTo(blocks(before).equals(blocks(after)));
            assertThat(Redline.of(before, after)).isEqualTo(redline);
        }
    }

    @Test
    void staysQuickOnHostileTexts() {
        String line = words(100_000, 7);
        String other = words(100_000, 7_001);
        assertQuick(line, other);
        assertQuick(line, line.replace("w3", "w4"));
        assertQuick(paragraphs(10_000, 0), paragraphs(10_000, 1));
        assertQuick(paragraphs(10_000, 0), paragraphs(10_000, 9_000));
        assertQuick(" ".repeat(100_000) + "x", "# " + " ".repeat(100_000) + "x");
        assertQuick(">".repeat(100_000), "> ".repeat(100_000) + "a");
        assertQuick("|".repeat(100_000), "| - ".repeat(50_000));
        assertQuick("*".repeat(100_000) + "a", "`".repeat(100_000));
        assertQuick("- a\n".repeat(10_000), "- b\n".repeat(10_000));
        assertQuick("a b c d e f g h ".repeat(10_000), "h g f e d c b a ".repeat(10_000));
    }

    @Test
    void replacesWholeBlocksWhereTooMuchChanged() {
        Redline redline = Redline.of(paragraphs(3_000, 0), paragraphs(3_000, 3_000));

        assertThat(redline.blocks()).hasSize(6_000).noneMatch(block -> block.isAll(Change.KEPT));
    }

    private static void assertQuick(String before, String after) {
        Redline[] made = new Redline[1];
        assertThatCode(() -> Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(20), () -> made[0] = Redline.of(before, after)))
                .doesNotThrowAnyException();
        assertThat(side(made[0], Change.REMOVED)).isEqualTo(blocks(before));
        assertThat(side(made[0], Change.ADDED)).isEqualTo(blocks(after));
    }

    private static String words(int letters, int step) {
        return IntStream.iterate(step, n -> n * 31 % 9_973)
                .limit(letters / 5)
                .mapToObj(n -> "w" + n)
                .collect(Collectors.joining(" "));
    }

    private static String paragraphs(int count, int first) {
        return IntStream.range(first, first + count)
                .mapToObj(n -> "Paragraph " + n + " says what number " + n * 7 + " asks for.")
                .collect(Collectors.joining("\n\n"));
    }

    private List<String> lines(int count) {
        return IntStream.range(0, count).mapToObj(n -> line()).collect(Collectors.toCollection(ArrayList::new));
    }

    private String line() {
        return any(STARTS)
                + IntStream.range(0, random.nextInt(14))
                        .mapToObj(n -> any(WORDS))
                        .collect(Collectors.joining(" "));
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private List<String> edited(List<String> lines) {
        List<String> edited = new ArrayList<>(lines);
        for (int edit = random.nextInt(6); edit > 0; edit--) {
            int at = random.nextInt(edited.size() + 1);
            if (random.nextBoolean() || at == edited.size()) {
                edited.add(at, line());
            } else if (random.nextBoolean()) {
                edited.remove(at);
            } else {
                edited.set(at, edited.get(at).replaceFirst("\\S+ (?=\\S)", any(WORDS) + " "));
            }
        }
        return edited;
    }

    /** Form, level and words of each block of one side. */
    private static List<String> side(Redline redline, Change own) {
        List<String> side = new ArrayList<>();
        for (Block block : redline.blocks()) {
            String text = block.runs().stream()
                    .filter(run -> run.change() == Change.KEPT || run.change() == own)
                    .map(Redline.Run::text)
                    .collect(Collectors.joining());
            if (!text.isEmpty()) {
                side.add(told(block.form(), block.level(), text.strip()));
            }
        }
        return side;
    }

    private static List<String> blocks(String text) {
        return TextBlocks.of(text).stream()
                .map(block -> told(block.form(), block.level(), Tokens.join(block.words())))
                .toList();
    }

    private static String told(Form form, int level, String text) {
        return form + " " + level + " " + text;
    }
}
