package dev.trustbinder.check;

import dev.trustbinder.finding.Rule;

/** What checking can find beside the judgements: a world that is not closed, and states of the repository. */
final class CheckRules {
    static final Rule RECORD = Rule.of("reference/record");
    static final Rule CRITERION = Rule.of("reference/criterion");
    static final Rule POINT = Rule.of("reference/point");
    static final Rule CATEGORY = Rule.of("reference/category");
    static final Rule FRAMEWORK = Rule.of("reference/framework");
    static final Rule HOLDER = Rule.of("reference/holder");
    static final Rule ENGAGEMENT = Rule.of("reference/engagement");
    static final Rule RULE = Rule.of("reference/rule");
    static final Rule FILE = Rule.of("reference/file");
    static final Rule ANCHOR = Rule.of("reference/anchor");
    static final Rule VALUE = Rule.of("reference/value");
    static final Rule CITATION = Rule.of("disclosure/citation");
    static final Rule PRIVATE_VALUE = Rule.of("disclosure/value");
    static final Rule EVIDENCE_CONTROL = Rule.of("evidence/control");
    static final Rule EXTERNAL_HASH = Rule.of("evidence/external-hash");
    static final Rule POPULATION_ROWS = Rule.of("population/rows");
    static final Rule POPULATION_KEY = Rule.of("population/key");
    static final Rule SAMPLE_ROW = Rule.of("population/sample-row");
    static final Rule WAIVER_MALFORMED = Rule.of("waiver/malformed");
    static final Rule WAIVER_UNUSED = Rule.of("waiver/unused");
    static final Rule WAIVER_EXPIRED = Rule.of("waiver/expired");
    static final Rule WAIVER_RULE = Rule.of("waiver/rule");
    static final Rule WAIVER_CONDITION = Rule.of("waiver/condition");
    static final Rule NO_REPOSITORY = Rule.of("git/no-repository");
    static final Rule UNBORN = Rule.of("git/unborn");
    static final Rule DIRTY = Rule.of("git/dirty");
    static final Rule SHALLOW = Rule.of("git/shallow");
    static final Rule PARTIAL_CLONE = Rule.of("git/partial-clone");
    static final Rule REPLACED = Rule.of("git/replaced");
    static final Rule NO_TAGS = Rule.of("git/no-tags");
    static final Rule OVERLOOKED = Rule.of("git/overlooked");
    static final Rule FILTERED = Rule.of("git/filtered");
    static final Rule SUBMODULE = Rule.of("git/submodule");
    static final Rule LFS_POINTER = Rule.of("git/lfs-pointer");
    static final Rule SYMLINK_LEAVES = Rule.of("path/symlink-leaves-root");
    static final Rule SYMLINK_DANGLING = Rule.of("path/symlink-dangling");
    static final Rule NOT_REGULAR = Rule.of("path/not-a-regular-file");
    static final Rule UNREADABLE = Rule.of("path/unreadable");
    static final Rule NAME = Rule.of("path/name");
    static final Rule BESIDE = Rule.of("workspace/beside-content");
    static final Rule NAMES_COLLIDE = Rule.of("path/names-collide");

    private CheckRules() {}
}
