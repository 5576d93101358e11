package dev.trustbinder.render.binder;

import dev.trustbinder.assess.Operation;
import dev.trustbinder.assess.OperationState;
import dev.trustbinder.assess.Standing;
import dev.trustbinder.model.Frequency;
import dev.trustbinder.render.page.Table.Piece;
import dev.trustbinder.render.page.Table.Tone;
import java.util.ArrayList;
import java.util.List;

/** What the states of controls are called. The words speak of evidence; what follows from it is the auditor's to say. */
final class OperationWords {
    private OperationWords() {}

    /** What is shown of a control as a whole: each of its states once, what weighs most first. */
    static List<Piece> states(Operation operation) {
        List<Piece> pieces = new ArrayList<>();
        for (OperationState state : OperationState.values()) {
            List<Standing> same = operation.standings().stream()
                    .filter(standing -> standing.state() == state)
                    .toList();
            if (!same.isEmpty() && (pieces.isEmpty() || state != OperationState.NOT_YET_DUE)) {
                pieces.add(Piece.state(whole(operation, state, same), tone(operation, state)));
            }
        }
        return pieces;
    }

    /** The same where nothing beside it says what it is about. */
    static List<Piece> sentences(Operation operation) {
        return states(operation).stream()
                .map(piece -> new Piece(sentence(piece.text()), piece.href(), piece.tone()))
                .toList();
    }

    private static String sentence(String state) {
        if (state.startsWith(word(OperationState.MET))) {
            return "evidence " + state;
        }
        return state.replaceFirst("^1 ", "1 period ").replaceFirst("^(?!1 )(\\d+) ", "$1 periods ");
    }

    private static String whole(Operation operation, OperationState state, List<Standing> same) {
        return switch (state) {
            case MISSED, BUNCHED, LATE -> same.size() + " " + word(state);
            case GAP -> "gap of " + same.get(0).length() + " days";
            case NOT_YET_DUE -> isBegun(operation) ? "complete so far" : word(state);
            case NOT_JUDGED, DESIGN_ONLY, NO_POPULATION, POPULATION_SHORT, DID_NOT_OCCUR, SUPERSEDED, MET ->
                word(state);
        };
    }

    /** Whether something of what is asked is there already: a period filled, or a list that is to be rolled forward. */
    private static boolean isBegun(Operation operation) {
        return operation.basis() == Operation.Basis.POPULATION
                        && operation.lastRun().isPresent()
                || !operation.in(OperationState.MET).isEmpty();
    }

    /** What one state is called. */
    static String word(OperationState state) {
        return Said.of(state).word();
    }

    /** What a state means, for those who read it the first time. */
    static String meaning(OperationState state) {
        return Said.of(state).meaning();
    }

    private static Tone tone(Operation operation, OperationState state) {
        return state == OperationState.NOT_YET_DUE && isBegun(operation) ? Tone.INFO : tone(state);
    }

    static Tone tone(OperationState state) {
        return Said.of(state).tone();
    }

    /** What is said of a state. */
    private record Said(String word, Tone tone, String meaning) {
        static Said of(OperationState state) {
            return switch (state) {
                case NOT_JUDGED -> new Said("not judged", Tone.BAD, "a record that it depends on cannot be read");
                case MISSED ->
                    new Said("missed", Tone.BAD, "the period is over, with its days of grace, and no run speaks of it");
                case BUNCHED -> new Said("bunched", Tone.BAD, "as many runs as periods, but this period has none");
                case DESIGN_ONLY ->
                    new Said("design only", Tone.DUE, "nothing shows that it ran on the days in question");
                case NO_POPULATION -> new Said("no population", Tone.BAD, "nobody has listed the events");
                case POPULATION_SHORT ->
                    new Said("population too short", Tone.BAD, "the lists of events leave out some days");
                case LATE -> new Said("late", Tone.DUE, "the run came after the days of grace");
                case GAP -> new Said("gap", Tone.DUE, "each period has its run, but too long a time lies between two");
                case NOT_YET_DUE -> new Said("not yet due", Tone.NONE, "the period or its days of grace are not over");
                case DID_NOT_OCCUR ->
                    new Said("did not occur", Tone.INFO, "a signed statement says that no event happened");
                case SUPERSEDED -> new Said("superseded", Tone.NONE, "another control took over");
                case MET -> new Said("complete", Tone.GOOD, "a run in time speaks of the period");
            };
        }
    }

    /** How often, as a heading. */
    static String title(Frequency frequency) {
        return switch (frequency) {
            case CONTINUOUS -> "All the time";
            case DAILY -> "Every working day";
            case WEEKLY -> "Every week";
            case BIWEEKLY -> "Every two weeks";
            case MONTHLY -> "Every month";
            case QUARTERLY -> "Every quarter";
            case SEMIANNUAL -> "Twice a year";
            case ANNUAL -> "Once a year";
            case PER_EVENT -> "When something happens";
        };
    }

    static String asked(Operation.Basis basis) {
        return switch (basis) {
            case PERIODS -> "a run in each period";
            case ONE_RUN -> "one run";
            case CONFIGURATION -> "its configuration";
            case POPULATION -> "a list of all events";
            case IMPLEMENTATION -> "one proof";
        };
    }
}
