package dev.trustbinder.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two documents are written alike where only the blanks between their words differ. */
class SameWordsTest {
    @Test
    void anotherLineEndIsNoChange() {
        assertThat(document("Access is reviewed\nevery quarter.\n")
                        .isWrittenAs(document("\nAccess  is reviewed every quarter.")))
                .isTrue();
    }

    @Test
    void anotherWordOrABlankWithinAWordIsOne() {
        Document one = document("Access is reviewed every quarter.");
        assertThat(one.isWrittenAs(document("Access is reviewed every year."))).isFalse();
        assertThat(one.isWrittenAs(document("Access is re viewed every quarter.")))
                .isFalse();
        assertThat(one.isWrittenAs(document("Access is reviewed every quarter. Always.")))
                .isFalse();
        assertThat(one.isWrittenAs(document(""))).isFalse();
    }

    private static Document document(String source) {
        return Document.later(source, () -> Reading.document(source).contents());
    }
}
