package dev.trustbinder.cli;

import dev.trustbinder.assess.Editions;
import dev.trustbinder.assess.Identities;
import dev.trustbinder.assess.Roster;
import dev.trustbinder.assess.Stated;
import dev.trustbinder.finding.Suggestion;
import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Program;
import dev.trustbinder.read.ProgramReader;
import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.Commit;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Records that a policy or procedure was reviewed and stays as it is. */
@Command(
        name = "review",
        header = {
            "Record that a policy was reviewed and stays as it is.",
            "",
            "  trustbinder review POL-AC",
            "  trustbinder review POL-AC --on 2026-03-12 --by ciso",
            ""
        },
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Writes the line reviewed: of the document, and prints what to commit. Changes of",
            "the document that are not committed are refused: they belong to no review.",
            "A role is written as the person who holds it on that day."
        })
final class ReviewCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "POLICY", description = "The id of a policy or procedure.")
    private String id;

    @Option(names = "--on", paramLabel = "DATE", description = "The day of the review. Default: today")
    private Optional<String> on = Optional.empty();

    @Option(names = "--by", paramLabel = "PERSON", description = "Who reviewed it: a person or a role.")
    private Optional<String> by = Optional.empty();

    @Mixin
    private ContentOption content;

    ReviewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        try (Workspace workspace = content.open(terminal)) {
            Program program = ProgramReader.read(workspace.workTree());
            Entry<?> document = document(program);
            LocalDate day = day();
            Optional<String> reviewer = reviewer(program, day);
            refuseUnlessNewer(document, program, day);
            boolean isKept = program.revision().head().isPresent();
            write(workspace, document.source().file(), day, isKept);
            if (isKept) {
                tellCommit(document, workspace.root(), reviewer);
            }
            return ExitCode.CLEAN.number();
        }
    }

    private void write(Workspace workspace, RepoPath file, LocalDate day, boolean isKept)
            throws IOException, UsageException {
        String text = ContentOption.text(workspace, file);
        String reviewed = ReviewedLine.set(text, day)
                .orElseThrow(() -> new UsageException(file + " has no front matter to write reviewed: into"));
        if (isKept) {
            refuseUnlessCommitted(file, committed(workspace, file), text);
        }
        ContentOption.write(workspace, file, reviewed);
        terminal.out().println("%s: reviewed: %s".formatted(file, day));
    }

    private static String committed(Workspace workspace, RepoPath file) throws IOException, UsageException {
        Blob blob = workspace.revision("HEAD").files().get(file);
        if (blob == null) {
            throw new UsageException(file + " is not in git yet, so nobody could review it", "commit it first");
        }
        try (InputStream in = blob.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A commit that says "without change" must hold none; line ends are git's own matter. */
    private static void refuseUnlessCommitted(RepoPath file, String committed, String text) throws UsageException {
        if (!unified(ReviewedLine.without(committed)).equals(unified(ReviewedLine.without(text)))) {
            throw new UsageException(
                    file + " has changes that are not committed, so a review would not be one without change",
                    "commit them as a change, or undo them, then review");
        }
    }

    private static String unified(String text) {
        return text.replace("\r\n", "\n");
    }

    private Entry<?> document(Program program) throws UsageException {
        List<Entry<?>> documents = Stream.of(Kind.POLICY, Kind.PROCEDURE)
                .flatMap(kind -> program.index().all(kind).stream())
                .toList();
        Optional<Entry<?>> found =
                documents.stream().filter(entry -> entry.id().equals(id)).findFirst();
        if (found.isEmpty()) {
            throw new UsageException(
                    "there is no policy or procedure " + id,
                    program.index()
                            .find(id)
                            .map(other -> "%s is a %s; only policies and procedures are reviewed so"
                                    .formatted(id, other.kind().word()))
                            .orElseGet(() -> Suggestion.help(
                                    id,
                                    documents.stream().<String>map(Entry::id).toList())));
        }
        return found.get();
    }

    /** The person who reviewed, since a commit's trailer names people and no roles. */
    private Optional<String> reviewer(Program program, LocalDate day) throws UsageException {
        if (by.isEmpty()) {
            return by;
        }
        Roster roster = new Roster(program);
        Optional<String> person = roster.person(by.get(), day)
                .<String>map(Entry::id)
                .or(() -> Identities.of(program).ofLogin(by.get()));
        if (person.isPresent()) {
            return person;
        } else if (roster.role(by.get()).isPresent()) {
            throw new UsageException(
                    "nobody holds the role %s on %s".formatted(by.get(), day), "name the person who reviewed it");
        }
        throw unknown(program);
    }

    private UsageException unknown(Program program) {
        List<String> known = new ArrayList<>(
                program.charter().roles().stream().map(Charter.Role::id).toList());
        program.index().all(Kind.PERSON).forEach(one -> known.add(one.id()));
        return new UsageException("there is no role or person " + by.get(), Suggestion.help(by.get(), known));
    }

    private LocalDate day() throws UsageException {
        LocalDate today = terminal.today().get();
        try {
            LocalDate day = on.map(LocalDate::parse).orElse(today);
            if (day.isAfter(today)) {
                throw new UsageException("a review on %s is in the future; today is %s".formatted(day, today));
            }
            return day;
        } catch (DateTimeException noDay) {
            throw new UsageException("--on must be a day such as 2026-03-12; found " + on.orElse(""));
        }
    }

    /** A review of what was not there yet, or that was looked at since, says nothing. */
    private static void refuseUnlessNewer(Entry<?> document, Program program, LocalDate day) throws UsageException {
        Stated stated = Stated.of(document).orElseThrow();
        if (stated.waits()) {
            throw new UsageException(
                    document.id() + " is not approved yet, so there is nothing to review",
                    "write approved-on when it is");
        }
        refuseBefore(day, changed(document, program), "the version of %s in git is of %s", document);
        refuseBefore(day, stated.approvedOn(), "the version of %s was approved on %s", document);
        refuseBefore(day, stated.reviewed(), "%s was reviewed on %s already", document);
    }

    /** The day on which its text as it is came into git. */
    private static Optional<LocalDate> changed(Entry<?> document, Program program) {
        return Editions.of(program.past().of(document))
                .current()
                .flatMap(edition -> edition.version().landed())
                .map(Commit::committedOn);
    }

    private static void refuseBefore(LocalDate day, Optional<LocalDate> last, String why, Entry<?> document)
            throws UsageException {
        if (last.filter(day::isBefore).isPresent()) {
            throw new UsageException(
                    "a review on %s is too early: ".formatted(day) + why.formatted(document.id(), last.get()));
        }
    }

    /** The command is to be run where this one was. */
    private void tellCommit(Entry<?> document, Path root, Optional<String> reviewer) throws IOException {
        RepoPath file = document.source().file();
        Path here = terminal.directory().toRealPath();
        boolean inside = here.startsWith(root);
        String git = inside ? "git" : "git -C " + Shell.quoted(root);
        Path path = (inside ? here : root).relativize(root.resolve(file.value()));
        String trailer = reviewer.map(who -> " --trailer 'Reviewed-by: %s'".formatted(who))
                .orElse("");
        terminal.out().println();
        terminal.out().println("Commit it:");
        terminal.out()
                .println("  %s commit -m 'Review %s, without change'%s -- %s"
                        .formatted(git, document.id(), trailer, Shell.quoted(path)));
    }
}
