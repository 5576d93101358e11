package dev.trustbinder.read;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.repository.RepoPath;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * The diagnosis of a YAML syntax error. A parser tells where it could not go on; the mistake is often another, a few
 * lines above, and is looked for here in the order of what is most certain.
 */
final class YamlSyntax {
    private static final Pattern TAB = Pattern.compile("[ -]*\t\\s*\\S.*");
    private static final Pattern OPEN_QUOTE =
            Pattern.compile("\\s*(?:- +)*(?:[\\w.-]+: +)?(\"(?:[^\"\\\\]|\\\\.)*+|'(?:[^']|'')*+)");
    private static final Pattern KEY = Pattern.compile("(\\s*(?:- +)*)([\\w.-]+):(?:\\s.*)?");
    private static final Pattern CROWDED = Pattern.compile("\\s*(?:- +)*[\\w-]+:[^\\s/:].*");

    private final RepoPath file;
    private final int firstLine;
    private final List<String> lines;
    private final MarkedYamlEngineException error;
    private final int line;

    private YamlSyntax(RepoPath file, int firstLine, List<String> lines, MarkedYamlEngineException error) {
        this.file = file;
        this.firstLine = firstLine;
        this.lines = lines;
        this.error = error;
        this.line = Math.min(error.getProblemMark().map(Mark::getLine).orElse(0), lines.size() - 1);
    }

    /** What is wrong in {@code lines}, the first of which is line {@code firstLine} of the file. */
    static Finding of(RepoPath file, int firstLine, List<String> lines, MarkedYamlEngineException error) {
        YamlSyntax syntax = new YamlSyntax(file, firstLine, lines, error);
        return syntax.tab()
                .or(syntax::openQuote)
                .or(syntax::openBracket)
                .or(syntax::misplacedKey)
                .or(syntax::lackingHyphen)
                .orElseGet(() -> syntax.at(
                        error.getProblemMark().orElse(null),
                        error.getProblem(),
                        "quote text that holds a colon and a space, a # or starts with a sign"));
    }

    private Optional<Finding> tab() {
        return IntStream.of(line, line - 1)
                .filter(i -> i >= 0 && TAB.matcher(lines.get(i)).matches())
                .mapToObj(i -> at(
                        i,
                        lines.get(i).indexOf('\t'),
                        "a tab stands before the text",
                        "indent with blanks, never tabs"))
                .findFirst();
    }

    private Optional<Finding> openQuote() {
        return IntStream.iterate(line, i -> i >= 0, i -> i - 1)
                .boxed()
                .flatMap(i -> Stream.of(OPEN_QUOTE.matcher(lines.get(i)))
                        .filter(Matcher::matches)
                        .map(quote -> at(
                                i,
                                quote.start(1),
                                "the quote that opens here is not closed on its line",
                                quote.group(1).startsWith("'")
                                        ? "close it with ', and write '' for an apostrophe in the text"
                                        : "close it with \", and write \\\" for a quote in the text")))
                .findFirst();
    }

    private Optional<Finding> openBracket() {
        Mark opened = error.getContextMark().orElse(null);
        if (opened == null
                || !Optional.ofNullable(error.getContext()).orElse("").contains("while parsing a flow")) {
            return Optional.empty();
        }
        boolean list = error.getContext().contains("sequence");
        return Optional.of(at(
                opened,
                "the %s that opens here is not closed, or lacks a comma".formatted(list ? "[" : "{"),
                "close it with %s, and set a comma between what stands in it".formatted(list ? "]" : "}")));
    }

    /** A key alone on its line is right in itself, so what is wrong is where it stands or the line above it. */
    private Optional<Finding> misplacedKey() {
        Matcher key = KEY.matcher(lines.get(line));
        OptionalInt above = above();
        if (above.isEmpty()
                || !key.matches()
                || lines.get(line).substring(key.end(2) + 1).contains(": ")) {
            return Optional.empty();
        }
        String before = lines.get(above.getAsInt());
        Matcher keyBefore = KEY.matcher(before);
        int wanted = keyBefore.matches() ? keyBefore.end(1) : indentation(before);
        if (key.group(1).contains("-")) {
            return Optional.empty();
        } else if (isFirstKey(key)) {
            return Optional.of(at(
                    line,
                    key.start(2),
                    "a record begins here without a hyphen",
                    "begin it with - %s, as the records above".formatted(key.group(2) + ":")));
        } else if (wanted != key.end(1)) {
            return Optional.of(at(
                    line,
                    key.start(2),
                    "%s is indented by %s, line %d by %d"
                            .formatted(key.group(2), blanks(key.end(1)), above.getAsInt() + firstLine, wanted),
                    "indent the keys of one map alike; a record of a list begins with a hyphen"));
        }
        return CROWDED.matcher(before).matches()
                ? Optional.of(at(
                        above.getAsInt(),
                        before.indexOf(':'),
                        "no blank stands behind this colon",
                        "write key: value, with a blank"))
                : Optional.empty();
    }

    /** Whether records above begin with this key, and this line stands left of their keys. */
    private boolean isFirstKey(Matcher key) {
        return IntStream.range(0, line)
                .mapToObj(i -> KEY.matcher(lines.get(i)))
                .anyMatch(other -> other.matches()
                        && other.group(1).contains("-")
                        && other.group(2).equals(key.group(2))
                        && other.end(1) > key.end(1));
    }

    /** A list whose first record is none: the parser stops where the second begins. */
    private Optional<Finding> lackingHyphen() {
        OptionalInt first =
                IntStream.range(0, line).filter(i -> isContent(lines.get(i))).findFirst();
        if (first.isEmpty() || !lines.get(line).stripLeading().startsWith("- ")) {
            return Optional.empty();
        }
        Matcher key = KEY.matcher(lines.get(first.getAsInt()));
        return key.matches() && key.group(1).isEmpty() && indentation(lines.get(line)) == 0
                ? Optional.of(at(
                        first.getAsInt(),
                        0,
                        "the first record begins without a hyphen",
                        "begin it with - %s, as the one on line %d".formatted(key.group(2) + ":", line + firstLine)))
                : Optional.empty();
    }

    private OptionalInt above() {
        return IntStream.iterate(line - 1, i -> i >= 0, i -> i - 1)
                .filter(i -> isContent(lines.get(i)))
                .findFirst();
    }

    private static boolean isContent(String line) {
        return !line.isBlank() && !line.stripLeading().startsWith("#");
    }

    private static int indentation(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static String blanks(int count) {
        return count == 1 ? "1 blank" : count + " blanks";
    }

    private Finding at(Mark mark, String problem, String help) {
        return mark == null ? at(line, 0, problem, help) : finding(mark.getLine(), mark.getColumn() + 1, problem, help);
    }

    private Finding at(int index, int offset, String problem, String help) {
        return finding(index, lines.get(index).codePointCount(0, offset) + 1, problem, help);
    }

    private Finding finding(int index, int column, String problem, String help) {
        return ReadRules.SYNTAX.at(
                Location.on(file, index + firstLine, column, 1), "this is not YAML: " + problem, help);
    }
}
