import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Exports drawn from the people, training and acknowledgement registers. */
final class SamplePeople {

    private static final Set<String> CONSOLE = Set.of("p-002", "p-005", "p-014", "p-020", "p-021", "p-022", "p-040");
    private static final Set<String> DESK = Set.of("p-007", "p-011", "p-012", "p-019", "p-031", "p-035", "p-038");
    private static final Set<String> CODING_TEAMS = Set.of("Platform", "Engineering", "Quality", "Product");

    private SamplePeople() {}

    static void write(Path content, SampleRegisters registers) {
        accessReview(content, registers, "2026-Q1", LocalDate.of(2026, 3, 12), Set.of("p-033"), Set.of("p-012"));
        accessReview(content, registers, "2026-Q2", LocalDate.of(2026, 6, 11), Set.of("p-026"), Set.of());
        accessReview(content, registers, "2026-Q3", LocalDate.of(2026, 9, 10), Set.of("p-011"), Set.of("p-007"));
        badges(content, registers, "2026-Q1", LocalDate.of(2026, 3, 24));
        badges(content, registers, "2026-Q2", LocalDate.of(2026, 6, 23));
        badges(content, registers, "2026-Q3", LocalDate.of(2026, 9, 22));
        courses(content, registers, "security-awareness-2026", "evidence/PPL-05/2026/awareness-2026.csv");
        courses(content, registers, "secure-coding-2026", "evidence/PPL-06/2026/secure-coding-2026.csv");
        acknowledgements(content, registers);
        devices(content, registers);
        signIns(content, registers);
    }

    private static void accessReview(
            Path content,
            SampleRegisters registers,
            String quarter,
            LocalDate day,
            Set<String> changed,
            Set<String> seatsRemoved) {
        String folder = "evidence/ACC-08/" + quarter + "/";
        users(content, folder + "keyfold.csv", registers, day, person -> true, changed, Set.of());
        users(
                content,
                folder + "nordhall.csv",
                registers,
                day,
                person -> CONSOLE.contains(person.get("id")),
                Set.of(),
                Set.of());
        users(
                content,
                folder + "branchyard.csv",
                registers,
                day,
                person -> CODING_TEAMS.contains(person.get("team")) || CONSOLE.contains(person.get("id")),
                Set.of(),
                Set.of());
        users(
                content,
                folder + "deskfern.csv",
                registers,
                day,
                person -> hasDeskSeat(person.get("id"), day),
                Set.of(),
                seatsRemoved);
    }

    private static boolean hasDeskSeat(String person, LocalDate day) {
        boolean takenAwayInFirstReview = person.equals("p-012") && day.isAfter(LocalDate.of(2026, 3, 12));
        return DESK.contains(person) && !takenAwayInFirstReview;
    }

    private static void users(
            Path content,
            String path,
            SampleRegisters registers,
            LocalDate day,
            Predicate<Map<String, String>> listed,
            Set<String> changed,
            Set<String> removed) {
        List<String> rows = registers.activeOn(day).stream()
                .filter(listed)
                .map(person -> {
                    String id = person.get("id");
                    String decision = removed.contains(id) ? "remove" : changed.contains(id) ? "change" : "keep";
                    String done = decision.equals("keep") ? "" : day.plusDays(6).toString();
                    return String.join(
                            ",", day.toString(), id, person.get("team"), person.get("kind"), "active", decision, done);
                })
                .toList();
        SampleEvidence.table(content, path, "drawn,person,team,kind,state,decision,done", rows);
    }

    private static void badges(Path content, SampleRegisters registers, String quarter, LocalDate day) {
        Set<String> remote = Set.of("p-010", "p-018", "p-024", "p-027", "p-029", "p-034", "p-037", "p-040");
        List<String> rows = registers.activeOn(day).stream()
                .filter(person -> !remote.contains(person.get("id")))
                .map(person -> "B" + (4100 + number(person) * 7) + "," + person.get("id") + ",fourth floor"
                        + (CODING_TEAMS.contains(person.get("team")) && number(person) % 2 == 0
                                ? " and instrument room"
                                : "")
                        + ",keep")
                .toList();
        SampleEvidence.table(
                content, "evidence/PHY-01/" + quarter + "/badges-" + day + ".csv", "badge,person,doors,decision", rows);
    }

    private static void courses(Path content, SampleRegisters registers, String course, String path) {
        List<String> rows = registers.training().stream()
                .filter(row -> row.get("course").equals(course))
                .map(row -> String.join(",", row.get("person"), row.get("due"), row.get("completed"), row.get("score")))
                .toList();
        SampleEvidence.table(content, path, "person,due,completed,score", rows);
    }

    private static void acknowledgements(Path content, SampleRegisters registers) {
        List<String> policies = registers.acknowledgements().stream()
                .map(row -> row.get("person") + ",4,4," + row.get("on"))
                .toList();
        SampleEvidence.table(
                content,
                "evidence/DOC-02/2026/acknowledgements-2026.csv",
                "person,information-security,acceptable-use,on",
                policies);
        List<String> conduct = registers.acknowledgements().stream()
                .map(row -> row.get("person") + ",4," + row.get("on"))
                .toList();
        SampleEvidence.table(content, "evidence/GOV-01/2026/code-of-conduct-2026.csv", "person,version,on", conduct);
    }

    private static void devices(Path content, SampleRegisters registers) {
        List<String> rows = registers.activeOn(LocalDate.of(2026, 10, 20)).stream()
                .map(person -> String.join(
                        ",",
                        "TF-L" + (200 + number(person)),
                        person.get("id"),
                        number(person) % 3 == 0 ? "linux" : "macos",
                        "encrypted",
                        "5 min",
                        "running",
                        number(person) % 11 == 4 ? "9 days" : "up to date",
                        "in line"))
                .toList();
        SampleEvidence.table(
                content,
                "evidence/EPD-01/2026-10-20/devices.csv",
                "device,person,system,disk,lock,malware-protection,updates,state",
                rows);
    }

    private static void signIns(Path content, SampleRegisters registers) {
        List<String> rows = registers.activeOn(LocalDate.of(2026, 10, 20)).stream()
                .map(person -> String.join(
                        ",",
                        person.get("id"),
                        person.get("kind"),
                        number(person) % 4 == 1 ? "passkey" : "hardware key",
                        "2",
                        "single account"))
                .toList();
        SampleEvidence.table(
                content, "evidence/ACC-01/2026-10-20/accounts.csv", "person,kind,factor,keys-enrolled,check", rows);
    }

    private static int number(Map<String, String> person) {
        return Integer.parseInt(person.get("id").substring(2));
    }
}
