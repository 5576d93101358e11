package dev.trustbinder.cli;

import dev.trustbinder.assess.Editions;
import dev.trustbinder.assess.Stated;
import dev.trustbinder.finding.Suggestion;
import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Program;
import dev.trustbinder.read.ProgramReader;
import dev.trustbinder.repository.Commit;
import dev.trustbinder.workspace.Workspace;
import java.io.IOException;
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
        footer = {"", "Writes the line reviewed: of the document, and prints what to commit."})
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
            Optional<String> reviewer = reviewer(program);
            LocalDate day = day();
            refuseUnlessNewer(document, program, day);
            String text = ContentOption.text(workspace, document.source().file());
            Optional<String> reviewed = ReviewedLine.set(text, day);
            if (reviewed.isEmpty()) {
                throw new UsageException(document.source().file() + " has no front matter to write reviewed: into");
            }
            ContentOption.write(workspace, document.source().file(), reviewed.get());
            tell(document, day, reviewer);
            return ExitCode.CLEAN.number();
        }
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
                    Suggestion.help(
                            id, documents.stream().<String>map(Entry::id).toList()));
        }
        return found.get();
    }

    private Optional<String> reviewer(Program program) throws UsageException {
        List<String> known = new ArrayList<>(
                program.charter().roles().stream().map(Charter.Role::id).toList());
        program.index().all(Kind.PERSON).forEach(person -> known.add(person.id()));
        if (by.filter(who -> !known.contains(who)).isPresent()) {
            throw new UsageException("there is no role or person " + by.get(), Suggestion.help(by.get(), known));
        }
        return by;
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

    private void tell(Entry<?> document, LocalDate day, Optional<String> reviewer) {
        String trailer = reviewer.map(who -> " --trailer 'Reviewed-by: %s'".formatted(who))
                .orElse("");
        terminal.out().println("%s: reviewed: %s".formatted(document.source().file(), day));
        terminal.out().println();
        terminal.out().println("Commit it:");
        terminal.out().println("  git add " + document.source().file());
        terminal.out().println("  git commit -m 'Review %s, without change'%s".formatted(document.id(), trailer));
    }
}
