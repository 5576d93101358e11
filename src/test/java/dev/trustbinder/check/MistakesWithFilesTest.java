package dev.trustbinder.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.kit.GitStory;
import dev.trustbinder.memo.Memo;
import dev.trustbinder.model.AsOf;
import dev.trustbinder.model.Kind;
import dev.trustbinder.read.ProgramReader;
import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.repository.Revision;
import dev.trustbinder.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * One mistake with a file or folder is told once, where it was made: however many records name what was in it, and
 * however much seems to be missing without it, they are one finding beside it.
 */
class MistakesWithFilesTest {
    private static final RepoPath CONTENT = new RepoPath("content");
    private static final Memo MEMO = new Memo();

    @TempDir
    private static Path folder;

    private static Workspace workspace;
    private static Revision whole;
    private static Set<String> before;

    /** The sample, committed. */
    @BeforeAll
    static void commit() throws IOException {
        try (GitStory story = GitStory.at(folder.resolve("repository"));
                Stream<Path> all = Files.walk(Path.of("content"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path copy = story.root().resolve(file.toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
            story.commit("Ada <ada@ledger.example>", "2026-11-20", "Begin");
            workspace = Workspace.open(story.root().resolve("content"));
        }
        whole = workspace.workTree();
        before = found(whole.files()).stream().map(MistakesWithFilesTest::line).collect(Collectors.toSet());
    }

    @AfterAll
    static void close() {
        workspace.close();
    }

    /** One file of each kind, and what the run logs and populations have beside. */
    private static List<String> files() {
        List<String> files = new ArrayList<>(List.of("evidence/ACC-09/runs.csv"));
        for (Kind kind : Kind.values()) {
            whole.files().keySet().stream()
                    .map(path -> path.relativeTo(CONTENT))
                    .filter(path -> kind.form() == Kind.Form.REGISTER
                            ? path.startsWith("registers/" + kind.place() + ".")
                            : path.startsWith(kind.place()) && kind.form() != Kind.Form.FOLDERS)
                    .filter(path -> !path.endsWith("README.md") && !path.equals("populations/access-grants-2026.csv"))
                    .findFirst()
                    .ifPresent(files::add);
        }
        return files;
    }

    @TestFactory
    Stream<DynamicTest> aFileUnderAnotherName() {
        return files().stream().flatMap(file -> {
            String place = file.substring(0, file.lastIndexOf('/') + 1);
            RepoPath path = new RepoPath(file);
            String ending = "." + path.extension();
            String other =
                    path.extension().equals("yml") ? ".yaml" : path.extension().equals("md") ? ".markdown" : ".txt";
            boolean isNamed = place.equals("registers/")
                    || place.equals("trust/")
                    || path.name().equals("runs.csv");
            List<String> wrong = List.of(
                    isNamed ? place + path.stem().substring(1) + ending : place + path.stem() + other,
                    (place.equals("registers/") ? "controls/" : "registers/") + path.name());
            return wrong.stream().map(name -> once(file + " as " + name, name, moved(file, name)));
        });
    }

    @TestFactory
    Stream<DynamicTest> aFolderUnderAnotherName() {
        return Stream.of(
                        "controls",
                        "policies",
                        "procedures",
                        "description",
                        "populations",
                        "registers",
                        "evidence",
                        "trust/updates")
                .flatMap(place -> Stream.of(
                                place.substring(0, place.length() - 1),
                                place.substring(0, 1).toUpperCase(Locale.ROOT) + place.substring(1),
                                "old/" + place,
                                place + "-old")
                        .map(name -> once(place + " as " + name, name, moved(place + "/", name + "/"))));
    }

    @TestFactory
    Stream<DynamicTest> aFileThatIsEmpty() {
        return files().stream().map(file -> once(file, file, with(file, bytes -> new byte[0])));
    }

    @TestFactory
    Stream<DynamicTest> theEvidenceOfAControlUnderAnotherName() {
        return Stream.of("ACC08", "acc-08", "ACC-8", "ACC-08-old", "ACC_08")
                .map(name -> once(name, "evidence/" + name, moved("evidence/ACC-08/", "evidence/" + name + "/")));
    }

    @Test
    void theRelativePathsOfAFileThatWasMovedDownAreOneMistake() {
        String requests = whole.files().keySet().stream()
                .map(path -> path.relativeTo(CONTENT))
                .filter(path -> path.startsWith("requests/") && path.endsWith(".yml"))
                .findFirst()
                .orElseThrow();

        assertThat(fresh(moved(requests, requests.replace("requests/", "requests/archive/"))))
                .filteredOn(Finding::isDefect)
                .hasSizeLessThanOrEqualTo(3);
    }

    @TestFactory
    Stream<DynamicTest> aFileThatStandsTwice() {
        return Stream.of(
                        List.of("policies/access-control.md", "policies/copy.md"),
                        List.of("controls/access.yml", "controls/copy.yml"),
                        List.of("registers/people.csv", "registers/archive/people.csv"))
                .flatMap(copy -> Stream.of(
                        DynamicTest.dynamicTest(
                                copy.get(1) + " byte for byte",
                                () -> assertThat(fresh(with(copy, "")))
                                        .filteredOn(Finding::isDefect)
                                        .hasSize(1)),
                        DynamicTest.dynamicTest(
                                copy.get(1) + " with a line more",
                                () -> assertThat(fresh(with(copy, "\n")))
                                        .filteredOn(Finding::isDefect)
                                        .hasSize(1))));
    }

    private static SortedMap<RepoPath, Blob> with(List<String> copy, String more) {
        SortedMap<RepoPath, Blob> files = new TreeMap<>(whole.files());
        files.put(
                new RepoPath("content/" + copy.get(1)),
                Blob.of(bytes(files.get(new RepoPath("content/" + copy.get(0))), more)));
        return files;
    }

    private static byte[] bytes(Blob blob, String more) {
        try (InputStream in = blob.open()) {
            return (new String(in.readAllBytes(), UTF_8) + more).getBytes(UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @TestFactory
    Stream<DynamicTest> aFileThatIsCutOff() {
        return files().stream()
                .flatMap(file -> Stream.of(20, 80)
                        .map(percent ->
                                once(file + " at " + percent + " %", file, with(file, bytes -> cut(bytes, percent)))));
    }

    /** The beginning of a file, up to the middle of a line. */
    private static byte[] cut(byte[] bytes, int percent) {
        int end = Math.max(2, bytes.length * percent / 100);
        while (bytes[end - 1] == '\n' || bytes[end] == '\n') {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }

    @TestFactory
    Stream<DynamicTest> aFileOrFolderThatIsGone() {
        return Stream.concat(
                        files().stream(),
                        Stream.of(
                                "controls/",
                                "policies/",
                                "registers/",
                                "evidence/",
                                "evidence/ACC-08/",
                                "trust/updates/"))
                .map(gone -> DynamicTest.dynamicTest(gone, () -> {
                    SortedMap<RepoPath, Blob> files = new TreeMap<>(whole.files());
                    files.keySet().removeIf(path -> path.value().startsWith("content/" + gone));
                    assertThat(fresh(files).stream().filter(Finding::isDefect)).hasSizeLessThanOrEqualTo(3);
                }));
    }

    private static List<Finding> fresh(SortedMap<RepoPath, Blob> files) {
        return found(files).stream()
                .filter(finding -> !before.contains(line(finding)))
                .toList();
    }

    private static DynamicTest once(String name, String cause, SortedMap<RepoPath, Blob> files) {
        return DynamicTest.dynamicTest(name, () -> {
            List<Finding> fresh = fresh(files);
            assertThat(fresh).hasSizeLessThanOrEqualTo(4);
            assertThat(fresh.stream().filter(Finding::isDefect))
                    .as("what was done wrong, told once")
                    .hasSize(1)
                    .allMatch(finding -> finding.location().file().value().startsWith("content/" + cause));
        });
    }

    private static SortedMap<RepoPath, Blob> moved(String from, String to) {
        SortedMap<RepoPath, Blob> files = new TreeMap<>();
        whole.files().forEach((path, blob) -> {
            String relative = path.relativeTo(CONTENT);
            boolean moves = relative.equals(from) || from.endsWith("/") && relative.startsWith(from);
            files.put(moves ? new RepoPath("content/" + to + relative.substring(from.length())) : path, blob);
        });
        return files;
    }

    private static SortedMap<RepoPath, Blob> with(String file, UnaryOperator<byte[]> change) {
        SortedMap<RepoPath, Blob> files = new TreeMap<>(whole.files());
        files.computeIfPresent(new RepoPath("content/" + file), (path, blob) -> Blob.of(change.apply(bytes(blob, ""))));
        return files;
    }

    /** A finding without its numbers, which count what there is. */
    private static String line(Finding finding) {
        return finding.location().file() + " " + finding.rule().id() + " "
                + finding.message().replaceAll("\\d+", "N");
    }

    private static List<Finding> found(SortedMap<RepoPath, Blob> files) {
        Revision revision =
                new Revision("test", whole.head(), false, CONTENT, files, whole.history(), whole.conditions());
        return Check.of(Assessment.of(
                        ProgramReader.read(revision, MEMO), new AsOf(LocalDate.parse("2026-11-21"), "the test's own")))
                .active();
    }
}
