package dev.trustbinder.check.description;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.EngagementPlace;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.check.judgement.NotJudged;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Section;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Sections the system description lacks, as one finding. */
final class MissingSection implements Judgement {
    private static final Rule RULE =
            Rule.defect("description/missing-section", ERROR, "the system description lacks a section");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        Program program = assessment.program();
        if (assessment.engagement().isEmpty()) {
            return Stream.empty();
        }
        List<Entry<Section>> sections = program.all(Section.class);
        Set<Section.Criterion> present = EnumSet.noneOf(Section.Criterion.class);
        sections.forEach(section -> section.facts().criterion().ifPresent(present::add));
        List<Finding> found = new ArrayList<>();
        List<String> missing = Stream.of(Section.Criterion.values())
                .filter(criterion -> criterion != Section.Criterion.DC9 || !assessment.isTypeOne())
                .filter(criterion -> !present.contains(criterion))
                .map(Section.Criterion::name)
                .filter(criterion -> program.unread(criterion, Set.of(Kind.SECTION), Set.of("criterion"))
                        .map(part -> found.add(NotJudged.by(part, criterion)))
                        .isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            found.add(RULE.at(
                    EngagementPlace.of(assessment, ""),
                    "the system description has no %s".formatted(Phrase.all(missing)),
                    "write description/%s.md with criterion: %s".formatted(missing.get(0), missing.get(0))));
        }
        return found.stream();
    }
}
