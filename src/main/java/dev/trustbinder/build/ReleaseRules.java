package dev.trustbinder.build;

import dev.trustbinder.finding.Rule;

/** The rules about the tags that {@code releases:} names; found by building, since only then a tag is looked into. */
final class ReleaseRules {
    static final Rule NAME = Rule.of("release/name");
    static final Rule UNREADABLE = Rule.of("release/unreadable");

    private ReleaseRules() {}
}
