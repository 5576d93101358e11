package dev.trustbinder.check.judgement;

import dev.trustbinder.model.Entry;
import dev.trustbinder.model.PersonRecord;
import java.time.LocalDate;

/** Why someone is not here. */
public final class Employment {
    private Employment() {}

    /** {@code left on 2026-05-01} or {@code starts on 2026-12-01}. */
    public static String absence(Entry<PersonRecord> person, LocalDate day) {
        return person.facts()
                .start()
                .filter(start -> start.isAfter(day))
                .map(start -> "starts on " + start)
                .or(() -> person.facts().end().map(end -> "left on " + end))
                .orElse("is not here");
    }
}
