package dev.trustbinder.render.binder;

import dev.trustbinder.finding.Severity;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Level;
import dev.trustbinder.model.Request;
import dev.trustbinder.model.Words;
import dev.trustbinder.render.page.Table.Piece;
import dev.trustbinder.render.page.Table.Tone;

/** How the words of records are set: what is as it should be stays plain, so that the rest is seen. */
final class Tones {
    private Tones() {}

    /** The word of a record, with a tone where it has one. */
    static Piece piece(Enum<?> word) {
        if (word instanceof Control.Status status) {
            return of(status);
        } else if (word instanceof Request.Status status) {
            return of(status);
        } else if (word instanceof Level level) {
            return of(level);
        }
        return Piece.of(Words.of(word));
    }

    private static Piece of(Control.Status status) {
        return switch (status) {
            case PLANNED -> Piece.state("planned", Tone.DUE);
            case IMPLEMENTED -> Piece.of("implemented");
            case RETIRED, NOT_APPLICABLE -> Piece.state(Words.of(status), Tone.NONE);
        };
    }

    private static Piece of(Request.Status status) {
        return switch (status) {
            case OPEN -> Piece.state("open", Tone.DUE);
            case ANSWERED -> Piece.state("answered", Tone.INFO);
            case RETURNED -> Piece.state("returned", Tone.BAD);
            case ACCEPTED -> Piece.state("accepted", Tone.GOOD);
            case WITHDRAWN -> Piece.state("withdrawn", Tone.NONE);
        };
    }

    private static Piece of(Level level) {
        return switch (level) {
            case CRITICAL -> Piece.state("critical", Tone.BAD);
            case HIGH -> Piece.state("high", Tone.DUE);
            case MEDIUM, LOW -> Piece.of(Words.of(level));
        };
    }

    static Piece of(Severity severity) {
        return switch (severity) {
            case ERROR -> Piece.state("error", Tone.BAD);
            case WARNING -> Piece.state("warning", Tone.DUE);
            case INFO -> Piece.state("info", Tone.INFO);
        };
    }
}
