package dev.trustbinder.check.trust;

import dev.trustbinder.model.Entry;
import dev.trustbinder.model.TrustCenter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** The day on which security.txt ceases to hold. */
final class SecurityTxtDay {
    private SecurityTxtDay() {}

    static Optional<LocalDate> of(Entry<TrustCenter> center) {
        return center.facts()
                .securityTxt()
                .flatMap(TrustCenter.SecurityTxt::expires)
                .map(moment -> LocalDate.ofInstant(moment, ZoneOffset.UTC));
    }
}
