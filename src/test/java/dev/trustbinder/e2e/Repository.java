package dev.trustbinder.e2e;

import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.repository.RepoPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.SortedMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/** A real repository with a workspace in it. */
final class Repository {
    /** Before the engagement begins, so that nobody asks how these commits came about. */
    private static final Instant FIRST = Instant.parse("2025-12-20T09:00:00Z");

    private static final PersonIdent ADA = new PersonIdent("Ada", "ada@ledger.example", FIRST, ZoneOffset.UTC);

    private final Path root;

    private Repository(Path root) {
        this.root = root;
    }

    /** The valid workspace the broken ones are made from, committed once. */
    static Repository ofBase(Path root) {
        return of(root, TextWorkspace.base(), ADA, "Begin the programme");
    }

    /** These files, committed once. */
    static Repository of(Path root, SortedMap<RepoPath, String> files, PersonIdent who, String message) {
        Repository repository = new Repository(root);
        files.forEach((path, text) -> repository.write(path.value(), text));
        return repository.commit(message, who);
    }

    Path root() {
        return root;
    }

    Repository write(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Replaces {@code before}, which must stand in the file, by {@code after}. */
    Repository edit(String path, String before, String after) {
        String text = read(path);
        if (!text.contains(before)) {
            throw new IllegalArgumentException(path + " does not hold " + before);
        }
        return write(path, text.replace(before, after));
    }

    String read(String path) {
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Repository commit(String message) {
        return commit(message, ADA);
    }

    private Repository commit(String message, PersonIdent who) {
        try (Git git =
                Git.init().setDirectory(root.toFile()).setInitialBranch("main").call()) {
            git.add().addFilepattern(".").call();
            git.add().addFilepattern(".").setUpdate(true).call();
            git.commit()
                    .setMessage(message)
                    .setAuthor(who)
                    .setCommitter(who)
                    .setSign(false)
                    .setNoVerify(true)
                    .call();
            return this;
        } catch (GitAPIException broken) {
            throw new IllegalStateException(broken);
        }
    }

    Repository tag(String name) {
        try (Git git = Git.open(root.toFile())) {
            git.tag().setName(name).setAnnotated(false).setSigned(false).call();
            return this;
        } catch (IOException | GitAPIException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
