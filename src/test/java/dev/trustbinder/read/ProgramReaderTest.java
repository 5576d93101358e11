package dev.trustbinder.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.finding.Location;
import dev.trustbinder.kit.FindingAssert;
import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.model.Allowance;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.EvidencePiece;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Period;
import dev.trustbinder.model.Policy;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Risk;
import dev.trustbinder.model.TrustCenter;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramReaderTest {

    @Test
    void readsAHalfWrongRecordAsFarAsPossible() {
        Program program = read("""
                -- content/controls/extra.yml --
                - id: EXT-1
                  title: {a: b}
                  statement: It is looked at.
                  criteria: [CC6.1, [x], CC6.2]
                  frequency: often
                  owner: ciso
                  unknown: 1
                """);
        Entry<Control> control = program.find(Control.class, "EXT-1").orElseThrow();
        assertThat(control.owner()).isEqualTo("ciso");
        assertThat(control.facts().criteria()).containsExactly("CC6.1", "CC6.2");
        assertThat(control.source().at("criteria[1]").column()).isEqualTo(26);
        assertThat(control.facts().frequency()).isEmpty();
        assertThat(program.findings().stream()
                        .map(one -> one.rule().id() + " " + one.location().line()))
                .containsExactly("record/unknown-key 7", "record/type 2", "record/type 4", "record/value 5");
    }

    @Test
    void theListsAndMapsOfARecordCannotBeChanged() {
        Program program = read("");
        List<String> criteria = program.all(Control.class).get(0).facts().criteria();
        SortedMap<String, String> contacts =
                program.all(TrustCenter.class).get(0).facts().contacts();

        assertThat(criteria).isUnmodifiable();
        assertThat(contacts).isUnmodifiable();
        assertThat(program.charter().roles()).isUnmodifiable();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "registers/data.yml --\n- id: DATA-1\n  titel: Mail\n",
                "registers/data.yml --\n- idd: DATA-1\n  title: Mail\n",
                "registers/courses.csv --\nid,titel\nCRS-9,Basics\n",
                "policies/extra.md --\n---\nid: POL-EXTRA\ntitel: Extra\n---\nText\n"
            })
    void tellsAMisspeltKeyOnce(String file) {
        assertThat(read("-- content/" + file).findings().stream()
                        .filter(one -> one.message().matches(".*\\b(titel|title|idd|id)\\b.*"))
                        .map(one -> one.rule().id()))
                .containsExactly("record/unknown-key");
    }

    @Test
    void readsVersionsAndIdsAsText() {
        Program program = read("""
                -- content/policies/extra.md --
                ---
                id: 1e3
                title: On
                owner: ciso
                approvers: [ceo]
                version: 2.10
                approved-on: 2026-01-01
                effective: 2026-01-01
                review-interval: annual
                ---
                Text.
                """);
        Entry<Policy> policy = program.find(Policy.class, "1e3").orElseThrow();
        assertThat(policy.title()).isEqualTo("On");
        assertThat(policy.facts().version()).isEqualTo("2.10");
        assertThat(program.findings()).isEmpty();
    }

    @Test
    void placesValuesOfFrontMatterInTheDocument() {
        Program program = read("");
        Entry<Policy> policy = program.find(Policy.class, "POL-CORE").orElseThrow();
        assertThat(policy.source().at("version").toString()).isEqualTo("content/policies/core.md:6:10");
    }

    @Test
    void readsARowOfARegisterLikeARecord() {
        Program program = read("""
                -- content/registers/risks.yml (deleted) --
                -- content/registers/risks.csv --
                id,title,owner,inherent.likelihood,inherent.impact,controls
                RISK-1,"Fire, water",ciso,3,5,COR-01;COR-02
                """);
        Risk risk = program.find(Risk.class, "RISK-1").orElseThrow().facts();
        assertThat(risk.inherent().orElseThrow().impact()).contains(5);
        assertThat(risk.controls()).containsExactly("COR-01", "COR-02");
        assertThat(program.findings()).isEmpty();
    }

    @Test
    void readsASignedZeroAsTheOnlyRecordOfARegister() {
        Program program = read("""
                -- content/registers/incidents.yml --
                zero: {statement: No incident in 2026, signed-by: ciso, on: 2026-11-01}
                """);
        assertThat(program.zeros().get(Kind.INCIDENT).facts().statement()).isEqualTo("No incident in 2026");
        assertThat(program.all(dev.trustbinder.model.Incident.class)).isEmpty();
        assertThat(program.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026,2026",
        "2026-H1,2026-H1",
        "2026-Q1,2026-Q1",
        "2026-03,2026-03",
        "2026-W05,2026-W05",
        "2026-03-28,2026-03-28",
        "2026-Q1-b,2026-Q1",
        "2026-03-28-late-run,2026-03-28",
        "2026-03-28-2,2026-03-28",
        "2026-Q1-2,2026-Q1",
        "2026-quality,2026",
        "2026-b,2026"
    })
    void takesThePeriodOfEvidenceFromItsFolder(String folder, String period) {
        assertThat(Period.leading(folder)).map(Period::written).contains(period);
    }

    @ParameterizedTest
    @CsvSource({
        "spring",
        "26-03",
        "x-2026",
        "2026-Q5",
        "2026-q1",
        "2026-W60x",
        "2026-W5",
        "2026-13",
        "2026-02-30",
        "2026-3"
    })
    void takesNoPeriodFromOtherFoldersNorFromOneThatWentWrong(String folder) {
        assertThat(Period.leading(folder)).isEmpty();
    }

    @Test
    void hashesEvidenceAndTakesItsDayFromTheFolder() {
        Program program = read("""
                -- content/evidence/COR-03/2026-08-03/ticket.txt --
                abc
                """);
        EvidencePiece piece = piece(program, "COR-03.2026-08-03");
        assertThat(piece.performedOn()).contains(LocalDate.parse("2026-08-03"));
        assertThat(piece.inferred()).isFalse();
        assertThat(piece.files().get(0).sha256())
                .isEqualTo("edeaaff3f1774ad2888673770c6d64097e391bc362d7d6fb34982ddf0efd18cb");
    }

    @Test
    void readsEachRunOfALogAsAPieceOfEvidence() {
        EvidencePiece run = piece(read(""), "COR-02.runs.3");
        assertThat(run.performedOn()).contains(LocalDate.parse("2026-06-18"));
        assertThat(run.covers().written()).isEqualTo("2026-Q2");
    }

    @Test
    void readsAWaiverAboveARecordAndOnALine() {
        List<Allowance> allowances = read("""
                        -- content/registers/data.yml --
                        # trustbinder: allow record/value until 2026-12-31 because it moves

                        - id: DATA-CUST
                          class: confidential
                          where: [SYS-APP] # trustbinder: allow reference/record until 2026-12-31 because it moves
                        -- content/description/DC1.md --
                        ---
                        id: DC1
                        title: Services
                        owner: ciso
                        criterion: DC1
                        ---
                        <!-- trustbinder: allow reference/record until 2026-12-31 because it moves -->
                        We cite [[NOTHING]].
                        """).allowances();
        assertThat(allowances.stream().map(one -> span(one.covers())))
                .containsExactlyInAnyOrder("3:3-6:1", "5:1-5:92", "8:1-8:22");
    }

    @Test
    void refusesTheSameIdTwiceInsideOneRecord() {
        Program program = read("""
                -- content/registers/risks.yml --
                - {id: RISK-1, title: Fire, owner: ciso, actions: [{id: a, title: x}, {id: a, title: y}]}
                """);
        assertThat(program.findings().stream()
                        .map(one -> one.rule().id() + " " + one.location().column()))
                .containsExactly("record/duplicate-id 76");
    }

    private static String span(Location location) {
        return location.line() + ":" + location.column() + "-" + location.endLine() + ":" + location.endColumn();
    }

    private static EvidencePiece piece(Program program, String id) {
        return program.evidence().stream()
                .filter(piece -> piece.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Program read(String text) {
        return ProgramReader.read(TextWorkspace.overBase(text));
    }

    @Test
    void tellsTheKeysOfOtherSiteGeneratorsOnceAndAsAWarning() {
        String document = TextWorkspace.policy("Doors are closed every day.")
                .replace(
                        "title: Visitor policy",
                        "layout: page\ntitle: Visitor policy\nsidebar_label: Visits\nweigth: 3\ntags: [a, b]");
        assertThat(FindingAssert.found(TextWorkspace.overBase(document)))
                .extracting(finding -> finding.location().line() + " " + finding.severity() + " " + finding.message())
                .containsExactlyInAnyOrder(
                        "3 WARNING layout, sidebar_label, tags are keys of another site generator and not read here",
                        "6 ERROR unknown key weigth");
    }

    @Test
    void keepsAKeyOfOtherToolsAnErrorWhereItIsNoFrontMatter() {
        FindingAssert.assertFindings("""
                -- content/registers/data.yml --
                - {id: DATA-CUST, title: Customer records, class: confidential, where: [SYS-APP], layout: wide, retention: Ten years, disposal: Erased with the account, owner: ciso}   #! record/unknown-key at layout
                """);
    }
}
