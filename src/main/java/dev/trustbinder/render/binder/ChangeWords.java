package dev.trustbinder.render.binder;

import dev.trustbinder.assess.Identity;
import dev.trustbinder.changes.ChangeRow;
import dev.trustbinder.changes.StateChange;
import dev.trustbinder.changes.Telling;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How changes between two versions are told to an auditor: people by their ids, and nothing that either withholds. */
record ChangeWords(AuditorView before, AuditorView after, AuditorView newest) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]*[A-Za-z0-9]");

    Telling telling() {
        return new Telling(newest.approvals(), Identity::told, this::covered);
    }

    /** The text with the ids of internal records, and names of people that are kept back, covered. */
    private String covered(String text) {
        String told = text;
        for (AuditorView view : List.of(before, after, newest)) {
            for (String word : view.withheld().words()) {
                told = told.replace(word, Withheld.WORD);
            }
        }
        Matcher id = ID.matcher(told);
        return id.replaceAll(found -> Matcher.quoteReplacement(isKept(found.group()) ? Withheld.WORD : found.group()));
    }

    /** Whether an id is kept back by any of the versions. */
    private boolean isKept(String id) {
        return List.of(before, after, newest).stream()
                .anyMatch(view -> view.withheld().names(id));
    }

    boolean mayTell(ChangeRow row) {
        return row.id().isEmpty() || !isKept(row.id());
    }

    boolean mayTell(StateChange state) {
        String text = state.finding().message() + " " + state.record();
        return List.of(before, after, newest).stream()
                .allMatch(view -> view.withheld().mayTell(state.finding().location(), text));
    }
}
