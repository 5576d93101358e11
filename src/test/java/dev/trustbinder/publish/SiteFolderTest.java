package dev.trustbinder.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteFolderTest {
    private static final Publication OLD =
            Publication.empty().with("index.html", "old").with("gone/by/then.html", "old");
    private static final Publication NEW =
            Publication.empty().with("index.html", "new").with("a/b.html", "new");

    @TempDir
    Path folder;

    Path site;
    Path target;

    @BeforeEach
    void keepATrackedFileBesideTheSite() throws IOException {
        site = Files.createDirectory(folder.resolve("site"));
        Files.writeString(site.resolve("README.md"), "# Output");
        target = site.resolve("trust");
    }

    @Test
    void writesEveryFileAndNothingElse() throws Exception {
        at(target).write(OLD);

        assertThat(tree(target))
                .containsExactly(
                        java.util.Map.entry("gone/by/then.html", "old"), java.util.Map.entry("index.html", "old"));
        assertThat(names(site)).containsExactly("README.md", "trust");
    }

    @Test
    void replacesTheFormerSiteWithItsStaleAndForeignFiles() throws Exception {
        at(target).write(OLD);
        Files.writeString(target.resolve("stale-by-hand.html"), "x");
        Files.createSymbolicLink(target.resolve("link"), site.resolve("README.md"));

        at(target).write(NEW);

        assertThat(tree(target).keySet()).containsExactly("a/b.html", "index.html");
        assertThat(site.resolve("README.md")).hasContent("# Output");
        assertThat(names(site)).containsExactly("README.md", "trust");
    }

    @Test
    void takesAnEmptyFolderAndMakesMissingParents() throws Exception {
        Files.createDirectory(target);
        at(target).write(NEW);
        at(folder.resolve("x/y/binder")).write(NEW);

        assertThat(tree(target)).isEqualTo(tree(folder.resolve("x/y/binder"))).hasSize(2);
    }

    @Test
    void givesTheSameRightsWhateverTheUmask() throws Exception {
        at(target).write(NEW);

        assertThat(rights(target)).isEqualTo("rwxr-xr-x");
        assertThat(rights(target.resolve("a"))).isEqualTo("rwxr-xr-x");
        assertThat(rights(target.resolve("a/b.html"))).isEqualTo("rw-r--r--");
    }

    @Test
    void writesABlobAsItIs() throws Exception {
        at(target).write(Publication.empty().with("evidence.txt", PublicationTest.stored("1", "as it is")));

        assertThat(target.resolve("evidence.txt")).hasContent("as it is");
    }

    @Test
    void looksAgainAtTheFolderWhenItsTurnComes() throws Exception {
        SiteFolder early = at(target);
        Files.createDirectory(target);
        Files.writeString(target.resolve("thesis.txt"), "the only copy");

        PublishException refused = failure(early, NEW);

        assertThat(refused.kind()).isEqualTo(PublishException.Kind.REFUSED);
        assertThat(names(target)).containsExactly("thesis.txt");
        assertThat(names(site)).containsExactly("README.md", "trust");
    }

    @Test
    void saysWhatTheDiskRefusedAndLeavesTheFormerSite() throws Exception {
        at(target).write(OLD);
        Steps breaker = step -> {
            if (step.equals("wrote index.html")) {
                throw new IllegalStateException("power of the tool itself fails");
            }
        };

        assertThatCode(() -> at(target, breaker).write(NEW)).hasMessage("power of the tool itself fails");

        assertThat(tree(target)).isEqualTo(tree(OLD));
        assertThat(names(site)).containsExactly("README.md", "trust");
    }

    @Test
    void namesTheFileWhoseSourceCannotBeRead() throws Exception {
        at(target).write(OLD);

        PublishException failure = failure(at(target), NEW.with("evidence.pdf", BadBlob.broken()));

        assertThat(failure.kind()).isEqualTo(PublishException.Kind.SOURCE);
        assertThat(failure).hasMessage("cannot read what is to become evidence.pdf: changed while it was read");
        assertThat(tree(target)).isEqualTo(tree(OLD));
        assertThat(names(site)).containsExactly("README.md", "trust");
    }

    @Test
    void noticesAFileThatIsNotWhatItShouldBe() throws Exception {
        PublishException failure = failure(at(target), NEW.with("evidence.pdf", BadBlob.fickle()));

        assertThat(failure.kind()).isEqualTo(PublishException.Kind.DISK);
        assertThat(failure)
                .hasMessageMatching("(?s)cannot verify .*evidence.pdf: what was written is not .*KiB free\\)");
        assertThat(names(site)).containsExactly("README.md");
    }

    @Test
    void noticesAForeignFileInTheNewSite() throws Exception {
        Steps intruder = step -> {
            if (step.equals("wrote index.html")) {
                create(site.resolve(".trust.new/intruder"));
            }
        };

        PublishException failure = failure(at(target, intruder), NEW);

        assertThat(failure).hasMessageContaining("holds 3 files, 6 bytes instead of 2 files, 6 bytes");
    }

    @Test
    void removesTheParentsItMadeWhereTheWriteFails() {
        PublishException failure =
                failure(uncheckedAt(folder.resolve("x/y/trust")), NEW.with("broken", BadBlob.broken()));

        assertThat(failure.kind()).isEqualTo(PublishException.Kind.SOURCE);
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void refusesToDeleteAFolderThatOnlyHasItsName() throws Exception {
        Files.createDirectory(site.resolve(".trust.old"));
        Files.writeString(site.resolve(".trust.old/thesis.txt"), "the only copy");

        PublishException refused = failure(at(target), NEW);

        assertThat(refused.kind()).isEqualTo(PublishException.Kind.REFUSED);
        assertThat(site.resolve(".trust.old/thesis.txt")).hasContent("the only copy");
    }

    @Test
    void saysWhoIsWritingWhenPatienceEnds() throws Exception {
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Steps holder = step -> {
            if (step.equals("locked")) {
                locked.countDown();
                await(release);
            }
        };
        Thread first = new Thread(
                () -> assertThatCode(() -> at(target, holder).write(OLD)).doesNotThrowAnyException());
        first.start();
        locked.await();

        PublishException busy = failure(at(target, Steps.UNWATCHED), NEW);
        PublishException busyStill = failure(at(target, Steps.UNWATCHED), NEW);
        release.countDown();
        first.join();

        assertThat(busy.kind()).isEqualTo(PublishException.Kind.BUSY);
        assertThat(busyStill)
                .hasMessageMatching(".*trust is being written by process "
                        + ProcessHandle.current().pid() + " since 20\\S+Z");
        assertThat(tree(target)).isEqualTo(tree(OLD));
    }

    @Test
    void twoAtOnceWaitForEachOther() throws Exception {
        List<Throwable> failures = new java.util.concurrent.CopyOnWriteArrayList<>();
        List<Thread> builds = Stream.of(OLD, NEW, OLD, NEW)
                .map(publication -> new Thread(() -> {
                    try {
                        SiteFolder.at(target, List.of()).write(publication);
                    } catch (PublishException | RuntimeException failure) {
                        failures.add(failure);
                    }
                }))
                .toList();
        builds.forEach(Thread::start);
        for (Thread build : builds) {
            build.join();
        }

        assertThat(failures).isEmpty();
        assertThat(tree(target)).isIn(tree(OLD), tree(NEW));
        assertThat(names(site)).containsExactly("README.md", "trust");
    }

    private SiteFolder uncheckedAt(Path path) {
        try {
            return at(path);
        } catch (PublishException failure) {
            throw new AssertionError(failure);
        }
    }

    private static SiteFolder at(Path path) throws PublishException {
        return at(path, Steps.UNWATCHED);
    }

    private static SiteFolder at(Path path, Steps steps) throws PublishException {
        return SiteFolder.at(path, List.of(), new Deployment(steps, Duration.ofMillis(100)));
    }

    private static PublishException failure(SiteFolder folder, Publication publication) {
        PublishException failure = catchThrowableOfType(PublishException.class, () -> folder.write(publication));
        assertThat(failure).isNotNull();
        return failure;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static void create(Path file) {
        try {
            Files.createFile(file);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** The text of every file of a written site by its path, without the marker. */
    static SortedMap<String, String> tree(Path root) throws IOException {
        SortedMap<String, String> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(file -> !Files.isDirectory(file)).toList()) {
                tree.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        assertThat(tree).containsKey(SiteFolder.MARKER);
        tree.remove(SiteFolder.MARKER);
        return tree;
    }

    static SortedMap<String, String> tree(Publication publication) throws IOException {
        SortedMap<String, String> tree = new TreeMap<>();
        for (String path : publication.files().keySet()) {
            tree.put(path, new String(publication.files().get(path).open().readAllBytes()));
        }
        return tree;
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
