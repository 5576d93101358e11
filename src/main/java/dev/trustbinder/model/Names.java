package dev.trustbinder.model;

import static dev.trustbinder.model.Kind.ANSWER;
import static dev.trustbinder.model.Kind.ASSESSMENT;
import static dev.trustbinder.model.Kind.COMMITMENT;
import static dev.trustbinder.model.Kind.CONTROL;
import static dev.trustbinder.model.Kind.COURSE;
import static dev.trustbinder.model.Kind.DATA;
import static dev.trustbinder.model.Kind.EVIDENCE;
import static dev.trustbinder.model.Kind.POLICY;
import static dev.trustbinder.model.Kind.POPULATION;
import static dev.trustbinder.model.Kind.PROCEDURE;
import static dev.trustbinder.model.Kind.REPORT;
import static dev.trustbinder.model.Kind.SECTION;
import static dev.trustbinder.model.Kind.SYSTEM;
import static dev.trustbinder.model.Kind.VENDOR;

import java.util.List;

/** What the text of a field must name, for the one generic reference rule. */
public enum Names {
    NOTHING("text"),
    /** A criterion of the programme's framework, or {@code framework-id:CRITERION}. */
    CRITERION("criterion"),
    POINT("point of focus"),
    CATEGORY("category"),
    FRAMEWORK("framework"),
    CONTROLS("control", CONTROL),
    /** A policy, with or without {@code #anchor}. */
    POLICIES("policy", POLICY),
    PROCEDURES("procedure", PROCEDURE),
    SYSTEMS("system", SYSTEM),
    DATA_CLASSES("data record", DATA),
    VENDORS("vendor", VENDOR),
    POPULATIONS("population", POPULATION),
    COURSES("course", COURSE),
    COMMITMENTS("commitment", COMMITMENT),
    ASSESSMENTS("assessment", ASSESSMENT),
    REPORTS("report", REPORT),
    ANSWERS("answer", ANSWER),
    PERSON("person", Kind.PERSON),
    ROLE("role"),
    /** A role or a person. */
    HOLDER("role or person", Kind.PERSON),
    /** {@code all}, or a role. */
    AUDIENCE_ROLE("role, or all"),
    ENGAGEMENT("engagement"),
    EVIDENCE_ID("evidence", EVIDENCE),
    /** An evidence id, or a path relative to the file. */
    PROOF("evidence or file", EVIDENCE),
    /** What may be handed to an auditor: a record's id, or a path relative to the file. */
    RESPONSE("evidence, population, document or file", EVIDENCE, POPULATION, POLICY, PROCEDURE, SECTION),
    /** A system, or, with a blank in it, words for a source outside the programme. */
    SOURCE("system", SYSTEM),
    /** A path relative to the file. */
    FILE("file"),
    /** What a public claim rests on: any record, a document with or without {@code #anchor}. */
    BASIS("record", Kind.values()),
    RULE("rule");

    private final String word;
    private final List<Kind> kinds;

    Names(String word, Kind... kinds) {
        this.word = word;
        this.kinds = List.of(kinds);
    }

    /** What a person calls it. */
    public String word() {
        return word;
    }

    /** The kinds of record it may name; empty where it names something that is no record. */
    public List<Kind> kinds() {
        return kinds;
    }
}
