package dev.trustbinder.read;

import static dev.trustbinder.finding.Severity.ERROR;
import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.finding.Rule;
import java.util.List;

/** What reading can find. */
public final class ReadRules {
    static final Rule ENCODING = Rule.defect("text/encoding", ERROR, "a text file is not UTF-8");
    static final Rule CONFLICT = Rule.defect("text/conflict", ERROR, "a conflict of a merge is left in a text file");
    static final Rule TOO_LARGE = Rule.defect("text/too-large", ERROR, "a text file is larger than any record needs");
    static final Rule CONTROL_CHARACTER =
            Rule.defect("text/control-character", ERROR, "a text file holds a character that no text holds");
    static final Rule INVISIBLE_CHARACTER =
            Rule.defect("text/invisible-character", WARNING, "a text file holds a character that cannot be seen");
    static final Rule SYNTAX = Rule.defect("yaml/syntax", ERROR, "a file is not YAML");
    static final Rule DUPLICATE_KEY = Rule.defect("yaml/duplicate-key", ERROR, "a key stands twice in one map");
    static final Rule NOT_PLAIN =
            Rule.defect("yaml/not-plain", ERROR, "a file uses a part of YAML that readers disagree about");
    static final Rule COMMENT =
            Rule.defect("yaml/comment", WARNING, "a comment behind a value looks like text that is lost");
    static final Rule CSV = Rule.defect("csv/shape", ERROR, "a CSV file has a row or header that does not fit");
    static final Rule FRONT_MATTER =
            Rule.defect("document/front-matter", ERROR, "a document does not begin with front matter");
    static final Rule UNKNOWN_KEY =
            Rule.defect("record/unknown-key", ERROR, "a record has a key its kind does not have");
    static final Rule MISSING = Rule.defect("record/missing", ERROR, "a record lacks a key its kind requires");
    static final Rule TYPE = Rule.defect("record/type", ERROR, "a value has another shape than its key requires");
    static final Rule VALUE = Rule.defect("record/value", ERROR, "a value is none of those its key allows");
    static final Rule ID = Rule.defect("record/id", ERROR, "an id has characters an id must not have");
    static final Rule DUPLICATE_ID = Rule.defect("record/duplicate-id", ERROR, "two records have the same id");
    static final Rule UNKNOWN_FILE =
            Rule.defect("workspace/unknown-file", WARNING, "a file lies where nothing is read from");
    static final Rule LITTER =
            Rule.defect("workspace/litter", WARNING, "a file proves nothing: it is empty, or a program left it behind");
    static final Rule NO_PROGRAM = Rule.defect("workspace/no-program", ERROR, "the workspace has no program.yml");
    static final Rule EVIDENCE_FOLDER =
            Rule.defect("evidence/folder", ERROR, "evidence lies in a folder not named by control and period");
    static final Rule EVIDENCE_EMPTY =
            Rule.defect("evidence/no-file", ERROR, "a piece of evidence has nothing to show");
    static final Rule EVIDENCE_UNREADABLE =
            Rule.defect("evidence/unreadable", ERROR, "an evidence file cannot be read as it was listed");
    public static final Rule MALFORMED_WAIVER =
            Rule.defect("waiver/malformed", ERROR, "a comment that should allow a defect cannot be understood");
    /** What holds one is given to nobody. */
    public static final Rule SECRET = Rule.defect("secret/committed", ERROR, "a file holds a key, token or password");

    private ReadRules() {}

    /** Every rule of this room. */
    public static List<Rule> all() {
        return List.of(
                ENCODING,
                CONFLICT,
                TOO_LARGE,
                CONTROL_CHARACTER,
                INVISIBLE_CHARACTER,
                SYNTAX,
                DUPLICATE_KEY,
                NOT_PLAIN,
                COMMENT,
                CSV,
                FRONT_MATTER,
                UNKNOWN_KEY,
                MISSING,
                TYPE,
                VALUE,
                ID,
                DUPLICATE_ID,
                UNKNOWN_FILE,
                LITTER,
                NO_PROGRAM,
                EVIDENCE_FOLDER,
                EVIDENCE_EMPTY,
                EVIDENCE_UNREADABLE,
                MALFORMED_WAIVER,
                SECRET);
    }
}
