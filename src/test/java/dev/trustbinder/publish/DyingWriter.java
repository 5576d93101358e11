package dev.trustbinder.publish;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Writes a publication and dies at a given step, as by {@code kill -9}: arguments are the folders, what every file holds,
 * how many files, the step (0: never) and how many milliseconds each file takes.
 */
final class DyingWriter {
    static final int SURVIVED = 7;

    private DyingWriter() {}

    public static void main(String[] arguments) throws PublishException {
        Publication publication = publication(arguments[1], Integer.parseInt(arguments[2]));
        int last = Integer.parseInt(arguments[3]);
        int millisAFile = Integer.parseInt(arguments[4]);
        AtomicInteger step = new AtomicInteger();
        Steps steps = name -> {
            if (step.incrementAndGet() == last) {
                Runtime.getRuntime().halt(9);
            }
            if (name.startsWith("wrote")) {
                pause(millisAFile);
            }
        };
        System.out.println("ready");
        new Deployment(steps, Duration.ofSeconds(10)).run(replacements(arguments[0], publication));
        System.exit(SURVIVED);
    }

    static List<Replacement> replacements(String folders, Publication publication) throws PublishException {
        List<Replacement> replacements = new ArrayList<>();
        for (String folder : folders.split(File.pathSeparator)) {
            replacements.add(SiteFolder.at(Path.of(folder), List.of()).with(publication));
        }
        return replacements;
    }

    /** Old and new differ in content and in some of their names. */
    static Publication publication(String text, int files) {
        Publication.Builder builder = Publication.builder();
        for (int number = 0; number < files; number++) {
            builder.add("pages/" + number + "/index.html", text);
        }
        return builder.add(text + ".html", text).build();
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
