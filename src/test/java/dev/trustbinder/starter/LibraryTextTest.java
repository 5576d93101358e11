package dev.trustbinder.starter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.model.Policy;
import dev.trustbinder.read.ProgramReader;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LibraryTextTest {
    private static final String TEMPLATE = """
            ---
            id: POL-VIS
            title: Visitor policy
            ---
            ## Door {#door}

            Every visitor to {{ organization.short-name }} is met at the *door* and
            signs the book ([[PHY-01]]), see [the procedure](../procedures/door.md).

            %if office
            The book lies at the reception of ((organization.name)) and is kept for a year.
            %else
            Nobody receives visitors because everyone works from home all the time.
            %end

            - The host asks the visitor for a badge and takes it back at the end.
            - Whoever meets a stranger without a badge asks whom they are looking for.

            Every guest of the company is shown the way to the nearest exit.
            %if office
            In the office of ((organization.name)) the host shows it, and the book says so.
            %else
            At other places the owner of the place does as they please with guests.
            %end
            Nobody is left alone in the rooms of the company for any time.
            """;

    private static OptionalInt share(String body) {
        SortedMap<String, Template> templates = new TreeMap<>();
        templates.put("content/policies/visits.md", new Template("content/policies/visits.md", TEMPLATE));
        SortedMap<String, LibraryText.Original> policies = LibraryText.policies(new Library("1", templates));
        return LibraryText.share(
                ProgramReader.read(TextWorkspace.overBase(
                                "-- content/policies/visits.md --\n---\nid: POL-VIS\ntitle: Visits\n---\n" + body))
                        .find(Policy.class, "POL-VIS")
                        .orElseThrow(),
                policies);
    }

    private static final String DELIVERED = """
            ## Door {#door}

            Every visitor to {{ organization.short-name }} is met at the *door* and
            signs the book ([[PHY-01]]), see [the procedure](../procedures/door.md).

            The book lies at the reception of Tidewater Labs, Inc. and is kept for a year.

            - The host asks the visitor for a badge and takes it back at the end.
            - Whoever meets a stranger without a badge asks whom they are looking for.
            """;

    @Test
    void countsWhatWasDelivered() {
        assertThat(share(DELIVERED)).hasValue(100);
    }

    @Test
    void countsTheOtherBranchToo() {
        assertThat(share("Nobody receives visitors because everyone works from home all the time.\n"))
                .hasValue(100);
    }

    @Test
    void countsAParagraphPutTogetherFromBranches() {
        assertThat(share("Every guest of the company is shown the way to the nearest exit.\n"
                        + "In the office of Tidewater the host shows it, and the book says so.\n"
                        + "Nobody is left alone in the rooms of the company for any time.\n"))
                .hasValue(100);
    }

    @Test
    void overlooksLineEndsAndEmphasis() {
        assertThat(share(DELIVERED.replace(" and\nsigns", "\nand **signs**"))).hasValue(100);
    }

    @Test
    void tellsWhatWasWrittenAnew() {
        assertThat(share(DELIVERED.replace("takes it back at the end", "writes its number into the book")))
                .hasValue(75);
        assertThat(share("We meet our visitors at the gate, never at the door.\n"))
                .hasValue(0);
    }

    @Test
    void saysNothingOfPoliciesTheLibraryDoesNotHave() {
        assertThat(LibraryText.share(
                        ProgramReader.read(TextWorkspace.overBase(""))
                                .find(Policy.class, "POL-CORE")
                                .orElseThrow(),
                        new TreeMap<>()))
                .isEmpty();
    }
}
