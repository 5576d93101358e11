package dev.trustbinder.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
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

    @Test
    void theAnswerIsThatOfTheTextsWithEveryBlankMadeOne() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            Document one = document(words(random));
            Document other = document(words(random));
            assertThat(one.isWrittenAs(other))
                    .as("'%s' and '%s'", one.source(), other.source())
                    .isEqualTo(one.plainSource().equals(other.plainSource()));
        }
    }

    private static String words(Random random) {
        return random.ints(random.nextInt(7), 0, 4)
                .mapToObj(letter -> "ab \n".charAt(letter))
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    private static Document document(String source) {
        return Document.later(source, () -> Reading.document(source).contents());
    }
}
