package dev.trustbinder.repository;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One state of a workspace: the work tree, or a commit, tag or branch.
 *
 * @param name how a person would call it: {@code work tree}, or the tag, branch or commit asked for
 * @param head the commit it is, or is based on; empty without a repository or before the first commit
 * @param clean whether it is exactly that commit
 * @param content the folder that holds {@code program.yml}
 * @param files every regular file below {@code content}, by path from the repository's root
 * @param history what happened to these files, up to {@code head}
 * @param conditions what must be known about the repository, in a stated order
 */
public record Revision(
        String name,
        Optional<Commit> head,
        boolean clean,
        RepoPath content,
        SortedMap<RepoPath, Blob> files,
        History history,
        List<Condition> conditions) {

    public Revision {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        conditions = List.copyOf(conditions);
    }

    /** The git command that fetches the history or content that a clone left out; empty where all is there. */
    public Optional<String> fetch() {
        return conditions.stream()
                .flatMap(condition -> condition.state().fetch().stream())
                .findFirst();
    }
}
