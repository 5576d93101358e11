package dev.trustbinder.read;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Unread;
import dev.trustbinder.repository.RepoPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells from what was found in a file which of its records, and which values of them, could not be read. */
final class UnreadParts {
    /** What makes a file, or what stands at a place in it, no record. */
    private static final Set<Rule> LOSING = Set.of(
            ReadRules.ENCODING,
            ReadRules.CONFLICT,
            ReadRules.TOO_LARGE,
            ReadRules.TRUNCATED,
            ReadRules.CONTROL_CHARACTER,
            ReadRules.SYNTAX,
            ReadRules.DUPLICATE_KEY,
            ReadRules.NOT_PLAIN,
            ReadRules.CSV,
            ReadRules.FRONT_MATTER,
            ReadRules.UNKNOWN_KEY,
            ReadRules.TYPE,
            ReadRules.VALUE,
            ReadRules.ID,
            ReadRules.EVIDENCE_FOLDER,
            ReadRules.EMPTY_FILE,
            ReadRules.UNKNOWN_FILE);
    /** Those that leave the rest of the file as it was. */
    private static final Set<Rule> OF_ONE_RECORD =
            Set.of(ReadRules.CSV, ReadRules.UNKNOWN_KEY, ReadRules.TYPE, ReadRules.VALUE, ReadRules.MISSING);

    private final RepoPath path;
    private final Kind kind;
    private final String about;
    private final boolean hasHeader;
    private final Optional<List<String>> lines;
    private final TreeMap<Location, Entry<?>> records = new TreeMap<>();

    private UnreadParts(RepoPath path, Kind kind, String about, Optional<String> text, FileContent content) {
        this.path = path;
        this.kind = kind;
        this.about = about;
        this.hasHeader = path.extension().equals("csv");
        this.lines = text.map(all -> List.of(all.split("\n", -1)));
        content.entries.forEach(entry -> records.put(entry.source().whole(), entry));
    }

    /** Whether a finding says that something could not be read. */
    static boolean isLosing(Finding finding) {
        return LOSING.contains(finding.rule()) || OF_ONE_RECORD.contains(finding.rule());
    }

    /** Adds them to {@code content}, which is what the file at {@code path} gave. */
    static void of(RepoPath path, Kind kind, Supplier<Optional<String>> text, FileContent content) {
        RepoPath folder =
                path.extension().equals("csv") ? path.parent() : path.parent().parent();
        add(path, kind, kind == Kind.EVIDENCE ? folder.name() : "", text, content);
    }

    /** As {@link #of}, of evidence in a folder that may hold others. */
    static void ofEvidence(RepoPath path, String control, Supplier<Optional<String>> text, FileContent content) {
        add(path, Kind.EVIDENCE, control, text, content);
    }

    private static void add(
            RepoPath path, Kind kind, String about, Supplier<Optional<String>> text, FileContent content) {
        List<Finding> losing =
                content.findings.stream().filter(UnreadParts::isLosing).toList();
        if (!losing.isEmpty()) {
            UnreadParts parts = new UnreadParts(path, kind, about, text.get(), content);
            losing.forEach(finding -> parts.of(finding).ifPresent(content.unread::add));
        }
    }

    private Optional<Unread> of(Finding finding) {
        Location at = finding.location();
        Map.Entry<Location, Entry<?>> before = records.floorEntry(
                new Location(at.file(), at.line(), at.column(), Integer.MAX_VALUE, Integer.MAX_VALUE));
        if (before != null && before.getKey().contains(at)) {
            return ofRecord(before.getValue(), finding);
        }
        boolean one = OF_ONE_RECORD.contains(finding.rule()) && !isHeader(at);
        return Optional.of(part(finding, Optional.empty(), Set.of(), one ? text(at) : all()));
    }

    /** A key that no known one is near, and one that is missing, hide nothing. */
    private Optional<Unread> ofRecord(Entry<?> record, Finding finding) {
        Map<String, Location> places = record.source().places();
        boolean all = finding.rule().equals(ReadRules.CSV) || finding.rule().equals(ReadRules.DUPLICATE_KEY);
        Set<String> keys = places.entrySet().stream()
                .filter(place -> all || place.getValue().contains(finding.location()))
                .map(place -> place.getKey().split("[.\\[]", 2)[0])
                .collect(Collectors.toSet());
        boolean hides = LOSING.contains(finding.rule()) && !keys.isEmpty();
        return hides
                ? Optional.of(part(
                        finding,
                        Optional.of(record.id()),
                        keys,
                        text(record.source().whole())))
                : Optional.empty();
    }

    private Unread part(Finding finding, Optional<String> record, Set<String> keys, Optional<String> text) {
        Optional<String> words = about.isEmpty()
                ? text
                : Optional.of(String.join("\n", about, ids(finding.location()), text.orElse("")));
        return new Unread(kind, path, finding.location(), finding.message(), record, keys, words);
    }

    /** The ids that the rows of a log, or the folder of evidence, would have had. */
    private String ids(Location place) {
        if (!hasHeader) {
            return about + "." + path.parent().name();
        }
        int last = isHeader(place) ? lines.map(List::size).orElse(1) : place.endLine();
        return IntStream.rangeClosed(place.line(), last)
                .mapToObj(line -> about + ".runs." + line)
                .collect(Collectors.joining("\n"));
    }

    /** A spreadsheet may put {@code sep=;} before the names of the columns. */
    private boolean isHeader(Location place) {
        boolean second = lines.filter(known -> known.get(0).contains("sep=")).isPresent();
        return hasHeader && place.line() <= (second ? 2 : 1);
    }

    private Optional<String> all() {
        return lines.map(known -> String.join("\n", known));
    }

    private Optional<String> text(Location place) {
        return lines.map(known -> Stream.iterate(place.line(), line -> line + 1)
                .limit(Math.max(0, Math.min(place.endLine(), known.size()) - place.line() + 1))
                .map(line -> known.get(line - 1))
                .collect(Collectors.joining("\n")));
    }
}
