package dev.trustbinder.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.repository.RepoPath;
import java.util.List;
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
                "    ii. The owner reviews the list."
            })
    void isFoundAtItsLineInProseOnly(String markup) {
        assertThat(lines("Text.\n\n" + markup))
                .singleElement()
                .satisfies(line -> assertThat(line).isBetween(3, 4));
        assertThat(lines("Text.\n\n```\n" + markup + "\n```")).isEmpty();
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
                "> [!NOTE]\n> Words."
            })
    void isNotSeenInOrdinaryProse(String text) {
        assertThat(lines("Text.\n\n" + text)).isEmpty();
    }

    private static List<Integer> lines(String text) {
        return Markdown.read(new RepoPath("content/a.md"), text, 1).findings().stream()
                .filter(finding -> finding.rule().id().equals("prose/foreign-markup"))
                .map(finding -> finding.location().line())
                .toList();
    }
}
