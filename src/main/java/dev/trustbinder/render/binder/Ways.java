package dev.trustbinder.render.binder;

import dev.trustbinder.render.page.Table;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Which page holds a row. Everything that leads to a row names its register; every address that is written goes through
 * here and names the page of the row from then on.
 */
record Ways(SortedMap<String, String> turned) {
    Ways {
        turned = Collections.unmodifiableSortedMap(new TreeMap<>(turned));
    }

    static Ways of(List<Sheet> sheets) {
        SortedMap<String, String> turned = new TreeMap<>();
        for (Sheet sheet : sheets) {
            sheet.cut().stretches().stream().skip(1).forEach(stretch -> {
                for (Table.Row row : sheet.register().rows().subList(stretch.from(), stretch.to())) {
                    if (!row.anchor().isEmpty()) {
                        turned.put(sheet.path() + "#" + row.anchor(), sheet.page(stretch) + "#" + row.anchor());
                    }
                }
            });
        }
        return new Ways(turned);
    }

    /** These and others. */
    Ways and(Ways others) {
        SortedMap<String, String> both = new TreeMap<>(turned);
        both.putAll(others.turned);
        return new Ways(both);
    }

    /** Where an address of the binder leads. */
    String to(String address) {
        return turned.getOrDefault(address, address);
    }

    /** The same, as the page at {@code path} says it: a row of its own by the row alone. */
    UnaryOperator<String> seenFrom(String path) {
        return new Seen(this, path);
    }

    /** A function that equals another where both give the same to all. */
    private record Seen(Ways ways, String path) implements UnaryOperator<String> {
        @Override
        public String apply(String address) {
            String way = ways.to(address);
            return way.startsWith(path + "#") ? way.substring(path.length()) : way;
        }

        /** Of the path alone: all ways of a binder are too many to look at for each page. */
        @Override
        public int hashCode() {
            return path.hashCode();
        }
    }
}
