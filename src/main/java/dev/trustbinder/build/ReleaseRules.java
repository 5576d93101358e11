package dev.trustbinder.build;

import dev.trustbinder.finding.Rule;
import dev.trustbinder.finding.Severity;
import java.util.List;

/** The rules about the tags that {@code releases:} names; found by building, since only then a tag is looked into. */
final class ReleaseRules {
    static final Rule NAME =
            Rule.defect("release/name", Severity.ERROR, "a release has no folder of its own in the binder");
    static final Rule UNREADABLE =
            Rule.defect("release/unreadable", Severity.WARNING, "a release cannot be shown in the binder");

    private ReleaseRules() {}

    static List<Rule> all() {
        return List.of(NAME, UNREADABLE);
    }
}
