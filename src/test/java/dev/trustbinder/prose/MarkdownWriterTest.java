package dev.trustbinder.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.repository.RepoPath;
import org.junit.jupiter.api.Test;

class MarkdownWriterTest {
    @Test
    void keepsBlocksApartAndShowsWhereLinksLeadOutside() {
        SafeHtml html = Markdown.read(new RepoPath("content/policies/a.md"), """
                        ## Access

                        Write to [us](mailto:a@ledger.example), read [below](#list) and
                        [the law](https://law.example/a).

                        - one
                          1. two
                        - three

                        > said

                        1. *a [loose](https://loose.example)*

                        2. item

                        | System | Owner |
                        | --- | --- |
                        | Ledger | **Ada** |

                        ```
                        key:  value
                        ```
                        """, 1)
                .document()
                .render(Resolver.NOTHING);

        assertThat(html.markdown().replaceAll("\n+", "\n")).isEqualTo("""
                ## Access
                Write to us (mailto:a@ledger.example), read below and the law (https://law.example/a).
                - one
                  1. two
                - three
                > said
                1. a loose (https://loose.example)
                1. item
                | System | Owner |
                | Ledger | Ada |
                ```
                key:  value
                ```
                """);
    }
}
