package dev.trustbinder.render.binder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.kit.Links;
import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.publish.Publication;
import dev.trustbinder.repository.RepoPath;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class HostileTextTest {
    private static final String HOSTILE = "\\\"><script>alert('x')</script><img src=x onerror=alert(1)> {{ 7*7 }} =1+1";

    /** A quoted value, or the rest of a flow value that is plain text. */
    private static final Pattern TITLE =
            Pattern.compile("(title|statement|reason|response|text|nature|outcome|query): ([A-Z][^,}\\n]*)");

    private static Publication hostile() {
        SortedMap<RepoPath, String> files = new TreeMap<>();
        for (Map.Entry<RepoPath, String> file :
                TextWorkspace.files(SmallProgramme.TEXT).entrySet()) {
            boolean yaml = file.getKey().extension().equals("yml");
            String text = file.getValue();
            files.put(
                    file.getKey(),
                    yaml
                            ? TITLE.matcher(text)
                                    .replaceAll(match -> match.group(1) + ": \"" + HOSTILE.replace("\\", "\\\\") + "\"")
                            : text);
        }
        return BinderPagesTest.binder(TextWorkspace.revision(files));
    }

    @Test
    void textOfRecordsIsOnlyEverText() {
        Publication binder = hostile();

        assertThat(Links.text(binder, "data/controls.csv")).contains("alert('x')");
        for (String path : binder.files().keySet()) {
            if (path.endsWith(".html") && !path.startsWith("files/")) {
                Document page = Jsoup.parse(Links.text(binder, path));
                assertThat(page.select("script")).as(path).hasSize(1);
                assertThat(page.select("[onerror], img[src=x]")).as(path).isEmpty();
                assertThat(page.text()).as(path).doesNotContain(" 49 =1+1");
            }
        }
        assertThat(Links.faults(binder, path -> !path.startsWith("files/"))).isEmpty();
    }

    @Test
    void idsAndFileNamesOfAnyKindGetPlacesOfTheirOwn() {
        Publication binder = BinderPagesTest.binder(TextWorkspace.overBase("""
                -- content/controls/odd.yml --
                - {id: index, title: A, statement: A., criteria: [CC6.1], owner: ciso, frequency: daily}
                - {id: INDEX, title: B, statement: B., criteria: [CC6.1], owner: ciso, frequency: daily}
                - {id: con, title: C, statement: C., criteria: [CC6.1], owner: ciso, frequency: daily}
                - {id: grid, title: D, statement: D., criteria: [CC6.1], owner: ciso, frequency: daily}
                - {id: "a b/<c>", title: E, statement: E., criteria: [CC6.1], owner: ciso, frequency: daily}
                - {id: content, title: F, statement: F., criteria: [CC6.1], owner: ciso, frequency: daily}
                - {id: content, title: G, statement: G., criteria: [CC6.1], owner: ciso, frequency: daily}
                -- content/evidence/grid/2026-03/user list #1 50%.csv --
                id
                -- content/evidence/grid/2026-03/User List #1 50%.csv --
                id
                -- content/evidence/con/2026-03/aux.txt --
                x
                """));

        assertThat(Links.faults(binder, path -> !path.startsWith("files/"))).isEmpty();
        assertThat(binder.files()).containsKey("files/evidence/grid/2026-03/User List #1 50%.csv");
    }

    @Test
    void whatABrowserMightRunIsOfferedForDownloadOnly() {
        Publication binder = BinderPagesTest.binder(SmallProgramme.TEXT);
        String page = Links.text(binder, "evidence/ACC-9.2026-Q2.html");

        assertThat(page).contains("href=\"../files/evidence/ACC-9/2026-Q2/page.html\" download");
        assertThat(page).contains("<img src=\"../files/evidence/ACC-9/2026-Q2/screen.png\"");
        for (String path : binder.files().keySet()) {
            if (path.endsWith(".html") && !path.startsWith("files/")) {
                Document drawn = Jsoup.parse(Links.text(binder, path));
                assertThat(drawn.select("a[href$=page.html]:not([download])"))
                        .as(path)
                        .isEmpty();
            }
        }
    }
}
