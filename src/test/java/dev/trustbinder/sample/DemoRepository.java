package dev.trustbinder.sample;

import dev.trustbinder.sample.HistoryFile.Step;
import dev.trustbinder.sample.Unwound.Written;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.GpgSignature;
import org.eclipse.jgit.lib.ObjectBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * Replays a content folder into a repository of its own, with the people, dates, reviews and merges that a history
 * file tells of. Its last commit holds exactly the folder; the same input always gives the same commits.
 *
 * <p>This is how the sample company gets a history: the company is invented and so is what its people committed, which
 * is why it never stands in the product's own repository. Beside the repository lie a file of the keys its people sign
 * with, as a reader would have collected them, and the key of the first of them to seal with.
 */
public final class DemoRepository {
    private static final String MAIN = "main";

    private final Repository repository;
    private final ObjectInserter inserter;
    private final HistoryFile history;
    private final Map<String, Line> lines = new HashMap<>();

    private DemoRepository(Repository repository, ObjectInserter inserter, HistoryFile history) {
        this.repository = repository;
        this.inserter = inserter;
        this.history = history;
    }

    /** One line of development: its last commit, its files, and what it changed since it left the main line. */
    private record Line(ObjectId head, SortedMap<String, ObjectId> files, List<Written> changes) {}

    /** Makes the repository: content folder, history file, and the new folder to make it in. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("expected: CONTENT-FOLDER HISTORY-FILE NEW-FOLDER");
        }
        ObjectId head = make(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
        System.out.println(head.name());
    }

    /** Makes the repository in {@code target}, which must not exist, and gives its last commit. */
    public static ObjectId make(Path content, Path historyFile, Path target) throws IOException {
        if (Files.exists(target)) {
            throw new IllegalArgumentException(target + " exists already");
        }
        HistoryFile history = HistoryFile.read(historyFile);
        List<List<Written>> written = Unwound.of(history, files(content));
        try (Repository repository =
                        new FileRepositoryBuilder().setWorkTree(target.toFile()).build();
                ObjectInserter inserter = repository.newObjectInserter()) {
            repository.create();
            repository.updateRef(Constants.HEAD).link(Constants.R_HEADS + MAIN);
            new DemoRepository(repository, inserter, history).replay(history.steps(), written);
            repository.getConfig().setString("core", null, "autocrlf", "false");
            if (!history.signing().isEmpty()) {
                repository.getConfig().setString("gpg", null, "format", "ssh");
                String signers =
                        SampleSigners.write(history, target).toAbsolutePath().toString();
                repository.getConfig().setString("gpg", "ssh", "allowedSignersFile", signers);
            }
            repository.getConfig().save();
            checkOut(target);
            return repository.resolve(Constants.HEAD);
        }
    }

    /** By git itself: the jar of the product, beside which the README starts this, holds no JGit that writes files. */
    private static void checkOut(Path target) throws IOException {
        try {
            int exit = new ProcessBuilder("git", "-C", target.toString(), "reset", "--quiet", "--hard")
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IOException("git reset failed with exit code " + exit);
            }
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private static SortedMap<String, byte[]> files(Path content) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(content)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String path = content.relativize(file).toString().replace('\\', '/');
                files.put("content/" + path, Files.readAllBytes(file));
            }
        }
        return files;
    }

    private void replay(List<Step> steps, List<List<Written>> written) throws IOException {
        lines.put(MAIN, new Line(ObjectId.zeroId(), new TreeMap<>(), new ArrayList<>()));
        for (int number = 0; number < steps.size(); number++) {
            Step step = steps.get(number);
            String name = step.branch().orElse(MAIN);
            Line line = lines.computeIfAbsent(name, any -> branched());
            ObjectId commit = commit(step, line, written.get(number));
            lines.put(name, new Line(commit, line.files(), line.changes()));
            for (String tag : step.tags()) {
                tag(tag, commit, step);
            }
        }
        if (lines.size() > 1) {
            throw new IllegalArgumentException("never merged: " + new TreeMap<>(lines).keySet());
        }
        inserter.flush();
        point(Constants.R_HEADS + MAIN, lines.get(MAIN).head());
    }

    private Line branched() {
        Line main = lines.get(MAIN);
        return new Line(main.head(), new TreeMap<>(main.files()), new ArrayList<>());
    }

    private ObjectId commit(Step step, Line line, List<Written> written) throws IOException {
        List<ObjectId> parents = new ArrayList<>();
        if (!line.head().equals(ObjectId.zeroId())) {
            parents.add(line.head());
        }
        if (step.merge().isPresent()) {
            Line merged = lines.remove(step.merge().get());
            parents.add(merged.head());
            apply(merged.changes(), line);
        }
        apply(written, line);
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree(line.files()));
        commit.setParentIds(parents);
        commit.setAuthor(person(step.author(), step));
        commit.setCommitter(person(step.committer(), step));
        commit.setEncoding(StandardCharsets.UTF_8);
        commit.setMessage(message(step));
        sign(commit, step);
        return inserter.insert(commit);
    }

    private void sign(ObjectBuilder object, Step step) throws IOException {
        if (history.signs(step)) {
            String armour = SampleKey.of(mail(step.committer())).sign(object.build());
            object.setGpgSignature(new GpgSignature(armour.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    private void apply(List<Written> changes, Line line) throws IOException {
        for (Written change : changes) {
            change.left().ifPresent(line.files()::remove);
            line.files().put(change.place(), inserter.insert(Constants.OBJ_BLOB, change.bytes()));
        }
        line.changes().addAll(changes);
    }

    private ObjectId tree(SortedMap<String, ObjectId> files) throws IOException {
        DirCache index = DirCache.newInCore();
        DirCacheBuilder builder = index.builder();
        files.forEach((path, blob) -> {
            DirCacheEntry entry = new DirCacheEntry(path);
            entry.setFileMode(FileMode.REGULAR_FILE);
            entry.setObjectId(blob);
            builder.add(entry);
        });
        builder.finish();
        return index.writeTree(inserter);
    }

    private static String message(Step step) {
        String trailers = step.trailers().isEmpty() ? "" : "\n" + String.join("\n", step.trailers()) + "\n";
        return step.message() + "\n" + trailers;
    }

    /** The mail address of {@code Ada <ada@ledger.example>}. */
    static String mail(String nameAndMail) {
        return nameAndMail.substring(nameAndMail.indexOf(" <") + 2, nameAndMail.length() - 1);
    }

    private static PersonIdent person(String nameAndMail, Step step) {
        return new PersonIdent(
                nameAndMail.substring(0, nameAndMail.indexOf(" <")),
                mail(nameAndMail),
                step.date().toInstant(),
                step.date().getOffset());
    }

    private void tag(String name, ObjectId commit, Step step) throws IOException {
        TagBuilder tag = new TagBuilder();
        tag.setTag(name);
        tag.setObjectId(commit, Constants.OBJ_COMMIT);
        tag.setTagger(person(step.committer(), step));
        tag.setMessage(name + "\n");
        sign(tag, step);
        ObjectId id = inserter.insert(tag);
        inserter.flush();
        point(Constants.R_TAGS + name, id);
    }

    private void point(String ref, ObjectId object) throws IOException {
        RefUpdate update = repository.updateRef(ref);
        update.setNewObjectId(object);
        update.forceUpdate();
    }
}
