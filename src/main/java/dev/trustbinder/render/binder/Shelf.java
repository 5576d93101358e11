package dev.trustbinder.render.binder;

import dev.trustbinder.model.Kind;
import java.util.EnumSet;
import java.util.Set;

/** The registers of records: how they are called, what is said of them, and in which part of the binder they stand. */
enum Shelf {
    CONTROL(
            Part.CRITERIA,
            true,
            "Control matrix",
            "Every control with what it serves, who answers for it and what proves it."),
    COMMITMENT(
            Part.CRITERIA,
            false,
            "Commitments and requirements",
            "What customers were promised and what the system must do for it (DC2)."),
    CUEC(
            Part.CRITERIA,
            false,
            "User entity controls",
            "What customers must do themselves (DC6), and general responsibilities that are no complementary controls."),
    SECTION(Part.SYSTEM, true, "System description", "The sections of the description, by description criterion."),
    SYSTEM(Part.SYSTEM, true, "Systems", "The components of the system (DC3)."),
    DATA(Part.SYSTEM, false, "Data", "The kinds of data held, where, how long, and how they are erased."),
    CHANGE(Part.SYSTEM, false, "Changes", "Changes of the system, its controls, policies, people and vendors (DC9)."),
    INCIDENT(
            Part.SYSTEM,
            true,
            "Incidents",
            "What harmed or might have harmed the system or its data, and whether DC4 of the description tells of it."),
    VULNERABILITY(
            Part.SYSTEM, false, "Vulnerabilities", "Weaknesses found, by when they must be fixed, and when they were."),
    POLICY(
            Part.POLICIES,
            true,
            "Policies",
            "The rules the organization gave itself, with version, approval and review."),
    PROCEDURE(Part.POLICIES, false, "Procedures", "How policies and controls are carried out."),
    WAIVER(Part.POLICIES, false, "Policy exceptions", "Permitted deviations from a policy."),
    ACKNOWLEDGEMENT(Part.POLICIES, false, "Acknowledgements", "Who accepted which version of which policy, and when."),
    APPROVAL(
            Part.POLICIES,
            false,
            "Reviews taken in",
            "What reviewers decided on a code host, as it was taken in from there; git itself does not hold it."),
    EVIDENCE(
            Part.EVIDENCE,
            true,
            "Evidence index",
            "Every piece of evidence: which run of which control it speaks of, and its files."),
    POPULATION(Part.EVIDENCE, true, "Populations", "Everything samples may be drawn from."),
    REQUEST(
            Part.AUDIT,
            true,
            "Requests",
            "The auditor's request list and what answers it. The status is the organization's own."),
    EXCEPTION(
            Part.AUDIT, true, "Exceptions", "Where a control did not do what it says, and what management says to it."),
    GAP(Part.AUDIT, true, "Gaps", "What is missing, by when it is to be closed, and what proves that it was."),
    WALKTHROUGH(Part.AUDIT, false, "Walkthroughs", "Controls shown from beginning to end."),
    ASSESSMENT(Part.AUDIT, false, "Assessments", "Risk assessments, readiness reviews, internal audits and tests."),
    RISK(Part.RISK, true, "Risks", "What may keep the organization from its objectives, and what is done about it."),
    VENDOR(Part.RISK, true, "Vendors", "Organizations whose services the system or the company uses."),
    PERSON(Part.PEOPLE, true, "People", "Everyone who works for the organization, by pseudonymous id."),
    COURSE(Part.PEOPLE, false, "Courses", "Training that people must take."),
    TRAINING(Part.PEOPLE, false, "Training", "Who took which course, when it was due and when it was completed."),
    ACCESS_REVIEW(Part.PEOPLE, false, "Access reviews", "Reviews of who may use a system."),
    ACCESS_REMOVAL(Part.PEOPLE, false, "Access removals", "When people who left, or moved, lost access."),
    REPORT(
            Part.CUSTOMERS,
            false,
            "Assurance reports",
            "Reports, certificates and self-assessments that customers can get."),
    ANSWER(Part.CUSTOMERS, false, "Answers", "Questions customers ask and the answers they are given."),
    UPDATE(Part.CUSTOMERS, false, "Updates", "News told to customers."),
    TRUST_CENTER(Part.CUSTOMERS, false, "Trust center", "What the trust center says of the organization.");

    private static final Set<Kind> CROWDS =
            EnumSet.of(Kind.TRAINING, Kind.ACKNOWLEDGEMENT, Kind.ACCESS_REMOVAL, Kind.EVIDENCE, Kind.TRUST_CENTER);

    private final Part part;
    private final boolean core;
    private final String title;
    private final String lead;

    Shelf(Part part, boolean core, String title, String lead) {
        this.part = part;
        this.core = core;
        this.title = title;
        this.lead = lead;
    }

    /** The parts of the binder, in order. */
    enum Part {
        START("Start"),
        CRITERIA("Criteria and controls"),
        SYSTEM("The system"),
        POLICIES("Policies"),
        EVIDENCE("Evidence"),
        AUDIT("The audit"),
        RISK("Risks and vendors"),
        PEOPLE("People and access"),
        CUSTOMERS("Told to customers"),
        BINDER("This binder");

        private final String title;

        Part(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** The shelf for the records of a kind; each kind has the one of its name. */
    static Shelf of(Kind kind) {
        return valueOf(kind.name());
    }

    /** Whether records of a kind are so many that they are counted rather than named one by one. */
    static boolean isCrowd(Kind kind) {
        return CROWDS.contains(kind);
    }

    Part part() {
        return part;
    }

    /** Whether it stands there even when it is empty. */
    boolean core() {
        return core;
    }

    String title() {
        return title;
    }

    /** What its records are called on the page of another record. */
    String plural() {
        return this == CONTROL ? "Controls" : title;
    }

    String lead() {
        return lead;
    }
}
