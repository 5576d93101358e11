package dev.trustbinder.check.judgement;

import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Program;
import java.util.List;
import java.util.stream.Stream;

/** What a record does not say, told apart from what it says in a way nobody can read: that has a finding already. */
public final class Absence {
    private Absence() {}

    /** Whether a record has nothing at all at {@code path}. */
    public static boolean of(Entry<?> record, String path) {
        return !record.source().places().containsKey(path);
    }

    /** Those of {@code paths} at which a record has nothing at all. */
    public static List<String> among(Entry<?> record, String... paths) {
        return Stream.of(paths).filter(path -> of(record, path)).toList();
    }

    /** Whether {@code program.yml} has nothing at all at {@code path}. */
    public static boolean ofCharter(Program program, String path) {
        return !program.charterSource().places().containsKey(path);
    }
}
