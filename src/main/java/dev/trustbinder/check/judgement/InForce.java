package dev.trustbinder.check.judgement;

import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Policy;
import java.time.LocalDate;

/** Whether something is meant to be followed. */
public final class InForce {
    private InForce() {}

    /** Whether a control is neither retired nor not applicable. */
    public static boolean is(Entry<Control> control) {
        Control.Status status = status(control);
        return status != Control.Status.RETIRED && status != Control.Status.NOT_APPLICABLE;
    }

    /** How far a control is. */
    public static Control.Status status(Entry<Control> control) {
        return control.facts().status().orElse(Control.Status.IMPLEMENTED);
    }

    /** Whether a policy is not retired on a day. */
    public static boolean is(Entry<Policy> policy, LocalDate day) {
        return policy.facts().retired().filter(end -> !end.isAfter(day)).isEmpty();
    }
}
