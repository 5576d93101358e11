package dev.trustbinder.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.Check;
import dev.trustbinder.check.Findings;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Severity;
import dev.trustbinder.format.Zip;
import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.model.AsOf;
import dev.trustbinder.publish.Content;
import dev.trustbinder.publish.Publication;
import dev.trustbinder.read.ProgramReader;
import dev.trustbinder.render.page.Theme;
import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.History;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.repository.Revision;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The samples are put together here so that no scanner takes this file for a leak. */
class CommittedSecretsTest {
    private static final AsOf DAY = new AsOf(LocalDate.of(2026, 11, 21), "pinned in program.yml");
    private static final String KEY = "AKI" + "AQ7ZK2LW4XVBNRTYC";
    private static final String CSV = "content/evidence/COR-01/2026-03-10/safeguards.csv";

    private final SortedMap<RepoPath, Blob> files = new TreeMap<>();

    CommittedSecretsTest() {
        TextWorkspace.base().forEach((path, text) -> files.put(path, Blob.of(text)));
    }

    @Test
    void namesTheLineOfAKeyInEvidenceAndKeepsTheFileFromTheAuditor() throws IOException {
        put(CSV, "safeguard,decision\ndoor,kept\nwindow," + KEY + "\n");

        Sites sites = sites();

        assertThat(secrets(sites.findings())).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.location()).hasToString(CSV + ":3:8");
            assertThat(finding.message())
                    .isEqualTo("safeguards.csv holds an AWS access key: AKI…")
                    .doesNotContain(KEY);
        });
        assertNothingHolds(KEY, sites);
        assertThat(text(sites.binder(), "data/evidence-files.csv"))
                .contains("withheld, as it holds a key or a password");
        assertThat(sites.trust())
                .as("what the public does not see holds nothing back")
                .isPresent();
    }

    @Test
    void givesTheFileAgainOnceItIsWaivedByItsRecord() throws IOException {
        put(CSV, "safeguard,decision\ndoor," + KEY + "\n");
        put(
                "content/program.yml",
                TextWorkspace.base().get(new RepoPath("content/program.yml"))
                        + "waived: [{rule: secret/committed, record: COR-01.2026-03-10, until: 2026-12-31, because: Made up}]\n");

        Sites sites = sites();

        assertThat(secrets(sites.findings())).isEmpty();
        assertThat(sites.findings().waived()).hasSize(1);
        assertThat(text(sites.binder(), "files/evidence/COR-01/2026-03-10/safeguards.csv"))
                .contains(KEY);
    }

    @Test
    void givesAFileThatBelongsToNoRecordOnceItIsWaivedByItsPath() throws IOException {
        put("content/policies/drawing.svg", "<svg><!-- " + KEY + " --></svg>");
        String program = TextWorkspace.base().get(new RepoPath("content/program.yml"));
        String waived = "waived: [{rule: secret/committed, path: policies/%s, until: 2026-12-31, because: Made up}]\n";
        put("content/program.yml", program + waived.formatted("drawing.svg"));

        assertThat(secrets(sites().findings())).isEmpty();
        assertThat(sites().findings().waived()).hasSize(1);

        put("content/program.yml", program + waived.formatted("drawings.svg"));

        assertThat(secrets(sites().findings())).hasSize(1);
        assertThat(sites().findings().active())
                .anyMatch(finding -> finding.message().equals("policies/drawings.svg is no file here"));
    }

    @Test
    void readsTheColumnsOfCsvFilesThatAreHeadedAsSecrets() throws IOException {
        put("content/evidence/COR-01/2026-03-10/a.csv", """
                user;Password;Password changed;Token;api-key
                ann;***;2026-10-02;yes;-
                ben;%s;2026-10-03;YK-0012;none
                cem;%s;never;;
                """.formatted("kest7rel-moor", "moor9kest"));
        put("content/evidence/COR-01/2026-03-10/b.csv", """
                user,password,token,secret
                ann,rotated,hardware,2026-10-02
                ben,<masked>,,n/a
                """);

        assertThat(secrets(sites().findings()))
                .extracting(finding -> finding.location() + " " + finding.message())
                .containsExactly("content/evidence/COR-01/2026-03-10/a.csv:3:5 the column Password of a.csv holds"
                        + " what looks like secrets in 2 cells");
    }

    @Test
    void withholdsTheRecordWhoseTextHoldsAPassword() throws IOException {
        String secret = "kest7rel" + "-moor";
        put("content/registers/gaps.yml", """
                - {id: GAP-1, title: Logged, kind: evidence, impact: "run with password=%s", owner: ciso}
                - {id: GAP-2, title: Another gap, kind: evidence, impact: slow, owner: ciso}
                """.formatted(secret));
        put("content/policies/extra.md", "---\nid: POL-X\ntitle: X\nowner: ciso\n---\nTake " + KEY + " for it.\n");

        Sites sites = sites();

        assertThat(secrets(sites.findings())).hasSize(2);
        assertNothingHolds(secret, sites);
        assertNothingHolds(KEY, sites);
        assertThat(text(sites.binder(), "data/gaps.csv")).contains("GAP-2").doesNotContain("Logged");
    }

    @Test
    void looksIntoPackedFilesAndOtherEncodingsAndFarIntoLargeOnes() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        Zip.write(Publication.empty().with("conf/app.env", "A=1\nKEY=" + KEY + "\n"), "x", zip);
        put("content/evidence/COR-01/2026-03-10/a.zip", zip.toByteArray());
        put("content/evidence/COR-01/2026-03-10/b.txt", ("\uFEFFkey\n " + KEY).getBytes(StandardCharsets.UTF_16LE));
        put("content/evidence/COR-01/2026-03-10/c.log", "ordinary line é\n".repeat(400_000) + "x " + KEY);

        assertThat(secrets(sites().findings()))
                .extracting(finding -> finding.location() + " " + finding.message())
                .containsExactly(
                        "content/evidence/COR-01/2026-03-10/a.zip:1:1 x/conf/app.env in a.zip holds an AWS access key: AKI…",
                        "content/evidence/COR-01/2026-03-10/b.txt:2:2 b.txt holds an AWS access key: AKI…",
                        "content/evidence/COR-01/2026-03-10/c.log:400001:3 c.log holds an AWS access key: AKI…");
    }

    private void put(String path, String text) {
        put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private void put(String path, byte[] bytes) {
        files.put(new RepoPath(path), Blob.of(bytes));
    }

    private Sites sites() throws IOException {
        Revision revision =
                new Revision("test", Optional.empty(), true, new RepoPath("content"), files, History.EMPTY, List.of());
        Assessment assessment = Assessment.of(ProgramReader.read(revision), DAY);
        return Sites.of(new JudgedRevision(assessment, Check.of(assessment), Theme.builtIn()));
    }

    private static List<Finding> secrets(Findings findings) {
        return findings.active().stream()
                .filter(finding -> finding.rule().id().equals("secret/committed"))
                .toList();
    }

    private static void assertNothingHolds(String secret, Sites sites) throws IOException {
        for (Map.Entry<String, Content> file : sites.binder().files().entrySet()) {
            assertThat(text(sites.binder(), file.getKey())).as(file.getKey()).doesNotContain(secret);
        }
    }

    private static String text(Publication site, String path) throws IOException {
        assertThat(site.files()).containsKey(path);
        try (InputStream in = site.files().get(path).open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
