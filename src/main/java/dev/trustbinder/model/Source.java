package dev.trustbinder.model;

import dev.trustbinder.finding.Location;
import dev.trustbinder.repository.RepoPath;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a record and each of its values stand.
 *
 * @param whole the record from its first character to its last
 * @param places the values by path: {@code owner}, {@code criteria[1]}, {@code inherent.impact}
 */
public record Source(Location whole, SortedMap<String, Location> places) {

    public Source {
        places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
    }

    public RepoPath file() {
        return whole.file();
    }

    /** Where the value at {@code path} stands; the nearest value around it, or the record's start, where it is absent. */
    public Location at(String path) {
        String around = path;
        while (!around.isEmpty()) {
            Location place = places.get(around);
            if (place != null) {
                return place;
            }
            around = around.substring(0, Math.max(0, Math.max(around.lastIndexOf('.'), around.lastIndexOf('['))));
        }
        return start();
    }

    /** Where a person would point to show the record: its id, else its first character. */
    public Location start() {
        Location id = places.get("id");
        return id != null ? id : new Location(whole.file(), whole.line(), whole.column(), whole.line(), whole.column());
    }
}
