package dev.trustbinder.starter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.repository.RepoPath;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersFileTest {
    private static final RepoPath PATH = new RepoPath("answers.yml");

    private static List<String> found(String text) {
        AnswersFile file = AnswersFile.read(PATH, text);
        assertThat(file.answers().isEmpty()).isEqualTo(!file.findings().isEmpty());
        return file.findings().stream().map(AnswersFileTest::line).toList();
    }

    private static String line(Finding finding) {
        return "%s %s: %s; %s".formatted(finding.location(), finding.rule().id(), finding.message(), finding.help());
    }

    @Test
    void findsNothingWrongWithGoodAnswers() {
        assertThat(found(Said.SAAS)).isEmpty();
    }

    @Test
    void suggestsKeysAndWordsAsInAnyFile() {
        assertThat(found(Said.with("cloud: awz")))
                .singleElement()
                .asString()
                .contains("record/value")
                .contains("did you mean aws?");
        assertThat(found(Said.SAAS + "clowd: aws\n"))
                .singleElement()
                .asString()
                .contains("record/unknown-key")
                .contains("did you mean cloud?");
        assertThat(found(Said.SAAS.replaceFirst("(?m)^work: .*\n", "")))
                .singleElement()
                .asString()
                .contains("has no work");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "why: \"one\\ntwo\" | answers/text | why has a line break",
                "why: \"a\\u202Eb\" | answers/text | why has a line break or a character that cannot be seen",
                "security-contact: nobody | answers/text | nobody is no mail address",
                "trust-center: http://x.example | answers/text | no https address",
                "fiscal-year-starts: 13 | answers/contradiction | no month 13",
                "changes: pull-requests | answers/contradiction | code-host is no-code-host",
                "engagement: {type: type1, window: 2027} | answers/contradiction | a Type I has no window",
                "engagement: {type: type2, as-of: 2027-01-01} | answers/contradiction | a Type II has no day",
                "people: [{name: A, roles: [ceo]}] | answers/people | nobody holds ciso",
                "people: [{name: A, roles: [ceo, ciso]}] | answers/people | one person holds ceo and ciso",
                "people: [{name: A, roles: [ceo, it-lead]}, {name: B, roles: [ciso, it-lead]}] | answers/people"
                        + " | it-lead is held by A already",
            })
    void findsWhatCannotBeTrue(String changed, String rule, String message) {
        String text =
                changed.startsWith("changes") ? Said.with("code-host: no-code-host", changed) : Said.with(changed);
        assertThat(found(text)).singleElement().asString().contains(rule).contains(message);
    }

    @Test
    void findsACategoryThatStandsTwice() {
        assertThat(found(Said.with("categories: [{category: privacy, reason: a}, {category: privacy, reason: b}]")))
                .singleElement()
                .asString()
                .startsWith("answers.yml:")
                .contains("a second time");
    }

    @Test
    void readsBackWhatItWrites() {
        Answers answers = AnswersFile.read(PATH, Said.SAAS).answers().orElseThrow();
        String written = AnswersFile.write(answers, Said.DAY);
        Answers again = AnswersFile.read(PATH, written).answers().orElseThrow();

        assertThat(again.answeredOn()).contains(Said.DAY);
        assertThat(AnswersFile.write(again, LocalDate.EPOCH.plusDays(1))).isNotEqualTo(written);
        assertThat(AnswersFile.write(again, Said.DAY)).isEqualTo(written);
        assertThat(again.people()).isEqualTo(answers.people());
        assertThat(again.organization()).isEqualTo(answers.organization());
    }

    @Test
    void keepsHostileNamesAsTheyAre() {
        String name = "\"Évil: {{ x }} \\\"q\\\" \\\\ # [a](b) ((today)) <b>, Inc.\"";
        Answers answers = AnswersFile.read(
                        PATH, Said.with("organization: {name: " + name + ", site: \"https://x.example\"}"))
                .answers()
                .orElseThrow();
        Answers again = AnswersFile.read(PATH, AnswersFile.write(answers, Said.DAY))
                .answers()
                .orElseThrow();

        assertThat(again.organization().orElseThrow().name())
                .isEqualTo("Évil: {{ x }} \"q\" \\ # [a](b) ((today)) <b>, Inc.")
                .isEqualTo(answers.organization().orElseThrow().name());
    }

    @Test
    void asksForEverythingThatIsNeeded() {
        assertThat(found(AnswersFile.questions())).isNotEmpty().noneMatch(line -> line.contains("unknown-key"));
    }
}
