package dev.trustbinder.check.vendor;

import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Vendor;
import java.time.LocalDate;

/** Vendors no longer used. */
final class Ended {
    private Ended() {}

    /** The day before {@code day} on which a vendor ceased to be a subprocessor. */
    static boolean on(Entry<Vendor> vendor, LocalDate day) {
        return vendor.facts()
                .subprocessor()
                .flatMap(Vendor.Subprocessor::ended)
                .filter(end -> !end.isAfter(day))
                .isPresent();
    }
}
