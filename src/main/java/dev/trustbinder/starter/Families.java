package dev.trustbinder.starter;

import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Program;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The families of ids of one kind of record: {@code ACC-01} and {@code ACC-02} are one, counted on by a number.
 *
 * @param last the last id of each family, by what stands before its number
 */
public record Families(Program program, Kind kind, SortedMap<String, Last> last) {
    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,9})");
    private static final int NAME_LENGTH = 3;

    /** The highest number of a family, and how many digits it is written with. */
    record Last(int number, int digits) {}

    /** The families of the records there are. */
    public static Families of(Program program, Kind kind) {
        SortedMap<String, Last> last = new TreeMap<>();
        for (Entry<?> entry : program.index().all(kind)) {
            Matcher id = NUMBERED.matcher(entry.id());
            if (id.matches() && !id.group(1).isEmpty()) {
                Last one = new Last(Integer.parseInt(id.group(2)), id.group(2).length());
                last.merge(id.group(1), one, (a, b) -> a.number() >= b.number() ? a : b);
            }
        }
        return new Families(program, kind, last);
    }

    /** What stands before the numbers: {@code ACC}, {@code RISK}. */
    public List<String> names() {
        return last.keySet().stream().map(Families::bare).toList();
    }

    private static String bare(String prefix) {
        return prefix.replaceFirst("[._-]$", "");
    }

    /** The next free id of a family, begun with its first number where it is new. */
    public String next(String family) {
        String prefix = last.keySet().stream()
                .filter(known -> bare(known).equalsIgnoreCase(family))
                .findFirst()
                .orElse(family + "-");
        Last before = last.getOrDefault(prefix, new Last(0, 2));
        return later(
                prefix + String.format(Locale.ROOT, "%0" + before.digits() + "d", before.number() + 1), 0, program);
    }

    /** The id that many places after another of its family. */
    static String later(String id, int places, Program program) {
        Matcher parts = NUMBERED.matcher(id);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not counted: " + id);
        }
        String digits = "%0" + parts.group(2).length() + "d";
        return IntStream.iterate(Integer.parseInt(parts.group(2)), number -> number + 1)
                .mapToObj(number -> parts.group(1) + String.format(Locale.ROOT, digits, number))
                .filter(one -> !program.index().byId().containsKey(one))
                .skip(places)
                .findFirst()
                .orElseThrow();
    }

    /** A free id that says what a record is called, for kinds that are not counted: {@code POL-VIS}. */
    public String named(String title) {
        String letters = title.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        String prefix = prefix() + "-";
        return IntStream.rangeClosed(NAME_LENGTH, Math.max(NAME_LENGTH, letters.length()))
                .mapToObj(length -> prefix + letters.substring(0, Math.min(length, letters.length())))
                .filter(id -> !letters.isEmpty() && !program.index().byId().containsKey(id))
                .findFirst()
                .orElseGet(() -> next(prefix()));
    }

    /** Whether records of the kind are called by a short name rather than a number. */
    public boolean areNamed() {
        return switch (kind) {
            case POLICY, PROCEDURE, VENDOR, SYSTEM, DATA, REPORT, COURSE, POPULATION -> true;
            default -> false;
        };
    }

    /** What ids of the kind begin with where there are none to go by. */
    public String prefix() {
        return switch (kind) {
            case CONTROL -> "CTL";
            case POLICY -> "POL";
            case PROCEDURE -> "PROC";
            case SECTION -> "DC";
            case POPULATION -> "POP";
            case REQUEST -> "REQ";
            case RISK -> "RISK";
            case ASSESSMENT -> "ASM";
            case VENDOR -> "V";
            case SYSTEM -> "SYS";
            case PERSON -> "p";
            case COURSE -> "COURSE";
            case ACCESS_REVIEW -> "AR";
            case INCIDENT -> "INC";
            case VULNERABILITY -> "VUL";
            case EXCEPTION -> "EXC";
            case WAIVER -> "WAI";
            case CHANGE -> "CHA";
            case COMMITMENT -> "CMT";
            case WALKTHROUGH -> "WALK";
            case REPORT -> "REP";
            case APPROVAL -> "APR";
            case ANSWER -> "ANS";
            case UPDATE -> "UPD";
            case DATA, CUEC, GAP, EVIDENCE, TRAINING, ACKNOWLEDGEMENT, ACCESS_REMOVAL, TRUST_CENTER -> kind.name();
        };
    }
}
