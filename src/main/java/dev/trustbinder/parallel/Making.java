package dev.trustbinder.parallel;

import dev.trustbinder.parallel.Workers.Worker;
import java.util.Optional;

/** The making of a value, and of which other value that is a part: what the work of a thread is for. */
final class Making {
    /** Work for no value. */
    static final Making NOTHING = new Making(Optional.empty());

    private final Optional<Making> whole;

    private Making(Optional<Making> whole) {
        this.whole = whole;
    }

    /** What this thread is making. */
    static Making here() {
        return Worker.current().map(Worker::making).orElse(NOTHING);
    }

    /** The making of one more value, for this one. */
    Making part() {
        return new Making(Optional.of(this));
    }

    boolean isWithin(Making other) {
        return this == other || whole.filter(outer -> outer.isWithin(other)).isPresent();
    }
}
