package dev.trustbinder.cli;

import dev.trustbinder.assess.Identities;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Suggestion;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Program;
import dev.trustbinder.read.ProgramReader;
import dev.trustbinder.read.ReviewExport;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
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
            "Of GitLab: iid, merge_commit_sha, and approved_by with user.username.",
            "A reviewer is the person whose git: names the login. What is in the register",
            "stays as it is; what it has already is not added again."
        })
final class ApprovalsImportCommand implements Callable<Integer> {
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
        if (!export.findings().isEmpty()) {
            throw new UsageException(misunderstood(export.findings().get(0)));
        }
        try (Workspace workspace = content.open(terminal)) {
            Program program = ProgramReader.read(workspace.workTree());
            ApprovalsRegister register = ApprovalsRegister.of(program, workspace);
            Identities identities = Identities.of(program);
            SortedSet<String> unknown = new TreeSet<>();
            for (ReviewExport.Review review : export.reviews()) {
                String reviewer = identities.ofLogin(review.login()).orElse(review.login());
                if (identities.ofLogin(review.login()).isEmpty()) {
                    unknown.add(review.login());
                }
                register.add(
                        review, reviewer, source.isEmpty() ? file.getFileName().toString() : source);
            }
            register.write(workspace);
            terminal.out()
                    .println("%d of %d reviews added to %s"
                            .formatted(register.added(), export.reviews().size(), register.path()));
            unknown.forEach(login -> tellUnknown(login, program));
            return (unknown.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS).number();
        }
    }

    private String exported() throws IOException, UsageException {
        Path path = terminal.directory().resolve(file).normalize();
        if (!Files.isRegularFile(path)) {
            throw new UsageException("there is no file " + path);
        }
        try {
            return Files.readString(path);
        } catch (CharacterCodingException notText) {
            throw new UsageException(path + " is not UTF-8");
        }
    }

    private String misunderstood(Finding finding) {
        return "%s:%d: %s".formatted(file, finding.location().line(), finding.message());
    }

    private void tellUnknown(String login, Program program) {
        List<String> known =
                program.index().all(Kind.PERSON).stream().<String>map(Entry::id).toList();
        String meant = Suggestion.help(login, known);
        terminal.err()
                .println("no person is called %s in git:; %s"
                        .formatted(
                                login,
                                meant.isEmpty() ? "write it into git: of the person in registers/people" : meant));
    }
}
