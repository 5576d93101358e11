package dev.trustbinder.assess;

import dev.trustbinder.assess.Approval.Means;
import dev.trustbinder.repository.Commit;
import dev.trustbinder.repository.History;
import dev.trustbinder.signature.Verifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How changes came to the main line: what was merged, by whom or by which program for whom, and who else is known to
 * have looked at it. A squash merge leaves nothing of its branch in git, so that the commits and reviews there are told
 * by trailers and by what was taken in from the code host, or by nothing.
 */
final class Merges {
    private final Approvals approvals;
    private final Identities identities;
    private final List<Commit> examined;
    private final Map<Commit, List<Commit>> brought = new LinkedHashMap<>();
    private final Map<String, Identity> personal = new HashMap<>();

    private Merges(Approvals approvals, List<Commit> examined) {
        this.approvals = approvals;
        this.identities = approvals.identities();
        this.examined = examined;
    }

    /** The merges among these commits, with all that each brought. */
    static Merges of(Approvals approvals, History history, List<Commit> examined) {
        Merges merges = new Merges(approvals, examined);
        examined.forEach(merges::noteKey);
        Set<String> looked = examined.stream().map(Commit::id).collect(Collectors.toUnmodifiableSet());
        for (Commit commit : history.recording()) {
            Commit landing = history.mainline().landing(commit);
            boolean merge = merges.isSquash(commit) || !landing.equals(commit);
            if (merge && looked.contains(landing.id())) {
                merges.brought
                        .computeIfAbsent(landing, none -> new ArrayList<>())
                        .add(commit);
            }
        }
        return merges;
    }

    private void noteKey(Commit commit) {
        String key = Verifier.keyOf(commit.signature());
        if (!key.isEmpty() && !isByHost(commit)) {
            personal.putIfAbsent(key, identities.of(commit.committer()));
        }
    }

    /** The number that a host puts behind a subject tells a squash only where the host made the commit. */
    private boolean isSquash(Commit commit) {
        return !commit.isMerge()
                && PullRequest.of(commit)
                        .filter(request -> request.certain() || isByHost(commit))
                        .isPresent();
    }

    private boolean isByHost(Commit commit) {
        return identities.of(commit.committer()).isMachine();
    }

    /** The merges in which nobody but one person is known to have had a part, with the facts. */
    Map<Commit, String> alone() {
        Map<Commit, String> alone = new LinkedHashMap<>();
        brought.forEach((landing, commits) -> {
            if (people(landing, commits).size() < 2) {
                alone.put(landing, alone(landing, commits));
            }
        });
        return alone;
    }

    private String alone(Commit landing, List<Commit> commits) {
        String nobody =
                approvals.hasReviews() ? "nobody else is named, nor is a review taken in" : "nobody else is named";
        if (isSquash(landing)) {
            return "%s, squashed into one commit: its author wrote it, and %s".formatted(request(landing), nobody);
        }
        return "its author merged it, and %s; commits brought: %d".formatted(nobody, commits.size());
    }

    /** Everyone who took part in a merge: who wrote, who merged, who is said to have reviewed. */
    private Set<String> people(Commit landing, List<Commit> commits) {
        Set<String> people = new TreeSet<>();
        authors(landing, commits).forEach(author -> people.add(author.key()));
        approvals
                .of(landing, commits)
                .forEach(approval -> people.add(approval.by().key()));
        Optional.of(identities.of(landing.committer()))
                .filter(committer -> !committer.isMachine())
                .ifPresent(committer -> people.add(committer.key()));
        return people;
    }

    private Set<Identity> authors(Commit landing, List<Commit> commits) {
        return Stream.concat(commits.stream(), isSquash(landing) ? Stream.of(landing) : Stream.empty())
                .flatMap(commit -> approvals.authors(commit).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What a code host recorded for somebody, with the facts; newest first. */
    Map<Commit, String> byHost() {
        Map<Commit, String> facts = new LinkedHashMap<>();
        examined.stream()
                .filter(commit ->
                        isByHost(commit) && !identities.of(commit.author()).isMachine())
                .forEach(commit -> facts.put(commit, facts(commit)));
        return facts;
    }

    private String facts(Commit commit) {
        List<Commit> commits = brought.getOrDefault(commit, List.of(commit));
        return String.join("; ", nature(commit, commits), reviewers(commit, commits), signature(commit));
    }

    private String nature(Commit commit, List<Commit> commits) {
        String who = identities.of(commit.author()).told();
        if (commit.isMerge()) {
            return "%s, merged by the code host for %s; commits brought: %d"
                    .formatted(request(commit), who, commits.size());
        }
        return isSquash(commit)
                ? "%s, squashed into one commit and merged by the code host for %s: the commits of its branch are not in git"
                        .formatted(request(commit), who)
                : "recorded by the code host for %s, naming no pull request: an edit on its website, or a squash"
                        .formatted(who);
    }

    private static String request(Commit commit) {
        return PullRequest.of(commit).map(PullRequest::told).orElse("a branch");
    }

    private String reviewers(Commit commit, List<Commit> commits) {
        Set<Identity> authors = authors(commit, commits);
        List<String> told = approvals.of(commit, commits).stream()
                .filter(approval -> approval.means() != Means.MERGE && !authors.contains(approval.by()))
                .map(Merges::reviewer)
                .toList();
        return told.isEmpty() ? "reviewer not in git" : "reviewed by " + String.join(", ", told);
    }

    private static String reviewer(Approval approval) {
        String how = approval.means() == Means.REVIEW
                ? "%s, %s".formatted(approval.means().words(), approval.record())
                : approval.means().words();
        return "%s (%s)".formatted(approval.by().told(), how);
    }

    /** A host signs with a key of its own: that tells nothing of the person it commits for. */
    private String signature(Commit commit) {
        if (commit.signature().isEmpty()) {
            return "not signed, so anyone could have named the code host";
        }
        return Optional.ofNullable(personal.get(Verifier.keyOf(commit.signature())))
                .map(person -> "signed with the key that %s signs with, not by a code host".formatted(person.told()))
                .orElse("signed with a key no person here uses");
    }
}
