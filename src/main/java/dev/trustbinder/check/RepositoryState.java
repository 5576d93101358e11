package dev.trustbinder.check;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.finding.Severity;
import dev.trustbinder.model.Program;
import dev.trustbinder.repository.Condition;
import dev.trustbinder.repository.RepoPath;
import java.util.stream.Stream;

/** What must be known about the repository before its content is believed. */
final class RepositoryState {
    private RepositoryState() {}

    static Stream<Finding> in(Program program) {
        RepoPath charter = program.charterSource().file();
        return program.revision().conditions().stream()
                .filter(condition -> condition.state() != Condition.State.NO_TAGS
                        || !program.charter().releases().isEmpty())
                .map(condition -> finding(condition, charter))
                .map(finding -> isLosing(program, finding) ? finding.weighing(Severity.ERROR) : finding);
    }

    /** Whether records went from the content folder with what lies beside it: then it gates as their absence would. */
    private static boolean isLosing(Program program, Finding finding) {
        return finding.rule().equals(CheckRules.BESIDE)
                && program.unread().stream()
                        .anyMatch(part -> part.isLost() && part.place().equals(finding.location()));
    }

    /** Whether a finding says that history or content was never fetched. */
    static boolean isIncompleteHistory(Finding finding) {
        return finding.rule().equals(CheckRules.SHALLOW) || finding.rule().equals(CheckRules.PARTIAL_CLONE);
    }

    private static Finding finding(Condition condition, RepoPath charter) {
        Location location = Location.startOf(condition.path().orElse(charter));
        String subject = condition.path().map(path -> path + ": ").orElse("");
        String detail = condition.detail().isEmpty() ? "" : ": " + condition.detail();
        return rule(condition.state())
                .at(location, subject + problem(condition.state()) + detail, help(condition.state()));
    }

    private static Rule rule(Condition.State state) {
        return switch (state) {
            case NO_REPOSITORY -> CheckRules.NO_REPOSITORY;
            case UNBORN -> CheckRules.UNBORN;
            case DIRTY -> CheckRules.DIRTY;
            case SHALLOW -> CheckRules.SHALLOW;
            case PARTIAL_CLONE -> CheckRules.PARTIAL_CLONE;
            case REPLACED -> CheckRules.REPLACED;
            case NO_TAGS -> CheckRules.NO_TAGS;
            case OVERLOOKED -> CheckRules.OVERLOOKED;
            case FILTERED -> CheckRules.FILTERED;
            case SUBMODULE -> CheckRules.SUBMODULE;
            case LFS_POINTER -> CheckRules.LFS_POINTER;
            case SYMLINK_LEAVES_ROOT -> CheckRules.SYMLINK_LEAVES;
            case SYMLINK_DANGLING -> CheckRules.SYMLINK_DANGLING;
            case NOT_A_REGULAR_FILE -> CheckRules.NOT_REGULAR;
            case UNREADABLE -> CheckRules.UNREADABLE;
            case NAME_NOT_USABLE -> CheckRules.NAME;
            case NAMES_COLLIDE -> CheckRules.NAMES_COLLIDE;
            case BESIDE_CONTENT -> CheckRules.BESIDE;
        };
    }

    private static String problem(Condition.State state) {
        return switch (state) {
            case NO_REPOSITORY -> "there is no git repository, so nothing has a history";
            case UNBORN -> "the repository has no commit yet, so nothing has a history";
            case DIRTY -> "files differ from the last commit";
            case SHALLOW -> "the history is not complete";
            case PARTIAL_CLONE -> "the clone is partial";
            case REPLACED -> "git shows other objects here than those that the commits name, which are read";
            case NO_TAGS -> "the clone was made with --no-tags, so that no release that program.yml names can be shown";
            case OVERLOOKED ->
                "git was told to overlook changes, so what is committed is read and not what lies on disk";
            case FILTERED ->
                "git converts files by a filter, which is not run here, so it is not known whether they are changed";
            case SUBMODULE -> "another repository is not read";
            case LFS_POINTER -> "a pointer of git LFS stands here in place of the file";
            case SYMLINK_LEAVES_ROOT -> "the link leads out of the repository";
            case SYMLINK_DANGLING -> "the link leads to no file";
            case NOT_A_REGULAR_FILE -> "this is no regular file";
            case UNREADABLE -> "this cannot be read";
            case NAME_NOT_USABLE -> "a name in this folder cannot be used";
            case NAMES_COLLIDE -> "the name collides with another";
            case BESIDE_CONTENT -> "files lie where nothing reads them";
        };
    }

    private static String help(Condition.State state) {
        return switch (state) {
            case NO_REPOSITORY -> "git init, and commit the workspace";
            case UNBORN, DIRTY -> "commit, so that what is built can be found again";
            case SHALLOW, PARTIAL_CLONE -> state.fetch().orElseThrow() + ", or go on with --allow-shallow";
            case REPLACED -> "git replace -d ID, or for grafts remove .git/info/grafts; then git checkout -f";
            case NO_TAGS -> "git config --unset-all remote.origin.tagOpt; git fetch --tags";
            case OVERLOOKED ->
                "git update-index --no-assume-unchanged --no-skip-worktree FILE, to read what lies on disk";
            case FILTERED -> "git update-index --refresh, or name the commit with --revision HEAD";
            case SUBMODULE -> "";
            case LFS_POINTER -> "git lfs pull";
            case SYMLINK_LEAVES_ROOT, NOT_A_REGULAR_FILE -> "put a copy of the file here";
            case SYMLINK_DANGLING -> "correct the link or remove it";
            case UNREADABLE -> "give yourself permission to read it, or fetch it";
            case NAME_NOT_USABLE, NAMES_COLLIDE -> "rename the file";
            case BESIDE_CONTENT -> "move them into the content folder with git mv";
        };
    }
}
