package dev.trustbinder.workspace;

import dev.trustbinder.repository.RepoPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.ignore.IgnoreNode;

/**
 * What git would ignore by the repository's own rules: {@code .gitignore} files and {@code info/exclude}. A user's
 * global rules do not count, so that everybody sees the same files.
 */
final class IgnoreRules {
    static final IgnoreRules NONE = new IgnoreRules(List.of());

    /** The last list that says anything about a path decides. */
    private final List<RuleList> lists;

    private IgnoreRules(List<RuleList> lists) {
        this.lists = lists;
    }

    /** These rules and those of a file that counts below {@code folder}. */
    IgnoreRules and(RepoPath folder, Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !Files.isReadable(file)) {
            return this;
        }
        IgnoreNode rules = new IgnoreNode();
        try (InputStream in = Files.newInputStream(file)) {
            rules.parse(in);
        }
        List<RuleList> more = new ArrayList<>(lists);
        more.add(new RuleList(folder, rules));
        return new IgnoreRules(more);
    }

    boolean ignoreFile(RepoPath path) {
        return ignore(path, false);
    }

    boolean ignoreFolder(RepoPath path) {
        return ignore(path, true);
    }

    private boolean ignore(RepoPath path, boolean folder) {
        for (int i = lists.size() - 1; i >= 0; i--) {
            RuleList list = lists.get(i);
            Boolean verdict = list.rules().checkIgnored(path.relativeTo(list.folder()), folder);
            if (verdict != null) {
                return verdict;
            }
        }
        return false;
    }

    private record RuleList(RepoPath folder, IgnoreNode rules) {}
}
