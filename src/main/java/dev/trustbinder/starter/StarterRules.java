package dev.trustbinder.starter;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.finding.Rule;
import java.util.List;

/** What can be wrong with the answers a workspace is begun with, besides what the reader finds in any file. */
public final class StarterRules {
    static final Rule TEXT =
            Rule.defect("answers/text", ERROR, "an answer has characters that no name or address can have");
    static final Rule CONTRADICTION = Rule.defect("answers/contradiction", ERROR, "two answers cannot both be true");
    static final Rule PEOPLE =
            Rule.defect("answers/people", ERROR, "a role that someone must hold has no holder, or two");

    private StarterRules() {}

    /** Every rule of this room. */
    public static List<Rule> all() {
        return List.of(TEXT, CONTRADICTION, PEOPLE);
    }
}
