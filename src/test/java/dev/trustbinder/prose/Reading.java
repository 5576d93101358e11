package dev.trustbinder.prose;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.repository.RepoPath;
import java.util.List;
import java.util.Optional;

/** Reads documents for tests, and fills their holes with answers that show the question. */
final class Reading {
    static final RepoPath FILE = new RepoPath("content/policies/access-control.md");

    /** Knows everything but what starts with {@code unknown}. */
    static final Resolver SITE = new Resolver() {
        @Override
        public Optional<Target> reference(String id, String anchor) {
            String href = "controls.html" + (anchor.isEmpty() ? "" : "#" + Document.anchorId(anchor));
            return id.startsWith("unknown")
                    ? Optional.empty()
                    : Optional.of(
                            new Target("the " + id, id.startsWith("hidden") ? Optional.empty() : Optional.of(href)));
        }

        @Override
        public Optional<String> value(String name) {
            return name.startsWith("unknown") ? Optional.empty() : Optional.of("<b>*" + name + "*</b>");
        }

        @Override
        public Optional<String> link(String target) {
            return target.startsWith("unknown") || target.startsWith("#") || target.contains("://")
                    ? Optional.empty()
                    : Optional.of("files/" + target);
        }
    };

    private Reading() {}

    static Markdown.Parsed read(String markdown) {
        return Markdown.read(FILE, markdown, 1);
    }

    static Document document(String markdown) {
        return read(markdown).document();
    }

    static String html(String markdown) {
        return document(markdown).render(SITE).toString().strip();
    }

    /** Each finding as {@code rule line:column-endColumn}. */
    static List<String> findings(String markdown) {
        return read(markdown).findings().stream().map(Reading::place).toList();
    }

    static List<String> messages(String markdown) {
        return read(markdown).findings().stream().map(Finding::message).toList();
    }

    private static String place(Finding finding) {
        return finding.rule().id() + " " + finding.location().line() + ":"
                + finding.location().column() + "-" + finding.location().endColumn();
    }
}
