package dev.trustbinder.render.binder;

import dev.trustbinder.model.Entry;
import dev.trustbinder.repository.Change;
import java.time.ZoneOffset;
import java.util.Optional;

/** When the file of a record was last committed. A file may hold many records: the day is the file's, and so called. */
record FileChanges(AuditorView view) {
    static final String TITLE = "File last changed";

    /** The day, in UTC; empty where the file was never committed. */
    Optional<String> day(Entry<?> entry) {
        return last(entry)
                .map(change -> change.commit()
                        .committed()
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate()
                        .toString());
    }

    /** The day and the commit. */
    Optional<String> dayAndCommit(Entry<?> entry) {
        return last(entry)
                .flatMap(change -> day(entry)
                        .map(day -> day + ", commit " + change.commit().shortId()));
    }

    private Optional<Change> last(Entry<?> entry) {
        return view.program().revision().history().of(entry.source().file()).stream()
                .findFirst();
    }
}
