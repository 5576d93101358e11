package dev.trustbinder.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.repository.RepoPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Markup of other generators: a finding at its line where it stands in prose, none in code. */
class ForeignMarkupTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                ":::note",
                "::: {.warning}",
                "::::tip Title",
                "!!! note \"Scope\"",
                "??? note",
                "+-----+-----+\n| a   | b   |\n+=====+=====+",
                "[TOC]",
                "import Tabs from '@theme/Tabs';",
                "{% include header.html %}",
                "=== \"Linux\"",
                ".. note::",
                "[NOTE]",
                "|===",
                "||Role||Duty||",
                ":toc: left",
                "{toc}",
                "{panel:title=Scope}",
                "{info}",
                "h2. Scope",
                "== Scope",
                "include::scope.adoc[]",
                "Read {% if internal %}this{% endif %} first.",
                "# Scope {.unnumbered}",
                "# Scope {: .no_toc}",
                "Read {#scope} first.",
                "[words](https://example.org){target=\"_blank\"} are here.",
                "Role      Duty\n--------- ---------\nOwner     Reviews",
                "<Tabs>\n\nWords.\n\n</Tabs>",
                "Read <Note type=\"x\">this</Note> first.",
                "> [!INFO]\n> Words.",
                "> [!NOTE] Title\n> Words.",
                "    The owner must review the list every month.",
                "    Access shall be removed within one day.",
                "    a. The owner reviews the list.",
                "    (i) The owner reviews the list.",
                "    ii. The owner reviews the list.",
                "Read <Note type={kind}>this</Note> first.",
                "<Tabs values={[{a: 1}]}>\n\nWords.\n\n</Tabs>",
                "{/* a remark */}",
                "Ask {props.name} first.",
                "import {A} from \"a\"",
                "import 'site.css'",
                "export function Box() {}",
                "TOC\n{:toc}",
                "@[toc]",
                "[toc]",
                "= Scope",
                "The plan is xref:plan.adoc[here].",
                "image::plan.png[]",
                ". first\n. second",
                "** second level",
                "#. first",
                "(@) first",
                "{color:red}Stop{color} here.",
                "Read [the plan|https://example.org/plan] first.",
                "The plan is !plan.png! here.",
                "| one line\n| another line",
                "Term\n: what it means",
                "$$\na = b\n$$",
                "@include \"a.md\"",
                "!include a.md",
                "{!docs/a.md!}",
                "--8<-- \"a.md\"",
                "The name is <%= name %> here.",
                "The plan is ![[plan.png]] here.",
                "Words %%a remark%% here.",
                "See :ref:`plan` first.",
                "\\newpage",
                "\\begin{table}",
                "------- -------\nRole    Duty\n------- -------\nOwner   Reviews\n\nLead    Checks\n------- -------"
            })
    void isFoundAtItsLineInProseOnly(String markup) {
        assertThat(lines("Text.\n\n" + markup))
                .singleElement()
                .satisfies(line -> assertThat(line).isBetween(3, 4));
        assertThat(lines("Text.\n\n```\n" + markup + "\n```")).isEmpty();
    }

    @Test
    void isFoundAtTheRulerThatDividesTheColumns() {
        String table = "----------------\n Role    Duty\n------- -------\n Owner   Reviews";

        assertThat(lines("Text.\n\n" + table)).containsExactly(5);
        assertThat(lines("Text.\n\n```\n" + table + "\n```")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Scope {#scope}",
                "# Scope {#scope .unnumbered}",
                "# Scope {: #scope }",
                "Write `{% include a.md %}` or `{.class}` in a template.",
                "We call h2. the second heading.",
                "a == b and c",
                "***",
                "- - -",
                "------------",
                "<details><summary>More</summary>Words.</details>",
                "<DIV>Words.</DIV>",
                "    The answer = must(be) there;",
                "    select a from b where c = d;",
                "a. The owner reviews the list.",
                "We import goods from 'abroad'.",
                "Stop!!! note it",
                "1 + 2 = 3",
                "    $ tool --all",
                "> [!NOTE]\n> Words.",
                "A phone costs $100 and a door $$200.",
                "The answer is {name} here.",
                "| Role | Duty |\n| --- | --- |\n| Owner | Reviews |",
                "At 12:30 we meet at example:4.",
                "Yes: that is it!",
                "**bold** words and ** none",
                "... and so on",
                "# heading",
                "#tag",
                "Import goods from \"abroad\".",
                "a < b and c => {d} > e",
                "50%% of it",
                "```sh\n# Install\ntool\n```",
                "Write to me: ask@example.org[1]",
                "---",
                "(a) first"
            })
    void isNotSeenInOrdinaryProse(String text) {
        assertThat(lines("Text.\n\n" + text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"```{note}\nWords.\n```", "```mermaid\ngraph\n```", "```\na\n\n# Scope\n\nWords."})
    void isFoundInFencesThatHoldNoCode(String fence) {
        assertThat(lines("Text.\n\n" + fence)).containsExactly(3);
    }

    private static List<Integer> lines(String text) {
        return Markdown.read(new RepoPath("content/a.md"), text, 1).findings().stream()
                .filter(finding -> finding.rule().id().equals("prose/foreign-markup"))
                .map(finding -> finding.location().line())
                .toList();
    }
}
