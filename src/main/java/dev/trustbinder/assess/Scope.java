package dev.trustbinder.assess;

import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Engagement;
import dev.trustbinder.model.Framework;
import dev.trustbinder.model.Words;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an engagement is examined against: the criteria of its categories, security always among them, and the points
 * of focus that go with these categories and the organization's role towards personal data.
 *
 * @param categories ids, in the framework's order
 * @param criteria by id, in the framework's order
 * @param points by id, in the framework's order
 */
public record Scope(
        List<Framework.Category> categories,
        Map<String, Framework.Criterion> criteria,
        Map<String, Framework.Point> points) {

    public Scope {
        categories = List.copyOf(categories);
        criteria = Collections.unmodifiableMap(new LinkedHashMap<>(criteria));
        points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
    }

    /** The scope of an engagement, or of the framework's required categories where there is none. */
    public static Scope of(Framework framework, Optional<Engagement> engagement, Optional<Charter.DataRole> dataRole) {
        SortedSet<String> chosen = new TreeSet<>();
        engagement.ifPresent(known -> known.categories().forEach(choice -> chosen.add(choice.category())));
        List<Framework.Category> categories = framework.categories().stream()
                .filter(category -> category.required() || chosen.contains(category.id()))
                .toList();
        List<String> ids = categories.stream().map(Framework.Category::id).toList();
        List<String> series = framework.series().stream()
                .filter(one -> ids.contains(one.category()))
                .map(Framework.Series::id)
                .toList();
        Map<String, Framework.Criterion> criteria = new LinkedHashMap<>();
        Map<String, Framework.Point> points = new LinkedHashMap<>();
        for (Framework.Criterion criterion : framework.criteria()) {
            if (series.contains(criterion.series())) {
                criteria.put(criterion.id(), criterion);
                criterion.points().stream()
                        .filter(point -> point.onlyWith().isEmpty() || ids.contains(point.onlyWith()))
                        .filter(point -> concerns(point, dataRole))
                        .forEach(point -> points.put(point.id(), point));
            }
        }
        return new Scope(categories, criteria, points);
    }

    private static boolean concerns(Framework.Point point, Optional<Charter.DataRole> dataRole) {
        return point.roles().isEmpty()
                || dataRole.isEmpty()
                || dataRole.get() == Charter.DataRole.BOTH
                || point.roles().contains(Words.of(dataRole.get()));
    }

    /** The points in scope of one criterion, in order. */
    public List<Framework.Point> pointsOf(Framework.Criterion criterion) {
        return criterion.points().stream()
                .filter(point -> points.containsKey(point.id()))
                .toList();
    }
}
