package dev.trustbinder.cli;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.build.Edition;
import dev.trustbinder.build.Sites;
import dev.trustbinder.build.Themes;
import dev.trustbinder.check.Check;
import dev.trustbinder.memo.Memo;
import dev.trustbinder.model.AsOf;
import dev.trustbinder.model.Engagement;
import dev.trustbinder.model.Program;
import dev.trustbinder.publish.Publication;
import dev.trustbinder.read.ProgramReader;
import dev.trustbinder.repository.Commit;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.repository.Revision;
import dev.trustbinder.repository.Tag;
import dev.trustbinder.seal.SealCheck;
import dev.trustbinder.seal.SealStatement;
import dev.trustbinder.seal.SealedBag;
import dev.trustbinder.signature.Verdict;
import dev.trustbinder.signature.Verifier;
import dev.trustbinder.workspace.Workspace;
import dev.trustbinder.workspace.WorkspaceException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Holds a sealed binder against the reader's own clone of the repository. */
final class SourceChecks implements AutoCloseable {
    private final Workspace workspace;
    private final SealedBag bag;
    private final SealStatement statement;
    private final Optional<Revision> revision;
    private final Verifier verifier;

    private SourceChecks(
            Workspace workspace,
            SealedBag bag,
            SealStatement statement,
            Optional<Revision> revision,
            Verifier verifier) {
        this.workspace = workspace;
        this.bag = bag;
        this.statement = statement;
        this.revision = revision;
        this.verifier = verifier;
    }

    static SourceChecks in(Path repository, SealedBag bag, Verifier verifier) throws IOException, UsageException {
        SealStatement statement =
                bag.statement().orElseThrow(() -> new UsageException("the binder states no commit to look for"));
        RepoPath content = RepoPath.parse(statement.origin().content())
                .orElseThrow(() -> new UsageException("the binder states no folder inside a repository"));
        Workspace workspace = Workspace.open(repository, content);
        return new SourceChecks(workspace, bag, statement, revision(workspace, statement), verifier);
    }

    /** The commit stated; only a full id, for a name could mean anything in the reader's clone. */
    private static Optional<Revision> revision(Workspace workspace, SealStatement statement) {
        if (!statement.origin().commit().matches("[0-9a-f]{40}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(workspace.revision(statement.origin().commit()));
        } catch (WorkspaceException unknown) {
            return Optional.empty();
        }
    }

    boolean isFound() {
        return revision.isPresent();
    }

    /** The commit of the binder and all it stands on. */
    List<Commit> ancestors() {
        return revision.orElseThrow().history().commits();
    }

    /** Whether the commit and the tag stated are there, and what their signatures are worth. */
    List<SealCheck> origin() throws IOException {
        if (revision.isEmpty()) {
            return List.of(SealCheck.fails(
                    "source",
                    "Your repository does not have the commit that the seal names.",
                    List.of("commit " + statement.origin().commit())));
        }
        SealCheck source = SealCheck.holds("source", "Your repository has the commit that the seal names.", List.of());
        SealCheck commits = CommitChecks.of(revision.get(), statement.window(), verifier);
        return statement.origin().tag().isEmpty() ? List.of(source, commits) : List.of(source, tag(), commits);
    }

    private SealCheck tag() throws IOException {
        String name = statement.origin().tag();
        Optional<Tag> tag = workspace.tag(name);
        if (tag.isEmpty()) {
            boolean plain = statement.origin().tagObject().isEmpty()
                    && workspace.tags(List.of(name)).contains(name)
                    && workspace
                            .revision("refs/tags/" + name)
                            .head()
                            .equals(revision.orElseThrow().head());
            return plain
                    ? SealCheck.open("tag", "Tag %s is a plain name that anyone can move.".formatted(name), List.of())
                    : SealCheck.fails(
                            "tag", "Tag %s is not what it was when the binder was sealed.".formatted(name), List.of());
        }
        boolean same = tag.get().id().equals(statement.origin().tagObject())
                && tag.get().object().equals(statement.origin().commit())
                && tag.get().name().equals(name);
        if (!same) {
            return SealCheck.fails(
                    "tag", "Tag %s is not what it was when the binder was sealed.".formatted(name), List.of());
        }
        return signed(tag.get());
    }

    private SealCheck signed(Tag tag) {
        Verdict verdict = verifier.verdict(tag.signature(), tag.tagged());
        String mail = tag.tagger().map(person -> person.mail()).orElse("");
        List<String> key = verdict.key().isEmpty() ? List.of() : List.of("key " + verdict.key());
        return switch (verdict.state()) {
            case GOOD ->
                verdict.isOf(mail)
                        ? SealCheck.holds("tag", "Tag %s is signed by %s.".formatted(tag.name(), mail), key)
                        : SealCheck.fails(
                                "tag",
                                "Tag %s says it is of %s, and is signed by %s."
                                        .formatted(tag.name(), mail, String.join(", ", verdict.principals())),
                                key);
            case BAD, NOT_IN_FORCE ->
                SealCheck.fails(
                        "tag",
                        "The signature of tag %s does not hold: %s.".formatted(tag.name(), verdict.detail()),
                        key);
            case UNSIGNED, UNKNOWN_KEY, UNSUPPORTED ->
                SealCheck.open(
                        "tag",
                        "Tag %s names the commit; its signature: %s."
                                .formatted(tag.name(), verdict.state().title()),
                        key);
        };
    }

    /** Whether the same binder comes out again, made by this program from the reader's own clone. */
    SealCheck rebuilt() throws IOException {
        Optional<Edition> edition = edition();
        if (edition.isEmpty()) {
            return SealCheck.fails(
                    "rebuild",
                    "The binder cannot be made again: the seal states no day or engagement of this commit.",
                    List.of());
        }
        Publication made = Sites.of(edition.get()).binder();
        SortedMap<String, String> hashes = new TreeMap<>();
        for (var file : made.manifest().entries().entrySet()) {
            hashes.put(file.getKey(), file.getValue().sha256());
        }
        List<String> differences = bag.differences(hashes);
        return differences.isEmpty()
                ? SealCheck.holds(
                        "rebuild",
                        "Made again from your repository, all %,d files are the same.".formatted(hashes.size()),
                        List.of())
                : SealCheck.fails("rebuild", "Made again from your repository, the binder is another.", differences);
    }

    private Optional<Edition> edition() throws IOException {
        Memo memo = new Memo();
        Program program = ProgramReader.read(revision.orElseThrow(), memo);
        Optional<Engagement> engagement = statement.window().flatMap(days -> program.engagement(days.engagement()));
        if (engagement.isPresent() != statement.window().isPresent()) {
            return Optional.empty();
        }
        try {
            AsOf day = new AsOf(
                    LocalDate.parse(statement.asOf().date()), statement.asOf().reason());
            Assessment assessment = Assessment.of(program, day, engagement);
            return Optional.of(new Edition(
                    assessment,
                    Check.of(assessment),
                    Themes.of(workspace.theme(statement.origin().commit()), memo)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        workspace.close();
    }
}
