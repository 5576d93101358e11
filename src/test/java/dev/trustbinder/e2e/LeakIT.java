package dev.trustbinder.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.e2e.Tool.Run;
import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.repository.RepoPath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing above public reaches the public, neither as a word nor by what it changes. */
class LeakIT {
    @TempDir
    private static Path folder;

    private static Canaries canaries;
    private static Path plain;
    private static Path marked;

    @BeforeAll
    static void buildBoth() {
        canaries = Canaries.planted();
        PersonIdent author = new PersonIdent(
                canaries.word(canaries.elsewhere(), "author") + " Smith",
                canaries.word(canaries.elsewhere(), "mail") + "@ledger.example",
                Instant.parse("2026-11-20T09:00:00Z"),
                ZoneOffset.UTC);
        String message = "Write it down: " + canaries.word(canaries.elsewhere(), "commit message");
        plain = built("plain", TextWorkspace.base(), author, "Begin");
        marked = built("marked", canaries.files(), author, message);
    }

    @Test
    void thereIsAWordInEveryKindOfRecordAboveThePublic() {
        assertThat(canaries.inRecords()).hasSizeGreaterThan(100);
        assertThat(canaries.inRecords().values())
                .anyMatch(where -> where.startsWith("control COR-01 expected-evidence"))
                .anyMatch(where -> where.startsWith("vendor V-CLOUD legal-name"))
                .anyMatch(where -> where.startsWith("risk RISK-1 threat"))
                .anyMatch(where -> where.startsWith("text of PROC-CORE"));
    }

    @Test
    void noWordIsInAnyPublicByteHoweverItIsWritten() {
        SortedMap<String, String> words = new TreeMap<>(canaries.inRecords());
        words.putAll(canaries.elsewhere());
        List<String> leaks = new ArrayList<>();
        Tree.files(marked.resolve("trust")).forEach((path, file) -> {
            String text = path + "\n" + new String(Tree.bytes(file), StandardCharsets.ISO_8859_1);
            String folded = text.toLowerCase(Locale.ROOT);
            words.forEach((word, where) -> {
                if (folded.contains(word.toLowerCase(Locale.ROOT)) || isEncoded(word, text, folded)) {
                    leaks.add(path + " holds " + word + ", " + where);
                }
            });
        });
        assertThat(leaks).isEmpty();
    }

    /** The positive control: what is looked for is there to be found. */
    @Test
    void everyWordOfARecordIsShownToTheAuditor() {
        StringBuilder binder = new StringBuilder();
        Tree.files(marked.resolve("binder"))
                .forEach((path, file) ->
                        binder.append(path).append('\n').append(new String(Tree.bytes(file), StandardCharsets.UTF_8)));
        String text = binder.toString();
        SortedMap<String, String> missing = new TreeMap<>(canaries.inRecords());
        missing.keySet().removeIf(text::contains);
        assertThat(missing).isEmpty();
    }

    @Test
    void idsOfWhatIsNotPublicAreNotToldEither() {
        String trust = text(plain.resolve("trust"));
        for (String id :
                List.of("COR-0", "PROC-CORE", "SYS-APP", "RISK-1", "GAP-1", "INC-1", "POP-", "REQ-1", "CSOC-1")) {
            assertThat(trust).doesNotContain(id);
        }
    }

    @Test
    void changingEverythingAboveThePublicChangesNoPublicByte() {
        assertThat(Tree.hashes(marked.resolve("trust"))).isEqualTo(Tree.hashes(plain.resolve("trust")));
        assertThat(Tree.hashes(marked.resolve("binder"))).isNotEqualTo(Tree.hashes(plain.resolve("binder")));
    }

    @Test
    void deletingWhatNothingPublicCitesChangesNoPublicByte() {
        SortedMap<RepoPath, String> less = new TreeMap<>(TextWorkspace.base());
        Set<String> kept = Set.of("vendors", "data", "people", "systems");
        less.keySet().removeIf(path -> {
            String value = path.value();
            boolean register = value.startsWith("content/registers/")
                    && kept.stream().noneMatch(name -> value.contains("/" + name + "."));
            return register || value.matches("content/(evidence|populations|requests|procedures)/.*");
        });
        PersonIdent another = new PersonIdent(
                "Somebody Else", "else@ledger.example", Instant.parse("2026-11-19T09:00:00Z"), ZoneOffset.UTC);

        Path site = built("less", less, another, "Keep less");

        assertThat(Tree.hashes(site.resolve("trust"))).isEqualTo(Tree.hashes(plain.resolve("trust")));
    }

    private static Path built(String name, SortedMap<RepoPath, String> files, PersonIdent who, String message) {
        Repository repository = Repository.of(folder.resolve(name), files, who, message);
        Run run = Tool.in(repository.root()).run("build", "--format", "concise");
        assertThat(run.exit()).as(run.said()).isIn(0, 1);
        assertThat(run.err()).as(run.said()).contains("trust center: site/trust/index.html");
        return repository.root().resolve("site");
    }

    private static String text(Path site) {
        StringBuilder text = new StringBuilder();
        Tree.files(site)
                .forEach((path, file) ->
                        text.append(path).append('\n').append(new String(Tree.bytes(file), StandardCharsets.UTF_8)));
        return text.toString();
    }

    private static boolean isEncoded(String word, String text, String folded) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        if (folded.contains(HexFormat.of().formatHex(bytes))) {
            return true;
        }
        for (int shift = 0; shift < 3; shift++) {
            byte[] shifted = new byte[bytes.length + shift];
            System.arraycopy(bytes, 0, shifted, shift, bytes.length);
            String base64 = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            String whole = base64.substring(shift == 0 ? 0 : shift + 1, shifted.length / 3 * 4);
            if (text.contains(whole)) {
                return true;
            }
        }
        return false;
    }
}
