package dev.trustbinder.cli;

import dev.trustbinder.assess.Identities;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Suggestion;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Program;
import dev.trustbinder.read.ProgramReader;
import dev.trustbinder.read.ReviewExport;
import dev.trustbinder.read.ReviewExport.Review;
import dev.trustbinder.repository.Commit;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in the reviews of a code host as records. */
@Command(
        name = "import",
        header = {
            "Take in the reviews of a code host as records of registers/approvals.",
            "",
            "  gh pr list --state merged --limit 500 \\",
            "    --json number,title,author,mergedAt,mergeCommit,reviews > reviews.json",
            "  trustbinder approvals import reviews.json",
            ""
        },
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "The file holds one request or a list of them:",
            "  [{\"number\": 12, \"mergedAt\": \"2026-03-02T10:00:00Z\",",
            "    \"mergeCommit\": {\"oid\": \"...\"},",
            "    \"reviews\": [{\"author\": {\"login\": \"ada\"}, \"state\": \"APPROVED\",",
            "      \"submittedAt\": \"2026-03-01T09:00:00Z\"}]}]",
            "So do the answers of 'gh api repos/OWNER/NAME/pulls/12/reviews' and of GitLab's",
            "merge_requests/5/approvals, joined by 'jq -s .': they say no commit, so they are",
            "found by the number that the message of the merge names.",
            "A reviewer is the person whose git: names the login; reviews by others are left",
            "out until one does. What is in the register stays as it is; what it has already",
            "is not added again. Requests that are not merged are left out."
        })
final class ApprovalsImportCommand implements Callable<Integer> {
    private static final int SHOWN = 3;

    private final Terminal terminal;

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "FILE", description = "The exported reviews, as JSON.")
    private Path file;

    @Option(
            names = "--source",
            paramLabel = "TEXT",
            description = "Where they come from, for the record. Default: the name of the file")
    private String source = "";

    @Mixin
    private ContentOption content;

    ApprovalsImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        ReviewExport export = ReviewExport.read(new RepoPath("reviews.json"), exported());
        refuseUnlessUnderstood(export.findings());
        try (Workspace workspace = content.open(terminal)) {
            Program program = ProgramReader.read(workspace.workTree());
            ApprovalsRegister register = ApprovalsRegister.of(program, workspace, Identities.of(program));
            SortedMap<String, Integer> unknown = take(export.reviews(), Identities.of(program), register);
            register.write(workspace);
            terminal.out().println(told(register));
            tell("left out: ", export.leftOut());
            tell("not in the history here, so the reviews vouch for nothing: ", elsewhere(export, program));
            unknown.forEach((login, count) -> tellUnknown(login, count, program));
            return (unknown.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS).number();
        }
    }

    /** Adds the reviews of people; how many there are of each login that is nobody's. */
    private SortedMap<String, Integer> take(List<Review> reviews, Identities identities, ApprovalsRegister register) {
        SortedMap<String, Integer> unknown = new TreeMap<>();
        for (Review review : reviews) {
            Optional<String> reviewer = identities.ofLogin(review.login());
            reviewer.ifPresentOrElse(
                    person -> register.add(review, person, source()),
                    () -> unknown.merge(review.login(), 1, Integer::sum));
        }
        return unknown;
    }

    private String source() {
        return source.isEmpty() ? file.getFileName().toString() : source;
    }

    private static String told(ApprovalsRegister register) {
        String added = "%s added to %s".formatted(reviews(register.added()), register.path());
        return register.known() == 0 ? added : added + "; it had %d already".formatted(register.known());
    }

    private static String reviews(int count) {
        return count == 1 ? "1 review" : count + " reviews";
    }

    /** The commits of requests that are in no history here. */
    private static List<String> elsewhere(ReviewExport export, Program program) {
        List<Commit> commits = program.revision().history().commits();
        return export.reviews().stream()
                .filter(review -> !review.commit().isEmpty())
                .filter(review ->
                        commits.stream().noneMatch(commit -> commit.id().startsWith(review.commit())))
                .map(review -> "commit %s of request %s".formatted(review.commit(), review.number()))
                .distinct()
                .toList();
    }

    private void tell(String what, List<String> lines) {
        if (!lines.isEmpty()) {
            int more = lines.size() - SHOWN;
            String all = lines.stream().limit(SHOWN).collect(Collectors.joining("; "));
            terminal.tell(what + all + (more > 0 ? " and %d more".formatted(more) : ""));
        }
    }

    private String exported() throws IOException, UsageException {
        Path path = terminal.directory().resolve(file).normalize();
        return GivenFile.text(path);
    }

    private void refuseUnlessUnderstood(List<Finding> findings) throws UsageException {
        if (!findings.isEmpty()) {
            Finding first = findings.get(0);
            String more = findings.size() == 1 ? "" : " (and %d more like it)".formatted(findings.size() - 1);
            throw new UsageException(
                    "%s:%d: %s%s".formatted(file, first.location().line(), first.message(), more), first.help());
        }
    }

    private void tellUnknown(String login, int count, Program program) {
        List<String> known =
                program.index().all(Kind.PERSON).stream().<String>map(Entry::id).toList();
        String meant = Suggestion.help(login, known);
        terminal.tell(
                "no person is called %s in git:, so %s left out"
                        .formatted(login, reviews(count) + (count == 1 ? " was" : " were")),
                (meant.isEmpty() ? "" : meant + " else ")
                        + "write it into git: of the person in registers/people, then import again");
    }
}
