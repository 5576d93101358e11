package dev.trustbinder.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The reference page says what the reader reads. */
class FormatReferenceTest {
    private static final Path PAGE = Path.of("FORMATS.md");

    @Test
    void thePageInTheRepositoryIsTheOneTheFieldListsGive() throws IOException {
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(PAGE, FormatReference.page());
        }
        assertThat(FormatReference.page()).as("see -Dgolden=update").isEqualTo(Files.readString(PAGE));
    }

    @Test
    void everyKindOfFileHasASectionUnderTheNameOfItsSchema() {
        assertThat(FormatReference.sections().keySet())
                .containsAll(Schemas.all().keySet());
    }

    @Test
    void aKeyTellsItsMeaningItsValueAndWhetherItIsRequired() {
        assertThat(FormatReference.sections().get("controls"))
                .contains("| **`statement`** | the control as the auditor will print it | text |")
                .contains("| **`criteria`** | the criteria it serves | list: each names a criterion |")
                .contains("| `effective.from` | first day | day: `2026-03-28` |")
                .contains("| `nature` | who or what carries it out | `manual`, `automated`, `hybrid` |")
                .contains(
                        "| `performed-by` | on whose side it is performed | `us`, `subservice`, `customer`; `us` unless said |");
    }
}
