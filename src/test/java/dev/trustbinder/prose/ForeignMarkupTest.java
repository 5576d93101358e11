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
                "    a. The owner reviews the list.",
                "    (i) The owner reviews the list.",
                "    ii. The owner reviews the list."
            })
    void isFoundAtItsLineInProseOnly(String markup) {
        assertThat(lines("Text.\n\n" + markup)).containsExactly(3);
        assertThat(lines("Text.\n\n```\n" + markup + "\n```")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
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
