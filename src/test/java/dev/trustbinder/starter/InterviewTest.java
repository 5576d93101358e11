package dev.trustbinder.starter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.model.Engagement.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InterviewTest {
    private static final Map<String, String> NEEDED = Map.of(
            "organization.name", "Northwind Ledger, Inc.",
            "organization.site", "https://www.ledger.example/en",
            "system.name", "Ledger Cloud",
            "why", "Customers ask",
            "people.ceo", "Ada Meyer",
            "people.ciso", "Bo Tran");

    /** Answers what is named, takes the default of everything else, and keeps what was asked. */
    private static Map<String, Question> lead(Interview interview, Map<String, String> answers) {
        Map<String, Question> asked = new LinkedHashMap<>();
        while (interview.next().isPresent()) {
            Question question = interview.next().get();
            asked.put(question.key(), question);
            String answer = answers.getOrDefault(question.key(), NEEDED.getOrDefault(question.key(), ""));
            assertThat(interview.answer(answer)).as(question.key()).isEmpty();
        }
        return asked;
    }

    private static Answers result(Interview interview) {
        AnswersFile file = AnswersFile.read(AnswersFile.KEPT, interview.text());
        assertThat(file.findings()).isEmpty();
        return file.answers().orElseThrow();
    }

    @Test
    void leadsToAnswersWithoutAFindingFromDefaultsAlone() {
        Interview interview = new Interview(Said.DAY);
        Map<String, Question> asked = lead(interview, Map.of());

        assertThat(asked).hasSizeLessThan(50).doesNotContainKeys("own-code", "reason.privacy");
        Answers answers = result(interview);
        assertThat(answers.organization().orElseThrow().shortName()).isEqualTo("Northwind Ledger, Inc.");
        assertThat(answers.securityContact()).isEqualTo("security@ledger.example");
        assertThat(answers.people()).extracting(Answers.Leader::name).containsExactly("Ada Meyer", "Bo Tran");
        assertThat(answers.categories()).isEmpty();
    }

    @Test
    void putsACategoryInScopeForTheReasonsOfItsChecklist() {
        Interview interview = new Interview(Said.DAY);
        lead(interview, Map.of("checklist.availability.0", "y", "checklist.availability.1", "Yes".toLowerCase()));

        assertThat(result(interview).categories())
                .singleElement()
                .extracting(Answers.CategoryAnswer::reason)
                .asString()
                .contains("promise uptime")
                .contains("; Customers cannot work");
    }

    @Test
    void proposesTheTypeItAdvisesWithItsReasons() {
        Interview interview = new Interview(Said.DAY);
        Map<String, Question> asked = lead(interview, Map.of("within-three-months", "yes"));

        assertThat(asked.get("engagement.type").otherwise()).isEqualTo("type1");
        assertThat(asked.get("engagement.type").reason()).contains("within three months");
        assertThat(result(interview).engagement().orElseThrow().type()).contains(Type.TYPE1);
    }

    @Test
    void asksAHostWhetherItWritesCodeAndNobodyWithoutCodeAboutPullRequests() {
        Interview interview = new Interview(Said.DAY);
        Map<String, Question> asked = lead(interview, Map.of("business", "hosting", "code-host", "no-code-host"));

        assertThat(asked).containsKey("own-code").doesNotContainKey("changes");
        assertThat(result(interview).writesCode()).isFalse();
    }

    @Test
    void saysWhatIsWrongAndAsksAgain() {
        Interview interview = new Interview(Said.DAY);
        interview.answer("Northwind");
        interview.answer("");
        interview.answer("");
        assertThat(interview.answer("ledger.example"))
                .contains("ledger.example is no https address; write it like https://example.com");
        assertThat(interview.next().orElseThrow().key()).isEqualTo("organization.site");
    }

    @Test
    void refusesOnePersonAtTheTopOfBothLines() {
        Interview interview = new Interview(Said.DAY);
        while (!interview.next().orElseThrow().key().equals("people.ciso")) {
            interview.answer(NEEDED.getOrDefault(interview.next().get().key(), ""));
        }
        assertThat(interview.answer("Ada Meyer").orElseThrow()).contains("are two people");
    }

    @Test
    void takesWordsInCapitalsAndNoneAsPeopleWriteThem() {
        Interview interview = new Interview(Said.DAY);
        lead(
                interview,
                Map.of(
                        "business",
                        "SaaS",
                        "category.availability",
                        "Yes",
                        "organization.address",
                        "none",
                        "reason.availability",
                        "Contract",
                        "needed-by",
                        "None"));

        Answers answers = result(interview);
        assertThat(interview.text()).doesNotContain("address").doesNotContain("needed-by");
        assertThat(answers.categories()).hasSize(1);
    }

    @Test
    void refusesADayThatIsPast() {
        Interview interview = new Interview(Said.DAY);
        while (!interview.next().orElseThrow().key().equals("needed-by")) {
            Question question = interview.next().get();
            assertThat(interview.answer(NEEDED.getOrDefault(question.key(), "")))
                    .isEmpty();
        }

        assertThat(interview.answer("2026-11-21")).contains("2026-11-21 is past; today is 2026-11-22");
        assertThat(interview.answer("2026-11-22")).isEmpty();
    }

    @Test
    void goesBackToTheQuestionBefore() {
        Interview interview = new Interview(Said.DAY);
        interview.back();
        String first = interview.next().orElseThrow().key();
        interview.answer("Nrthwind");
        interview.back();

        assertThat(interview.next().orElseThrow().key()).isEqualTo(first);
        lead(interview, Map.of());
        assertThat(interview.text()).contains("Northwind Ledger, Inc.").doesNotContain("Nrthwind");
    }
}
