package dev.trustbinder.read;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.repository.RepoPath;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/** The characters that no record holds, and those that a reader of one cannot see. */
final class Characters {
    private Characters() {}

    /** A finding for the first character that no text holds, or one for each line with characters nobody can see. */
    static boolean areUsable(RepoPath file, List<String> lines, int firstLine, List<Finding> findings) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            OptionalInt forbidden = first(line, Characters::isForbidden);
            if (forbidden.isPresent()) {
                Location at = Location.on(file, i + firstLine, forbidden.getAsInt(), 1);
                findings.add(ReadRules.CONTROL_CHARACTER.at(
                        at, "%s stands in this line".formatted(name(line, forbidden.getAsInt())), "remove it"));
                return false;
            }
            OptionalInt invisible = first(line, Characters::isInvisible);
            if (invisible.isPresent()) {
                findings.add(ReadRules.INVISIBLE_CHARACTER.at(
                        Location.on(file, i + firstLine, invisible.getAsInt(), 1),
                        "%s cannot be seen".formatted(name(line, invisible.getAsInt())),
                        "remove it"));
            }
        }
        return true;
    }

    /** Whether a text holds a character that an escape brought in and no text holds. */
    static boolean holdsForbidden(String text) {
        return text.codePoints().anyMatch(point -> point != '\n' && isForbidden(point));
    }

    /** The column of the first character of a sort. */
    private static OptionalInt first(String line, IntPredicate sort) {
        int column = 1;
        for (int i = 0; i < line.length(); column++) {
            int point = line.codePointAt(i);
            if ((point > '~' || point < ' ') && sort.test(point)) {
                return OptionalInt.of(column);
            }
            i += Character.charCount(point);
        }
        return OptionalInt.empty();
    }

    private static String name(String line, int column) {
        return "character U+%04X".formatted(line.codePointAt(line.offsetByCodePoints(0, column - 1)));
    }

    static boolean isForbidden(int point) {
        boolean isControl = Character.isISOControl(point) && point != '\t' && point != 0x85;
        boolean isHalf = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return isControl || isHalf || point == 0xFFFE || point == 0xFFFF;
    }

    /** Marks that turn the direction of writing, and blanks without width; those that join letters are writing. */
    static boolean isInvisible(int point) {
        return point == 0x200B
                || point == 0x200E
                || point == 0x200F
                || point >= 0x202A && point <= 0x202E
                || point >= 0x2060 && point <= 0x2069
                || point == 0xFEFF;
    }
}
