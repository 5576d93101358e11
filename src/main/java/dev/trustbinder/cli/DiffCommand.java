package dev.trustbinder.cli;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.changes.ChangeLog;
import dev.trustbinder.changes.ChangeLog.Side;
import dev.trustbinder.changes.ChangeRows;
import dev.trustbinder.changes.Telling;
import dev.trustbinder.cli.report.ChangeFormat;
import dev.trustbinder.cli.report.ChangeReport;
import dev.trustbinder.cli.report.PublicChanges;
import dev.trustbinder.cli.report.Screen;
import dev.trustbinder.disclose.Disclosure;
import dev.trustbinder.disclose.PublicDelta;
import dev.trustbinder.memo.Memo;
import dev.trustbinder.model.AsOf;
import dev.trustbinder.model.Program;
import dev.trustbinder.repository.Commit;
import dev.trustbinder.repository.Revision;
import dev.trustbinder.workspace.Workspace;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what happened between two versions. */
@Command(
        name = "diff",
        header = {
            "Tell what changed between two versions, what got worse first.",
            "",
            "  trustbinder diff                                  since the newest release",
            "  trustbinder diff binder/2026-q1 binder/2026-q2",
            "  trustbinder diff --public --format markdown main  what prospects will see",
            ""
        },
        parameterListHeading = "%nVersions:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Each version is judged on its own day: the one program.yml pins, else that of",
            "its commit; a work tree with changes is judged today. With --public both are",
            "judged on the day of TO, so that only what was written makes a difference."
        })
final class DiffCommand implements Callable<Integer> {
    /** What stands for the files as they lie there. */
    private static final String WORK_TREE = "worktree";

    private final Terminal terminal;

    @Mixin
    private HelpOption help;

    @Mixin
    private ProgramOptions program;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FROM",
            defaultValue = "",
            description = "A tag, commit or branch, or worktree. Default: the newest release")
    private String from;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TO",
            defaultValue = WORK_TREE,
            description = "A tag, commit or branch, or worktree. Default: worktree")
    private String to;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "How it is printed: ${COMPLETION-CANDIDATES}. Default: text")
    private ChangeFormat format;

    @Option(names = "--public", description = "Tell only what prospects will see changed in the trust center.")
    private boolean prospects;

    private final Memo memo = new Memo();

    DiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The command, which is told of its versions as arguments and not by an option. */
    static CommandLine line(Terminal terminal) {
        CommandLine line = new CommandLine(new DiffCommand(terminal));
        line.getCommandSpec().remove(line.getCommandSpec().findOption("--revision"));
        return line;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        try (Workspace workspace = readsWorkTree() ? program.openWorkTree(terminal) : program.openAny(terminal)) {
            Side after = side(workspace, to);
            Side before = side(workspace, from.isEmpty() ? newestRelease(workspace, after) : from);
            warn(before, after);
            terminal.out().print(prospects ? publicChanges(before, after) : changes(before, after));
            return ExitCode.CLEAN.number();
        }
    }

    /** Two versions in git can be compared where nothing lies in the folder, as in a bare repository. */
    private boolean readsWorkTree() {
        return List.of(from, to).contains(WORK_TREE);
    }

    /** What makes a change log say less, or something else, than it seems to. */
    private void warn(Side before, Side after) {
        Optional<String> fetch = Stream.of(before, after)
                .flatMap(side -> side.assessment().program().revision().fetch().stream())
                .findFirst();
        if (fetch.isPresent() && !program.allowsShallow()) {
            terminal.tell(
                    "the history is not complete, so commits and approvals may be missing",
                    fetch.get() + ", or --allow-shallow to go on without");
        } else if (isIn(after, before) && !isIn(before, after)) {
            terminal.tell("%s is older than %s: what is told goes back in time".formatted(after.name(), before.name()));
        } else if (!isIn(before, after)) {
            terminal.tell("%s is not in the history of %s: what is told was not done one after the other"
                    .formatted(before.name(), after.name()));
        }
    }

    /** Whether the commit of one is in the history of the other. */
    private static boolean isIn(Side one, Side other) {
        Revision revision = other.assessment().program().revision();
        return one.assessment()
                .program()
                .revision()
                .head()
                .map(Commit::id)
                .filter(id -> revision.history().commits().stream()
                        .noneMatch(commit -> commit.id().equals(id)))
                .isEmpty();
    }

    private String changes(Side before, Side after) {
        ChangeLog log = ChangeLog.between(before, after);
        ChangeRows rows = ChangeRows.of(log, Telling.toKeepers(after.assessment()));
        return format.write(new ChangeReport(log, rows), screen());
    }

    /** Made from nothing but what the public may know of either. */
    private String publicChanges(Side before, Side after) {
        AsOf day = after.assessment().asOf();
        PublicDelta delta = PublicDelta.of(
                Disclosure.of(before.assessment().program(), day),
                Disclosure.of(after.assessment().program(), day));
        return format.write(new PublicChanges(before.name(), after.name(), delta), screen());
    }

    private Screen screen() {
        return terminal.coloured() ? Screen.coloured() : Screen.plain();
    }

    private Side side(Workspace workspace, String name) throws IOException, UsageException {
        Revision revision = name.equals(WORK_TREE) ? workspace.workTree() : ProgramOptions.named(workspace, name);
        AsOf unpinned = ProgramOptions.committed(revision, terminal);
        Assessment assessment = program.assess(revision, terminal, unpinned, memo);
        ProgramOptions.requireCharter(assessment.program());
        return new Side(revision.name(), assessment, program.check(assessment));
    }

    /** The newest release beside the one looked at. */
    private String newestRelease(Workspace workspace, Side after) throws IOException, UsageException {
        Program current = after.assessment().program();
        List<String> tags = workspace.tags(current.charter().releases()).stream()
                .filter(tag -> !tag.equals(to))
                .toList();
        if (tags.isEmpty()) {
            throw new UsageException(
                    "there is no release to compare with",
                    "name two versions: trustbinder diff FROM TO; where releases were tagged elsewhere, git fetch --tags");
        }
        return tags.get(tags.size() - 1);
    }
}
