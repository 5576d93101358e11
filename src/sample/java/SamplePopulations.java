import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Populations with many rows, drawn for the interim period from 1 January to 31 October 2026. */
final class SamplePopulations {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 10, 31);
    private static final List<String> AUTHORS = List.of("p-023", "p-024", "p-025", "p-027", "p-029", "p-030");
    private static final List<String> APPROVERS = List.of("p-006", "p-025", "p-023", "p-029", "p-030", "p-024");

    private SamplePopulations() {}

    static void write(Path content) {
        releases(content);
        infrastructure(content);
        grants(content);
        alerts(content);
        tickets(content);
    }

    private static void releases(Path content) {
        List<String> rows = new ArrayList<>();
        int number = 1;
        for (LocalDate day = FIRST.plusDays(5); !day.isAfter(LAST); day = day.plusDays(1)) {
            boolean releaseDay = day.getDayOfWeek() == DayOfWeek.TUESDAY || day.getDayOfWeek() == DayOfWeek.THURSDAY;
            boolean pause = day.equals(LocalDate.of(2026, 1, 6))
                    || day.equals(LocalDate.of(2026, 5, 14))
                    || day.getMonthValue() == 7 && day.getDayOfMonth() > 19;
            if (releaseDay && !pause) {
                int pair = number % AUTHORS.size();
                rows.add("2026." + number + "," + day + "," + AUTHORS.get(pair) + "," + APPROVERS.get(pair) + ","
                        + (1 + number * 5 % 7) + ",passed");
                number++;
            }
        }
        SampleEvidence.table(
                content, "populations/releases-2026.csv", "release,date,author,approver,changes,tests", rows);
    }

    private static void infrastructure(Path content) {
        Random random = new Random(2_291L);
        List<String> platform = List.of("p-020", "p-021", "p-022");
        List<String> rows = new ArrayList<>();
        LocalDate day = FIRST.plusDays(6);
        int number = 2_120;
        while (!day.isAfter(LAST)) {
            int author = random.nextInt(3);
            rows.add("INFRA-" + number + "," + day + "," + platform.get(author) + "," + platform.get((author + 1) % 3));
            number += 1 + random.nextInt(4);
            day = workday(day.plusDays(2 + random.nextInt(7)));
        }
        SampleEvidence.table(content, "populations/infrastructure-2026.csv", "change,date,author,approver", rows);
    }

    private static void grants(Path content) {
        Random random = new Random(62L);
        List<String> systems = List.of("SYS-PROD", "SYS-GIT", "SYS-DESK", "SYS-LOG", "SYS-STATUS");
        List<String> owners = List.of("platform-lead", "engineering-lead", "support-lead", "security-engineer", "sre");
        List<String> persons = List.of("p-021", "p-022", "p-024", "p-027", "p-029", "p-030", "p-032", "p-034", "p-035");
        List<String> rows = new ArrayList<>();
        LocalDate day = FIRST.plusDays(7);
        for (int number = 1; !day.isAfter(LAST); number++) {
            int system = random.nextInt(5);
            rows.add("AR-" + (300 + number) + "," + day + "," + persons.get(random.nextInt(9)) + ","
                    + systems.get(system) + "," + owners.get(system) + "," + workday(day.plusDays(1)));
            day = workday(day.plusDays(3 + random.nextInt(9)));
        }
        SampleEvidence.table(
                content,
                "populations/access-grants-2026.csv",
                "request,requested,person,system,approved-by,granted",
                rows);
    }

    private static void alerts(Path content) {
        Random random = new Random(30L);
        List<String> kinds = List.of(
                "failed sign-ins of an administrator",
                "log source silent",
                "large read in access session",
                "unknown country",
                "filter block rate");
        List<String> rows = new ArrayList<>();
        LocalDate day = FIRST.plusDays(3);
        for (int number = 1; !day.isAfter(LAST); number++) {
            boolean incident = day.equals(LocalDate.of(2026, 9, 28));
            rows.add("AL-" + (1_000 + number) + "," + day + "," + kinds.get(random.nextInt(5)) + ","
                    + (3 + random.nextInt(24)) + "," + (incident ? "INC-2026-04" : "closed with reason"));
            day = day.plusDays(2 + random.nextInt(6));
        }
        SampleEvidence.table(content, "populations/alerts-2026.csv", "alert,date,kind,minutes-to-judge,result", rows);
    }

    private static void tickets(Path content) {
        Random random = new Random(48L);
        List<String> rows = new ArrayList<>();
        LocalDate day = FIRST.plusDays(6);
        for (int number = 1; !day.isAfter(LAST); number++) {
            boolean first = number % 22 == 7;
            rows.add("T-" + (8_100 + number * 3) + "," + day + "," + (first ? "P1" : "P2") + ","
                    + (first ? 8 + random.nextInt(40) : 30 + random.nextInt(180)) + ","
                    + workday(day.plusDays(random.nextInt(6))));
            day = workday(day.plusDays(1 + random.nextInt(6)));
        }
        SampleEvidence.table(
                content, "populations/tickets-2026.csv", "ticket,opened,rank,minutes-to-answer,closed", rows);
    }

    private static LocalDate workday(LocalDate day) {
        LocalDate moved = day;
        while (moved.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            moved = moved.plusDays(1);
        }
        return moved;
    }
}
