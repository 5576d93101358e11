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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who wrote and who approved a version, read from what exists: the merge that brought it, the trailers of its commits,
 * and the reviews taken in from a code host.
 */
public final class Approvals {
    private static final Pattern NUMBER = Pattern.compile(
            "Merge pull request #(\\d+)|\\(#(\\d+)\\)\\s*$|\\(pull request #(\\d+)\\)|Merged PR (\\d+):",
            Pattern.MULTILINE);
    private static final Pattern MERGE_REQUEST =
            Pattern.compile("^See merge request \\S*?!(\\d+)\\s*$", Pattern.MULTILINE);
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
            authors.add(identities.of(commit.author()));
            trailers(commit, "co-authored-by").forEach(fellow -> authors.add(identities.of(fellow)));
        }
        return authors.stream().filter(one -> !one.isMachine()).distinct().toList();
    }

    /** Who approved a version, each person and means once, in the order it came to the main line. */
    public List<Approval> of(Version version) {
        Map<String, Approval> found = new LinkedHashMap<>();
        for (Commit commit : way(version)) {
            approvals(commit).forEach(one -> found.putIfAbsent(one.means() + " " + one.by(), one));
        }
        reviews(version).forEach(one -> found.putIfAbsent(one.means() + " " + one.by(), one));
        return List.copyOf(found.values());
    }

    /** The approvals by people who did not write it. */
    public List<Approval> byOthers(Version version) {
        List<Identity> authors = authors(version);
        return of(version).stream().filter(one -> !authors.contains(one.by())).toList();
    }

    /** The number of the pull or merge request by which a version came; empty where its commits name none. */
    public String number(Version version) {
        return way(version).stream()
                .map(Approvals::number)
                .flatMap(Optional::stream)
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

    private List<Approval> reviews(Version version) {
        if (reviews.isEmpty()) {
            return List.of();
        }
        List<Commit> way = way(version);
        String number = number(version);
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

    private static Optional<String> number(Commit commit) {
        Matcher subject = NUMBER.matcher(commit.subject());
        if (subject.find()) {
            for (int group = 1; group <= subject.groupCount(); group++) {
                if (subject.group(group) != null) {
                    return Optional.of(subject.group(group));
                }
            }
        }
        Matcher line = MERGE_REQUEST.matcher(commit.message());
        return line.find() ? Optional.of(line.group(1)) : Optional.empty();
    }
}
