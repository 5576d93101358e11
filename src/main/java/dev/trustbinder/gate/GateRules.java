package dev.trustbinder.gate;

import dev.trustbinder.finding.Rule;
import dev.trustbinder.finding.Severity;
import java.util.List;

/** The rules by which the gate keeps a site from being published. */
public final class GateRules {
    static final Rule LEAK =
            Rule.defect("gate/leak", Severity.ERROR, "a public file holds what stands only above public");
    static final Rule SECRET = Rule.defect("gate/secret", Severity.ERROR, "a public file holds a key or a password");
    static final Rule OPAQUE = Rule.defect("gate/opaque", Severity.ERROR, "a public file cannot be looked into");

    private GateRules() {}

    public static List<Rule> all() {
        return List.of(LEAK, OPAQUE, SECRET);
    }
}
