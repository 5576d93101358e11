package dev.trustbinder.render.binder;

import dev.trustbinder.model.Kind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the registers of records are called, what is said of them, and in which part of the binder they stand. */
final class Shelves {
    /**
     * A shelf for the records of one kind.
     *
     * @param core whether it stands there even when it is empty
     */
    record Shelf(Part part, Kind kind, boolean core, String title, String lead) {}

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

    private static final Set<Kind> CROWDS =
            EnumSet.of(Kind.TRAINING, Kind.ACKNOWLEDGEMENT, Kind.ACCESS_REMOVAL, Kind.EVIDENCE, Kind.TRUST_CENTER);

    private static final Map<Kind, Shelf> ALL = all();

    private Shelves() {}

    static Shelf of(Kind kind) {
        return ALL.get(kind);
    }

    /** Whether records of a kind are so many that they are counted rather than named one by one. */
    static boolean isCrowd(Kind kind) {
        return CROWDS.contains(kind);
    }

    private static Map<Kind, Shelf> all() {
        Map<Kind, Shelf> all = new EnumMap<>(Kind.class);
        for (Shelf shelf : List.of(
                core(
                        Part.CRITERIA,
                        Kind.CONTROL,
                        "Control matrix",
                        "Every control with what it serves, who answers for it and what proves it."),
                more(
                        Part.CRITERIA,
                        Kind.COMMITMENT,
                        "Commitments and requirements",
                        "What customers were promised and what the system must do for it (DC2)."),
                more(
                        Part.CRITERIA,
                        Kind.CUEC,
                        "User entity controls",
                        "What customers must do themselves (DC6), and general responsibilities that are no complementary controls."),
                core(
                        Part.SYSTEM,
                        Kind.SECTION,
                        "System description",
                        "The sections of the description, by description criterion."),
                core(Part.SYSTEM, Kind.SYSTEM, "Systems", "The components of the system (DC3)."),
                more(
                        Part.SYSTEM,
                        Kind.DATA,
                        "Data",
                        "The kinds of data held, where, how long, and how they are erased."),
                more(
                        Part.SYSTEM,
                        Kind.CHANGE,
                        "Changes",
                        "Changes of the system, its controls, policies, people and vendors (DC9)."),
                core(
                        Part.SYSTEM,
                        Kind.INCIDENT,
                        "Incidents",
                        "What harmed or might have harmed the system or its data, and whether DC4 of the description tells of it."),
                more(
                        Part.SYSTEM,
                        Kind.VULNERABILITY,
                        "Vulnerabilities",
                        "Weaknesses found, by when they must be fixed, and when they were."),
                core(
                        Part.POLICIES,
                        Kind.POLICY,
                        "Policies",
                        "The rules the organization gave itself, with version, approval and review."),
                more(Part.POLICIES, Kind.PROCEDURE, "Procedures", "How policies and controls are carried out."),
                more(Part.POLICIES, Kind.WAIVER, "Policy exceptions", "Permitted deviations from a policy."),
                more(
                        Part.POLICIES,
                        Kind.ACKNOWLEDGEMENT,
                        "Acknowledgements",
                        "Who accepted which version of which policy, and when."),
                core(
                        Part.EVIDENCE,
                        Kind.EVIDENCE,
                        "Evidence index",
                        "Every piece of evidence: which run of which control it speaks of, and its files."),
                core(Part.EVIDENCE, Kind.POPULATION, "Populations", "Everything samples may be drawn from."),
                core(
                        Part.AUDIT,
                        Kind.REQUEST,
                        "Requests",
                        "The auditor's request list and what answers it. The status is the organization's own."),
                core(
                        Part.AUDIT,
                        Kind.EXCEPTION,
                        "Exceptions",
                        "Where a control did not do what it says, and what management says to it."),
                core(
                        Part.AUDIT,
                        Kind.GAP,
                        "Gaps",
                        "What is missing, by when it is to be closed, and what proves that it was."),
                more(Part.AUDIT, Kind.WALKTHROUGH, "Walkthroughs", "Controls shown from beginning to end."),
                more(
                        Part.AUDIT,
                        Kind.ASSESSMENT,
                        "Assessments",
                        "Risk assessments, readiness reviews, internal audits and tests."),
                core(
                        Part.RISK,
                        Kind.RISK,
                        "Risks",
                        "What may keep the organization from its objectives, and what is done about it."),
                core(Part.RISK, Kind.VENDOR, "Vendors", "Organizations whose services the system or the company uses."),
                core(
                        Part.PEOPLE,
                        Kind.PERSON,
                        "People",
                        "Everyone who works for the organization, by pseudonymous id."),
                more(Part.PEOPLE, Kind.COURSE, "Courses", "Training that people must take."),
                more(
                        Part.PEOPLE,
                        Kind.TRAINING,
                        "Training",
                        "Who took which course, when it was due and when it was completed."),
                more(Part.PEOPLE, Kind.ACCESS_REVIEW, "Access reviews", "Reviews of who may use a system."),
                more(
                        Part.PEOPLE,
                        Kind.ACCESS_REMOVAL,
                        "Access removals",
                        "When people who left, or moved, lost access."),
                more(
                        Part.CUSTOMERS,
                        Kind.REPORT,
                        "Assurance reports",
                        "Reports, certificates and self-assessments that customers can get."),
                more(Part.CUSTOMERS, Kind.ANSWER, "Answers", "Questions customers ask and the answers they are given."),
                more(Part.CUSTOMERS, Kind.UPDATE, "Updates", "News told to customers."),
                more(
                        Part.CUSTOMERS,
                        Kind.TRUST_CENTER,
                        "Trust center",
                        "What the trust center says of the organization."))) {
            all.put(shelf.kind(), shelf);
        }
        return all;
    }

    private static Shelf core(Part part, Kind kind, String title, String lead) {
        return new Shelf(part, kind, true, title, lead);
    }

    private static Shelf more(Part part, Kind kind, String title, String lead) {
        return new Shelf(part, kind, false, title, lead);
    }
}
