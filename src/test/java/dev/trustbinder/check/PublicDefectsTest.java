package dev.trustbinder.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Severity;
import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.model.AsOf;
import dev.trustbinder.model.Program;
import dev.trustbinder.read.ProgramReader;
import dev.trustbinder.repository.RepoPath;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicDefectsTest {
    private static final AsOf DAY = new AsOf(LocalDate.of(2026, 11, 21), "pinned in program.yml");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "policies/core.md           | version: \"3\"         | versoin: \"3\"          | record/unknown-key",
                "policies/core.md           | audience: public       | audience: pubic         | record/value",
                "policies/core.md           | audience: public       | audiance: public        | record/unknown-key",
                "policies/core.md           | audience: public       | audience: [public       | yaml/syntax",
                "policies/core.md           | '[How it'              | '[[POL-NO]] [How it'    | reference/record",
                "policies/core.md           | '[How it'              | '[[COR-01]] [How it'    | disclosure/citation",
                "controls/core.yml          | status: implemented    | audience: public/status: no | record/value",
                "controls/core.yml          | '- id: COR-02'         | '- id: COR-02: x'       | yaml/syntax",
                "registers/vendors.yml      | purpose: Hosting       | purpos: Hosting         | record/unknown-key",
                "registers/cuecs.yml        | kind: cuec             | audience: all           | record/value",
                "trust/center.yml           | POL-CORE               | POL-NO                  | reference/record",
                "trust/answers.yml          | 2027-08-31             | 2027-08-32              | record/value",
                "program.yml                | short-name: Tidewater, | short: Tidewater,       | record/unknown-key",
                "program.yml                | publication:           | publicaton:             | record/unknown-key",
            })
    void holdBackWhatThePublicSeesOrDependsOn(String file, String text, String mistake, String rule) {
        assertThat(held(file, text, mistake)).as("held back by").contains(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "description/DC7.md         | criterion: DC7         | criterion: DC6          | missing-section",
                "description/DC7.md         | '[[V-CLOUD]]'          | '[[V-NONE]]'            | reference/record",
                "policies/core.md           | approvers: [ceo]       | approvers: [nobody]     | reference/holder",
                "policies/core.md           | CC5.3]                 | CC5.9]                  | reference/criterion",
                "controls/core.yml          | reviewer: ciso         | reviewer: nobody        | reference/holder",
                "registers/vendors.yml      | monitored-by: [COR-01] | monitored-by: [COR-99]  | reference/record",
                "registers/risks.yml        | treatment: mitigate    | treatment: hope         | record/value",
                "registers/risks.yml        | '- id: RISK-1'         | '- id: [RISK-1'         | yaml/syntax",
                "populations/joiners.csv    | J-02                   | J-01                    | population/key",
                "evidence/COR-01/2026-03-10/evidence.yml | kind: export | kind: [exp            | yaml/syntax",
                "program.yml                | holders: [{person: p-2 | holders: [{person: p-9  | reference/holder",
                "program.yml                | type: type2            | type: type3             | record/value",
                "program.yml                | limits:                | limit:                  | record/unknown-key",
            })
    void holdsNothingBackForWhatNobodyOutsideSees(String file, String text, String mistake, String rule) {
        assertThat(defects(file, text, mistake))
                .as("the mistake is found")
                .anyMatch(found -> rule.isEmpty() || found.rule().id().contains(rule));
        assertThat(held(file, text, mistake)).as("held back by").isEmpty();
    }

    private static List<String> held(String file, String text, String mistake) {
        Program program = program(file, text, mistake);
        return findings(program).stream()
                .filter(PublicDefects.of(program)::holdBack)
                .map(finding -> finding.rule().id())
                .toList();
    }

    private static List<Finding> defects(String file, String text, String mistake) {
        return findings(program(file, text, mistake)).stream()
                .filter(finding -> finding.isDefect() && finding.severity() == Severity.ERROR)
                .toList();
    }

    private static List<Finding> findings(Program program) {
        return Check.of(Assessment.of(program, DAY)).active();
    }

    private static Program program(String file, String text, String mistake) {
        SortedMap<RepoPath, String> files = TextWorkspace.base();
        RepoPath path = new RepoPath("content/" + file);
        String before = files.get(path);
        files.put(path, before.replace(text, mistake.replace("/status", "\n  status")));
        assertThat(before).contains(text.strip());
        return ProgramReader.read(TextWorkspace.revision(files));
    }
}
