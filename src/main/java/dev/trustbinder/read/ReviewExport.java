package dev.trustbinder.read;

import dev.trustbinder.finding.Finding;
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
 * reviews} or {@code gh api repos/OWNER/NAME/pulls/12/reviews} gives, or GitLab's approvals of merge requests; pages of
 * either may lie in one list. Comments are no reviews, and machines are nobody. JSON is YAML to us, but for its
 * {@code null}, which is nothing here.
 *
 * @param findings what could not be understood, and where
 * @param leftOut what was understood and vouches for nothing, each in a few words
 */
public record ReviewExport(List<Review> reviews, List<Finding> findings, List<String> leftOut) {
    public ReviewExport {
        reviews = List.copyOf(reviews);
        findings = List.copyOf(findings);
        leftOut = List.copyOf(leftOut);
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
        List<Finding> syntax = new ArrayList<>();
        Optional<YamlNode> root = YamlTree.parse(file, text, 1, syntax);
        if (root.isEmpty()) {
            List<Finding> notJson = syntax.stream().map(ReviewExport::notJson).toList();
            return new ReviewExport(List.of(), notJson, List.of());
        }
        Reading reading = new Reading();
        items(root.get()).forEach(reading::item);
        return new ReviewExport(reading.reviews, reading.findings, reading.leftOut);
    }

    private static Finding notJson(Finding syntax) {
        return ReadRules.TYPE.at(
                syntax.location(),
                syntax.message().replace("this is not YAML", "this is not JSON"),
                "several answers in one file are made one list by 'jq -s .'");
    }

    /** Pages of a list are a list of lists. */
    private static Stream<YamlNode> items(YamlNode node) {
        return node instanceof YamlNode.Sequence list
                ? list.items().stream().flatMap(ReviewExport::items)
                : Stream.of(node);
    }

    /** What of an export was read so far. */
    private static final class Reading {
        private final List<Review> reviews = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private final List<String> leftOut = new ArrayList<>();

        void item(YamlNode item) {
            String request = first(item, "pull_request_url");
            String number = first(item, "number", "iid");
            if (!request.isEmpty()) {
                review(item, request.substring(request.lastIndexOf('/') + 1), "", "");
            } else if (number.isEmpty()) {
                strange(item, "this is no pull or merge request" + instead(item));
            } else {
                request(item, number);
            }
        }

        private static String instead(YamlNode item) {
            String said = first(item, "message", "error");
            return said.isEmpty() ? ": it has no number" : ", but what the code host answered: " + said;
        }

        private void request(YamlNode request, String number) {
            List<YamlNode> lists = Stream.of("reviews", "approved_by")
                    .flatMap(key -> member(request, key).stream())
                    .toList();
            if (lists.isEmpty()) {
                strange(request, "request %s comes without its reviews".formatted(number));
                return;
            } else if (isOpen(request)) {
                leftOut.add("request %s is not merged".formatted(number));
                return;
            }
            String commit = first(request, "mergeCommit.oid", "mergeCommit", "merge_commit_sha", "squash_commit_sha");
            String merged = first(request, "mergedAt", "merged_at", "updated_at");
            for (YamlNode list : lists) {
                if (list instanceof YamlNode.Sequence sequence) {
                    sequence.items().forEach(review -> review(review, number, commit, merged));
                } else if (!isNull(list)) {
                    strange(list, "the reviews of request %s are no list".formatted(number));
                }
            }
        }

        private void review(YamlNode review, String number, String commit, String merged) {
            String state = first(review, "state").toUpperCase(Locale.ROOT);
            String login = first(review, "author.login", "user.login", "user.username", "username", "login");
            String moment = first(review, "submittedAt", "submitted_at", "approved_at");
            Optional<LocalDate> day = day(moment.isEmpty() ? merged : moment);
            Optional<Decision> decision = decision(state);
            if (state.equals("COMMENTED") || state.equals("PENDING") || isMachine(review, login)) {
                return;
            } else if (login.isEmpty() && names(review)) {
                leftOut.add("a review of request %s is of an account that is gone".formatted(number));
            } else if (login.isEmpty() || day.isEmpty() || decision.isEmpty()) {
                String lacks = login.isEmpty() ? "author" : day.isEmpty() ? "day" : "state that is known";
                strange(review, "a review of request %s has no %s".formatted(number, lacks));
            } else {
                reviews.add(new Review(number, commit, login, decision.get(), day.get()));
            }
        }

        private void strange(YamlNode node, String message) {
            findings.add(ReadRules.TYPE.at(
                    node.location(), message, "'trustbinder approvals import --help' shows what to export"));
        }
    }

    /** Whether a request says that it is not, or not yet, merged. */
    private static boolean isOpen(YamlNode request) {
        String state = first(request, "state").toUpperCase(Locale.ROOT);
        boolean merged = state.equals("MERGED")
                || !first(request, "mergedAt", "merged_at").isEmpty();
        boolean says = !state.isEmpty()
                || Stream.of("mergedAt", "merged_at")
                        .anyMatch(key -> member(request, key).isPresent());
        return says && !merged;
    }

    private static boolean isMachine(YamlNode review, String login) {
        return login.endsWith("[bot]") || first(review, "user.type").equals("Bot");
    }

    /** Whether a review has a place for its author: that of an account that was deleted is empty. */
    private static boolean names(YamlNode review) {
        return Stream.of("author", "user").anyMatch(key -> member(review, key).isPresent());
    }

    private static boolean isNull(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar && scalar.text().equals("null");
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

    private static Optional<YamlNode> member(YamlNode node, String key) {
        return node instanceof YamlNode.Mapping map
                ? map.pairs().stream()
                        .filter(pair -> pair.key().equals(key))
                        .map(YamlNode.Pair::value)
                        .findFirst()
                : Optional.empty();
    }
}
