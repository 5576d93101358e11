package dev.trustbinder.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.e2e.Tool.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sample programme with its history, in a repository of its own; built once for all who look at what came out. */
final class Sample {
    /** A folder of each fork of the test runner, so that forks do not write over each other. */
    static final Path FOLDER =
            Path.of("target", "e2e", System.getProperty("fork", "1")).toAbsolutePath();

    private Sample() {}

    /** The repository; nobody may change it. */
    static Path repository() {
        return Replayed.REPOSITORY;
    }

    /** The run that built both sites. */
    static Run run() {
        return Built.RUN;
    }

    /** The folder that holds both sites; nobody may change it. */
    static Path site() {
        assertThat(Built.RUN.exit()).as(Built.RUN.said()).isZero();
        return Built.SITE;
    }

    static Path binder() {
        return site().resolve("binder");
    }

    static Path trust() {
        return site().resolve("trust");
    }

    /** The repository, made when first asked for. */
    private static final class Replayed {
        private static final Path REPOSITORY = replay();

        /** By the command that the README gives, which must be true. */
        private static Path replay() {
            try {
                Path repository = FOLDER.resolve("sample");
                Tree.delete(repository);
                Files.createDirectories(FOLDER);
                Matcher command = Pattern.compile("(?m)^java -cp (?s:.*?) \\.\\./certline$")
                        .matcher(Files.readString(Path.of("README.md")));
                assertThat(command.find()).isTrue();
                Run run = Tool.in(Path.of("").toAbsolutePath())
                        .shell(command.group().replace("../certline", "'" + repository + "'"));
                assertThat(run.exit()).as(run.said()).isZero();
                return repository;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /** Both sites, built when first asked for. */
    private static final class Built {
        private static final Path SITE = FOLDER.resolve("site");
        private static final Run RUN = build();

        private static Run build() {
            Tree.delete(SITE);
            return Tool.in(repository()).run("build", "--site", SITE.toString());
        }
    }
}
