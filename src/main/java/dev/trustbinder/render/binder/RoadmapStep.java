package dev.trustbinder.render.binder;

import dev.trustbinder.render.page.Table.Piece;
import dev.trustbinder.render.page.Table.Tone;
import java.util.List;

/**
 * One step on the way to a report.
 *
 * @param shown what the records show of it, in words
 */
record RoadmapStep(String title, State state, String shown, List<Piece> links) {

    /** Whether the records show something of a step. */
    enum State {
        RECORDED("recorded", Tone.GOOD),
        IN_PART("in part", Tone.DUE),
        NOTHING("nothing recorded", Tone.NONE);

        private final String word;
        private final Tone tone;

        State(String word, Tone tone) {
            this.word = word;
            this.tone = tone;
        }

        Piece piece() {
            return Piece.state(word, tone);
        }
    }

    /** A step that is there or not. */
    static RoadmapStep of(String title, boolean there, String shown, List<Piece> links) {
        return new RoadmapStep(title, there ? State.RECORDED : State.NOTHING, shown, links);
    }

    /** A step of which {@code done} of {@code all} parts are there. */
    static RoadmapStep of(String title, long done, long all, String shown, List<Piece> links) {
        State some = done == all ? State.RECORDED : State.IN_PART;
        return new RoadmapStep(title, all == 0 ? State.NOTHING : some, all == 0 ? "" : shown, links);
    }

    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
