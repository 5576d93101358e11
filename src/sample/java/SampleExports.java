import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Exports of tools: uptime, scans, inventory, software, phishing, capacity, network rules, backup jobs. */
final class SampleExports {

    private static final List<String> TARGETS = List.of(
            "api",
            "bench-gateway",
            "certificate-render",
            "import",
            "portal",
            "sealing",
            "uncertainty",
            "workbench",
            "base-go",
            "base-render",
            "public-endpoints");

    private SampleExports() {}

    static void write(Path content, SampleRegisters registers) {
        for (int month = 1; month <= 10; month++) {
            uptime(content, YearMonth.of(2026, month));
        }
        for (int month = 1; month <= 11; month++) {
            scan(content, registers, YearMonth.of(2026, month));
        }
        for (int quarter = 1; quarter <= 3; quarter++) {
            inventory(content, quarter);
            software(content, quarter);
            phishing(content, quarter);
            capacity(content, quarter);
        }
        networkRules(content, "2026-Q1", 47);
        networkRules(content, "2026-Q3", 51);
        backups(content, YearMonth.of(2026, 3));
        backups(content, YearMonth.of(2026, 9));
        drift(content);
    }

    private static void uptime(Path content, YearMonth month) {
        double[] worst = {99.98, 99.97, 99.99, 99.95, 99.98, 99.99, 99.57, 99.97, 99.99, 99.98};
        int minutes = month.lengthOfMonth() * 1440;
        long down = Math.round(minutes * (100 - worst[month.getMonthValue() - 1]) / 100);
        List<String> rows = new ArrayList<>();
        for (String service : List.of("workbench", "api", "portal")) {
            long lost = service.equals("portal") ? down : down / (service.equals("api") ? 4 : 3);
            rows.add(String.format(
                    Locale.ROOT,
                    "%s,%s,%d,%d,%.2f,99.80",
                    month,
                    service,
                    minutes,
                    lost,
                    100.0 - 100.0 * lost / minutes));
        }
        SampleEvidence.table(
                content,
                "evidence/AVL-07/" + month + "/uptime.csv",
                "month,service,minutes-measured,minutes-down,percent,target",
                rows);
    }

    private static void scan(Path content, SampleRegisters registers, YearMonth month) {
        LocalDate day = month.atDay(1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
        LocalDate scanned = month.getMonthValue() == 4 ? day.plusDays(1) : day;
        Random random = new Random(7_000L + month.getMonthValue());
        List<String> rows = new ArrayList<>();
        for (String target : TARGETS) {
            int components = 120 + random.nextInt(90);
            rows.add(scanned + "," + target + "," + components + "," + open(registers, target, scanned, "critical")
                    + ","
                    + open(registers, target, scanned, "high") + "," + open(registers, target, scanned, "medium") + ","
                    + open(registers, target, scanned, "low"));
        }
        SampleEvidence.table(
                content,
                "evidence/OPS-02/" + month + "/scan-summary.csv",
                "scanned,target,components,critical,high,medium,low",
                rows);
    }

    /** The findings of the register which stood open in a target on that day; a finding's number chooses its target. */
    private static long open(SampleRegisters registers, String target, LocalDate day, String severity) {
        return registers.vulnerabilities().stream()
                .filter(finding -> finding.get("severity").equals(severity))
                .filter(finding -> TARGETS.get(
                                Integer.parseInt(finding.get("id").substring(9)) % TARGETS.size())
                        .equals(target))
                .filter(finding -> !LocalDate.parse(finding.get("found")).isAfter(day))
                .filter(finding -> finding.get("fixed").isEmpty()
                        || LocalDate.parse(finding.get("fixed")).isAfter(day))
                .count();
    }

    private static void inventory(Path content, int quarter) {
        Random random = new Random(4_100L + quarter);
        List<String> kinds = List.of(
                "container service",
                "database",
                "bucket",
                "security group",
                "key",
                "queue",
                "laptop",
                "hardware key",
                "software service",
                "bench instrument");
        List<String> owners = List.of(
                "platform-lead",
                "platform-lead",
                "platform-lead",
                "platform-lead",
                "platform-lead",
                "platform-lead",
                "it-lead",
                "it-lead",
                "it-lead",
                "qa-lead");
        int[] base = {16, 4, 11, 47, 7, 9, 38, 78, 31, 6};
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            rows.add(kinds.get(i) + "," + (base[i] + quarter - 1 + random.nextInt(2)) + "," + owners.get(i) + ",0,0");
        }
        SampleEvidence.table(
                content,
                "evidence/AST-01/2026-Q" + quarter + "/inventory.csv",
                "kind,count,owner,without-owner,without-class",
                rows);
    }

    private static void software(Path content, int quarter) {
        List<String> titles = List.of(
                "Branchyard CLI",
                "Fleetmoss agent",
                "Go toolchain",
                "Keyfold helper",
                "Office suite",
                "Container runtime",
                "Diagram editor",
                "Password safe",
                "PostgreSQL client",
                "Screen recorder",
                "Video calls",
                "Virtual bench",
                "Web browser A",
                "Web browser B");
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            rows.add(titles.get(i) + "," + (3 + (i * 11 + quarter * 5) % 33) + ",on list,keep");
        }
        rows.add(List.of("Unlisted clipboard tool", "Unlisted torrent client", "Unlisted note tool")
                        .get(quarter - 1) + ",1,not on list,removed");
        SampleEvidence.table(
                content, "evidence/EPD-03/2026-Q" + quarter + "/software.csv", "title,devices,list,decision", rows);
    }

    private static void phishing(Path content, int quarter) {
        int[] sent = {36, 36, 37};
        int[] password = {3, 2, 1};
        List<String> rows = new ArrayList<>();
        rows.add("mails sent," + sent[quarter - 1]);
        rows.add("opened," + (21 - quarter * 2));
        rows.add("link followed," + (7 - quarter));
        rows.add("password entered," + password[quarter - 1]);
        rows.add("reported to security," + (14 + quarter * 4));
        rows.add("talks held," + password[quarter - 1]);
        SampleEvidence.table(content, "evidence/PPL-07/2026-Q" + quarter + "/campaign.csv", "measure,count", rows);
    }

    private static void capacity(Path content, int quarter) {
        List<String> rows = new ArrayList<>();
        int[] peak = {52, 41, 58, 33, 47};
        List<String> limits = List.of(
                "database storage", "database connections", "object store quota", "render queue", "container quota");
        for (int i = 0; i < limits.size(); i++) {
            int used =
                    peak[i] + (quarter - 1) * 4 - (limits.get(i).equals("object store quota") && quarter == 3 ? 22 : 0);
            rows.add(limits.get(i) + "," + used + "," + (used + 6) + ",70," + (used + 6 < 70 ? "none" : "raise quota"));
        }
        SampleEvidence.table(
                content,
                "evidence/AVL-01/2026-Q" + quarter + "/forecast.csv",
                "limit,peak-percent,next-quarter-percent,threshold,decision",
                rows);
    }

    private static void networkRules(Path content, String quarter, int count) {
        List<String> segments = List.of("edge", "application", "data", "operations");
        List<String> rows = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            String segment = segments.get(i % 4);
            boolean idle = quarter.equals("2026-Q3") && (i == 23 || i == 38);
            String hit = idle ? "no hit for 120 days" : "in use";
            rows.add("sg-" + (1000 + i * 13) + "," + segment + ","
                    + (segment.equals("data") ? 5432 : segment.equals("edge") ? 443 : 8080) + ",platform-lead," + hit
                    + "," + (idle ? "remove" : "keep"));
        }
        SampleEvidence.table(
                content, "evidence/NET-02/" + quarter + "/rules.csv", "rule,segment,port,owner,hits,decision", rows);
    }

    private static void backups(Path content, YearMonth month) {
        Random random = new Random(9_900L + month.getMonthValue());
        List<String> rows = new ArrayList<>();
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            LocalDate date = month.atDay(day);
            boolean failed = date.equals(LocalDate.of(2026, 9, 28));
            rows.add(date + ",01:30," + (44 + random.nextInt(9)) + "," + (failed ? 0 : 812 + day) + ",96,"
                    + (failed ? "failed: quota" : "complete"));
        }
        SampleEvidence.table(
                content,
                "evidence/AVL-02/" + month + "/jobs.csv",
                "date,start,minutes,gigabytes,log-copies,state",
                rows);
    }

    private static void drift(Path content) {
        List<String> rows = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2026, 10, 1); day.getMonthValue() == 10; day = day.plusDays(1)) {
            boolean differs = day.getDayOfMonth() == 13;
            rows.add(day + ",604," + (differs ? "1,INFRA-2291" : "0,"));
        }
        SampleEvidence.table(content, "evidence/OPS-09/2026-10/nights.csv", "night,resources,differences,ticket", rows);
    }
}
