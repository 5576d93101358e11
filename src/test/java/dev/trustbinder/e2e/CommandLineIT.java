package dev.trustbinder.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.e2e.Tool.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program answers to arguments, right and wrong. */
class CommandLineIT {
    @TempDir
    private static Path folder;

    private static Tool tool;

    @BeforeAll
    static void begin() {
        Repository.ofBase(folder.resolve("clean"));
        tool = Tool.in(folder.resolve("clean"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "check", "build", "explain", "diff"})
    void helpShowsExamplesFirstInEightyColumns(String command) {
        Run run = command.isEmpty() ? tool.run("--help") : tool.run(command, "--help");

        assertThat(run.exit()).as(run.said()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(run.out().indexOf("  trustbinder "))
                .isPositive()
                .isLessThan(run.out().indexOf("Usage:"))
                .isLessThan(run.out().indexOf("Options:"));
    }

    @Test
    void helpOfACommandIsTheSameHoweverItIsAskedFor() {
        assertThat(tool.run("help", "evidence", "add").out())
                .isEqualTo(tool.run("evidence", "add", "--help").out());
        assertThat(tool.run("help").out()).isEqualTo(tool.run("--help").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "init", "new", "evidence add", "explain", "verify"})
    void helpIsTheLastWordToo(String command) {
        assertThat(tool.run((command + " help").split(" "))).isEqualTo(tool.run((command + " --help").split(" ")));
    }

    @Test
    void theRulesOfAnAreaAreListed() {
        assertThat(tool.run("explain", "policy").out().lines())
                .hasSizeGreaterThan(5)
                .allMatch(line -> line.startsWith("policy/"));
    }

    @Test
    void anOutputThatCannotBeWrittenIsNoWrongUsage() {
        Run run = tool.run("check", "--output", "sarif=no/such/x.sarif");

        assertThat(run.exit()).as(run.said()).isEqualTo(3);
        assertThat(run.err()).startsWith("trustbinder: there is no folder ");
    }

    @Test
    void theVersionIsThatOfTheJar() {
        Run run = tool.run("--version");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).matches("trustbinder \\d+\\.\\d+\\.\\d+\\R");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void nothingAskedForShowsWhatThereIs() {
        Run run = tool.run();

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Usage: trustbinder", "check", "build", "explain", "diff");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chekc | there is no command chekc | did you mean check?",
                "frobnicate | there is no command frobnicate |",
                "check --fromat json | there is no option --fromat | did you mean --format?",
                "check --as_of=2026-01-01 | there is no option --as_of | did you mean --as-of?",
                "check --format jsn | --format knows no jsn | did you mean json?",
                "check --output yaml=x | --output knows no yaml | allowed: text, concise, json, sarif",
                "check --gate soon | --gate knows no soon | allowed: readiness",
                "check --fail-on eror | --fail-on knows no eror | did you mean error?",
                "check --output sarif | --output needs FORMAT=FILE, found sarif | such as --output sarif=FILE",
                "check --output json= | --output json= names no file | --output json=FILE",
                "check --format | --format needs a value: FORMAT |",
                "check --format json --format text | --format is given twice |",
                "check --all=maybe | --all takes no value, found maybe |",
                "verify | trustbinder verify needs BINDER |",
                "evidence add | trustbinder evidence add needs CONTROL and FILE |",
                "seal | trustbinder seal needs --out DIR |",
                "help chekc | there is no command chekc | did you mean check?",
                "chekc --help | there is no command chekc | did you mean check?",
                "check --only policy/not-aproved | --only knows no rule, kind, owner, file or folder | did you mean",
                "check surplus | no argument is expected here, found surplus |",
                "explain reference/criterium | there is no rule reference/criterium | did you mean reference/criterion",
                "check --as-of 2026-02-30 | --as-of must be a day such as 2026-11-21, or today; found 2026-02-30 |",
                "check --as-of soon | --as-of must be a day such as 2026-11-21, or today; found soon |",
                "check --engagement ENG-9 | there is no engagement ENG-9; program.yml has: ENG-1 |",
                "check --content contend | there is no folder |",
                "build --site content/site | will not write sites into | = help: name another folder with --site",
                "--format json check | there is no option --format | it goes behind a command: build, check, diff",
                "check -x | there is no option -x |",
                "check policies | no argument is expected here, found policies | --only policies",
                "build content | no argument is expected here, found content | named by --content",
                "check --group | --group needs a value: BY | group findings by rule, owner or file",
                "check --only | --only needs a value: WHAT | = help: list findings of a rule or area",
                "explain polcy | there is no rule polcy | = help: trustbinder explain lists them",
                "schema nope | there is no kind of file nope | = help: trustbinder schema lists them",
                "new | trustbinder new needs KIND and TITLE | = help: what it is: policy",
                "new risk | trustbinder new needs TITLE | a few words between quotes",
                "new training x | there is no kind training | write one into registers/training",
                "new evidence x | there is no kind evidence | trustbinder evidence add CONTROL FILE",
                "new nope x | there is no kind nope | = help: kinds: access-review, answer",
                "new risk Backups fail | no argument is expected here, found fail | between quotes",
                "new control x --family NOPE | there is no family of ids NOPE | families: ",
                "evidence template NOPE | there is no control NOPE | = help: "
            })
    void wrongUsageIsNamedWithAWayOutAndExitsTwo(String arguments, String message, String help) {
        Run run = tool.run(arguments.split(" "));

        assertThat(run.exit()).as(run.said()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).allMatch(line -> line.length() <= 80).hasSizeLessThanOrEqualTo(9);
        String told = run.err().replaceAll("\\n {2,4}(?![ =])", " ");
        assertThat(told).startsWith("trustbinder: " + message).doesNotContain("Exception", "\tat ");
        assertThat(told).contains(help == null ? "" : help);
        assertThat(told.lines()).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void anUnknownRevisionIsAMistakeOfUsage() {
        Run run = tool.run("check", "--revision", "v9");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("trustbinder: there is no tag, branch or commit v9")
                .contains("= help: ");
    }

    @Test
    void explainShowsTheManualPageOfARule() {
        Run run = tool.run("explain", "reference/criterion");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("# reference/criterion")
                .contains("## Why", "## Wrong", "## Right", "A defect of severity error");
    }

    @Test
    void explainAloneListsEveryRuleOnce() {
        Run run = tool.run("explain");

        assertThat(run.exit()).isZero();
        assertThat(run.out().lines())
                .hasSizeGreaterThan(100)
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(line -> line.matches("[a-z-]+/[a-z-]+ +(defect|condition) +(error|warning|info) +\\S.*"));
    }

    @Test
    void aPipeThatBreaksEndsQuietly() {
        Run run = tool.shell("\"$@\" | head -n 1; exit ${PIPESTATUS[0]}", "explain");

        assertThat(run.out().lines()).hasSize(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isIn(0, 141);
    }

    @Test
    void textIsUtf8WhateverTheLocale() {
        Repository repository = Repository.ofBase(folder.resolve("accents"))
                .edit("content/registers/cuecs.yml", "criteria: [CC6.2]", "criteria: [Prüfung]");
        Run run = Tool.in(repository.root())
                .with("LC_ALL", "C")
                .options("-Dfile.encoding=ISO-8859-9")
                .run("check", "--format", "concise");

        assertThat(run.out()).contains("control CUEC-1 cites Prüfung");
    }
}
