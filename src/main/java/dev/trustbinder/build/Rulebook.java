package dev.trustbinder.build;

import dev.trustbinder.check.RuleCatalogue;
import dev.trustbinder.check.RulePage;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.gate.GateRules;
import dev.trustbinder.starter.StarterRules;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Every rule there is. Those of the gate, of releases and of answers stand apart from the catalogue that
 * {@code program.yml} and waivers choose from: nobody turns the gate off, a tag is looked into only by a build, and
 * answers are judged before there is a programme.
 */
public final class Rulebook {
    private Rulebook() {}

    /** The rules, by id. */
    public static SortedMap<String, Rule> rules() {
        SortedMap<String, Rule> rules = new TreeMap<>(RuleCatalogue.rules());
        Stream.of(GateRules.all(), ReleaseRules.all(), StarterRules.all())
                .flatMap(List::stream)
                .forEach(rule -> rules.put(rule.id(), rule));
        return rules;
    }

    /** The manual page of the rule with this id; empty where no rule has it. */
    public static Optional<RulePage> page(String id) {
        return Optional.ofNullable(rules().get(id)).map(RulePage::of);
    }
}
