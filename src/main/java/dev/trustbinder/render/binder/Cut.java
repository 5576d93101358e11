package dev.trustbinder.render.binder;

import dev.trustbinder.render.page.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a register is cut into pages: as few as can be, of about the same weight, none above {@link #MOST}, and at the
 * border of a group where one is near.
 *
 * @param stretches the rows of each page, in order; at least one, be it empty
 * @param heads the columns of every page, whose widths depend on all rows
 */
record Cut(List<Stretch> stretches, List<Table.Column> heads) {
    /**
     * Bytes of rows on a page. With its frame such a page stays below 250 KiB, which a slow computer opens, sorts and
     * filters without a pause that one would notice.
     */
    static final int MOST = 228 * 1024;

    Cut {
        stretches = List.copyOf(stretches);
        heads = List.copyOf(heads);
    }

    /**
     * Some rows that follow each other.
     *
     * @param number of the page, from 1
     * @param from the first row, from 0
     * @param to the row after the last
     * @param all how many rows the register has
     */
    record Stretch(int number, int from, int to, int all) {
        /** Such as "rows 251 to 500 of 4,312". */
        String told() {
            return String.format(Locale.ROOT, "rows %,d to %,d of %,d", from + 1, to, all);
        }
    }

    static Cut of(Register register) {
        return of(register, MOST);
    }

    /** The register in pages of at most so many bytes of rows; a row that is heavier has a page to itself. */
    static Cut of(Register register, int most) {
        List<Table.Column> heads = register.heads();
        Scales scales = Scales.of(register, heads);
        int all = register.rows().size();
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        do {
            int to = end(scales, from, most);
            stretches.add(new Stretch(stretches.size() + 1, from, to, all));
            from = to;
        } while (from < all);
        return new Cut(stretches, heads);
    }

    boolean isWhole() {
        return stretches.size() == 1;
    }

    /** Where the page ends that begins with a row: near its share of what is left, so that the last is not a stub. */
    private static int end(Scales scales, int from, int most) {
        long left = scales.between(from, scales.rows());
        if (left <= most) {
            return scales.rows();
        }
        long share = left / ((left + most - 1) / most);
        int end = from + 1;
        while (scales.between(from, end) < share && scales.between(from, end + 1) <= most) {
            end++;
        }
        return border(scales, from, end, most);
    }

    /** The border of a group that is nearest to {@code end}, if there is one that leaves the page half full. */
    private static int border(Scales scales, int from, int end, int most) {
        int before = end;
        while (!scales.isBorder(before) && scales.between(from, before) * 2 > most) {
            before--;
        }
        int after = end;
        while (!scales.isBorder(after) && scales.between(from, after) <= most) {
            after++;
        }
        boolean early = scales.isBorder(before) && scales.between(from, before) * 2 > most;
        boolean late = scales.isBorder(after) && scales.between(from, after) <= most;
        if (early) {
            return late && after - end < end - before ? after : before;
        }
        return late ? after : end;
    }
}
