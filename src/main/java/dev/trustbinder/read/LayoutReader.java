package dev.trustbinder.read;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.finding.Severity;
import dev.trustbinder.finding.Suggestion;
import dev.trustbinder.model.Baseline;
import dev.trustbinder.model.Kind;
import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.Litter;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.repository.Revision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells from its place what each file of a workspace is read as, and names the files nothing reads. */
final class LayoutReader {
    private static final String CHARTER = "program.yml";
    /** For editors; the reader goes by the same field lists. */
    private static final String SCHEMAS = ".schemas";

    private static final Pattern ASIDE = Pattern.compile("(~|[.](bak|old|orig))$");

    private final Revision revision;
    private final List<Finding> findings;
    private final SortedMap<RepoPath, Blob> frameworks = new TreeMap<>();
    private final SortedMap<RepoPath, Kind> records = new TreeMap<>();
    private final SortedMap<RepoPath, SortedMap<RepoPath, Blob>> evidence = new TreeMap<>();
    private final List<RepoPath> runLogs = new ArrayList<>();
    private final SortedMap<RepoPath, Finding> unknown = new TreeMap<>();
    private final List<RepoPath> tables = new ArrayList<>();

    LayoutReader(Revision revision, List<Finding> findings) {
        this.revision = revision;
        this.findings = findings;
    }

    ProgramReader.Layout layout() {
        RepoPath charter = revision.content().resolve(CHARTER).orElseThrow();
        for (RepoPath path : revision.files().keySet()) {
            place(path, path.relativeTo(revision.content()));
        }
        return new ProgramReader.Layout(charter, frameworks, records, evidence, runLogs, tables, joined());
    }

    private void place(RepoPath path, String relative) {
        String folder = relative.contains("/") ? relative.substring(0, relative.indexOf('/')) : "";
        boolean ofEvidence = folder.equals(Kind.EVIDENCE.place());
        Optional<RepoPath> original = original(path).filter(file -> !ofEvidence);
        if (original.isPresent()) {
            unknown(path, "git mv %s %s".formatted(path, original.get()));
            return;
        }
        Optional<Litter> litter = Litter.at(relative);
        if (litter.isPresent()) {
            if (ofEvidence || litter.get() != Litter.PLACEHOLDER) {
                litter(path, litter.get().words());
            }
            return;
        }
        if (relative.equals(CHARTER)
                || relative.equals(Baseline.FILE)
                || path.name().equals("README.md")
                || path.name().startsWith(".git")
                || folder.equals(SCHEMAS)) {
            return;
        }
        switch (folder) {
            case "frameworks" -> framework(path);
            case "registers" -> register(path);
            case "evidence" -> evidence(path, relative.split("/"));
            case "trust" -> trust(path, relative);
            default -> record(path, folder);
        }
    }

    /** The file of which this is a copy that a program or person put aside, where that itself is gone. */
    private Optional<RepoPath> original(RepoPath path) {
        return Optional.of(ASIDE.matcher(path.value()).replaceFirst(""))
                .filter(name -> !name.equals(path.value()))
                .map(RepoPath::new)
                .filter(file -> Set.of("csv", "md", "yml").contains(file.extension()))
                .filter(file -> !revision.files().containsKey(file));
    }

    /** A file that proves nothing and is read as nothing, with the way to be rid of it. */
    private void litter(RepoPath path, String why) {
        findings.add(ReadRules.LITTER.at(
                Location.startOf(path),
                "%s is %s and proves nothing".formatted(path.name(), why),
                why.equals("empty")
                        ? "file the proof itself, or take it out with git rm"
                        : "take it out with git rm --cached, and add its name to .gitignore"));
    }

    private boolean isEmpty(RepoPath path) {
        boolean empty = revision.files().get(path).size() == 0;
        if (empty) {
            litter(path, "empty");
        }
        return empty;
    }

    private void framework(RepoPath path) {
        if (path.extension().equals("yml")) {
            frameworks.put(path, revision.files().get(path));
        } else {
            unknown(path, "a framework is a .yml file" + renamed(path, "yaml", "yml"));
        }
    }

    private void register(RepoPath path) {
        Optional<Kind> kind = Kind.ofRegister(path.stem());
        boolean known = path.extension().equals("yml") || path.extension().equals("csv");
        if (kind.isPresent() && known) {
            records.put(path, kind.get());
        } else if (kind.isPresent()) {
            unknown(path, "a register is a .yml or .csv file" + renamed(path, "yaml", "yml"));
        } else {
            List<String> names = Arrays.stream(Kind.values())
                    .filter(candidate -> candidate.form() == Kind.Form.REGISTER)
                    .map(Kind::place)
                    .toList();
            String help = Suggestion.help(path.stem(), names);
            unknown(path, help.isEmpty() ? "registers: " + String.join(", ", names) : help);
        }
    }

    private void evidence(RepoPath path, String[] parts) {
        if (parts.length == 3 && parts[2].equals("runs.csv")) {
            runLogs.add(path);
        } else if (parts.length > 3 && path.name().equals("runs.csv") && isRunLog(path)) {
            RepoPath control =
                    revision.content().resolve("evidence/" + parts[1]).orElseThrow();
            unknown(path, "a run log lies beside the folders of periods: git mv %s %s/".formatted(path, control));
        } else if (isMisspelt(path, parts)) {
            unknown(path, "did you mean %s?".formatted(parts.length == 3 ? "runs.csv" : "evidence.yml"));
        } else if (!path.name().equals("evidence.yml") && isEmpty(path)) {
            return;
        } else if (parts.length < 4) {
            findings.add(ReadRules.EVIDENCE_FOLDER.at(
                    Location.startOf(path),
                    path.name() + " lies in no folder of a control and a period",
                    "move it to evidence/CONTROL/PERIOD/"));
        } else {
            RepoPath folder = revision.content()
                    .resolve(String.join("/", Arrays.asList(parts).subList(0, 3)))
                    .orElseThrow();
            evidence.computeIfAbsent(folder, key -> new TreeMap<>())
                    .put(path, revision.files().get(path));
        }
    }

    private boolean isRunLog(RepoPath path) {
        return TextFile.words(revision.files().get(path))
                .filter(text -> text.split("\n", 2)[0].contains("performed-on"))
                .isPresent();
    }

    /** A name that is nearly the one by which the facts or the runs of a control are read; it must not pass for a proof. */
    private static boolean isMisspelt(RepoPath path, String[] parts) {
        String read = parts.length == 3 ? "runs.csv" : "evidence.yml";
        return (parts.length == 3 || Set.of("yml", "yaml").contains(path.extension()))
                && !path.name().equals(read)
                && !Suggestion.near(path.name(), List.of(read)).isEmpty();
    }

    private void trust(RepoPath path, String relative) {
        Optional<Kind> kind = Arrays.stream(Kind.values())
                .filter(candidate -> candidate.form() == Kind.Form.FILE)
                .filter(candidate -> candidate.place().equals(relative))
                .findFirst();
        if (kind.isPresent()) {
            records.put(path, kind.get());
        } else if (relative.startsWith(Kind.UPDATE.place() + "/")) {
            document(path, Kind.UPDATE);
        } else {
            String help = Suggestion.help(path.name(), List.of("center.yml", "reports.yml", "answers.yml", "updates"));
            unknown(path, help.isEmpty() ? "trust/ holds center.yml, reports.yml, answers.yml and updates/" : help);
        }
    }

    private void record(RepoPath path, String folder) {
        Optional<Kind> kind = Arrays.stream(Kind.values())
                .filter(candidate -> candidate.form() == Kind.Form.RECORDS || candidate.form() == Kind.Form.DOCUMENTS)
                .filter(candidate -> candidate.place().equals(folder))
                .findFirst();
        if (kind.isEmpty()) {
            unknownFolder(path, folder);
        } else if (kind.get().form() == Kind.Form.DOCUMENTS) {
            document(path, kind.get());
        } else if (path.extension().equals("yml")) {
            records.put(path, kind.get());
        } else if (kind.get() == Kind.POPULATION && !path.extension().equals("yaml")) {
            table(path);
        } else {
            unknown(path, "a file of %s is a .yml file".formatted(kind.get().place()) + renamed(path, "yaml", "yml"));
        }
    }

    private void table(RepoPath path) {
        if (path.extension().equals("csv")) {
            tables.add(path);
        }
    }

    /** Beside documents lie their pictures and attachments, so only a misspelt ending is worth a word. */
    private void document(RepoPath path, Kind kind) {
        if (path.extension().equals("md")) {
            records.put(path, kind);
        } else if (path.extension().equals("markdown")) {
            unknown(path, "a document is a .md file" + renamed(path, "markdown", "md"));
        } else if (path.extension().equals("yml") || path.extension().equals("yaml")) {
            unknown(
                    path,
                    "%s/ holds documents; records lie in a folder of their kind, such as controls/"
                            .formatted(kind.place()));
        } else if (path.extension().isEmpty() && startsAsDocument(path)) {
            unknown(path, "a document is a .md file: git mv %s %s.md".formatted(path, path));
        } else {
            isEmpty(path);
        }
    }

    private boolean startsAsDocument(RepoPath path) {
        return TextFile.words(revision.files().get(path))
                .filter(text -> text.startsWith("---\n"))
                .isPresent();
    }

    private static List<String> folders() {
        return List.of(("controls description evidence frameworks policies populations procedures registers requests"
                        + " trust")
                .split(" "));
    }

    /** The files of a folder of no kind, told once; a file at the top that is none of those read there. */
    private void unknownFolder(RepoPath path, String folder) {
        RepoPath charter = revision.content().resolve(CHARTER).orElseThrow();
        if (!revision.files().containsKey(charter) && CharterFile.isMeant(charter, path)) {
            return;
        }
        String name = folder.isEmpty() ? path.name() : folder;
        Optional<Kind> register = Kind.ofRegister(path.stem()).filter(kind -> folder.isEmpty());
        String help = register.isPresent()
                ? "registers lie in registers/: git mv %s %s/registers/%s"
                        .formatted(path, revision.content(), path.name())
                : Suggestion.help(name, folders());
        String all = help.isEmpty() ? "folders: " + String.join(", ", folders()) : help;
        unknown(path, all);
    }

    /** Those of a folder in which nothing is read are one finding, and those that one wrong ending has in another. */
    private SortedMap<RepoPath, Finding> joined() {
        Set<RepoPath> reading = reading();
        Map<String, List<RepoPath>> alike = unknown.keySet().stream()
                .collect(Collectors.groupingBy(file -> cause(file, reading), TreeMap::new, Collectors.toList()));
        alike.forEach((cause, files) -> {
            Finding first = unknown.get(files.get(0));
            String message = "nothing reads %s, which %s %d files"
                    .formatted(cause, cause.endsWith("/") ? "holds" : "are", files.size());
            Finding finding = new Finding(first.rule(), first.severity(), message, first.help(), first.location());
            files.forEach(file -> unknown.put(file, files.size() == 1 ? first : finding));
        });
        return unknown;
    }

    /** The folders in which something is read, however far below. */
    private Set<RepoPath> reading() {
        Set<RepoPath> reading = new HashSet<>(Set.of(revision.content()));
        Stream.of(frameworks.keySet(), records.keySet(), evidence.keySet(), runLogs, tables)
                .flatMap(Collection::stream)
                .forEach(path -> {
                    for (RepoPath above = path.parent(); reading.add(above); above = above.parent()) {}
                });
        return reading;
    }

    private static String cause(RepoPath file, Set<RepoPath> reading) {
        RepoPath folder = file.parent();
        if (reading.contains(folder)) {
            boolean isEnding = Set.of("yaml", "markdown").contains(file.extension());
            return isEnding ? folder + "/*." + file.extension() : file.value();
        }
        while (!reading.contains(folder.parent())) {
            folder = folder.parent();
        }
        return folder + "/";
    }

    /** The command that gives a file the ending that is read, where it has one that is nearly that. */
    private static String renamed(RepoPath path, String wrong, String right) {
        String stem = path.value()
                .substring(0, path.value().length() - path.extension().length());
        return path.extension().equals(wrong) ? ": git mv " + path + " " + stem + right : "";
    }

    /** What may hold records is lost where nothing reads it, so it is an error; another file is in the way of nobody. */
    private void unknown(RepoPath path, String help) {
        Finding finding = ReadRules.UNKNOWN_FILE.at(Location.startOf(path), "nothing reads " + path, help);
        boolean records = Set.of("yml", "yaml", "csv").contains(path.extension());
        unknown.put(path, records ? finding.weighing(Severity.ERROR) : finding);
    }
}
