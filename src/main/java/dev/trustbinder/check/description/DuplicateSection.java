package dev.trustbinder.check.description;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Section;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A second section for the same description criterion. */
final class DuplicateSection implements Judgement {
    private static final Rule RULE =
            Rule.defect("description/duplicate-section", ERROR, "two sections answer the same description criterion");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        Map<Section.Criterion, Entry<Section>> first = new EnumMap<>(Section.Criterion.class);
        List<Finding> findings = new ArrayList<>();
        for (Entry<Section> section : assessment.program().all(Section.class)) {
            section.facts().criterion().ifPresent(criterion -> {
                Entry<Section> other = first.putIfAbsent(criterion, section);
                if (other != null) {
                    findings.add(RULE.at(
                            section.source().at("criterion"),
                            "%s answers %s, and so does %s".formatted(section.id(), criterion.name(), other.id()),
                            "make one section of the two; the other stands in "
                                    + other.source().file()));
                }
            });
        }
        return findings.stream();
    }
}
