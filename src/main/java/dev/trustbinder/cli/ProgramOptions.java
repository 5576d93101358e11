package dev.trustbinder.cli;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.Check;
import dev.trustbinder.check.Findings;
import dev.trustbinder.model.AsOf;
import dev.trustbinder.model.Engagement;
import dev.trustbinder.model.Program;
import dev.trustbinder.read.ProgramReader;
import dev.trustbinder.render.page.Theme;
import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.repository.Revision;
import dev.trustbinder.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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

    /** The revision asked for. */
    Revision revision(Workspace workspace) throws IOException {
        return revision.isPresent() ? workspace.revision(revision.get()) : workspace.workTree();
    }

    /** Opens the workspace, or says that there is none where it was looked for. */
    Workspace open(Terminal terminal) throws IOException, UsageException {
        Path folder = contentIn(terminal);
        if (revision.isEmpty() && !Files.isDirectory(folder)) {
            throw new UsageException(
                    "there is no folder %s; name the one that holds program.yml with --content".formatted(folder));
        }
        return Workspace.open(folder);
    }

    /** The programme of a revision, assessed as of the day asked for; {@code unpinned} where nobody says. */
    Assessment assess(Revision read, Terminal terminal, AsOf unpinned) throws UsageException {
        Program program = ProgramReader.read(read);
        AsOf day = asOf.isPresent()
                ? asked(asOf.get(), terminal)
                : program.charter()
                        .asOf()
                        .map(pinned -> new AsOf(pinned, "pinned in program.yml"))
                        .orElse(unpinned);
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

    /** What is found; an incomplete history gates unless it was allowed. */
    Findings check(Assessment assessment) {
        return allowShallow ? Check.withIncompleteHistory(assessment) : Check.of(assessment);
    }

    /** The templates and assets beside the content folder, by path below {@code themes/}. */
    Theme theme(Workspace workspace) throws IOException {
        SortedMap<RepoPath, Blob> blobs = revision.isPresent() ? workspace.theme(revision.get()) : workspace.theme();
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Map.Entry<RepoPath, Blob> file : blobs.entrySet()) {
            String path = file.getKey().value();
            try (InputStream in = file.getValue().open()) {
                files.put(path.substring(path.lastIndexOf("themes/") + "themes/".length()), in.readAllBytes());
            }
        }
        return Theme.of(files);
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
                .map(head -> new AsOf(LocalDate.ofInstant(head.committed(), ZoneOffset.UTC), "date of the commit"))
                .orElseGet(() -> today(terminal));
    }
}
