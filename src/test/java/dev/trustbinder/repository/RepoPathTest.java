package dev.trustbinder.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepoPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/passwd",
                "a//b",
                "./a",
                "a/../b",
                "..",
                "a/",
                "a\\b",
                "a\0b",
                ".git/config",
                "a/.GIT/hooks",
                "a/."
            })
    void refusesWhatIsNoPathInsideARepository(String value) {
        assertThat(RepoPath.parse(value)).isEmpty();
        assertThatThrownBy(() -> new RepoPath(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "content/policies, ../evidence/a.csv, content/evidence/a.csv",
        "content/policies, a.md, content/policies/a.md",
        "content/policies, ./sub//a.md, content/policies/sub/a.md",
        "content, .., ''",
        "'', content/a.md, content/a.md"
    })
    void resolvesARelativePath(String folder, String relative, String expected) {
        assertThat(new RepoPath(folder).resolve(relative)).contains(new RepoPath(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../a", "/a", "~/a", "C:/a", "https://a", "../.git/config", "a\\b"})
    void resolvesNothingThatLeavesTheRoot(String relative) {
        assertThat(new RepoPath("content").resolve(relative)).isEmpty();
    }

    @Test
    void knowsItsParts() {
        RepoPath path = new RepoPath("content/registers/people.CSV");
        assertThat(path.parent()).isEqualTo(new RepoPath("content/registers"));
        assertThat(path.name()).isEqualTo("people.CSV");
        assertThat(path.stem()).isEqualTo("people");
        assertThat(path.extension()).isEqualTo("csv");
        assertThat(new RepoPath(".gitignore").stem()).isEqualTo(".gitignore");
        assertThat(new RepoPath("content").parent()).isEqualTo(RepoPath.ROOT);
        assertThat(RepoPath.ROOT.parent()).isEqualTo(RepoPath.ROOT);
    }

    @Test
    void liesWithinAFolderByItsPartsNotByItsLetters() {
        RepoPath path = new RepoPath("content/a/b.md");
        assertThat(path.isWithin(new RepoPath("content/a"))).isTrue();
        assertThat(path.isWithin(RepoPath.ROOT)).isTrue();
        assertThat(new RepoPath("contents/b.md").isWithin(new RepoPath("content")))
                .isFalse();
        assertThat(path.relativeTo(new RepoPath("content"))).isEqualTo("a/b.md");
        assertThat(path.relativeTo(path)).isEmpty();
        assertThatThrownBy(() -> path.relativeTo(new RepoPath("other"))).isInstanceOf(IllegalArgumentException.class);
    }
}
