import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Logs of controls which run often: one row per run, as {@code runs.csv} beside the evidence folders. */
final class SampleRuns {

    private static final String COLUMNS = "performed-on,covers,performer,reviewer,outcome,reference";
    private static final Set<String> HOLIDAYS =
            Set.of("2026-01-01", "2026-01-06", "2026-04-03", "2026-04-06", "2026-05-01", "2026-05-14", "2026-06-19");

    private SampleRuns() {}

    static void write(Path content) {
        morningChecks(content);
        logReviews(content);
        offsiteCopies(content);
        digests(content);
        monthly(content, "ACC-09", 9, "platform-lead,ciso", "%d administrators with reason", 6, "reason list", 9);
        monthly(content, "GOV-04", 16, "ciso,ceo", "forum held with %d open actions", 5, "minutes", 3);
        monthly(content, "RSK-06", 21, "security-engineer,legal-counsel", "%d items noted", 3, "watch note", 0);
        patches(content);
    }

    private static void morningChecks(Path content) {
        Map<LocalDate, String> unusual = Map.of(
                LocalDate.of(2026, 2, 19), "codes delayed,INC-2026-01",
                LocalDate.of(2026, 7, 16), "index rebuilt,INC-2026-03",
                LocalDate.of(2026, 9, 28), "copy failed,INC-2026-04");
        List<String> rows = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2026, 1, 2);
                !day.isAfter(LocalDate.of(2026, 11, 20));
                day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                rows.add(day + ",,sre,," + unusual.getOrDefault(day, "clear,"));
            }
        }
        SampleEvidence.table(content, "evidence/OPS-10/runs.csv", COLUMNS, rows);
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !HOLIDAYS.contains(day.toString());
    }

    private static void logReviews(Path content) {
        List<String> rows = new ArrayList<>();
        int week = 1;
        for (LocalDate day = LocalDate.of(2026, 1, 2); day.isBefore(SampleEvidence.AS_OF); day = day.plusDays(7)) {
            int followedUp = (week * 5 + 2) % 7 % 4;
            rows.add(day + ",,security-engineer,platform-lead," + (18 + week * 11 % 23) + " sessions; "
                    + (followedUp == 0 ? "none" : followedUp) + " followed up,LOGREV-" + week);
            week++;
        }
        SampleEvidence.table(content, "evidence/OPS-07/runs.csv", COLUMNS, onWorkingDays(rows));
    }

    private static void offsiteCopies(Path content) {
        List<String> rows = new ArrayList<>();
        int objects = 2_104_300;
        for (LocalDate day = LocalDate.of(2026, 1, 1); day.isBefore(SampleEvidence.AS_OF); day = day.plusDays(7)) {
            objects += 5_200 + day.getDayOfYear() * 37 % 1_900;
            rows.add(day + ",,sre,security-engineer," + objects + " objects equal,permafrost-compare");
        }
        SampleEvidence.table(content, "evidence/AVL-08/runs.csv", COLUMNS, onWorkingDays(rows));
    }

    private static void digests(Path content) {
        List<String> rows = new ArrayList<>();
        int number = 1;
        for (LocalDate day = LocalDate.of(2026, 1, 9); day.isBefore(SampleEvidence.AS_OF); day = day.plusDays(14)) {
            rows.add(day + ",,product-lead,engineering-lead,digest sent,DIGEST-" + number);
            number++;
        }
        SampleEvidence.table(content, "evidence/COM-06/runs.csv", COLUMNS, onWorkingDays(rows));
    }

    private static void monthly(
            Path content,
            String control,
            int dayOfMonth,
            String people,
            String outcome,
            int least,
            String reference,
            int monthFiledAsFolder) {
        List<String> rows = new ArrayList<>();
        for (int month = 1; month <= 10; month++) {
            if (month == monthFiledAsFolder) {
                continue;
            }
            LocalDate day = LocalDate.of(2026, month, dayOfMonth);
            rows.add(day + ",," + people + "," + outcome.formatted(least + month * 3 % 3) + "," + reference + " 2026-"
                    + (month < 10 ? "0" : "") + month);
        }
        SampleEvidence.table(content, "evidence/" + control + "/runs.csv", COLUMNS, onWorkingDays(rows));
    }

    private static void patches(Path content) {
        List<String> rows = new ArrayList<>();
        for (int month = 1; month <= 11; month++) {
            LocalDate day = LocalDate.of(2026, month, 1);
            while (day.getDayOfWeek() != DayOfWeek.WEDNESDAY) {
                day = day.plusDays(1);
            }
            rows.add(day.plusDays(7) + ",,platform-lead,security-engineer," + (38 + month * 5 % 9)
                    + " hosts patched; 0 left,window 2026-" + (month < 10 ? "0" : "") + month);
        }
        SampleEvidence.table(content, "evidence/OPS-04/runs.csv", COLUMNS, rows);
    }

    /** Moves a run which would fall on a holiday or weekend to the working day before it, else after it. */
    private static List<String> onWorkingDays(List<String> rows) {
        return rows.stream()
                .map(row -> workingDayFor(LocalDate.parse(row.substring(0, 10))) + row.substring(10))
                .toList();
    }

    private static LocalDate workingDayFor(LocalDate day) {
        int step = day.isAfter(LocalDate.of(2026, 1, 6)) ? -1 : 1;
        LocalDate moved = day;
        while (!isWorkingDay(moved)) {
            moved = moved.plusDays(step);
        }
        return moved;
    }
}
