package dev.trustbinder.starter;

import dev.trustbinder.finding.Rule;
import java.util.List;

/** What can be wrong with the answers a workspace is begun with, besides what the reader finds in any file. */
public final class StarterRules {
    static final Rule TEXT = Rule.of("answers/text");
    static final Rule CONTRADICTION = Rule.of("answers/contradiction");
    static final Rule PEOPLE = Rule.of("answers/people");

    private StarterRules() {}

    /** Every rule of this room. */
    public static List<Rule> all() {
        return List.of(TEXT, CONTRADICTION, PEOPLE);
    }
}
