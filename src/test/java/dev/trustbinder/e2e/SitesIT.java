package dev.trustbinder.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.trustbinder.e2e.Tool.Run;
import dev.trustbinder.kit.Links;
import dev.trustbinder.publish.Publication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Both sites of the sample, as the build leaves them on the disk. */
class SitesIT {

    @Test
    void theSampleBuildsWithoutADefect() {
        Run run = Sample.run();

        assertThat(run.exit()).as(run.said()).isZero();
        assertThat(run.out()).doesNotContain("gate/").contains("no defect");
        assertThat(Tree.names(Sample.site())).containsExactly("binder", "trust");
    }

    /** What the README promises of a fresh clone. */
    @Test
    void theSampleBuildsWhereItStands(@TempDir Path folder) {
        assumeThat(Path.of(".git"))
                .as("the sources stand in no repository, so there is nothing to build in place")
                .exists();

        Run run = Tool.in(Path.of("").toAbsolutePath())
                .run(
                        "build",
                        "--allow-shallow",
                        "--site",
                        folder.resolve("site").toString());

        assertThat(run.exit()).as(run.said()).isZero();
        assertThat(folder.resolve("site/trust/index.html")).exists();
        assertThat(folder.resolve("site/binder/START-HERE.html")).exists();
    }

    @Test
    void theBinderHasEveryPart() {
        assertThat(Tree.files(Sample.binder()).keySet())
                .contains("START-HERE.html", "index.html", "guide.html", "roadmap.html", "files.html")
                .contains("binder.json", "manifest-sha256.txt", "assets/search-index.js", "validation/index.html")
                .contains("controls/ACC-05.html", "policies/POL-AC.html", "evidence/ACC-08.2026-Q3.html")
                .contains("files/evidence/ACC-08/2026-Q3/keyfold.csv", "data/controls.csv", "registers/risks.html");
    }

    @Test
    void theTrustCenterHasEveryPart() {
        assertThat(Tree.files(Sample.trust()).keySet())
                .contains(
                        "index.html", "404.html", "sitemap.xml", ".well-known/trust.json", ".well-known/security.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"binder", "trust"})
    void everyInternalLinkAndAnchorResolves(String site) {
        Publication publication = publication(Sample.site().resolve(site));
        assertThat(Links.faults(publication, path -> !isEvidence(path))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"binder", "trust"})
    void noPageAsksAnotherHostForAnything(String site) throws IOException {
        List<String> foreign = new ArrayList<>();
        for (Map.Entry<String, Path> page : pages(site).entrySet()) {
            Document html = Jsoup.parse(page.getValue(), "UTF-8");
            for (Element asking : html.select("script, img, iframe, source, link, video, audio, embed, object, form")) {
                boolean statesAddress = asking.is("link[rel=canonical]");
                for (String attribute : List.of("src", "href", "srcset", "data", "action")) {
                    if (!statesAddress && asking.attr(attribute).matches("(?i)\\s*([a-z]+:)?//.*")) {
                        foreign.add(page.getKey() + ": " + asking.outerHtml());
                    }
                }
            }
        }
        assertThat(foreign).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"binder", "trust"})
    void noStyleAsksAnotherHostForAnything(String site) {
        Tree.files(Sample.site().resolve(site)).forEach((path, file) -> {
            if (path.endsWith(".css")) {
                String css = new String(Tree.bytes(file), StandardCharsets.UTF_8);
                assertThat(css).as(path).doesNotContainPattern("(?i)(url\\(|@import)\\s*['\"]?\\s*([a-z]+:)?//");
            }
        });
    }

    /** The tool's own tables; evidence files are as they were collected. */
    @Test
    void everyRegisterIsWellFormedCsvWithoutFormulas() {
        List<String> read = new ArrayList<>();
        Tree.files(Sample.binder()).forEach((path, file) -> {
            if (path.endsWith(".csv") && !isEvidence(path)) {
                String text = new String(Tree.bytes(file), StandardCharsets.UTF_8);
                List<List<String>> rows = CsvText.rows(text);
                assertThat(rows).as(path).isNotEmpty();
                assertThat(rows).as(path).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.get(0)));
                assertThat(rows.stream().flatMap(List::stream)).as(path).noneMatch(CsvText::isFormula);
                read.add(path);
            }
        });
        assertThat(read).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"binder/binder.json", "trust/.well-known/trust.json"})
    void theDataIsJsonWithoutDuplicateKeys(String path) {
        JsonMapper strict = JsonMapper.builder()
                .enable(tools.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        assertThat(strict.readTree(Tree.bytes(Sample.site().resolve(path))).size())
                .isPositive();
    }

    /** A release's manifest stands in the current one, and so vouches for the files it names itself. */
    @Test
    void theManifestsNameEveryFileAndSha256sumAgrees() throws Exception {
        SortedSet<String> named = new TreeSet<>();
        for (String folder : List.of("", "v/2026-q1/", "v/2026-q2/", "v/2026-q3/", "v/2026-pre-fieldwork/")) {
            Process check = new ProcessBuilder("sha256sum", "-c", "--strict", "--quiet", "manifest-sha256.txt")
                    .directory(Sample.binder().resolve(folder).toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(check.waitFor()).as(said).isZero();
            Files.readAllLines(Sample.binder().resolve(folder + "manifest-sha256.txt"))
                    .forEach(line -> named.add(folder + line.substring(66)));
        }
        assertThat(named)
                .containsExactlyElementsOf(Tree.files(Sample.binder()).keySet().stream()
                        .filter(path -> !path.equals("manifest-sha256.txt") && !path.equals(".trustbinder-site"))
                        .toList());
    }

    @Test
    void onlyRegularFilesAreWritten() {
        assertThat(Tree.files(Sample.site()).values())
                .allSatisfy(file -> assertThat(Files.isRegularFile(file, java.nio.file.LinkOption.NOFOLLOW_LINKS))
                        .isTrue());
    }

    @Test
    void securityTxtSaysWhomToTellAndUntilWhen() {
        String text =
                new String(Tree.bytes(Sample.trust().resolve(".well-known/security.txt")), StandardCharsets.UTF_8);
        assertThat(text).containsPattern("(?m)^Contact: (mailto:|https://)\\S+$");
        assertThat(text).containsPattern("(?m)^Expires: \\d{4}-\\d\\d-\\d\\dT\\S+$");
    }

    private static Map<String, Path> pages(String site) {
        Map<String, Path> pages = Tree.files(Sample.site().resolve(site));
        pages.keySet().removeIf(path -> !path.endsWith(".html") || isEvidence(path));
        return pages;
    }

    static boolean isEvidence(String path) {
        return path.matches("(v/[^/]+/)?files/.*");
    }

    private static Publication publication(Path folder) {
        Publication.Builder site = Publication.builder();
        Tree.files(folder).forEach((path, file) -> {
            if (!path.equals(".trustbinder-site")) {
                site.add(path, Tree.bytes(file));
            }
        });
        return site.build();
    }
}
