package dev.trustbinder.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of record a workspace holds, where they lie and what they are read as. */
public enum Kind {
    CONTROL("control", "controls", Form.RECORDS, Control.class, "id", "title", "owner"),
    POLICY("policy", "policies", Form.DOCUMENTS, Policy.class, "id", "title", "owner"),
    PROCEDURE("procedure", "procedures", Form.DOCUMENTS, Procedure.class, "id", "title"),
    SECTION("description section", "description", Form.DOCUMENTS, Section.class, "id", "title"),
    EVIDENCE("evidence", "evidence", Form.FOLDERS, Evidence.class),
    POPULATION("population", "populations", Form.RECORDS, Population.class, "id"),
    REQUEST("request", "requests", Form.RECORDS, Request.class, "id"),
    RISK("risk", "risks", Form.REGISTER, Risk.class, "id", "title", "owner"),
    ASSESSMENT("assessment", "assessments", Form.REGISTER, AssessmentRecord.class, "id"),
    VENDOR("vendor", "vendors", Form.REGISTER, Vendor.class, "id", "title"),
    SYSTEM("system", "systems", Form.REGISTER, SystemComponent.class, "id"),
    DATA("data record", "data", Form.REGISTER, DataRecord.class, "id"),
    PERSON("person", "people", Form.REGISTER, PersonRecord.class, "id"),
    TRAINING("training", "training", Form.REGISTER, Training.class),
    COURSE("course", "courses", Form.REGISTER, Course.class, "id"),
    ACKNOWLEDGEMENT("acknowledgement", "acknowledgements", Form.REGISTER, Acknowledgement.class),
    APPROVAL("approval", "approvals", Form.REGISTER, ReviewRecord.class, "id"),
    ACCESS_REVIEW("access review", "access-reviews", Form.REGISTER, AccessReview.class, "id"),
    ACCESS_REMOVAL("access removal", "access-removals", Form.REGISTER, AccessRemoval.class),
    INCIDENT("incident", "incidents", Form.REGISTER, Incident.class, "id"),
    VULNERABILITY("vulnerability", "vulnerabilities", Form.REGISTER, Vulnerability.class, "id"),
    EXCEPTION("exception", "exceptions", Form.REGISTER, Deviation.class, "id"),
    WAIVER("waiver", "waivers", Form.REGISTER, Waiver.class, "id"),
    GAP("gap", "gaps", Form.REGISTER, Gap.class, "id", "title"),
    CHANGE("change", "changes", Form.REGISTER, SystemChange.class, "id"),
    COMMITMENT("commitment", "commitments", Form.REGISTER, Commitment.class, "id"),
    CUEC("user entity control", "cuecs", Form.REGISTER, Cuec.class, "id"),
    WALKTHROUGH("walkthrough", "walkthroughs", Form.REGISTER, Walkthrough.class, "id"),
    TRUST_CENTER("trust center", "trust/center.yml", Form.FILE, TrustCenter.class, "audience"),
    REPORT("report", "trust/reports.yml", Form.FILE, AssuranceReport.class, "id", "title", "audience"),
    ANSWER("answer", "trust/answers.yml", Form.FILE, Answer.class, "id", "audience"),
    UPDATE("update", "trust/updates", Form.DOCUMENTS, Update.class, "id", "title", "audience");

    /** The ways a kind lies in a workspace. */
    public enum Form {
        /** Any {@code .yml} file of a folder: one record or a list of them. */
        RECORDS,
        /** The {@code .md} files of a folder: front matter, then text. */
        DOCUMENTS,
        /** {@code registers/NAME.yml} or {@code .csv}. */
        REGISTER,
        /** Folders named by control and period. */
        FOLDERS,
        /** One {@code .yml} file. */
        FILE
    }

    private final String word;
    private final String place;
    private final Form form;
    private final Class<? extends Record> type;
    private final List<String> required;

    Kind(String word, String place, Form form, Class<? extends Record> type, String... required) {
        this.word = word;
        this.place = place;
        this.form = form;
        this.type = type;
        this.required = List.of(required);
    }

    /** What a person calls one of them. */
    public String word() {
        return word;
    }

    /** The folder, file or register name, relative to the content folder; for a register its bare name. */
    public String place() {
        return place;
    }

    public Form form() {
        return form;
    }

    /** The noun its records are read as. */
    public Class<? extends Record> type() {
        return type;
    }

    /** The keys of {@link Header} without which a record of this kind is wrong. */
    public List<String> requiredHeaders() {
        return required;
    }

    /** Who sees a record that does not say: people and everything else the auditor; what is public must say so. */
    public Audience defaultAudience() {
        return Audience.AUDITOR;
    }

    /** The kind read as {@code type}. */
    public static Kind of(Class<? extends Record> type) {
        return Arrays.stream(values())
                .filter(kind -> kind.type == type)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of record: " + type));
    }

    /** The kind whose register file is named {@code stem}. */
    public static Optional<Kind> ofRegister(String stem) {
        return Arrays.stream(values())
                .filter(kind -> kind.form == Form.REGISTER && kind.place.equals(stem))
                .findFirst();
    }
}
