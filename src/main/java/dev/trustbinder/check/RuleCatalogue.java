package dev.trustbinder.check;

import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.prose.ProseRules;
import dev.trustbinder.read.ReadRules;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every rule that {@code program.yml} may weigh and a waiver may name. */
public final class RuleCatalogue {
    private RuleCatalogue() {}

    /** The rules, by id. */
    public static SortedMap<String, Rule> rules() {
        return all().stream()
                .collect(Collectors.toMap(Rule::id, Function.identity(), (one, other) -> one, TreeMap::new));
    }

    /** The rules, room by room. */
    static List<Rule> all() {
        return Stream.of(ReadRules.all(), ProseRules.all(), CheckRules.all(), judgements())
                .flatMap(List::stream)
                .toList();
    }

    static Set<String> ids() {
        return rules().keySet();
    }

    private static List<Rule> judgements() {
        return Judgements.all().stream().map(Judgement::rule).toList();
    }
}
