package dev.trustbinder.kit;

import dev.trustbinder.model.Program;
import dev.trustbinder.read.ProgramReader;
import dev.trustbinder.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeCommand.FastForwardMode;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;

/** A real repository that grows commit by commit, with people and days as a test tells them. */
public final class GitStory implements AutoCloseable {
    private static final String WEB_FLOW = "GitHub <noreply@github.com>";

    private final Path root;
    private final Git git;

    private GitStory(Path root, Git git) {
        this.root = root;
        this.git = git;
    }

    /** An empty repository. */
    public static GitStory at(Path root) {
        try {
            Files.createDirectories(root);
            GitStory story = new GitStory(
                    root,
                    Git.init()
                            .setDirectory(root.toFile())
                            .setInitialBranch("main")
                            .call());
            Workspace.open(root.resolve("content")).close();
            return story;
        } catch (IOException | GitAPIException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A repository with the base workspace, committed by Ada on 2 January 2026. */
    public static GitStory overBase(Path root) {
        GitStory story = at(root);
        TextWorkspace.base().forEach((path, text) -> story.write(path.value(), text));
        story.commit("Ada <ada@ledger.example>", "2026-01-02", "Begin");
        return story;
    }

    /** A repository that is there already. */
    public static GitStory open(Path root) throws IOException {
        return new GitStory(root, Git.open(root.toFile()));
    }

    public Path root() {
        return root;
    }

    /** Writes a file. */
    public GitStory write(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Writes files of a text block, as {@link TextWorkspace} has them. */
    public GitStory lay(String block) {
        TextWorkspace.files(block).forEach((path, text) -> write(path.value(), text));
        return this;
    }

    /** Puts one text in place of another, which must stand there. */
    public GitStory edit(String path, String before, String after) {
        String text = text(path);
        if (!text.contains(before)) {
            throw new IllegalArgumentException(path + " does not hold: " + before);
        }
        return write(path, text.replace(before, after));
    }

    public String text(String path) {
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public GitStory move(String from, String to) {
        String text = text(from);
        return delete(from).write(to, text);
    }

    public GitStory delete(String path) {
        try {
            Files.delete(root.resolve(path));
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public GitStory branch(String name) {
        return call(any -> any.checkout().setName(name).setCreateBranch(true));
    }

    public GitStory checkout(String name) {
        return call(any -> any.checkout().setName(name));
    }

    public GitStory tag(String name) {
        return call(any -> any.tag().setName(name).setAnnotated(false));
    }

    /** Commits everything at nine on a day; the author commits it too. */
    public String commit(String author, String day, String message) {
        return commit(author, author, day, message);
    }

    /** Commits everything at nine on a day, as GitHub does for whom presses its button. */
    public String webCommit(String author, String day, String message) {
        return commit(author, WEB_FLOW, day, message);
    }

    public String commit(String author, String committer, String day, String message) {
        try {
            git.add().addFilepattern(".").call();
            git.add().addFilepattern(".").setUpdate(true).call();
            return git.commit()
                    .setAllowEmpty(true)
                    .setMessage(message)
                    .setAuthor(person(author, day))
                    .setCommitter(person(committer, day))
                    .setSign(false)
                    .call()
                    .name();
        } catch (GitAPIException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Merges a branch with a commit of its own. */
    public String merge(String branch, String author, String day, String message) {
        return merge(branch, author, author, day, message);
    }

    /** Merges a branch as GitHub does for whom presses its button. */
    public String webMerge(String branch, String author, String day, String message) {
        return merge(branch, author, WEB_FLOW, day, message);
    }

    /** Merges a branch that does not merge by itself: {@code path} shall hold {@code text} afterwards. */
    public String mergeWith(String branch, String path, String text, String author, String day, String message) {
        try {
            git.merge()
                    .include(git.getRepository().resolve(branch))
                    .setCommit(false)
                    .call();
            write(path, text);
            return commit(author, author, day, message);
        } catch (IOException | GitAPIException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private String merge(String branch, String author, String committer, String day, String message) {
        try {
            ObjectId other = git.getRepository().resolve(branch);
            git.merge()
                    .include(other)
                    .setFastForward(FastForwardMode.NO_FF)
                    .setCommit(false)
                    .call();
            return commit(author, committer, day, message);
        } catch (IOException | GitAPIException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** What {@code question} gives for the programme in the work tree, asked while its repository is open. */
    public <T> T ask(Function<Program, T> question) {
        try (Workspace workspace = Workspace.open(root.resolve("content"))) {
            return question.apply(ProgramReader.read(workspace.workTree()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        git.close();
    }

    private GitStory call(Function<Git, org.eclipse.jgit.api.GitCommand<?>> command) {
        try {
            command.apply(git).call();
            return this;
        } catch (GitAPIException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static PersonIdent person(String nameAndMail, String day) {
        int mail = nameAndMail.indexOf(" <");
        return new PersonIdent(
                nameAndMail.substring(0, mail),
                nameAndMail.substring(mail + 2, nameAndMail.length() - 1),
                Instant.parse(day + "T09:00:00Z"),
                ZoneOffset.UTC);
    }
}
