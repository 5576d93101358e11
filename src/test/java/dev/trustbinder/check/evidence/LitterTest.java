package dev.trustbinder.check.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.kit.FindingAssert;
import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.model.EvidencePiece;
import dev.trustbinder.model.Program;
import dev.trustbinder.read.ProgramReader;
import dev.trustbinder.repository.Litter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs leave behind, and what is empty, proves nothing wherever it lies. */
class LitterTest {
    private static final String QUARTER = "-- content/evidence/COR-02/2026-Q3/%s --\n%s\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".DS_Store",
                "._list.csv",
                "Thumbs.db",
                "thumbs.db",
                "desktop.ini",
                "~$list.xlsx",
                ".~lock.list.ods#",
                ".x.swp",
                ".list.csv.swo",
                "list.csv~",
                "#list.csv#",
                ".#list.csv",
                "list.bak",
                "LIST.BAK",
                ".gitkeep",
                "__MACOSX/list.csv",
                "list.csv.crdownload"
            })
    void aFolderThatHoldsLitterAloneIsNoEvidenceAndIsNamed(String name) {
        String text = QUARTER.formatted(name, "Bud1");
        assertThat(pieces(text)).noneMatch(piece -> piece.id().equals("COR-02.2026-Q3"));
        assertThat(found(text))
                .anyMatch(line -> line.contains("COR-02/2026-Q3/" + name)
                        && line.contains("warning[workspace/litter]")
                        && line.contains("git rm"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"list.csv", "backup.tar", "Thumbs.dbx", "index.db", "a~b.txt", ".env.example", "parts.txt"})
    void whatPeopleFileIsNoLitter(String name) {
        assertThat(Litter.at(name)).isEmpty();
    }

    @Test
    void anEmptyFileBesideRealOnesIsNamedAndNotListed() {
        String text = QUARTER.formatted("list.csv", "a,b") + "-- content/evidence/COR-02/2026-Q3/more.csv --\n";
        assertThat(pieces(text))
                .filteredOn(piece -> piece.id().equals("COR-02.2026-Q3"))
                .singleElement()
                .satisfies(piece -> assertThat(piece.files())
                        .extracting(file -> file.path().name())
                        .containsExactly("list.csv"));
        assertThat(found(text))
                .anyMatch(line -> line.startsWith("content/evidence/COR-02/2026-Q3/more.csv:1:1")
                        && line.contains("more.csv is empty and proves nothing"));
    }

    @Test
    void factsWithoutProofFillNoPeriod() {
        assertThat(pieces(QUARTER.formatted("evidence.yml", "performed-on: 2026-09-17")))
                .filteredOn(piece -> piece.id().equals("COR-02.2026-Q3"))
                .singleElement()
                .satisfies(piece -> assertThat(piece.hasProof()).isFalse());
    }

    @Test
    void aRecordThatNamesAnEmptyFileIsToldSo() {
        String reports = FindingAssert.baseFile("content/policies/core.md") + "\n[list](list.csv)\n";
        assertThat(found("-- content/policies/core.md --\n" + reports + "-- content/policies/list.csv --\n"))
                .anyMatch(
                        line -> line.contains("[reference/file]") && line.contains("which is empty and shows nothing"))
                .anyMatch(line -> line.contains("[workspace/litter]"));
    }

    private static List<EvidencePiece> pieces(String text) {
        Program program = ProgramReader.read(TextWorkspace.overBase(text));
        return program.evidence();
    }

    private static List<String> found(String text) {
        return FindingAssert.found(TextWorkspace.overBase(text)).stream()
                .map(FindingAssert::line)
                .toList();
    }
}
