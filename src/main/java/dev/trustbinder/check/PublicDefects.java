package dev.trustbinder.check;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.finding.Severity;
import dev.trustbinder.finding.Suggestion;
import dev.trustbinder.model.Audience;
import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Field;
import dev.trustbinder.model.Header;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Source;
import dev.trustbinder.model.Vendor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The defects that hold the trust center back: those of severity error in what the public page shows or depends on. A
 * defect in a field that nobody outside sees, be it of a public record, holds nothing back.
 */
public final class PublicDefects {
    /** The keys that decide whether a record is public at all. */
    private static final Set<String> DECIDING = Set.of("audience", "listed", "subprocessor");

    private static final Set<String> EVERY_HEADER = Set.of("id", "title", "description", "audience", "listed");

    /** The kinds with public records, and the keys of each that the page shows or depends on beside the header's. */
    private static final Map<Kind, Set<String>> SEEN = Map.ofEntries(
            Map.entry(Kind.CONTROL, Set.of("statement", "criteria", "status")),
            Map.entry(
                    Kind.POLICY,
                    Set.of("version", "approved-on", "effective", "review-interval", "reviewed", "retired")),
            Map.entry(Kind.PROCEDURE, Set.of("version", "approved-on", "effective", "review-interval", "reviewed")),
            Map.entry(Kind.SECTION, Set.of("version", "approved-on")),
            Map.entry(Kind.VENDOR, Set.of("subprocessor", "subservice")),
            Map.entry(Kind.DATA, Set.of("class", "retention", "disposal")),
            Map.entry(Kind.CUEC, Set.of("kind")),
            Map.entry(Kind.TRUST_CENTER, keys(Kind.TRUST_CENTER.type())),
            Map.entry(Kind.REPORT, keys(Kind.REPORT.type())),
            Map.entry(Kind.ANSWER, keys(Kind.ANSWER.type())),
            Map.entry(Kind.UPDATE, keys(Kind.UPDATE.type())));

    /** The keys of {@code program.yml} that the page shows or depends on. */
    private static final Set<String> CHARTER =
            Set.of("organization", "system", "framework", "as-of", "calendar", "publication");

    /** The areas of the rules that tell of a file or a repository which could not be read as a whole. */
    private static final Set<String> READING = Set.of("git", "path", "record", "text", "workspace", "yaml");

    private final Program program;

    private PublicDefects(Program program) {
        this.program = program;
    }

    /** The defects of one programme, to be asked about each finding. */
    public static PublicDefects of(Program program) {
        return new PublicDefects(program);
    }

    /** Whether this finding keeps the trust center from being replaced. */
    public boolean holdBack(Finding finding) {
        return finding.isDefect() && finding.severity() == Severity.ERROR && isPublic(finding);
    }

    /** Whether a finding of any kind stands in what the public page shows or depends on. */
    public boolean isPublic(Finding finding) {
        Location place = finding.location();
        String path = place.file().relativeTo(program.revision().content());
        if (area(finding).equals("gate") || path.startsWith("frameworks/") || path.startsWith("themes/")) {
            return true;
        } else if (place.file().equals(program.charterSource().file())) {
            return isPublicInCharter(finding);
        }
        return program.index()
                .at(place)
                .map(entry -> isPublic(entry, finding))
                .orElseGet(() -> kind(path).filter(SEEN::containsKey).isPresent() || mayHoldPublicRecords(finding));
    }

    /** Whether a file that nothing reads may hold what the page should show; of a register its name tells. */
    private static boolean mayHoldPublicRecords(Finding finding) {
        return finding.rule().id().equals("workspace/unknown-file")
                && Kind.ofRegister(finding.location().file().stem())
                        .map(SEEN::containsKey)
                        .orElse(true);
    }

    private boolean isPublicInCharter(Finding finding) {
        return key(program.charterSource(), finding.location())
                .map(CHARTER::contains)
                .orElseGet(() -> isUnknownKey(finding)
                        ? meant(finding, Charter.class).stream().anyMatch(CHARTER::contains)
                        : READING.contains(area(finding)));
    }

    private static String area(Finding finding) {
        String rule = finding.rule().id();
        return rule.substring(0, rule.indexOf('/'));
    }

    private boolean isPublic(Entry<?> entry, Finding finding) {
        Optional<String> key = key(entry.source(), finding.location());
        if (key.isPresent()) {
            return isSeen(entry, key.get());
        }
        List<String> meant = isUnknownKey(finding)
                ? meant(finding, Header.class, entry.kind().type())
                : List.of();
        return meant.isEmpty()
                ? entry.isPublic() && SEEN.containsKey(entry.kind())
                : meant.stream().anyMatch(one -> isSeen(entry, one));
    }

    private boolean isSeen(Entry<?> entry, String key) {
        return seen(entry).contains(key) || (SEEN.containsKey(entry.kind()) && DECIDING.contains(key));
    }

    private static boolean isUnknownKey(Finding finding) {
        return finding.rule().id().equals("record/unknown-key");
    }

    /** The declared keys that a misspelt one may stand for. */
    @SafeVarargs
    private static List<String> meant(Finding finding, Class<? extends Record>... types) {
        String message = finding.message();
        return Suggestion.near(message.substring(message.lastIndexOf(' ') + 1), keys(types));
    }

    /** The keys of a record that the public page shows or depends on; none where the record stands nowhere on it. */
    private Set<String> seen(Entry<?> entry) {
        boolean isPublic = entry.isPublic()
                || program.index().find(entry.id()).filter(Entry::isPublic).isPresent();
        if (isPublic && SEEN.containsKey(entry.kind())) {
            return Stream.concat(EVERY_HEADER.stream(), SEEN.get(entry.kind()).stream())
                    .collect(Collectors.toSet());
        } else if (entry.facts() instanceof Vendor vendor
                && vendor.subprocessor().isPresent()
                && entry.audience() != Audience.INTERNAL) {
            return Set.of("id", "title", "audience", "subprocessor");
        }
        return entry.header().listed() ? Set.of("title", "audience", "listed", "kind", "period", "as-of") : Set.of();
    }

    /** The first key around a place; empty where it stands beside all of them. */
    private static Optional<String> key(Source source, Location place) {
        return source.places().entrySet().stream()
                .filter(value -> value.getValue().contains(place))
                .map(value -> value.getKey().split("[.\\[]", 2)[0])
                .findFirst();
    }

    /** The kind that is read from a file at {@code path}, whether or not it could be read. */
    private static Optional<Kind> kind(String path) {
        return Arrays.stream(Kind.values())
                .filter(kind -> switch (kind.form()) {
                    case RECORDS, DOCUMENTS -> path.startsWith(kind.place() + "/");
                    case REGISTER -> path.startsWith("registers/" + kind.place() + ".");
                    case FOLDERS -> path.startsWith("evidence/");
                    case FILE -> path.equals(kind.place());
                })
                .findFirst();
    }

    @SafeVarargs
    private static Set<String> keys(Class<? extends Record>... types) {
        List<Field> fields = new ArrayList<>();
        for (Class<? extends Record> type : types) {
            fields.addAll(Field.of(type));
        }
        return fields.stream().map(Field::key).collect(Collectors.toSet());
    }
}
