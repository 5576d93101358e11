package dev.trustbinder.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A workspace as large as those of real companies: thousands of pieces of evidence, in folders and in logs of runs, and
 * people with their training and acknowledgements. The same counts give the same bytes.
 */
public final class ManyRecords {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int COURSES = 6;
    private static final int DAYS = 320;

    private final SortedMap<String, String> files = new TreeMap<>();

    private ManyRecords() {}

    /** {@code ManyRecords CONTROLS FOLDERS LOG-ROWS PEOPLE FOLDER} writes {@code FOLDER/content}. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[4]);
        SortedMap<String, String> files = files(
                Integer.parseInt(arguments[0]),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    /**
     * The files by their paths.
     *
     * @param folders pieces of evidence in folders of their own, spread over the controls
     * @param rows pieces of evidence in logs, a third of them in the log of the first control
     * @param people each with six courses and six acknowledgements
     */
    public static SortedMap<String, String> files(int controls, int folders, int rows, int people) {
        ManyRecords many = new ManyRecords();
        many.program();
        many.controls(controls);
        many.folders(controls, folders);
        many.logs(controls, rows);
        many.people(people);
        many.requests(controls);
        return many.files;
    }

    private void program() {
        files.put("content/program.yml", """
                organization: {name: "Many Records, Inc.", short-name: Many}
                system: {name: Many}
                as-of: 2026-11-21
                engagements:
                  - id: SOC2-2026
                    type: type2
                    window: {from: 2026-01-01, to: 2026-12-31}
                    categories: [{category: security, reason: Every SOC 2 has it}]
                roles:
                  - {id: lead, title: Lead, holders: [{person: p-1, from: 2024-01-01}]}
                  - {id: chief, title: Chief, holders: [{person: p-2, from: 2024-01-01}]}
                """);
        files.put("content/policies/security.md", """
                ---
                id: POL-SEC
                title: Security policy
                owner: lead
                approvers: [chief]
                version: "4"
                approved-on: 2026-01-15
                effective: 2026-02-01
                review-interval: annual
                ---
                ## Rules
                Whoever works here keeps these rules; see [[CTL-0001.runs.9]], [[CTL-0001]] and [[REQ-0007]].
                """);
    }

    private static String control(int number) {
        return "CTL-%04d".formatted(number);
    }

    private static String day(int number) {
        return FIRST.plusDays(number % DAYS).toString();
    }

    private void controls(int count) {
        StringBuilder text = new StringBuilder();
        for (int number = 1; number <= count; number++) {
            text.append("""
                    - id: %s
                      title: Control number %d
                      statement: The lead looks at the list of change number %d every week and keeps what was decided.
                      criteria: [CC6.%d, CC8.1]
                      owner: lead
                      reviewer: chief
                      kind: detective
                      nature: manual
                      frequency: weekly
                      status: implemented
                      policies: [POL-SEC]
                    """.formatted(control(number), number, number, 1 + number % 3));
        }
        files.put("content/controls/all.yml", text.toString());
    }

    private void folders(int controls, int count) {
        for (int number = 0; number < count; number++) {
            String folder = "content/evidence/%s/%s-%d"
                    .formatted(control(1 + number % controls), day(number / controls), number);
            files.put(folder + "/evidence.yml", """
                    performed-on: %s
                    performer: lead
                    reviewer: chief
                    kind: export
                    outcome: List number %d looked through, nothing to correct
                    """.formatted(day(number / controls), number));
            files.put(folder + "/list.csv", "id,decision\n%d,keep\n".formatted(number));
        }
    }

    private void logs(int controls, int count) {
        for (int control = 1; control <= Math.min(4, controls); control++) {
            int rows = control == 1 ? count / 3 : (count - count / 3) / 3;
            StringBuilder text = new StringBuilder("performed-on,performer,reviewer,outcome,reference\n");
            for (int row = 0; row < rows; row++) {
                text.append("%s,lead,chief,\"alert %d answered, closed\",TICKET-%d-%d\n"
                        .formatted(day(row * DAYS / rows), row, control, row));
            }
            files.put("content/evidence/" + control(control) + "/runs.csv", text.toString());
        }
    }

    private void people(int count) {
        StringBuilder people = new StringBuilder("id,team,kind,start\n");
        StringBuilder training = new StringBuilder("person,course,due,completed,score\n");
        StringBuilder accepted = new StringBuilder("person,policies,version,on\n");
        for (int person = 1; person <= count; person++) {
            people.append("p-%d,Team %d,employee,2024-01-09\n".formatted(person, person % 40));
            for (int course = 1; course <= COURSES; course++) {
                training.append("p-%d,course-%d,2026-06-30,%s,%d\n"
                        .formatted(person, course, day(person % 100 + course), 70 + (person + course) % 30));
                accepted.append("p-%d,POL-SEC,4,%s\n".formatted(person, day(40 + course)));
            }
        }
        files.put("content/registers/people.csv", people.toString());
        files.put("content/registers/training.csv", training.toString());
        files.put("content/registers/acknowledgements.csv", accepted.toString());
        StringBuilder courses = new StringBuilder();
        for (int course = 1; course <= COURSES; course++) {
            courses.append("- {id: course-%d, title: Course %d, required-of: [all]}\n".formatted(course, course));
        }
        files.put("content/registers/courses.yml", courses.toString());
    }

    /** Each names a control that is not there, which is one finding each. */
    private void requests(int controls) {
        StringBuilder requests = new StringBuilder();
        for (int number = 1; number <= controls; number++) {
            requests.append("""
                    - id: REQ-%04d
                      engagement: SOC2-2026
                      number: "%d"
                      text: Show the list of change number %d and what was decided
                      controls: [%s, GONE-%d]
                      status: open
                    """.formatted(number, number, number, control(number), number));
        }
        files.put("content/requests/list.yml", requests.toString());
    }
}
