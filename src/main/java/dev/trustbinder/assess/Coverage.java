package dev.trustbinder.assess;

import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Framework;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Vendor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which controls answer which criterion in scope.
 *
 * @param criteria in the framework's order
 */
public record Coverage(Map<String, Line> criteria) {

    /**
     * One criterion in scope and what answers it.
     *
     * @param controls the organization's own, in reading order; those that do not apply or were retired do not count
     * @param expected what is expected of subservice organizations
     */
    public record Line(Framework.Criterion criterion, List<Entry<Control>> controls, List<ExpectedOfVendor> expected) {
        public Line {
            controls = List.copyOf(controls);
            expected = List.copyOf(expected);
        }

        /** Whether an own control answers it, or a subservice organization's that an own control watches. */
        public boolean isAnswered() {
            return !controls.isEmpty()
                    || expected.stream()
                            .anyMatch(one -> !one.vendor()
                                    .facts()
                                    .subservice()
                                    .orElseThrow()
                                    .monitoredBy()
                                    .isEmpty());
        }
    }

    /** A complementary subservice organization control, and whose it is. */
    public record ExpectedOfVendor(Entry<Vendor> vendor, Vendor.Csoc control) {}

    public Coverage {
        criteria = Collections.unmodifiableMap(new LinkedHashMap<>(criteria));
    }

    /** The coverage of a scope. */
    public static Coverage of(Program program, Scope scope) {
        Map<String, List<Entry<Control>>> controls = new TreeMap<>();
        for (Entry<Control> control : program.all(Control.class)) {
            if (counts(control.facts())) {
                control.facts().criteria().stream()
                        .distinct()
                        .forEach(id -> controls.computeIfAbsent(id, key -> new ArrayList<>())
                                .add(control));
            }
        }
        Map<String, List<ExpectedOfVendor>> expected = expected(program);
        Map<String, Line> lines = new LinkedHashMap<>();
        scope.criteria()
                .forEach((id, criterion) -> lines.put(
                        id,
                        new Line(
                                criterion,
                                controls.getOrDefault(id, List.of()),
                                expected.getOrDefault(id, List.of()))));
        return new Coverage(lines);
    }

    private static boolean counts(Control control) {
        Control.Status status = control.status().orElse(Control.Status.IMPLEMENTED);
        return status != Control.Status.RETIRED && status != Control.Status.NOT_APPLICABLE;
    }

    private static Map<String, List<ExpectedOfVendor>> expected(Program program) {
        Map<String, List<ExpectedOfVendor>> expected = new TreeMap<>();
        for (Entry<Vendor> vendor : program.all(Vendor.class)) {
            vendor.facts().subservice().stream()
                    .flatMap(subservice -> subservice.csocs().stream())
                    .forEach(csoc -> csoc.criteria()
                            .forEach(id -> expected.computeIfAbsent(id, key -> new ArrayList<>())
                                    .add(new ExpectedOfVendor(vendor, csoc))));
        }
        return expected;
    }
}
