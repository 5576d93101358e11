package dev.trustbinder.read;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.model.ReviewRecord.Decision;
import dev.trustbinder.repository.RepoPath;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reviews as a code host exports them in JSON: what {@code gh pr list --json number,title,author,mergedAt,mergeCommit,
 * reviews} gives, or GitLab's approvals of merge requests. Comments are no reviews. JSON is YAML to us, but for its
 * {@code null}, which is nothing here.
 *
 * @param findings what could not be understood, and where
 */
public record ReviewExport(List<Review> reviews, List<Finding> findings) {
    public ReviewExport {
        reviews = List.copyOf(reviews);
        findings = List.copyOf(findings);
    }

    /**
     * One review.
     *
     * @param number of the pull or merge request
     * @param commit the commit that came of it; empty where it is not said
     * @param login what the reviewer is called on the code host
     */
    public record Review(String number, String commit, String login, Decision decision, LocalDate on) {}

    /** Reads an export: one request or a list of them. */
    public static ReviewExport read(RepoPath file, String text) {
        List<Finding> findings = new ArrayList<>();
        List<Review> reviews = new ArrayList<>();
        List<Finding> syntax = new ArrayList<>();
        Optional<YamlNode> root = YamlTree.parse(file, text, 1, syntax);
        if (root.isEmpty()) {
            findings.addAll(syntax);
        }
        root.ifPresent(node -> items(node).forEach(request -> request(request, reviews, findings)));
        return new ReviewExport(reviews, findings);
    }

    private static Stream<YamlNode> items(YamlNode node) {
        return node instanceof YamlNode.Sequence list ? list.items().stream() : Stream.of(node);
    }

    private static void request(YamlNode request, List<Review> reviews, List<Finding> findings) {
        String number = first(request, "number", "iid");
        if (number.isEmpty()) {
            findings.add(strange(request.location(), "a pull or merge request has no number"));
            return;
        }
        String commit = first(request, "mergeCommit.oid", "mergeCommit", "merge_commit_sha", "squash_commit_sha");
        String merged = first(request, "mergedAt", "merged_at", "updated_at");
        Stream.concat(list(request, "reviews"), list(request, "approved_by"))
                .forEach(review -> review(review, number, commit, merged, reviews, findings));
    }

    private static void review(
            YamlNode review,
            String number,
            String commit,
            String merged,
            List<Review> reviews,
            List<Finding> findings) {
        String state = first(review, "state").toUpperCase(Locale.ROOT);
        String login = first(review, "author.login", "user.login", "user.username", "username", "login");
        String moment = first(review, "submittedAt", "submitted_at", "approved_at");
        Optional<LocalDate> day = day(moment.isEmpty() ? merged : moment);
        Optional<Decision> decision = decision(state);
        if (state.equals("COMMENTED") || state.equals("PENDING")) {
            return;
        } else if (login.isEmpty() || day.isEmpty() || decision.isEmpty()) {
            String lacks = login.isEmpty() ? "author" : day.isEmpty() ? "day" : "state that is known";
            findings.add(strange(review.location(), "a review of %s has no %s".formatted(number, lacks)));
        } else {
            reviews.add(new Review(number, commit, login, decision.get(), day.get()));
        }
    }

    private static Finding strange(Location location, String message) {
        return ReadRules.TYPE.at(
                location,
                message,
                "export number, mergedAt, mergeCommit and reviews, as 'trustbinder approvals import"
                        + " --help' shows");
    }

    private static Optional<Decision> decision(String state) {
        return switch (state) {
            case "APPROVED", "" -> Optional.of(Decision.APPROVED);
            case "CHANGES_REQUESTED", "REQUESTED_CHANGES" -> Optional.of(Decision.CHANGES_REQUESTED);
            case "DISMISSED", "UNAPPROVED" -> Optional.of(Decision.DISMISSED);
            default -> Optional.empty();
        };
    }

    /** The day in UTC of a moment or a day. */
    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(
                    text.length() <= "2026-03-02".length()
                            ? LocalDate.parse(text)
                            : LocalDate.ofInstant(OffsetDateTime.parse(text).toInstant(), ZoneOffset.UTC));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** The first of these keys, dots leading into maps, that holds a text; empty where none does. */
    private static String first(YamlNode node, String... paths) {
        return Stream.of(paths)
                .map(path -> text(node, path))
                .filter(text -> !text.isEmpty() && !text.equals("null"))
                .findFirst()
                .orElse("");
    }

    private static String text(YamlNode node, String path) {
        int dot = path.indexOf('.');
        Optional<YamlNode> value = member(node, dot < 0 ? path : path.substring(0, dot));
        if (dot >= 0) {
            return value.map(inner -> text(inner, path.substring(dot + 1))).orElse("");
        }
        return value.filter(YamlNode.Scalar.class::isInstance)
                .map(scalar -> ((YamlNode.Scalar) scalar).text().strip())
                .orElse("");
    }

    private static Stream<YamlNode> list(YamlNode node, String key) {
        return member(node, key).stream()
                .filter(YamlNode.Sequence.class::isInstance)
                .flatMap(list -> ((YamlNode.Sequence) list).items().stream());
    }

    private static Optional<YamlNode> member(YamlNode node, String key) {
        return node instanceof YamlNode.Mapping map
                ? map.pairs().stream()
                        .filter(pair -> pair.key().equals(key))
                        .map(YamlNode.Pair::value)
                        .findFirst()
                : Optional.empty();
    }
}
