package dev.trustbinder.render.binder;

import dev.trustbinder.render.page.Table;
import java.util.List;

/** What the rows of a register weigh on a page, in bytes and a little more rather than less, and where groups begin. */
final class Scales {
    private static final int ROW = "<tr id=\"\"></tr>".length() + 10;
    private static final int CELL = "<td class=\"\"></td>".length();
    private static final int TITLE = " data-title=\"\"".length();
    private static final int TEXT = " <span></span>".length();
    private static final int LINK = " <a href=\"../\"></a>".length();
    private static final int BADGE = 370;
    private static final int ESCAPED = 6;
    private static final int WIDEST = 3;

    private final List<Table.Row> rows;
    private final List<String> groups;
    private final long[] upTo;

    private Scales(List<Table.Row> rows, List<String> groups, long[] upTo) {
        this.rows = rows;
        this.groups = groups;
        this.upTo = upTo;
    }

    static Scales of(Register register) {
        return of(register, register.heads());
    }

    static Scales of(Register register, List<Table.Column> heads) {
        long[] upTo = new long[register.rows().size() + 1];
        for (int row = 0; row < register.rows().size(); row++) {
            upTo[row + 1] = upTo[row]
                    + weight(register.isBroad(), heads, register.rows().get(row));
        }
        return new Scales(register.rows(), register.groups(), upTo);
    }

    int rows() {
        return rows.size();
    }

    /** What the rows weigh from one to that before another. */
    long between(int from, int to) {
        return upTo[to] - upTo[from];
    }

    /** How many rows from the first weigh no more than {@code most} together; one at least, where there is one. */
    int fitting(long most) {
        return fitting(0, most);
    }

    /** The row before which a page ends that begins with {@code from} and holds at most so much, but one row at least. */
    int fitting(int from, long most) {
        int end = Math.min(from + 1, rows.size());
        while (end < rows.size() && between(from, end + 1) <= most) {
            end++;
        }
        return end;
    }

    /** Whether another group begins with this row, or the register ends before it. */
    boolean isBorder(int row) {
        return row == 0 || row == rows.size() || !group(row).equals(group(row - 1));
    }

    private String group(int row) {
        String group = groups.get(row);
        return group.isEmpty() && !rows.get(row).cells().isEmpty()
                ? Register.text(rows.get(row).cells().get(0))
                : group;
    }

    private static int weight(boolean broad, List<Table.Column> heads, Table.Row row) {
        int weight = ROW + row.anchor().length();
        for (int i = 0; i < row.cells().size(); i++) {
            Table.Column head = heads.get(i);
            List<Table.Piece> pieces = row.cells().get(i).pieces();
            weight += CELL + head.kind().length();
            if (broad && !pieces.isEmpty()) {
                weight += TITLE + bytes(head.title());
            }
            weight += pieces.stream().mapToInt(Scales::weight).sum() - (isText(pieces) ? TEXT : 0);
        }
        return weight;
    }

    /** Whether the cell is the text itself, which needs no element of its own. */
    private static boolean isText(List<Table.Piece> pieces) {
        return pieces.size() == 1
                && pieces.get(0).href().isEmpty()
                && pieces.get(0).tone().isEmpty();
    }

    static int weight(Table.Piece piece) {
        int words = bytes(piece.text());
        if (!piece.tone().isEmpty()) {
            return words + BADGE;
        }
        return words + (piece.href().isEmpty() ? TEXT : LINK + bytes(piece.href()));
    }

    private static int bytes(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            bytes += letter >= 0x80 ? WIDEST : "<>&\"'".indexOf(letter) >= 0 ? ESCAPED : 1;
        }
        return bytes;
    }
}
