package dev.trustbinder.parallel;

import dev.trustbinder.parallel.Workers.Worker;
import java.util.Optional;

/** The making of a value or of the results of a batch, and of which other making that is a part. */
final class Making {
    /** Work for nothing that anybody could wait for. */
    static final Making NOTHING = new Making(Optional.empty());

    private final Optional<Making> whole;
    private final Thread maker = Thread.currentThread();

    private Making(Optional<Making> whole) {
        this.whole = whole;
    }

    /** What this thread is making. */
    static Making here() {
        return Worker.current().map(Worker::making).orElse(NOTHING);
    }

    /** One more making, for this one. */
    Making part() {
        return new Making(Optional.of(this));
    }

    /** Whether it was begun by this thread, which has not ended it. */
    boolean isMine() {
        return maker == Thread.currentThread();
    }

    boolean isWithin(Making other) {
        return this == other || whole.filter(outer -> outer.isWithin(other)).isPresent();
    }
}
