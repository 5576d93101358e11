package dev.trustbinder.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.e2e.Tool.Run;
import dev.trustbinder.kit.StockTool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The home of whoever runs the program: neither read nor written, however many processors look at the file system. */
class HomeIT {
    private static final List<String> SETTINGS = List.of(".gitconfig", ".config/git/config", ".config/jgit/config");

    @TempDir
    private Path folder;

    /** Whoever reads a pipe that nobody writes to waits without end; whoever writes settings replaces it. */
    @ParameterizedTest
    @ValueSource(strings = {"-XX:ActiveProcessorCount=3", "-XX:ActiveProcessorCount=1", "-Dordinary"})
    void settingsOfTheUserAreNeverOpened(String processors) throws Exception {
        Path repository = Repository.ofBase(folder.resolve("workspace")).root();
        Path home = folder.resolve("home");
        for (String file : SETTINGS) {
            Files.createDirectories(home.resolve(file).getParent());
            StockTool.in(folder, "mkfifo").run("mkfifo", home.resolve(file).toString());
        }
        List<String> before = files(home);
        Tool tool = at(repository, home).options(processors);

        assertThat(Stream.of("check", "build", "diff HEAD HEAD")
                        .map(command -> tool.run(command.split(" ")))
                        .filter(run -> run.exit() != 0)
                        .map(Run::said))
                .isEmpty();
        assertThat(files(home)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-XX:ActiveProcessorCount=3", "-Dordinary"})
    void nothingIsWrittenWhereThereAreNoSettings(String processors) throws Exception {
        Path repository = Repository.ofBase(folder.resolve("workspace")).root();
        Path home = Files.createDirectory(folder.resolve("home"));

        Run run = at(repository, home).options(processors).run("build");

        assertThat(run.exit()).as(run.said()).isZero();
        assertThat(files(home)).isEmpty();
    }

    private static Tool at(Path repository, Path home) {
        return Tool.in(repository)
                .with("HOME", home.toString())
                .with("XDG_CONFIG_HOME", home.resolve(".config").toString())
                .options("-Duser.home=" + home)
                .patience(Duration.ofMinutes(2));
    }

    /** What lies in a folder: each file with its kind, as none may be opened. */
    private static List<String> files(Path folder) throws Exception {
        List<String> files = new ArrayList<>();
        for (Path file : Tree.files(folder).values()) {
            files.add(file + (Files.isRegularFile(file) ? " is a file" : " is none"));
        }
        return files;
    }
}
