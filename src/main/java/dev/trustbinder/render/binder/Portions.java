package dev.trustbinder.render.binder;

import dev.trustbinder.render.page.Link;
import java.util.List;
import java.util.Locale;

/**
 * The tables of a page about one record, which has room for all of most and for the beginnings of those that are long:
 * what is left out stands in a register, and the page leads there.
 */
final class Portions {
    /** More rows than a page has room for, whatever they say. */
    private static final int MANY = Cut.MOST / 100;

    private Portions() {}

    /** The first of the rows of a table, as many as there could ever be room for. */
    static <T> List<T> first(List<T> rows) {
        return rows.subList(0, Math.min(MANY, rows.size()));
    }

    /**
     * A table before it is cut to fit.
     *
     * @param lead what is said of it where it is whole
     * @param rows how many rows there are, those that the register lacks among them
     * @param whole where all of it stands
     */
    record Portion(String title, String lead, Register register, int rows, Link whole) {
        private long weight() {
            Scales scales = Scales.of(register);
            return scales.between(0, scales.rows());
        }

        private View.Part within(long most) {
            int shown = Scales.of(register).fitting(most);
            boolean all = shown == rows;
            String told = all ? lead : String.format(Locale.ROOT, "The first %,d of %,d rows.", shown, rows);
            return new View.Part(
                    "part-" + register.id(),
                    title,
                    told,
                    all ? List.of() : List.of(whole),
                    register.part(0, shown).table());
        }
    }

    /** All of them in at most so many bytes of rows: those that are small whole, the others in equal shares of the rest. */
    static List<View.Part> within(long most, List<Portion> portions) {
        long share = share(most, portions);
        return portions.stream().map(portion -> portion.within(share)).toList();
    }

    private static long share(long most, List<Portion> portions) {
        List<Long> weights = portions.stream().map(Portion::weight).sorted().toList();
        long left = most;
        for (int i = 0; i < weights.size(); i++) {
            long share = left / (weights.size() - i);
            if (weights.get(i) > share) {
                return share;
            }
            left -= weights.get(i);
        }
        return most;
    }
}
