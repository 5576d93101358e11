package dev.trustbinder.workspace;

import dev.trustbinder.repository.Condition;
import dev.trustbinder.repository.Condition.State;
import dev.trustbinder.repository.RepoPath;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Follows symbolic links step by step inside the root, the same way in a work tree and in a commit, and never touches
 * what lies outside: an absolute target is outside wherever it points.
 */
final class Links {
    private static final int MOST_LINKS = 40;

    private final Ground ground;
    private final RepoPath boundary;

    /** Links that may land in {@code boundary} only. */
    Links(Ground ground, RepoPath boundary) {
        this.ground = ground;
        this.boundary = boundary;
    }

    /** The files that links are followed in. */
    interface Ground {
        /** What lies at {@code path}, itself not followed. */
        Place at(String path) throws IOException;
    }

    /** What can lie at a path. */
    enum Kind {
        NOTHING,
        FILE,
        FOLDER,
        LINK,
        OTHER
    }

    /** What lies at a path; {@code target} is where a link points. */
    record Place(Kind kind, String target) {
        static Place of(Kind kind) {
            return new Place(kind, "");
        }
    }

    /** Where a link lands: a file, or the reason why at none. */
    record Landing(Optional<RepoPath> file, Optional<Condition> problem) {}

    /** Follows the link at {@code link}. */
    Landing follow(RepoPath link) throws IOException {
        String target = ground.at(link.value()).target();
        if (isAbsolute(target)) {
            return leaves(link, target);
        }
        Deque<String> here = parts(link.parent().value());
        Deque<String> ahead = parts(target);
        int links = 0;
        Kind kind = Kind.FOLDER;
        while (!ahead.isEmpty()) {
            String part = ahead.pop();
            if (part.equals("..")) {
                if (here.pollLast() == null) {
                    return leaves(link, target);
                }
                kind = Kind.FOLDER;
                continue;
            }
            here.addLast(part);
            Place place = ground.at(String.join("/", here));
            kind = place.kind();
            if (kind == Kind.LINK) {
                if (++links > MOST_LINKS) {
                    return problem(State.SYMLINK_DANGLING, link, target, ", which leads back to itself");
                }
                if (isAbsolute(place.target())) {
                    return leaves(link, target);
                }
                here.removeLast();
                pushAll(ahead, place.target());
            } else if (kind == Kind.NOTHING || kind != Kind.FOLDER && !ahead.isEmpty()) {
                return problem(State.SYMLINK_DANGLING, link, target, ", which does not exist");
            }
        }
        return landing(link, target, String.join("/", here), kind);
    }

    private Landing landing(RepoPath link, String target, String at, Kind kind) {
        Optional<RepoPath> path = RepoPath.parse(at).filter(each -> each.isWithin(boundary));
        if (path.isEmpty()) {
            return leaves(link, target);
        }
        return switch (kind) {
            case FILE -> new Landing(path, Optional.empty());
            case FOLDER, LINK -> problem(State.NOT_A_REGULAR_FILE, link, target, ", a folder");
            case OTHER -> problem(State.NOT_A_REGULAR_FILE, link, target, ", no regular file");
            case NOTHING -> problem(State.SYMLINK_DANGLING, link, target, ", which does not exist");
        };
    }

    private static Landing leaves(RepoPath link, String target) {
        return problem(State.SYMLINK_LEAVES_ROOT, link, target, "");
    }

    private static Landing problem(State state, RepoPath link, String target, String more) {
        String detail = "points to " + FileName.printable(target) + more;
        return new Landing(Optional.empty(), Optional.of(Condition.of(state, link, detail)));
    }

    private static boolean isAbsolute(String target) {
        return target.startsWith("/") || target.startsWith("\\") || target.matches("[A-Za-z]:.*");
    }

    private static Deque<String> parts(String path) {
        Deque<String> parts = new ArrayDeque<>();
        pushAll(parts, path);
        return parts;
    }

    private static void pushAll(Deque<String> ahead, String path) {
        List<String> parts = Arrays.asList(path.split("/"));
        Collections.reverse(parts);
        for (String part : parts) {
            if (!part.isEmpty() && !part.equals(".")) {
                ahead.push(part);
            }
        }
    }
}
