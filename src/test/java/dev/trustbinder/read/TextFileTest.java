package dev.trustbinder.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.RepoPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFileTest {
    private final List<Finding> findings = new ArrayList<>();

    @Test
    void dropsAByteOrderMarkAndUnifiesLineEnds() {
        assertThat(text("\uFEFFa: 1\r\nb: 2\rc: 3\n".getBytes(StandardCharsets.UTF_8)))
                .contains("a: 1\nb: 2\nc: 3\n");
        assertThat(findings).isEmpty();
    }

    @Test
    void saysWhichByteAtWhichOffsetIsNotUtf8() {
        assertThat(text(new byte[] {
                    'a', '\r', '\n', (byte) 0xF0, (byte) 0x9F, (byte) 0x98, (byte) 0x80, (byte) 0xE4, 'x'
                }))
                .isEmpty();
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).message()).isEqualTo("byte 0xE4 at offset 7 is not UTF-8");
        assertThat(findings.get(0).location().toString()).isEqualTo("content/x.yml:2:2");
    }

    @Test
    void noticesACharacterCutOffAtTheEnd() {
        assertThat(text(new byte[] {'a', (byte) 0xC3})).isEmpty();
        assertThat(findings.get(0).message()).isEqualTo("byte 0xC3 at offset 1 is not UTF-8");
    }

    @Test
    void refusesUtf16AndLatin1() {
        assertThat(text("id: ü".getBytes(StandardCharsets.UTF_16))).isEmpty();
        assertThat(text("id: ü".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
        assertThat(findings).hasSize(2).allMatch(finding -> finding.rule() == ReadRules.ENCODING);
    }

    @Test
    void readsFourMebibytesAndNoMore() {
        assertThat(text(new byte[4 << 20])).isPresent();
        assertThat(text(new byte[(4 << 20) + 1])).isEmpty();
        assertThat(findings).hasSize(1).allMatch(finding -> finding.rule() == ReadRules.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<<<<<<< HEAD\nx\n=======\ny\n>>>>>>> main", "text\n>>>>>>> main\n", "<<<<<<< HEAD\ntext\n"})
    void refusesWhatAMergeLeftEvenOneMarkAlone(String text) {
        assertThat(text(("# Policy\n" + text).getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(findings).hasSize(1).allMatch(finding -> finding.rule() == ReadRules.CONFLICT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Heading\n=======\n", "```\n<<<<<<< HEAD\n```\n", "<<<<<<<\n", ">>>>>>>\n"})
    void leavesHeadingsAndExamplesOfMarksAlone(String text) {
        assertThat(text(text.getBytes(StandardCharsets.UTF_8))).isPresent();
    }

    private Optional<String> text(byte[] bytes) {
        return TextFile.of(new RepoPath("content/x.yml"), Blob.of(bytes), findings)
                .map(TextFile::text);
    }
}
