package dev.trustbinder.render.binder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.bench.ManyRecords;
import dev.trustbinder.kit.Links;
import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.publish.Publication;
import dev.trustbinder.repository.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** A binder of five thousand pieces of evidence opens as quickly as a small one, and nothing in it is out of reach. */
class LongRegistersTest {
    private static final int BOUND = 250 * 1024;
    private static final Publication BINDER = binder();

    private static Publication binder() {
        SortedMap<RepoPath, String> files = new TreeMap<>();
        ManyRecords.files(40, 400, 4_600, 300).forEach((path, text) -> files.put(new RepoPath(path), text));
        return BinderPagesTest.binder(TextWorkspace.revision(files));
    }

    private static boolean isPage(String path) {
        return path.endsWith(".html") && !path.startsWith("files/");
    }

    @Test
    void everyLinkLeadsToThePageThatHoldsTheRow() {
        assertThat(Links.faults(BINDER, LongRegistersTest::isPage)).isEmpty();
    }

    @Test
    void noPageIsTooHeavy() {
        BINDER.files().forEach((path, content) -> {
            if (isPage(path)) {
                assertThat(content.size()).as(path).isLessThanOrEqualTo(BOUND);
            }
        });
    }

    @Test
    void thePagesOfARegisterHoldTheRowsOfItsSheetInTheirOrder() {
        List<String> keys = new ArrayList<>();
        String next = "evidence/index.html";
        int pages = 0;
        while (!next.isEmpty()) {
            Document page = Jsoup.parse(Links.text(BINDER, next));
            page.select("table.data tbody tr")
                    .forEach(row -> keys.add(row.child(0).text()));
            next = way(page.selectFirst("nav.turn a[rel=next]"));
            pages++;
        }

        assertThat(pages).isBetween(10, 40);
        assertThat(keys).hasSize(4_999).isEqualTo(column(Links.text(BINDER, "data/evidence.csv")));
    }

    private static String way(Element link) {
        return link == null ? "" : link.attr("href").replaceFirst("^(\\.\\./)*", "");
    }

    private static List<String> column(String csv) {
        return csv.lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }
}
