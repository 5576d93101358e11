package dev.trustbinder.read;

import dev.trustbinder.finding.Rule;

/** What reading can find. */
final class ReadRules {
    static final Rule ENCODING = Rule.of("text/encoding");
    static final Rule CONFLICT = Rule.of("text/conflict");
    static final Rule TRUNCATED = Rule.of("text/truncated");
    static final Rule TOO_LARGE = Rule.of("text/too-large");
    static final Rule CONTROL_CHARACTER = Rule.of("text/control-character");
    static final Rule INVISIBLE_CHARACTER = Rule.of("text/invisible-character");
    static final Rule SYNTAX = Rule.of("yaml/syntax");
    static final Rule DUPLICATE_KEY = Rule.of("yaml/duplicate-key");
    static final Rule NOT_PLAIN = Rule.of("yaml/not-plain");
    static final Rule COMMENT = Rule.of("yaml/comment");
    static final Rule CSV = Rule.of("csv/shape");
    static final Rule FRONT_MATTER = Rule.of("document/front-matter");
    static final Rule UNKNOWN_KEY = Rule.of("record/unknown-key");
    static final Rule MISSING = Rule.of("record/missing");
    static final Rule TYPE = Rule.of("record/type");
    static final Rule VALUE = Rule.of("record/value");
    static final Rule ID = Rule.of("record/id");
    static final Rule DUPLICATE_ID = Rule.of("record/duplicate-id");
    static final Rule UNKNOWN_FILE = Rule.of("workspace/unknown-file");
    static final Rule EMPTY_FILE = Rule.of("workspace/empty-file");
    static final Rule LITTER = Rule.of("workspace/litter");
    static final Rule NO_PROGRAM = Rule.of("workspace/no-program");
    static final Rule EVIDENCE_FOLDER = Rule.of("evidence/folder");
    static final Rule EVIDENCE_EMPTY = Rule.of("evidence/no-file");
    static final Rule EVIDENCE_UNREADABLE = Rule.of("evidence/unreadable");
    static final Rule MALFORMED_WAIVER = Rule.of("waiver/malformed");
    static final Rule SECRET = Rule.of("secret/committed");

    private ReadRules() {}
}
