package dev.trustbinder.cli;

import dev.trustbinder.assess.Identities;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.ReviewRecord;
import dev.trustbinder.model.Words;
import dev.trustbinder.read.ReviewExport.Review;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.workspace.Workspace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The register of reviews taken in, to which lines are added; those it has stay byte for byte as they are. */
final class ApprovalsRegister {
    private static final List<String> KEYS = List.of("id", "commit", "number", "reviewer", "decision", "on", "source");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]*");

    private final RepoPath path;
    private final String text;
    private final List<String> columns;
    private final Set<String> ids = new TreeSet<>();
    private final Set<String> keys = new TreeSet<>();
    private final StringBuilder lines = new StringBuilder();
    private final Identities identities;
    private int added;
    private int known;

    private ApprovalsRegister(RepoPath path, String text, List<String> columns, Identities identities) {
        this.path = path;
        this.text = text;
        this.columns = columns;
        this.identities = identities;
    }

    /** The register of a programme: the file it has, else a new CSV file. */
    static ApprovalsRegister of(Program program, Workspace workspace, Identities identities)
            throws IOException, UsageException {
        RepoPath path = path(program);
        boolean isYaml = path.extension().equals("yml");
        String text = ContentOption.text(workspace, path);
        List<String> columns = isYaml || text.isBlank() ? KEYS : columns(path, text);
        refuseUnlessList(path, isYaml, text);
        ApprovalsRegister register = new ApprovalsRegister(path, text, columns, identities);
        program.index().byId().keySet().forEach(register.ids::add);
        program.all(ReviewRecord.class).forEach(register::know);
        return register;
    }

    private static RepoPath path(Program program) {
        RepoPath csv =
                program.revision().content().resolve("registers/approvals.csv").orElseThrow();
        RepoPath yaml =
                program.revision().content().resolve("registers/approvals.yml").orElseThrow();
        boolean isYaml = program.revision().files().containsKey(yaml)
                && !program.revision().files().containsKey(csv);
        return isYaml ? yaml : csv;
    }

    private static List<String> columns(RepoPath path, String text) throws UsageException {
        String head = text.lines().findFirst().orElse("").replace("\uFEFF", "").replace("\"", "");
        List<String> columns = Stream.of(head.split(",")).map(String::strip).toList();
        if (!head.contains(",") && head.matches(".*[;\t|].*") || head.startsWith("sep=")) {
            throw new UsageException(
                    "%s sets its cells apart by other signs than commas: %s".formatted(path, head),
                    "save it with commas; new lines are added behind those it has");
        }
        List<String> missing = KEYS.stream()
                .filter(key -> columns.stream().noneMatch(key::equalsIgnoreCase))
                .toList();
        if (!missing.isEmpty()) {
            throw new UsageException(
                    "%s has no column %s".formatted(path, String.join(", ", missing)),
                    "add it to the first row; the rows below may leave it empty");
        }
        return columns;
    }

    private static void refuseUnlessList(RepoPath path, boolean isYaml, String text) throws UsageException {
        boolean isList = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst()
                .map(line -> line.startsWith("- "))
                .orElse(true);
        if (isYaml && !isList) {
            throw new UsageException(path + " is no list of records", "write each record behind '- '");
        }
    }

    private void know(Entry<ReviewRecord> entry) {
        ReviewRecord review = entry.facts();
        keys.add(key(
                review.commit(),
                review.number(),
                identities.ofLogin(review.reviewer()).orElse(review.reviewer()),
                review.decision().map(Words::of).orElse(""),
                review.on().map(Object::toString).orElse("")));
    }

    private static String key(String... parts) {
        return String.join("\n", parts);
    }

    /** Adds a review, unless the register has it. */
    void add(Review review, String reviewer, String source) {
        String decision = Words.of(review.decision());
        if (!keys.add(key(
                review.commit(),
                review.number(),
                reviewer,
                decision,
                review.on().toString()))) {
            known++;
            return;
        }
        Map<String, String> values = new LinkedHashMap<>();
        values.put("id", freeId(review.number()));
        values.put("commit", review.commit());
        values.put("number", review.number());
        values.put("reviewer", reviewer);
        values.put("decision", decision);
        values.put("on", review.on().toString());
        values.put("source", source);
        lines.append(path.extension().equals("csv") ? row(values) : item(values))
                .append(lineEnd());
        added++;
    }

    private String freeId(String number) {
        int next = 1;
        while (!ids.add("REV-%s-%d".formatted(number, next))) {
            next++;
        }
        return "REV-%s-%d".formatted(number, next);
    }

    private String row(Map<String, String> values) {
        List<String> cells = new ArrayList<>();
        for (String column : columns) {
            String value = values.getOrDefault(column.toLowerCase(Locale.ROOT), "");
            boolean plain = value.isEmpty() || PLAIN.matcher(value).matches();
            cells.add(plain ? value : '"' + value.replace("\"", "\"\"") + '"');
        }
        return String.join(",", cells);
    }

    private static String item(Map<String, String> values) {
        List<String> pairs = new ArrayList<>();
        values.forEach((key, value) -> {
            boolean quoted = !PLAIN.matcher(value).matches() || key.equals("number") || key.equals("commit");
            if (!value.isEmpty()) {
                pairs.add(
                        key + ": " + (quoted ? '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"' : value));
            }
        });
        return "- {" + String.join(", ", pairs) + "}";
    }

    private String lineEnd() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    /** Writes what was added behind what was there. */
    void write(Workspace workspace) throws IOException {
        if (added > 0) {
            boolean isNew = text.isBlank();
            String head = isNew && path.extension().equals("csv") ? String.join(",", columns) + "\n" : "";
            String end = isNew || text.endsWith("\n") ? "" : lineEnd();
            ContentOption.write(workspace, path, (isNew ? "" : text) + end + head + lines);
        }
    }

    RepoPath path() {
        return path;
    }

    int added() {
        return added;
    }

    /** How many of the reviews given it had already. */
    int known() {
        return known;
    }
}
