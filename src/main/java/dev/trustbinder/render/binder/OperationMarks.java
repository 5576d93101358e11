package dev.trustbinder.render.binder;

import dev.trustbinder.assess.Bucket;
import dev.trustbinder.assess.Occurrence;
import dev.trustbinder.assess.Operation;
import dev.trustbinder.assess.OperationState;
import dev.trustbinder.model.DateRange;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The cells of a calendar: in few words what became of a period, and in full words for those who hear it. */
record OperationMarks(Cells cells) {
    /** As much as fits into the column of a month. */
    private static final String NOT_DUE = "not due";

    private static final DateRange NEVER = new DateRange(LocalDate.MAX, LocalDate.MAX);
    private static final List<OperationState> TOLD =
            List.of(OperationState.LATE, OperationState.MISSED, OperationState.BUNCHED);

    /**
     * Periods in the columns of a calendar, the first being 0; no period where one run is asked for over all of them.
     */
    record Span(int from, int to, List<Bucket> buckets) {
        Span and(Bucket bucket, int end) {
            return new Span(
                    from,
                    end,
                    Stream.concat(buckets.stream(), Stream.of(bucket)).toList());
        }

        private int columns() {
            return to - from + 1;
        }

        private long count(OperationState state) {
            return buckets.stream().filter(bucket -> bucket.state() == state).count();
        }
    }

    /** Columns in which nothing is asked for; no cell for none of them. */
    Optional<View.CalendarCell> nothing(int columns) {
        return columns > 0
                ? Optional.of(new View.CalendarCell(columns, "", "", "", "nothing asked for"))
                : Optional.empty();
    }

    View.CalendarCell of(Span span, OperationRegisters.Line line) {
        return switch (span.buckets().size()) {
            case 0 -> once(span.columns(), line.operation());
            case 1 -> one(span.columns(), span.buckets().get(0));
            default -> many(span, cells.places().of(line.id()).orElse(""));
        };
    }

    private View.CalendarCell once(int columns, Operation operation) {
        String word = OperationWords.word(operation.worst());
        Optional<Occurrence> run = operation.lastRun();
        return new View.CalendarCell(
                columns,
                tone(operation.worst()),
                run.map(one -> day(one, NEVER)).orElse(word),
                run.map(this::proof).orElse(""),
                "one run asked for: " + word);
    }

    private View.CalendarCell one(int columns, Bucket bucket) {
        String word = OperationWords.word(bucket.state());
        boolean narrow = columns == 1;
        String empty = narrow && bucket.state() == OperationState.NOT_YET_DUE ? NOT_DUE : word;
        String late = bucket.state() == OperationState.LATE ? word + " " : "";
        DateRange told = narrow && late.isEmpty() ? bucket.days() : NEVER;
        return new View.CalendarCell(
                columns,
                tone(bucket.state()),
                bucket.run().map(run -> late + day(run, told)).orElse(empty),
                bucket.run().map(this::proof).orElse(""),
                label(bucket, word));
    }

    private static String label(Bucket bucket, String word) {
        String when = bucket.run()
                .map(run -> ", performed on " + run.performed() + ", " + run.evidence())
                .orElse(", due by " + bucket.due());
        return bucket.period() + ": " + word + when;
    }

    private String proof(Occurrence run) {
        return cells.places().of(run.evidence()).orElse("");
    }

    private static View.CalendarCell many(Span span, String href) {
        OperationState worst = span.buckets().stream()
                .map(Bucket::state)
                .min(OperationState::compareTo)
                .orElseThrow();
        String address = href.isEmpty() ? "" : href + "#part-operation";
        return new View.CalendarCell(span.columns(), tone(worst), counts(span), address, label(span));
    }

    private static String counts(Span span) {
        long met = span.count(OperationState.MET);
        long ahead = span.count(OperationState.NOT_YET_DUE);
        if (ahead == span.buckets().size()) {
            return NOT_DUE;
        }
        List<String> words = new ArrayList<>();
        words.add(ahead > 0 ? met + " so far" : met + "/" + span.buckets().size());
        TOLD.stream()
                .filter(state -> span.count(state) > 0)
                .forEach(state -> words.add(span.count(state) + " " + OperationWords.word(state)));
        return String.join(", ", words);
    }

    private static String label(Span span) {
        List<Bucket> buckets = span.buckets();
        return "%s to %s: %d of %d periods complete, %d not yet due"
                .formatted(
                        buckets.get(0).period(),
                        buckets.get(buckets.size() - 1).period(),
                        span.count(OperationState.MET),
                        buckets.size(),
                        span.count(OperationState.NOT_YET_DUE));
    }

    private static String tone(OperationState state) {
        return OperationWords.tone(state).name().toLowerCase(Locale.ROOT);
    }

    /** The day alone where its month stands above it. */
    private static String day(Occurrence run, DateRange month) {
        LocalDate day = run.performed();
        return day.getDayOfMonth() + (month.contains(day) ? "" : " " + month(day.getMonth()));
    }

    /** Such as {@code Jan}. */
    static String month(Month month) {
        return month.name().charAt(0) + month.name().substring(1, 3).toLowerCase(Locale.ROOT);
    }
}
