package dev.trustbinder.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The doors between rooms, as data. A change of this table is an architecture decision: ARCHITECTURE.md says why. */
class DoorsTest {
    private static final String ROOT = "dev.trustbinder.";

    /** What each room may use, itself apart. {@code *} is every room. */
    private static final Map<String, String> ROOMS = new TreeMap<>(Map.ofEntries(
            Map.entry("parallel", ""),
            Map.entry("repository", "parallel"),
            Map.entry("workspace", "parallel repository"),
            Map.entry("memo", ""),
            Map.entry("cache", "repository"),
            Map.entry("signature", "repository"),
            Map.entry("seal", "repository signature format publish"),
            Map.entry("finding", "repository"),
            Map.entry("prose", "parallel repository finding"),
            Map.entry("model", "parallel repository finding prose"),
            Map.entry("read", "parallel repository memo finding search prose model"),
            // Whether the text that a control cites became another is told from documents.
            // The integrity report tells intact signatures from others, with nobody's keys.
            Map.entry("assess", "parallel repository signature finding prose model"),
            // Answers are read as records are; what a library lacks or offers is judged by the coverage of criteria.
            Map.entry("starter", "repository finding prose model read assess format"),
            // How much of a policy is still the library's text is known to the library alone.
            Map.entry("check", "parallel repository finding prose model assess starter"),
            Map.entry("delta", "repository prose model"),
            // Who changed what between two assessments: differences, the findings of both, and the commits between.
            Map.entry("changes", "repository finding model assess check delta"),
            Map.entry("disclose", "model prose delta assess"),
            Map.entry("format", "publish"),
            Map.entry("render.page", "memo prose"),
            Map.entry(
                    "render.binder",
                    "parallel finding repository search memo model assess check delta changes prose starter"
                            + " render.page format publish"),
            Map.entry("render.trust", "disclose prose render.page format publish"),
            Map.entry("publish", "parallel repository"),
            // How secrets look is asked of every file that is read and of every byte that goes public.
            Map.entry("search", ""),
            // What is withheld is read from history and from the passages of documents.
            Map.entry("gate", "parallel repository finding search prose model publish"),
            Map.entry(
                    "build",
                    "repository workspace memo finding model read assess check disclose render.page render.binder"
                            + " render.trust publish gate"),
            // Pages on their way to a browser; when to make them anew, the stat data of what is read tells.
            Map.entry("serve", "parallel cache format publish"),
            Map.entry("cli", "*")));

    /** Where each library lives. */
    private static final Map<String, String> LIBRARIES = new TreeMap<>(Map.ofEntries(
            Map.entry("org.eclipse.jgit", "workspace"),
            Map.entry("com.vladsch.flexmark", "prose"),
            Map.entry("org.jsoup", "prose"),
            // The event parser below Jackson's YAML, for the places of its syntax errors.
            Map.entry("org.snakeyaml.engine", "read"),
            Map.entry("tools.jackson", "read format"),
            Map.entry("io.pebbletemplates", "render.page"),
            Map.entry("org.bouncycastle", "signature"),
            Map.entry("com.sun.net.httpserver", "serve"),
            Map.entry("picocli", "cli")));

    /** What opens files, and the rooms that may. */
    private static final Map<String, String> INPUT_AND_OUTPUT = new TreeMap<>(Map.of(
            "java.nio.file", "workspace publish cache serve cli",
            // Only seal --tsa speaks to the network, and only to the address given.
            "java.net.http", "cli",
            "java.io.File", "workspace publish cache cli"));

    /** Who waits beside the pool, and how: each for what needs no thread of the pool to come about. */
    private static final Set<String> WAITING = new TreeSet<>(List.of(
            // A person types while this waits.
            "dev.trustbinder.cli.Asking -> java.util.concurrent.BlockingQueue",
            "dev.trustbinder.cli.Asking -> java.util.concurrent.LinkedBlockingQueue",
            // The line of progress is drawn by a thread of its own, which makes way for what is printed.
            "dev.trustbinder.cli.Progress -> java.lang.Thread.sleep",
            "dev.trustbinder.cli.Progress -> synchronized",
            // The end of the process waits for the write to tidy up, twenty seconds at most.
            "dev.trustbinder.publish.Interruption -> java.util.concurrent.CountDownLatch",
            // Another process holds the site; and closing a file ends all locks that this process has on it.
            "dev.trustbinder.publish.SiteLock -> java.lang.Thread.sleep",
            "dev.trustbinder.publish.SiteLock -> synchronized",
            // The thread of the server takes what the command gives it to show; neither holds it while it builds.
            "dev.trustbinder.serve.PreviewServer -> synchronized",
            // Where the file system tells nothing, all is looked at once a second.
            "dev.trustbinder.serve.Watch -> java.lang.Thread.sleep"));

    /** Types whose content can change, so that a constant of that type is none. */
    private static final Set<String> CHANGEABLE = new TreeSet<>(List.of(
            "java.util.ArrayList",
            "java.util.HashMap",
            "java.util.LinkedHashMap",
            "java.util.TreeMap",
            "java.util.HashSet",
            "java.util.TreeSet",
            "java.util.EnumMap",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentMap",
            "java.util.concurrent.atomic.AtomicInteger",
            "java.util.concurrent.atomic.AtomicLong",
            "java.util.concurrent.atomic.AtomicBoolean",
            "java.util.concurrent.atomic.AtomicReference",
            "java.lang.StringBuilder",
            "java.lang.ThreadLocal"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.trustbinder");

    @Test
    void everyArrowBetweenRoomsStandsInTheTable() {
        assertThat(dependencies()
                        .filter(DoorsTest::isForbidden)
                        .map(DoorsTest::arrow)
                        .distinct())
                .isEmpty();
    }

    /** A door that nobody goes through is no decision, only a way to make one unseen. */
    @Test
    void everyDoorOfTheTableIsUsed() {
        Set<String> used = dependencies()
                .map(dependency -> room(dependency.getOriginClass()) + " -> " + room(dependency.getTargetClass()))
                .collect(Collectors.toSet());
        assertThat(ROOMS.entrySet().stream()
                        .flatMap(room -> words(room.getValue()).stream().map(to -> room.getKey() + " -> " + to))
                        .filter(door -> !door.endsWith(" -> ") && !door.endsWith("*"))
                        .filter(door -> !used.contains(door)))
                .isEmpty();
    }

    @Test
    void everyClassLivesInARoom() {
        assertThat(CLASSES.stream()
                        .filter(type -> room(type).isEmpty())
                        .map(JavaClass::getName)
                        .sorted())
                .isEmpty();
    }

    @Test
    void everyLibraryLivesInItsRoom() {
        assertThat(outside(LIBRARIES)).isEmpty();
    }

    @Test
    void onlyTheOutermostRoomsOpenFiles() {
        assertThat(outside(INPUT_AND_OUTPUT)).isEmpty();
    }

    @Test
    void nothingStaticCanChange() {
        assertThat(CLASSES.stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .filter(field -> !field.getName().startsWith("$"))
                        .filter(DoorsTest::canChange)
                        .map(JavaField::getFullName)
                        .sorted())
                .isEmpty();
    }

    /** {@link WaitingTest} shows what is seen. */
    @Test
    void onlyThePoolMakesThreadsAndWaits() {
        assertThat(Waiting.in(CLASSES)).isEqualTo(WAITING);
    }

    private static Stream<Dependency> dependencies() {
        return CLASSES.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream());
    }

    private static boolean isForbidden(Dependency dependency) {
        String from = room(dependency.getOriginClass());
        String to = room(dependency.getTargetClass());
        String allowed = ROOMS.getOrDefault(from, "");
        return !to.isEmpty()
                && !to.equals(from)
                && !allowed.equals("*")
                && !words(allowed).contains(to);
    }

    private static Stream<String> outside(Map<String, String> homes) {
        return dependencies()
                .filter(dependency -> homes.entrySet().stream()
                        .anyMatch(home -> isOf(dependency.getTargetClass(), home.getKey())
                                && !words(home.getValue()).contains(room(dependency.getOriginClass()))))
                .map(DoorsTest::arrow)
                .distinct()
                .sorted();
    }

    private static boolean isOf(JavaClass type, String name) {
        return type.getName().equals(name)
                || type.getPackageName().equals(name)
                || type.getPackageName().startsWith(name + ".");
    }

    private static boolean canChange(JavaField field) {
        boolean isEnumTable = field.getOwner().isEnum() && field.getName().equals("ENUM$VALUES");
        return !isEnumTable
                && (!field.getModifiers().contains(JavaModifier.FINAL)
                        || field.getRawType().isArray()
                        || CHANGEABLE.contains(field.getRawType().getName()));
    }

    /** The longest room of the table whose package holds the class; empty for classes of others. */
    private static String room(JavaClass type) {
        JavaClass base = type.getBaseComponentType();
        return ROOMS.keySet().stream()
                .filter(room -> isOf(base, ROOT + room))
                .max((one, other) -> one.length() - other.length())
                .orElse("");
    }

    private static String arrow(Dependency dependency) {
        return dependency.getOriginClass().getName() + " -> "
                + dependency.getTargetClass().getName();
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split(" "));
    }
}
