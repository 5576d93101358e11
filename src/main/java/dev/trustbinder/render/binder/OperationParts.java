package dev.trustbinder.render.binder;

import dev.trustbinder.assess.Bucket;
import dev.trustbinder.assess.OperationState;
import dev.trustbinder.model.Control;
import dev.trustbinder.render.binder.Portions.Portion;
import dev.trustbinder.render.page.Link;
import dev.trustbinder.render.page.Table.Piece;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the page of a control says of its operation; of anything else, and of a control not in question, nothing. */
record OperationParts(Cells cells) {
    /** More periods than a reader goes through one by one. */
    private static final int MANY = 60;

    private static final List<OperationState> PLAIN = List.of(OperationState.MET, OperationState.NOT_YET_DUE);

    private Optional<OperationRegisters.Line> line(String id) {
        return cells.view()
                .assessment()
                .operations()
                .of(id)
                .flatMap(operation -> cells.view()
                        .program()
                        .find(Control.class, id)
                        .map(control -> new OperationRegisters.Line(control, operation)));
    }

    Stream<Piece> states(String id) {
        return line(id).stream()
                .map(OperationRegisters.Line::operation)
                .map(OperationWords::sentences)
                .flatMap(List::stream);
    }

    List<View.Calendar> calendar(String id) {
        return line(id).map(new OperationCalendars(cells)::of).orElse(List.of());
    }

    /** Its periods; of very many only those that are over and not complete. */
    List<Portion> periods(String id) {
        Link whole = new Link("Operation calendar", Places.OPERATION);
        return line(id)
                .map(line -> line.operation().buckets())
                .filter(buckets -> !buckets.isEmpty())
                .map(buckets -> buckets.size() <= MANY ? buckets : remarkable(buckets))
                .map(new OperationRegisters(cells)::periods)
                .map(register -> RecordParts.part("Periods", register, whole))
                .stream()
                .toList();
    }

    private static List<Bucket> remarkable(List<Bucket> buckets) {
        return buckets.stream()
                .filter(bucket -> !PLAIN.contains(bucket.state()))
                .toList();
    }
}
