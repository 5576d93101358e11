package dev.trustbinder.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.publish.Publication;
import dev.trustbinder.repository.RepoPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Thousands of words over megabytes; {@code -Dgate.megabytes=50} prints how long it takes. */
class ManyWordsTest {
    private static final int WORDS = 5_000;
    private static final String[] PROSE =
            ("access is reviewed every quarter by the owner of each system and changes are "
                            + "approved before they reach production while backups are restored twice a year as a test of "
                            + "recovery and vendors answer questions about security when contracts are renewed")
                    .split(" ");

    @Test
    void findsTheOneLeakAmongThousandsOfWordsAndPages() throws IOException {
        int megabytes = Integer.getInteger("gate.megabytes", 1);
        Publication site = site(megabytes << 20);
        Forbidden forbidden = new Forbidden(words(), List.of());

        long start = System.nanoTime();
        List<Finding> clean = GateTest.inspect(site, forbidden);
        System.out.printf(
                Locale.ROOT,
                "gate: %d words, %d MB, %d files: %.2f s%n",
                WORDS,
                megabytes,
                site.files().size(),
                (System.nanoTime() - start) / 1e9);
        List<Finding> leak = GateTest.inspect(site.with("leak.html", "by person-3124@corp.example"), forbidden);

        assertThat(clean).isEmpty();
        assertThat(leak).extracting(Finding::message).containsExactly("leak.html holds a word: per…");
    }

    private static List<Forbidden.Word> words() {
        Random random = new Random(1);
        List<Forbidden.Word> words = new ArrayList<>();
        for (int number = 0; words.size() < WORDS; number++) {
            String text = switch (number % 5) {
                case 0 -> "ACC-" + number;
                case 1 -> hash(random);
                case 2 -> "person-" + (number + 2) + "@corp.example";
                case 3 -> "screenshot-of-" + number + ".png";
                default -> "the internal note number " + number + " says what " + prose(random, 12);
            };
            words.add(new Forbidden.Word(text, "a word", Location.startOf(new RepoPath("x.yml"))));
        }
        return words;
    }

    private static Publication site(int bytes) {
        Random random = new Random(2);
        Publication.Builder site = Publication.builder();
        for (int written = 0, number = 0; written < bytes; number++) {
            String page = page(random, number);
            site.add("pages/" + number + "/index.html", page);
            written += page.length();
        }
        return site.build();
    }

    private static String page(Random random, int number) {
        StringBuilder page = new StringBuilder("<!doctype html><title>Page " + number + " &amp; more</title>");
        while (page.length() < 20_000) {
            page.append("<p class=\"note\">")
                    .append(prose(random, 60))
                    .append(" <a href=\"https://trust.example/controls/pub-")
                    .append(random.nextInt(500))
                    .append("/\">a control</a> &middot; <code>")
                    .append(hash(random))
                    .append("</code></p>\n");
        }
        return page.toString();
    }

    private static String prose(Random random, int words) {
        StringBuilder prose = new StringBuilder();
        for (int word = 0; word < words; word++) {
            prose.append(PROSE[random.nextInt(PROSE.length)]).append(' ');
        }
        return prose.toString();
    }

    private static String hash(Random random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
