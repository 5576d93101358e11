package dev.trustbinder.gate;

import dev.trustbinder.finding.Rule;

/** The rules by which the gate keeps a site from being published. */
public final class GateRules {
    static final Rule LEAK = Rule.of("gate/leak");
    static final Rule SECRET = Rule.of("gate/secret");
    static final Rule OPAQUE = Rule.of("gate/opaque");

    private GateRules() {}
}
