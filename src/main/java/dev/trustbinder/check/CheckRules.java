package dev.trustbinder.check;

import static dev.trustbinder.finding.Severity.ERROR;
import static dev.trustbinder.finding.Severity.INFO;
import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.check.judgement.NotJudged;
import dev.trustbinder.finding.Rule;
import java.util.List;

/** What checking can find beside the judgements: a world that is not closed, and states of the repository. */
final class CheckRules {
    static final Rule RECORD =
            Rule.defect("reference/record", ERROR, "a value names no record, or one of another kind");
    static final Rule CRITERION = Rule.defect("reference/criterion", ERROR, "a value cites what is no criterion");
    static final Rule POINT = Rule.defect("reference/point", ERROR, "a value cites what is no point of focus");
    static final Rule CATEGORY = Rule.defect("reference/category", ERROR, "a value names what is no category");
    static final Rule FRAMEWORK = Rule.defect("reference/framework", ERROR, "a value names what is no framework");
    static final Rule HOLDER = Rule.defect("reference/holder", ERROR, "a value names no role and no person");
    static final Rule ENGAGEMENT = Rule.defect("reference/engagement", ERROR, "a value names what is no engagement");
    static final Rule RULE = Rule.defect("reference/rule", ERROR, "a value names what is no rule");
    static final Rule FILE = Rule.defect("reference/file", ERROR, "a value or link names a file that is not there");
    static final Rule ANCHOR =
            Rule.defect("reference/anchor", ERROR, "a value or link names an anchor its document does not have");
    static final Rule VALUE =
            Rule.defect("reference/value", ERROR, "a document uses a value the programme does not have");
    static final Rule CITATION =
            Rule.defect("disclosure/citation", ERROR, "a public document cites what is not public");
    static final Rule PRIVATE_VALUE =
            Rule.defect("disclosure/value", ERROR, "a public document uses a value that is not public");
    static final Rule EVIDENCE_CONTROL =
            Rule.defect("evidence/control", ERROR, "evidence lies in the folder of a control that does not exist");
    static final Rule EXTERNAL_HASH =
            Rule.defect("evidence/external-hash", ERROR, "the SHA-256 of a file kept elsewhere is not one");
    static final Rule POPULATION_ROWS =
            Rule.defect("population/rows", ERROR, "a population says another number of rows than its file has");
    static final Rule POPULATION_KEY =
            Rule.defect("population/key", ERROR, "the key column of a population does not tell its rows apart");
    static final Rule SAMPLE_ROW =
            Rule.defect("population/sample-row", ERROR, "a sample names a row that its population does not have");
    static final Rule WAIVER_UNUSED = Rule.defect("waiver/unused", WARNING, "a waiver covers nothing that is found");
    static final Rule WAIVER_EXPIRED = Rule.defect("waiver/expired", WARNING, "the last day of a waiver is over");
    static final Rule WAIVER_RULE = Rule.defect("waiver/rule", ERROR, "a waiver names what is no rule");
    static final Rule WAIVER_CONDITION =
            Rule.defect("waiver/condition", ERROR, "a waiver covers a fact of the audit, which cannot be allowed");
    static final Rule NO_REPOSITORY = Rule.condition("git/no-repository", INFO, "the workspace is in no repository");
    static final Rule UNBORN = Rule.condition("git/unborn", INFO, "the repository has no commit yet");
    static final Rule DIRTY = Rule.condition("git/dirty", INFO, "files differ from the last commit");
    static final Rule SHALLOW = Rule.defect("git/shallow", ERROR, "the history was cut off when it was cloned");
    static final Rule PARTIAL_CLONE = Rule.defect("git/partial-clone", ERROR, "the clone left out some content");
    static final Rule REPLACED =
            Rule.defect("git/replaced", WARNING, "git shows other objects than those that the commits name");
    static final Rule NO_TAGS = Rule.condition("git/no-tags", INFO, "the clone holds no tag of a release");
    static final Rule OVERLOOKED = Rule.condition("git/overlooked", INFO, "git was told to overlook changes of files");
    static final Rule FILTERED =
            Rule.condition("git/filtered", INFO, "only a filter of git could tell whether files are changed");
    static final Rule SUBMODULE = Rule.condition("git/submodule", INFO, "another repository lies inside this one");
    static final Rule LFS_POINTER = Rule.defect("git/lfs-pointer", WARNING, "a large file was not fetched");
    static final Rule SYMLINK_LEAVES =
            Rule.defect("path/symlink-leaves-root", ERROR, "a symbolic link leads out of the repository");
    static final Rule SYMLINK_DANGLING =
            Rule.defect("path/symlink-dangling", ERROR, "a symbolic link leads to nothing");
    static final Rule NOT_REGULAR =
            Rule.defect("path/not-a-regular-file", ERROR, "something that is no file stands where files are read");
    static final Rule UNREADABLE = Rule.defect("path/unreadable", ERROR, "a file or folder cannot be read");
    static final Rule NAME = Rule.defect("path/name", ERROR, "a file has a name that not every system can hold");
    static final Rule NAMES_COLLIDE =
            Rule.defect("path/names-collide", ERROR, "two files have names that some systems cannot tell apart");

    private CheckRules() {}

    /** Every rule of this room that is no judgement. */
    static List<Rule> all() {
        return List.of(
                RECORD,
                CRITERION,
                POINT,
                CATEGORY,
                FRAMEWORK,
                HOLDER,
                ENGAGEMENT,
                RULE,
                FILE,
                ANCHOR,
                VALUE,
                CITATION,
                PRIVATE_VALUE,
                EVIDENCE_CONTROL,
                EXTERNAL_HASH,
                POPULATION_ROWS,
                POPULATION_KEY,
                SAMPLE_ROW,
                WAIVER_UNUSED,
                WAIVER_EXPIRED,
                WAIVER_RULE,
                WAIVER_CONDITION,
                NO_REPOSITORY,
                UNBORN,
                DIRTY,
                SHALLOW,
                PARTIAL_CLONE,
                REPLACED,
                NO_TAGS,
                OVERLOOKED,
                FILTERED,
                SUBMODULE,
                LFS_POINTER,
                SYMLINK_LEAVES,
                SYMLINK_DANGLING,
                NOT_REGULAR,
                UNREADABLE,
                NAME,
                NAMES_COLLIDE,
                NotJudged.RULE);
    }
}
