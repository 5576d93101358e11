package dev.trustbinder.check;

import static dev.trustbinder.kit.FindingAssert.assertFindings;
import static dev.trustbinder.kit.FindingAssert.assertNothingFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.model.Kind;
import dev.trustbinder.read.ProgramReader;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BaseWorkspaceTest {

    @Test
    void isWithoutAnyFinding() {
        assertNothingFound("");
    }

    @Test
    void holdsARecordOfEveryKind() {
        var index = ProgramReader.read(TextWorkspace.overBase("")).index();
        assertThat(Arrays.stream(Kind.values()).filter(kind -> index.all(kind).isEmpty()))
                .isEmpty();
    }

    @Test
    void showsAMistakeLaidOverItWhereItIsMarked() {
        assertFindings("""
                -- content/registers/data.yml --
                - {id: DATA-CUST, title: Customer records, class: secret}  #! record/value at secret
                """);
    }
}
