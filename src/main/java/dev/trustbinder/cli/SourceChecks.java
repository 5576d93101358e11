package dev.trustbinder.cli;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.build.JudgedRevision;
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
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Holds a sealed binder against the reader's own clone of the repository. */
final class SourceChecks implements AutoCloseable {
    private static final String TAG = "tag";
    private static final String REBUILD = "rebuild";

    private final Workspace workspace;
    private final SealedBag bag;
    private final SealStatement statement;
    private final Optional<Revision> revision;
    private final Verifier verifier;
    private final Memo memo = new Memo();

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
    private static Optional<Revision> revision(Workspace workspace, SealStatement statement)
            throws IOException, UsageException {
        String commit = statement.origin().commit();
        boolean known = commit.matches("[0-9a-f]{40}") && workspace.knows(commit);
        String looked = known ? commit : "HEAD";
        if (!workspace.knows(looked)) {
            return Optional.empty();
        }
        Revision revision = workspace.revision(looked);
        if (revision.fetch().isPresent()) {
            throw new UsageException(
                    "your clone is not complete, so the binder cannot be held against it",
                    revision.fetch().get());
        }
        return Optional.of(revision).filter(any -> known);
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
        List<SealCheck> checks = new ArrayList<>(List.of(source));
        if (!statement.origin().tag().isEmpty()) {
            checks.add(tag());
        }
        checks.add(CommitChecks.of(revision.get(), statement.window(), verifier));
        assessment().flatMap(MergeChecks::of).ifPresent(checks::add);
        return checks;
    }

    private SealCheck tag() throws IOException {
        String name = statement.origin().tag();
        Optional<Tag> tag = workspace.tag(name);
        if (tag.filter(this::isTheOneSealed).isPresent()) {
            return signed(tag.get());
        }
        return tag.isEmpty() && isPlainNameOfTheCommit(name)
                ? SealCheck.open(TAG, "Tag %s is a plain name that anyone can move.".formatted(name), List.of())
                : SealCheck.fails(
                        TAG, "Tag %s is not what it was when the binder was sealed.".formatted(name), List.of());
    }

    /** Nothing but the object's own name tells that it was not put under another reference. */
    private boolean isTheOneSealed(Tag tag) {
        return tag.id().equals(statement.origin().tagObject())
                && tag.object().equals(statement.origin().commit())
                && tag.name().equals(statement.origin().tag());
    }

    private boolean isPlainNameOfTheCommit(String name) throws IOException {
        return statement.origin().tagObject().isEmpty()
                && workspace.tags(List.of(name)).contains(name)
                && workspace
                        .revision("refs/tags/" + name)
                        .head()
                        .equals(revision.orElseThrow().head());
    }

    private SealCheck signed(Tag tag) {
        Verdict verdict = verifier.verdict(tag.signature(), tag.tagged());
        List<String> key = verdict.key().isEmpty() ? List.of() : List.of("key " + verdict.key());
        return switch (verdict.state()) {
            case GOOD -> signed(tag, verdict, key);
            case BAD, NOT_IN_FORCE ->
                SealCheck.fails(
                        TAG, "The signature of tag %s does not hold: %s.".formatted(tag.name(), verdict.detail()), key);
            case UNSIGNED, UNKNOWN_KEY, UNSUPPORTED -> {
                String state = verdict.state().title();
                yield SealCheck.open(
                        TAG, "Tag %s names the commit; its signature: %s.".formatted(tag.name(), state), key);
            }
        };
    }

    private static SealCheck signed(Tag tag, Verdict verdict, List<String> key) {
        String tagger = tag.tagger().map(person -> person.mail()).orElse("nobody");
        return verdict.isOf(tagger)
                ? SealCheck.holds(TAG, "Tag %s is signed by %s.".formatted(tag.name(), tagger), key)
                : SealCheck.fails(
                        TAG,
                        "Tag %s says it is of %s, and is signed by %s."
                                .formatted(tag.name(), tagger, String.join(", ", verdict.principals())),
                        key);
    }

    /** Whether the same binder comes out again, made by this program from the reader's own clone. */
    SealCheck rebuilt() throws IOException {
        Optional<JudgedRevision> judged = judged();
        if (judged.isEmpty()) {
            String why = "The binder cannot be made again: the seal states no day or engagement of this commit.";
            return SealCheck.fails(REBUILD, why, List.of());
        }
        Publication made = Sites.of(judged.get()).binder();
        SortedMap<String, String> hashes = new TreeMap<>();
        made.manifest().entries().forEach((path, entry) -> hashes.put(path, entry.sha256()));
        return compared(bag.differences(hashes), hashes.size());
    }

    private static SealCheck compared(List<String> differences, int files) {
        return differences.isEmpty()
                ? SealCheck.holds(
                        REBUILD,
                        "Made again from your repository, all %,d files are the same.".formatted(files),
                        List.of())
                : SealCheck.fails(REBUILD, "Made again from your repository, the binder is another.", differences);
    }

    private Optional<JudgedRevision> judged() throws IOException {
        Optional<Assessment> assessment = assessment();
        return assessment.isEmpty()
                ? Optional.empty()
                : Optional.of(new JudgedRevision(
                        assessment.get(),
                        Check.of(assessment.get()),
                        Themes.of(workspace.theme(statement.origin().commit()), memo)));
    }

    /** The records as the seal says they were judged; empty where it states no day or engagement of this commit. */
    private Optional<Assessment> assessment() {
        Program program = ProgramReader.read(revision.orElseThrow(), memo);
        Optional<Engagement> engagement = statement.window().flatMap(days -> program.engagement(days.engagement()));
        if (engagement.isPresent() != statement.window().isPresent()) {
            return Optional.empty();
        }
        try {
            AsOf day = new AsOf(
                    LocalDate.parse(statement.asOf().date()), statement.asOf().reason());
            return Optional.of(Assessment.of(program, day, engagement));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        workspace.close();
    }
}
