package dev.trustbinder.check;

import dev.trustbinder.finding.Rule;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Every rule that {@code program.yml} may weigh and a waiver may name. Those of the gate, of releases and of answers are
 * none: nobody turns the gate off, a tag is looked into only by a build, and answers are judged before there is a
 * programme.
 */
final class RuleCatalogue {
    private static final Pattern APART = Pattern.compile("(?:answers|gate|release)/.*");

    private RuleCatalogue() {}

    /** The rules, by id. */
    static SortedMap<String, Rule> rules() {
        SortedMap<String, Rule> rules = new TreeMap<>(Rule.all());
        rules.keySet().removeIf(id -> APART.matcher(id).matches());
        return rules;
    }
}
