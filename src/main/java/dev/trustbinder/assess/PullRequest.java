package dev.trustbinder.assess;

import dev.trustbinder.repository.Commit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pull or merge request that a commit's message names, in the words that code hosts write there by themselves.
 *
 * @param number as the host counts
 * @param told as the host writes it
 * @param certain whether only a host writes so; {@code (#12)} may as well be a person's word about anything
 */
record PullRequest(String number, String told, boolean certain) {
    private static final Pattern CERTAIN =
            Pattern.compile("^(?:Merge pull request #(\\d+)|Merged PR (\\d+):)|\\(pull request #(\\d+)\\)");
    private static final Pattern MENTIONED = Pattern.compile("\\(#(\\d+)\\)\\s*$");
    private static final Pattern MERGE_REQUEST =
            Pattern.compile("^See merge request \\S*?!(\\d+)\\s*$", Pattern.MULTILINE);

    static Optional<PullRequest> of(Commit commit) {
        Matcher certain = CERTAIN.matcher(commit.subject());
        if (certain.find()) {
            return Optional.of(pull(number(certain), true));
        }
        Matcher line = MERGE_REQUEST.matcher(commit.message());
        if (line.find()) {
            return Optional.of(new PullRequest(line.group(1), "merge request !" + line.group(1), true));
        }
        Matcher mentioned = MENTIONED.matcher(commit.subject());
        return mentioned.find() ? Optional.of(pull(mentioned.group(1), false)) : Optional.empty();
    }

    private static PullRequest pull(String number, boolean certain) {
        return new PullRequest(number, "pull request #" + number, certain);
    }

    private static String number(Matcher found) {
        int group = 1;
        while (found.group(group) == null) {
            group++;
        }
        return found.group(group);
    }
}
