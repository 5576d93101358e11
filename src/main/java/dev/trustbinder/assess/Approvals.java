package dev.trustbinder.assess;

import dev.trustbinder.assess.Approval.Means;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.ReviewRecord;
import dev.trustbinder.model.Version;
import dev.trustbinder.repository.Commit;
import dev.trustbinder.repository.History;
import dev.trustbinder.repository.Trailer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Who wrote and who approved a version, read from what exists: the merge that brought it, the trailers of its commits,
 * and the reviews taken in from a code host.
 */
public final class Approvals {
    private static final int SHORTEST_ID = 7;

    private final Identities identities;
    private final History history;
    private final List<Entry<ReviewRecord>> reviews;

    /** The approvals that a programme's repository and registers tell of. */
    Approvals(Program program) {
        this.identities = Identities.of(program);
        this.history = program.revision().history();
        this.reviews = program.all(ReviewRecord.class);
    }

    public Identities identities() {
        return identities;
    }

    /** Who wrote a version: the authors of its commits, and those they name as their fellows; machines left out. */
    public List<Identity> authors(Version version) {
        List<Identity> authors = new ArrayList<>();
        for (Commit commit : version.changes()) {
            authors.addAll(authors(commit));
        }
        return authors.stream().filter(one -> !one.isMachine()).distinct().toList();
    }

    /** The author of a commit, and those the author names as fellows. */
    List<Identity> authors(Commit commit) {
        List<Identity> authors = new ArrayList<>(List.of(identities.of(commit.author())));
        trailers(commit, "co-authored-by").forEach(fellow -> authors.add(identities.of(fellow)));
        return authors;
    }

    /** Who approved a version, each person and means once, in the order it came to the main line. */
    public List<Approval> of(Version version) {
        return of(way(version), number(version));
    }

    /** Who approved what one commit of the main line brought. */
    List<Approval> of(Commit landing, List<Commit> brought) {
        List<Commit> way = new ArrayList<>(brought);
        way.remove(landing);
        way.add(landing);
        return of(way, PullRequest.of(landing).map(PullRequest::number).orElse(""));
    }

    private List<Approval> of(List<Commit> way, String number) {
        Map<String, Approval> found = new LinkedHashMap<>();
        for (Commit commit : way) {
            approvals(commit).forEach(one -> found.putIfAbsent(one.means() + " " + one.by(), one));
        }
        reviews(way, number).forEach(one -> found.putIfAbsent(one.means() + " " + one.by(), one));
        return List.copyOf(found.values());
    }

    /** Whether any review was taken in from a code host. */
    boolean hasReviews() {
        return !reviews.isEmpty();
    }

    /** The approvals by people who did not write it. */
    public List<Approval> byOthers(Version version) {
        List<Identity> authors = authors(version);
        return of(version).stream().filter(one -> !authors.contains(one.by())).toList();
    }

    /** The number of the pull or merge request by which a version came; empty where its commits name none. */
    public String number(Version version) {
        return way(version).stream()
                .flatMap(commit -> PullRequest.of(commit).stream())
                .map(PullRequest::number)
                .reduce((one, later) -> later)
                .orElse("");
    }

    /** The commits of a version and the merges that brought them, oldest first. */
    private List<Commit> way(Version version) {
        Map<String, Commit> way = new LinkedHashMap<>();
        for (int i = version.written().size() - 1; i >= 0; i--) {
            history.mainline().way(version.written().get(i)).forEach(commit -> way.put(commit.id(), commit));
        }
        return List.copyOf(way.values());
    }

    private List<Approval> approvals(Commit commit) {
        List<Approval> found = new ArrayList<>();
        trailers(commit, "approved-by")
                .forEach(by -> found.add(approval(Means.APPROVED_BY, identities.of(by), commit)));
        trailers(commit, "reviewed-by")
                .forEach(by -> found.add(approval(Means.REVIEWED_BY, identities.of(by), commit)));
        merger(commit).ifPresent(by -> found.add(approval(Means.MERGE, by, commit)));
        return found;
    }

    /** Who merged, where it is a merge: whoever pressed the button, where a code host did it for them. */
    private Optional<Identity> merger(Commit commit) {
        Identity committer = identities.of(commit.committer());
        Identity merger = committer.isMachine() ? identities.of(commit.author()) : committer;
        return Optional.of(merger).filter(one -> commit.isMerge() && !one.isMachine());
    }

    private static Approval approval(Means means, Identity by, Commit commit) {
        return new Approval(means, by, commit.committedOn(), Optional.of(commit), "");
    }

    private static List<String> trailers(Commit commit, String key) {
        return commit.trailers().stream()
                .filter(trailer -> trailer.key().toLowerCase(Locale.ROOT).equals(key))
                .map(Trailer::value)
                .toList();
    }

    private List<Approval> reviews(List<Commit> way, String number) {
        Map<String, Entry<ReviewRecord>> last = new LinkedHashMap<>();
        reviews.stream()
                .filter(review -> isAbout(review.facts(), way, number))
                .forEach(review -> last.merge(review.facts().reviewer(), review, Approvals::later));
        return last.values().stream()
                .filter(review -> review.facts().decision().equals(Optional.of(ReviewRecord.Decision.APPROVED)))
                .flatMap(review -> review.facts().on().stream()
                        .map(day -> new Approval(
                                Means.REVIEW,
                                identities.of(review.facts().reviewer()),
                                day,
                                Optional.empty(),
                                review.id())))
                .toList();
    }

    /** What someone said last holds; a comment takes nothing back. */
    private static Entry<ReviewRecord> later(Entry<ReviewRecord> one, Entry<ReviewRecord> next) {
        boolean comment = next.facts().decision().equals(Optional.of(ReviewRecord.Decision.COMMENTED));
        LocalDate before = one.facts().on().orElse(LocalDate.MIN);
        return comment || next.facts().on().filter(before::isAfter).isPresent() ? one : next;
    }

    private static boolean isAbout(ReviewRecord review, List<Commit> way, String number) {
        String id = review.commit().toLowerCase(Locale.ROOT);
        boolean named = id.length() >= SHORTEST_ID
                && way.stream().anyMatch(commit -> commit.id().startsWith(id));
        return named || id.isEmpty() && !number.isEmpty() && review.number().equals(number);
    }
}
