package dev.trustbinder.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeCommand.FastForwardMode;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;

/** A real repository in a folder of its own, with one commit a day by people who exist only here. */
final class GitFolder implements AutoCloseable {
    private static final Instant FIRST = Instant.parse("2026-01-01T09:00:00Z");
    private final Path root;
    private final Git git;
    private int day;

    private GitFolder(Path root, Git git) {
        this.root = root;
        this.git = git;
    }

    static GitFolder at(Path root) {
        Isolation.install();
        try {
            Files.createDirectories(root);
            return new GitFolder(
                    root,
                    Git.init()
                            .setDirectory(root.toFile())
                            .setInitialBranch("main")
                            .call());
        } catch (IOException | GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    Path root() {
        return root;
    }

    Path content() {
        return root.resolve("content");
    }

    Git git() {
        return git;
    }

    GitFolder write(String path, String text) {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    GitFolder write(String path, byte[] bytes) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    GitFolder delete(String path) {
        try (Stream<Path> files = Files.walk(root.resolve(path))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    GitFolder move(String from, String to) {
        try {
            Files.createDirectories(root.resolve(to).getParent());
            Files.move(root.resolve(from), root.resolve(to));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Commits everything, as Ada, a day after the commit before. */
    RevCommit commit(String message) {
        try {
            git.add().addFilepattern(".").call();
            git.add().addFilepattern(".").setUpdate(true).call();
            PersonIdent ada = new PersonIdent("Ada", "ada@ledger.example", now(), ZoneOffset.UTC);
            return git.commit()
                    .setMessage(message)
                    .setAuthor(ada)
                    .setCommitter(ada)
                    .setSign(false)
                    .call();
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    GitFolder branch(String name) {
        return checkout(name, true);
    }

    GitFolder checkout(String name) {
        return checkout(name, false);
    }

    private GitFolder checkout(String name, boolean create) {
        try {
            git.checkout().setName(name).setCreateBranch(create).call();
            return this;
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Prepares a merge of {@code branch}, which the next {@link #commit} ends. */
    GitFolder merge(String branch) {
        try {
            ObjectId other = git.getRepository().resolve(branch);
            git.merge()
                    .include(other)
                    .setFastForward(FastForwardMode.NO_FF)
                    .setCommit(false)
                    .call();
            return this;
        } catch (IOException | GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    GitFolder tag(String name) {
        try {
            git.tag().setName(name).setAnnotated(false).call();
            return this;
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a program in the repository and gives what it prints. */
    String run(String... command) {
        return runIn(root, command);
    }

    /** Runs a program in {@code folder}, without the configuration of user and system. */
    static String runIn(Path folder, String... command) {
        try {
            List<String> line = new ArrayList<>(List.of(command));
            ProcessBuilder builder =
                    new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
            builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
            builder.environment().put("LC_ALL", "C.UTF-8");
            for (String person : List.of("GIT_AUTHOR", "GIT_COMMITTER")) {
                builder.environment().put(person + "_NAME", "Grace");
                builder.environment().put(person + "_EMAIL", "grace@ledger.example");
            }
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Instant now() {
        return FIRST.plusSeconds(86_400L * day++);
    }

    @Override
    public void close() {
        git.close();
    }
}
