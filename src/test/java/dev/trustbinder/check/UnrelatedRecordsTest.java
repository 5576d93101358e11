package dev.trustbinder.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.memo.Memo;
import dev.trustbinder.model.AsOf;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Framework;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Program;
import dev.trustbinder.read.ProgramReader;
import dev.trustbinder.repository.RepoPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A mistake in one record changes no finding about another: the sample, looked at long after its window so that much is
 * found, keeps every finding that names nothing of the broken record, and gets none.
 */
class UnrelatedRecordsTest {
    private static final Memo MEMO = new Memo();
    private static final SortedMap<RepoPath, String> FILES = sample();
    private static final Program WHOLE = ProgramReader.read(TextWorkspace.revision(FILES), MEMO);
    private static final List<Finding> BEFORE = found(WHOLE);

    /** One mistake: where, and the text of the file with it; {@code touched} are the words it may take away. */
    private record Mistake(String name, RepoPath file, String text, String touched) {}

    @TestFactory
    Stream<DynamicTest> breakingOneRecordOfAKindChangesNothingElse() {
        return Stream.of(Kind.values())
                .flatMap(kind -> mistakes(kind).stream()
                        .map(mistake -> DynamicTest.dynamicTest(kind.word() + ": " + mistake.name(), () -> {
                            SortedMap<RepoPath, String> files = new TreeMap<>(FILES);
                            files.put(mistake.file(), mistake.text());
                            List<Finding> after = found(ProgramReader.read(TextWorkspace.revision(files), MEMO));
                            assertThat(after)
                                    .as("it is told")
                                    .anyMatch(finding ->
                                            finding.location().file().equals(mistake.file()) && finding.isDefect());
                            List<String> unrelated = unrelated(BEFORE, mistake);
                            assertThat(unrelated).hasSizeGreaterThan(5);
                            List<String> now = unrelated(after, mistake);
                            assertThat(without(unrelated, now))
                                    .as("no longer said")
                                    .isEmpty();
                            assertThat(without(now, unrelated)).as("said newly").isEmpty();
                        })));
    }

    @TestFactory
    Stream<DynamicTest> everyKindIsBrokenInSeveralWays() {
        return Stream.of(Kind.values())
                .map(kind -> DynamicTest.dynamicTest(
                        kind.word(), () -> assertThat(mistakes(kind)).hasSizeGreaterThanOrEqualTo(2)));
    }

    private static List<Mistake> mistakes(Kind kind) {
        List<Mistake> mistakes = new ArrayList<>();
        Entry<?> record = WHOLE.index().all(kind).get(WHOLE.index().all(kind).size() - 1);
        RepoPath file = record.source().file();
        if (!FILES.containsKey(file)) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of(FILES.get(file).split("\n", -1)));
        int first = record.source().whole().line();
        int last = Math.min(lines.size(), record.source().whole().endLine());
        String own = String.join("\n", lines.subList(first - 1, last));
        String before = String.join("\n", lines.subList(0, first - 1)) + (first > 1 ? "\n" : "");
        String after = last < lines.size() ? "\n" + String.join("\n", lines.subList(last, lines.size())) : "";
        String all = FILES.get(file);
        List<String> broken = file.extension().equals("csv")
                ? List.of(own + ",one cell more", "\"" + own, own.replaceFirst("\\d{4}-\\d{2}-\\d{2}", "16/01/2026"))
                : List.of(
                        own.replaceFirst("(^|\n)( *)(- *)?(\\{?)([a-z-]+):", "$1$2$3$4$5x:"),
                        own.replaceFirst("\\d{4}-\\d{2}-\\d{2}(?![T\\d])", "16/01/2026"),
                        own.replaceFirst("\\b(kind|status|severity|class|criterion|treatment): ([a-z-]+)", "$1: $2x"));
        for (String one : broken) {
            if (!one.equals(own)) {
                mistakes.add(new Mistake(difference(own, one), file, before + one + after, own));
            }
        }
        if (!file.extension().equals("csv")) {
            int at = all.indexOf('\n') + 1;
            mistakes.add(new Mistake(
                    "a syntax error", file, all.substring(0, at) + "\tbroken: [\n" + all.substring(at), all));
        }
        return mistakes;
    }

    private static String difference(String own, String broken) {
        List<String> words = new ArrayList<>(List.of(broken.split("[\\s,{}]+")));
        words.removeAll(List.of(own.split("[\\s,{}]+")));
        return String.join(" ", words);
    }

    /** What is found in other files and names nothing that the mistake may take away. */
    private static List<String> unrelated(List<Finding> all, Mistake mistake) {
        Set<String> touched = new TreeSet<>(List.of(mistake.touched().split("[^A-Za-z0-9._/-]+")));
        touched.retainAll(names());
        touched.add(mistake.file().stem());
        return all.stream()
                .filter(finding -> !finding.location().file().equals(mistake.file()))
                .map(finding -> finding.location() + " " + finding.rule().id() + " " + finding.message())
                .map(line -> line.replaceFirst(" and \\d+ more", " and more"))
                .filter(line -> Stream.of(line.split("[^A-Za-z0-9._/-]+")).noneMatch(touched::contains))
                .toList();
    }

    private static List<String> without(List<String> all, List<String> some) {
        return all.stream().filter(line -> !some.contains(line)).toList();
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>(WHOLE.index().byId().keySet());
        for (Framework.Criterion criterion : WHOLE.framework().criteria()) {
            names.add(criterion.id());
        }
        return names;
    }

    private static List<Finding> found(Program program) {
        return Check.of(Assessment.of(program, new AsOf(LocalDate.parse("2027-09-30"), "the test's own")))
                .active();
    }

    private static SortedMap<RepoPath, String> sample() {
        SortedMap<RepoPath, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(Path.of("content"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        new RepoPath(file.toString().replace('\\', '/')), new String(Files.readAllBytes(file), UTF_8));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return files;
    }
}
