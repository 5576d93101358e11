package dev.trustbinder.cli;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.build.JudgedRevision;
import dev.trustbinder.build.Releases;
import dev.trustbinder.build.Sites;
import dev.trustbinder.build.Themes;
import dev.trustbinder.check.Check;
import dev.trustbinder.check.Findings;
import dev.trustbinder.finding.Suggestion;
import dev.trustbinder.memo.Memo;
import dev.trustbinder.model.AsOf;
import dev.trustbinder.model.Engagement;
import dev.trustbinder.model.Program;
import dev.trustbinder.read.ProgramReader;
import dev.trustbinder.render.page.Theme;
import dev.trustbinder.repository.Revision;
import dev.trustbinder.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What every command may be told about which programme it looks at, and as of when. */
final class ProgramOptions {
    @Option(
            names = "--content",
            paramLabel = "DIR",
            defaultValue = "content",
            description = "The folder that holds program.yml. Default: content")
    private Path content;

    @Option(
            names = "--revision",
            paramLabel = "NAME",
            description = "A commit, tag or branch instead of the work tree.")
    private Optional<String> revision = Optional.empty();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day everything is judged on: 2026-11-21, or today.")
    private Optional<String> asOf = Optional.empty();

    @Option(names = "--engagement", paramLabel = "ID", description = "The engagement to assess.")
    private Optional<String> engagement = Optional.empty();

    @Option(names = "--allow-shallow", description = "Go on although the history is incomplete.")
    private boolean allowShallow;

    @Option(names = "--debug", description = "Show where an unexpected failure came from.")
    private boolean debug;

    Path contentIn(Terminal terminal) {
        return terminal.directory().resolve(content).normalize();
    }

    boolean allowsShallow() {
        return allowShallow;
    }

    /** Only the work tree can be written into. */
    void refuseRevision() throws UsageException {
        if (revision.isPresent()) {
            throw new UsageException("nothing can be written into %s; leave --revision out".formatted(revision.get()));
        }
    }

    /** The revision asked for. */
    Revision revision(Workspace workspace) throws IOException, UsageException {
        return revision.isPresent() ? named(workspace, revision.get()) : workspace.workTree();
    }

    /** The commit, tag or branch of a name. */
    static Revision named(Workspace workspace, String name) throws IOException, UsageException {
        if (workspace.knows(name)) {
            return workspace.revision(name);
        }
        List<String> names = workspace.names();
        List<String> near = Suggestion.near(name, names);
        throw new UsageException(
                "there is no tag, branch or commit " + name,
                near.isEmpty() ? "list the names with 'git tag' and 'git branch --all'" : Suggestion.help(name, names));
    }

    /** Opens the workspace, though the folder may be in no work tree. */
    Workspace openAny(Terminal terminal) throws IOException {
        return Workspace.open(contentIn(terminal));
    }

    /** Opens the workspace whose work tree is looked at. */
    Workspace openWorkTree(Terminal terminal) throws IOException, UsageException {
        return Workspace.open(ContentFolder.at(terminal, content));
    }

    /** The commit, tag or branch asked for; empty where the work tree is meant. */
    Optional<String> named() {
        return revision;
    }

    /** Opens the workspace, or says that there is none where it was looked for. */
    Workspace open(Terminal terminal) throws IOException, UsageException {
        return Workspace.open(revision.isEmpty() ? ContentFolder.at(terminal, content) : contentIn(terminal));
    }

    /** The programme of a revision, assessed as of the day asked for; {@code unpinned} where nobody says. */
    Assessment assess(Revision read, Terminal terminal, AsOf unpinned) throws UsageException {
        return assess(read, terminal, unpinned, new Memo());
    }

    /** As above; what {@code memo} knows is not read again. */
    Assessment assess(Revision read, Terminal terminal, AsOf unpinned, Memo memo) throws UsageException {
        Program program = ProgramReader.read(read, memo);
        AsOf day = asOf.isPresent()
                ? asked(asOf.get(), terminal)
                : program.charter().asOf().map(AsOf::pinned).orElse(unpinned);
        if (engagement.isEmpty()) {
            return Assessment.of(program, day);
        }
        Optional<Engagement> chosen = program.engagement(engagement.get());
        if (chosen.isEmpty()) {
            List<String> known =
                    program.charter().engagements().stream().map(Engagement::id).toList();
            throw new UsageException("there is no engagement %s; program.yml has: %s"
                    .formatted(engagement.get(), known.isEmpty() ? "none" : String.join(", ", known)));
        }
        return Assessment.of(program, day, chosen);
    }

    /** Both sites, and what they were made from. */
    record Built(JudgedRevision current, Sites sites) {
        Assessment assessment() {
            return current.assessment();
        }

        /** These, after the gate has looked. */
        Built inspected() throws IOException {
            return new Built(current, sites.inspected(current));
        }
    }

    /** The sites of a revision and the releases beside it, in the theme beside the content folder. */
    Built build(Workspace workspace, Revision read, Terminal terminal, AsOf unpinned, Memo memo)
            throws IOException, UsageException {
        JudgedRevision current = judged(workspace, read, terminal, unpinned, memo);
        return new Built(current, Sites.of(current, releases(workspace, current.program(), memo), memo));
    }

    /** A draft of the same. */
    Built draft(Workspace workspace, Revision read, Terminal terminal, AsOf unpinned, Memo memo)
            throws IOException, UsageException {
        JudgedRevision current = judged(workspace, read, terminal, unpinned, memo);
        return new Built(current, Sites.draft(current, releases(workspace, current.program(), memo), memo));
    }

    private JudgedRevision judged(Workspace workspace, Revision read, Terminal terminal, AsOf unpinned, Memo memo)
            throws IOException, UsageException {
        Assessment assessment = assess(read, terminal, unpinned, memo);
        return new JudgedRevision(assessment, check(assessment), theme(workspace, memo));
    }

    /** Refuses to tell something of a programme of which nothing is known. */
    static void requireCharter(Program program) throws UsageException {
        Revision revision = program.revision();
        if (!program.isCharterRead()) {
            throw new UsageException(
                    "%s holds no %s that can be read"
                            .formatted(
                                    revision.name(),
                                    revision.content().resolve("program.yml").orElseThrow()),
                    "trustbinder check says what is wrong; trustbinder init begins a workspace");
        }
    }

    /** What is found; an incomplete history gates unless it was allowed. */
    Findings check(Assessment assessment) {
        return allowShallow ? Check.withIncompleteHistory(assessment) : Check.of(assessment);
    }

    /** The templates and assets beside the content folder. */
    Theme theme(Workspace workspace, Memo memo) throws IOException {
        return Themes.of(revision.isPresent() ? workspace.theme(revision.get()) : workspace.theme(), memo);
    }

    /** The releases beside the work tree; one revision asked for by name is built as if there were no other. */
    Releases releases(Workspace workspace, Program current, Memo memo) throws IOException {
        return revision.isPresent() ? Releases.NONE : Releases.of(workspace, current, this::check, memo);
    }

    private static AsOf asked(String text, Terminal terminal) throws UsageException {
        if (text.equals("today")) {
            return today(terminal);
        }
        try {
            return new AsOf(LocalDate.parse(text), "given by --as-of");
        } catch (DateTimeException notADay) {
            throw new UsageException("--as-of must be a day such as 2026-11-21, or today; found " + text);
        }
    }

    /** Today, in UTC. */
    static AsOf today(Terminal terminal) {
        return new AsOf(terminal.today().get(), "today");
    }

    /** The day of the commit a clean tree is at, in UTC; else today. */
    static AsOf committed(Revision revision, Terminal terminal) {
        return revision.head()
                .filter(head -> revision.clean())
                .map(AsOf::committed)
                .orElseGet(() -> today(terminal));
    }
}
