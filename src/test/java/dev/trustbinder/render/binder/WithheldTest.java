package dev.trustbinder.render.binder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.kit.Links;
import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.publish.Publication;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WithheldTest {
    /** What must be nowhere; what must be somewhere is spelled with OPEN instead. */
    private static final List<String> CANARIES = List.of("CANARY", "Ada Lovelace", "ada@tidewater.example");

    private static final String RECORDS = """
            -- content/registers/people.yml --
            - {id: p-1, team: Security, start: 2023-01-09, name: Ada Lovelace, git: [ada@tidewater.example], notes: CANARY note}
            - {id: p-2, team: OPEN-team, start: 2022-05-02}
            -- content/registers/gaps.yml --
            - {id: GAP-CANARY, title: CANARY gap, controls: [ACC-9], audience: internal}
            - {id: GAP-OPEN, title: OPEN gap, controls: [ACC-9, CTL-CANARY], plan: See OPEN-plan, notes: "CANARY note, GAP-CANARY"}
            -- content/controls/more.yml --
            - {id: CTL-CANARY, title: CANARY control, statement: CANARY statement, criteria: [CC6.1], owner: ciso, frequency: daily, audience: internal}
            - {id: CTL-OPEN, title: OPEN control, statement: OPEN statement, criteria: [CC6.1], owner: ciso, frequency: daily, policies: [POL-CANARY], replaces: CTL-CANARY}
            -- content/evidence/CTL-CANARY/2026-03/CANARY.txt --
            CANARY proof
            -- content/evidence/CTL-OPEN/2026-03/open.txt --
            OPEN-proof
            -- content/evidence/CTL-OPEN/2026-04/secret.txt --
            CANARY proof of an internal piece
            -- content/evidence/CTL-OPEN/2026-04/evidence.yml --
            audience: internal
            -- content/policies/secret.md --
            ---
            id: POL-CANARY
            title: CANARY policy
            owner: ciso
            approvers: [ceo]
            version: "1"
            approved-on: 2026-01-15
            effective: 2026-02-01
            review-interval: annual
            audience: internal
            ---
            CANARY text
            -- content/policies/open.md --
            ---
            id: POL-OPEN
            title: OPEN policy
            owner: ciso
            approvers: [ceo]
            version: "1"
            approved-on: 2026-01-15
            effective: 2026-02-01
            review-interval: annual
            ---
            OPEN text cites [[POL-CANARY]], [words](secret.md) and [records](../registers/gaps.yml).
            -- content/populations/secret.yml --
            {id: POP-CANARY, title: CANARY, controls: [ACC-10], definition: CANARY, file: secret.csv, audience: internal}
            -- content/populations/secret.csv --
            id
            CANARY-1
            -- content/requests/more.yml --
            - {id: REQ-OPEN, engagement: ENG-1, text: OPEN request, controls: [CTL-CANARY], answers: [CTL-CANARY.2026-03, CTL-OPEN.2026-04, ../populations/secret.csv, ../registers/gaps.yml], status: open}
            -- content/registers/vulnerabilities.yml --
            zero: {statement: CANARY none, signed-by: ciso, on: 2026-11-01}
            audience: internal
            """;

    private static Publication binder(String program) {
        return BinderPagesTest.binder(TextWorkspace.alone(SmallProgramme.TEXT + program + RECORDS));
    }

    private static List<String> filesWith(Publication binder, String words) throws IOException {
        List<String> found = new ArrayList<>();
        for (var file : binder.files().entrySet()) {
            try (InputStream bytes = file.getValue().open()) {
                String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
                if (file.getKey().contains(words) || text.contains(words)) {
                    found.add(file.getKey());
                }
            }
        }
        return found;
    }

    @Test
    void nothingInternalIsInAnyByte() throws IOException {
        Publication binder = binder("");

        for (String canary : CANARIES) {
            assertThat(filesWith(binder, canary)).as(canary).isEmpty();
        }
        assertThat(filesWith(binder, "secret")).isEmpty();
    }

    @Test
    void whatIsForTheAuditorIsThere() throws IOException {
        Publication binder = binder("");

        for (String open : List.of("GAP-OPEN", "OPEN gap", "OPEN-plan", "OPEN statement", "OPEN-proof", "OPEN-team")) {
            assertThat(filesWith(binder, open)).as(open).isNotEmpty();
        }
        assertThat(Links.text(binder, "policies/POL-OPEN.html"))
                .contains("OPEN text cites withheld, words and records.");
        assertThat(Links.text(binder, "data/requests.csv"))
                .contains("withheld; withheld; withheld; ../registers/gaps.yml");
        assertThat(Links.faults(binder, path -> !path.startsWith("files/"))).isEmpty();
    }

    @Test
    void namesAreShownWhereTheProgrammeGivesThem() throws IOException {
        String program = SmallProgramme.TEXT.substring(0, SmallProgramme.TEXT.indexOf("-- content/registers/people"))
                + "names-to-auditors: true\n";
        Publication binder = binder(program);

        assertThat(filesWith(binder, "Ada Lovelace")).contains("registers/people.html", "data/people.csv");
        assertThat(filesWith(binder, "CANARY")).isEmpty();
    }

    @Test
    void anInternalChangeLeavesEveryByteAsItWas() throws IOException {
        String other = RECORDS.replace("CANARY gap", "CANARY other gap").replace("CANARY statement", "CANARY else");

        assertThat(binder("").diff(BinderPagesTest.binder(TextWorkspace.alone(SmallProgramme.TEXT + other))))
                .isEmpty();
    }
}
