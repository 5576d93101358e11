package dev.trustbinder.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.repository.RepoPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A value equals its source text, or there is a located finding; nothing in between. */
class YamlTreeTest {
    private final List<Finding> findings = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NO",
                "no",
                "On",
                "yes",
                "true",
                "1.10",
                "0777",
                "0o17",
                "0x1F",
                "1e3",
                "1_000",
                "+12",
                "-0",
                ".5",
                ".inf",
                "-.INF",
                ".NaN",
                "2024-02-30",
                "2026-01-01",
                "12:30:45",
                "1:30",
                "2026-03-28T09:12:00Z",
                "99999999999999999999999",
                "1.0000000000000000000001",
                "--",
                "a#b",
                "a:b",
                "http://x.example/a",
                "it's",
                "50 %",
                "ü",
                "😀",
                "=",
                "a, b",
                "x*y",
                "nullable",
                "NULLS"
            })
    void readsAPlainValueAsItsSourceText(String text) {
        assertThat(value("key: " + text)).isEqualTo("'" + text + "'");
        assertThat(value("key:   " + text + "   # comment")).isEqualTo("'" + text + "'");
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"null\" | null",
                "'~' | ~",
                "'' | ``",
                "\"\" | ``",
                "'it''s' | it's",
                "\"a\\tb\" | a\tb",
                "\"*alias\" | *alias",
                "'&anchor' | &anchor",
                "'!tag' | !tag",
                "\"<<\" | <<",
                "\"\\u00fc\" | ü"
            })
    void readsAQuotedValueAsWhatStandsInTheQuotes(String source, String text) {
        assertThat(value("key: " + source)).isEqualTo("'" + text + "'");
        assertThat(findings).isEmpty();
    }

    @Test
    void readsBlocksOfText() {
        assertThat(value("key: |\n  one\n  1.10\n")).isEqualTo("'one\n1.10\n'");
        assertThat(value("key: >-\n  one\n  two\n")).isEqualTo("'one two'");
        assertThat(value("key: one\n  two\n")).isEqualTo("'one two'");
        assertThat(value("key: |\n  ~\n")).isEqualTo("'~\n'");
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"key:", "key: ", "key: # nothing", "{key: }", "key:\n"})
    void readsAKeyWithNothingBehindItAsAbsent(String yaml) {
        assertThat(value(yaml)).isEqualTo("absent");
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "key: ~ | 1:6",
                "key: null | 1:6",
                "key: Null | 1:6",
                "[a, NULL] | 1:5",
                "key: &a text | 1:6",
                "key: *a | 1:6",
                "key: !!str 1 | 1:6",
                "key: !local x | 1:6",
                "key: !<tag:x.example,2000:y> x | 1:6",
                "key: ! x | 1:6",
                "key: !!binary aGVsbG8= | 1:6",
                "key: !!set {a} | 1:6",
                "key: &m {a: b} | 1:6",
                "key: &l [a] | 1:6",
                "&k key: x | 1:1",
                "{<<: {a: b}} | 1:2",
                "{a: 1, <<: {b: 2}} | 1:8"
            })
    void refusesWhatReadersDisagreeAbout(String yaml, String place) {
        parse(yaml);
        assertThat(places()).contains(place + " yaml/not-plain");
        assertThat(findings).allMatch(finding -> finding.rule() == ReadRules.NOT_PLAIN);
    }

    @Test
    void refusesASecondDocumentWhereItBegins() {
        parse("a: 1\n---\nb: 2\n");
        assertThat(places()).containsExactly("3:1 yaml/not-plain");
    }

    @Test
    void readsOneDocumentBetweenItsMarks() {
        assertThat(value("---\nkey: x\n...\n")).isEqualTo("'x'");
        assertThat(findings).isEmpty();
    }

    @Test
    void namesTheSecondOfTwoEqualKeysAndKeepsTheFirst() {
        assertThat(show(parse("a: 1\nb: 2\n\"a\": 3\n"))).isEqualTo("{a: '1', b: '2'}");
        assertThat(places()).containsExactly("3:1 yaml/duplicate-key");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`key: \"open` | 1:6",
                "`a: b: c` | 1:5",
                "`key: @x` | 1:6",
                "`a: 1\n\tb: 2` | 2:1",
                "`a: [1, 2` | 1:4",
                "`a: }` | 1:4",
                "`- a\nb: 1` | 2:1",
                "`a: \"\\q\"` | 1:6",
                "`a: 😀\nb: [` | 2:5"
            })
    void placesABrokenSyntax(String yaml, String place) {
        assertThat(parse(yaml)).isEmpty();
        assertThat(places()).containsExactly(place + " yaml/syntax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"? [a, b]\n: c", "? {a: b}\n: c", "[a]: b", "{a: b}: c", "? a\n? b", ": x", "? \n: x"})
    void neitherFailsNorGuessesOverKeysThatAreNoText(String yaml) {
        Optional<YamlNode> root = parse(yaml);
        assertThat(root.isPresent() || !findings.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# nothing\n", "---\n", "   "})
    void readsAnEmptyFileAsAbsent(String yaml) {
        assertThat(show(parse(yaml))).isEqualTo("absent");
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a: \u0000", "a: x\u0007y", "a: \"x\\0y\"", "a: \"\\ud800\"", "a: \"\\x1b[31m\"", "a: \uFFFE"})
    void refusesCharactersThatNoTextHolds(String yaml) {
        parse(yaml);
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).location().line()).isEqualTo(1);
        assertThat(findings.get(0).location().column())
                .isEqualTo(yaml.contains("\"") ? 4 : yaml.length() - (yaml.endsWith("y") ? 1 : 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- "})
    void refusesDeepNestingInsteadOfFailing(String opening) {
        for (int depth : new int[] {50, 100_000}) {
            findings.clear();
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> parse(opening.repeat(depth)));
            assertThat(findings).hasSize(1);
            assertThat(findings.get(0).rule()).isEqualTo(ReadRules.SYNTAX);
        }
    }

    @Test
    void neverMultipliesAliases() {
        StringBuilder laughs = new StringBuilder("a0: &a0 lol\n");
        for (int i = 1; i < 12; i++) {
            String before = "*a" + (i - 1) + ", ";
            laughs.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [")
                    .append(before.repeat(9))
                    .append("x]\n");
        }
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> parse(laughs.toString()));
        assertThat(findings).allMatch(finding -> finding.rule() == ReadRules.NOT_PLAIN);
        assertThat(findings).hasSizeLessThan(200);
    }

    @Test
    void readsAFileOfTheLargestSize() {
        String text = "x".repeat((4 << 20) - 10);
        assertThat(value("key: " + text)).hasSize(text.length() + 2);
        assertThat(findings).isEmpty();
    }

    @Test
    void countsCodePointsFromOneWithAnExclusiveEnd() {
        YamlNode.Mapping map =
                (YamlNode.Mapping) parse("😀: 😀😀 x\n\"ü\": [é, \"😀\", b]\n").orElseThrow();
        assertThat(span(map.pairs().get(0).keyLocation())).isEqualTo("1:1-1:2");
        assertThat(span(map.pairs().get(0).value().location())).isEqualTo("1:4-1:8");
        assertThat(span(map.pairs().get(1).keyLocation())).isEqualTo("2:1-2:4");
        YamlNode.Sequence list = (YamlNode.Sequence) map.pairs().get(1).value();
        assertThat(list.items().stream().map(item -> span(item.location())))
                .containsExactly("2:7-2:8", "2:10-2:13", "2:15-2:16");
        assertThat(span(list.location())).isEqualTo("2:6-2:17");
    }

    @Test
    void countsLinesWhateverElseSeparatesThem() {
        YamlNode.Mapping map =
                (YamlNode.Mapping) parse("a: x\u2028y\nb: x\u0085y\nc: z\n").orElseThrow();
        assertThat(map.pairs().stream().map(pair -> span(pair.keyLocation())))
                .containsExactly("1:1-1:2", "2:1-2:2", "3:1-3:2");
        assertThat(show(Optional.of(map))).isEqualTo("{a: 'x\u2028y', b: 'x\u0085y', c: 'z'}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: Plan #1",
                "title: \"Plan\" #1",
                "title: #1 plan",
                "- title: x\n  owner: Plan #security",
                "title: [a, b] #1",
                "title: [a #1\n  , b]"
            })
    void warnsOfACommentThatLooksLikeLostText(String yaml) {
        assertThat(parse(yaml)).isPresent();
        assertThat(findings).hasSize(1).allMatch(finding -> finding.rule() == ReadRules.COMMENT);
        Location at = findings.get(0).location();
        assertThat(yaml.lines().toList().get(at.line() - 1).charAt(at.column() - 1))
                .isEqualTo('#');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: Plan # 1",
                "title: \"Plan #1\"",
                "title: Plan#1",
                "title: 'a #1'",
                "title: |\n  Plan #1\n  #2\nowner: x",
                "#title: Plan\ntitle: x\n#owner: y",
                "title: [a, b] # x",
                "title: x\n#1 is next\nowner: y",
                "list:\n  - a\n#1 is next\n  - b"
            })
    void keepsOtherCommentsAndTextToThemselves(String yaml) {
        assertThat(parse(yaml)).isPresent();
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- id: A~\ttitle: x | 2:1 | tab",
                "a:~\t- x | 2:1 | tab",
                "a: b: c | 1:5 | quote text",
                "- id: A~  title: \"x~  owner: \"y\"~ | 2:10 | close it with \"",
                "- id: A~  title: \"x~  owner: y~ | 2:10 | close it with \"",
                "- id: A~  title: 'x~  owner: y~ | 2:10 | close it with '",
                "- id: A~  list: [a, b~  owner: y~ | 2:9 | close it with ]",
                "- id: A~  map: {a: b~  owner: y~ | 2:8 | close it with }",
                "- id: A~   title: x~ | 2:4 | indent the keys of one map alike",
                "- id: A~ title: x~ | 2:2 | indent the keys of one map alike",
                "id: A~  title: x~ | 2:3 | indent the keys of one map alike",
                "- id: A~  title: x~id: B~  title: y~ | 3:1 | begin it with - id:",
                "id: A~title: x~- id: B~  title: y~ | 1:1 | begin it with - id:",
                "title:Plan~owner: x~ | 1:6 | write key: value, with a blank",
            })
    void tellsTheMistakeBehindABrokenSyntax(String yaml, String place, String help) {
        assertThat(parse(yaml.replace('~', '\n').replace("\\t", "\t"))).isEmpty();
        assertThat(places()).containsExactly(place + " yaml/syntax");
        assertThat(findings.get(0).message() + " " + findings.get(0).help()).contains(help);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- id: A~  title: x~  id: B~  title: y | 3:3 | begin the second record with a hyphen: - id:",
                "- id: A~  title: x~  owner: o~  title: y~  owner: p | 4:3 | its line - id: is missing",
                "- id: A~  title: x~  owner: o~  title: y | 4:3 | the first title is on line 2",
                "title: x~owner: o~title: y~owner: p | 3:1 | the first title is on line 1",
            })
    void tellsOfTwoRecordsThatBecameOne(String yaml, String place, String help) {
        parse(yaml.replace('~', '\n'));
        assertThat(places()).containsExactly(place + " yaml/duplicate-key");
        assertThat(findings.get(0).help()).contains(help);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<<<<<<< HEAD", "=======", ">>>>>>> branch", "||||||| base"})
    void takesALoneMarkOfAConflictForWhatItIs(String mark) {
        assertThat(parse("- id: A\n" + mark + "\n- id: B\n")).isEmpty();
        assertThat(places()).containsExactly("2:1 text/conflict");
    }

    private String value(String yaml) {
        return show(parse(yaml)).replaceAll("(?s)^\\{key: (.*)}$", "$1");
    }

    private Optional<YamlNode> parse(String yaml) {
        return YamlTree.parse(new RepoPath("content/x.yml"), yaml, 1, findings);
    }

    private List<String> places() {
        return findings.stream()
                .map(finding -> finding.location().line() + ":"
                        + finding.location().column() + " " + finding.rule().id())
                .toList();
    }

    private static String span(Location location) {
        return location.line() + ":" + location.column() + "-" + location.endLine() + ":" + location.endColumn();
    }

    private static String show(Optional<YamlNode> node) {
        return node.map(YamlTreeTest::show).orElse("broken");
    }

    private static String show(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return "'" + scalar.text() + "'";
        } else if (node instanceof YamlNode.Sequence list) {
            return list.items().stream().map(YamlTreeTest::show).collect(Collectors.joining(", ", "[", "]"));
        } else if (node instanceof YamlNode.Mapping map) {
            return map.pairs().stream()
                    .map(pair -> pair.key() + ": " + show(pair.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return "absent";
    }
}
