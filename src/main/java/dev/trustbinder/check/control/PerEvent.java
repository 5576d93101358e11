package dev.trustbinder.check.control;

import dev.trustbinder.check.judgement.InForce;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Frequency;
import java.util.Optional;

/** Controls in force that run when something happens. */
final class PerEvent {
    private PerEvent() {}

    static boolean is(Entry<Control> control) {
        return InForce.status(control) == Control.Status.IMPLEMENTED
                && control.facts().frequency().equals(Optional.of(Frequency.PER_EVENT));
    }
}
