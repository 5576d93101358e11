package dev.trustbinder.changes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What brought a change: commits, who wrote them, who approved. The words are those of one reader, who may be told names
 * or ids.
 *
 * @param commits 40 hexadecimal digits each, newest first; empty for what is not committed
 * @param merge the commit that brought them to the main line, where that is another
 * @param authored the day, in UTC, the last of them was written
 */
public record Step(
        List<String> commits,
        Optional<String> merge,
        Optional<LocalDate> authored,
        List<String> authors,
        List<String> approvers) {

    public Step {
        commits = List.copyOf(commits);
        authors = List.copyOf(authors);
        approvers = List.copyOf(approvers);
    }

    /** Whether it is nothing but edits of the work tree. */
    public boolean isUncommitted() {
        return commits.isEmpty();
    }

    /** The commits by their first twelve digits. */
    public List<String> shortCommits() {
        return commits.stream().map(id -> id.substring(0, 12)).toList();
    }
}
