package dev.trustbinder.finding;

/**
 * One thing the tool looks for. Each has a manual page, the resource {@code rules/<id>.md}.
 *
 * @param id area and name, such as {@code reference/criterion}; stable once published
 * @param kind whether the repository is wrong or the audit has a fact to show
 * @param severity how much it weighs where {@code program.yml} says nothing else
 * @param title what it reports, as one sentence without a full stop
 */
public record Rule(String id, Kind kind, Severity severity, String title) {

    /** A defect is a wrong repository and gates; a condition is a fact of the audit and does not. */
    public enum Kind {
        DEFECT,
        CONDITION
    }

    public Rule {
        if (!id.matches("[a-z0-9-]+/[a-z0-9-]+")) {
            throw new IllegalArgumentException("not a rule id: " + id);
        }
    }

    /** A rule whose findings mean that the repository is wrong. */
    public static Rule defect(String id, Severity severity, String title) {
        return new Rule(id, Kind.DEFECT, severity, title);
    }

    /** A rule whose findings are facts of the audit that no edit can repair. */
    public static Rule condition(String id, Severity severity, String title) {
        return new Rule(id, Kind.CONDITION, severity, title);
    }

    /** A finding of this rule with its own severity. */
    public Finding at(Location location, String message, String help) {
        return new Finding(this, severity, message, help, location);
    }
}
