package dev.trustbinder.check.description;

import static dev.trustbinder.check.judgement.Judgement.each;
import static dev.trustbinder.check.judgement.Judgement.of;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Coverage;
import dev.trustbinder.check.judgement.EngagementPlace;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.check.judgement.NotJudged;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.check.judgement.Subject;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Commitment;
import dev.trustbinder.model.Cuec;
import dev.trustbinder.model.Engagement;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Section;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is judged about the system description and the duties it gives to customers. */
public final class DescriptionRules {
    private static final Rule MISSING_SECTION = Rule.of("description/missing-section");
    private static final Rule DUPLICATE_SECTION = Rule.of("description/duplicate-section");
    private static final Rule NOT_RELEVANT_WITHOUT_REASON = Rule.of("description/not-relevant-without-reason");
    private static final Rule NOT_RELEVANT_BUT_SERVED = Rule.of("description/not-relevant-but-served");

    private DescriptionRules() {}

    public static List<Judgement> all() {
        return List.of(
                of(MISSING_SECTION, DescriptionRules::missingSection),
                of(DUPLICATE_SECTION, DescriptionRules::duplicateSection),
                of(NOT_RELEVANT_WITHOUT_REASON, DescriptionRules::notRelevantWithoutReason),
                of(NOT_RELEVANT_BUT_SERVED, DescriptionRules::notRelevantButServed),
                each("cuec/incomplete", Cuec.class, DescriptionRules::cuecIncomplete),
                each("commitment/no-measure", Commitment.class, DescriptionRules::commitmentWithoutMeasure));
    }

    private static Stream<Finding> missingSection(Assessment assessment) {
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
            found.add(MISSING_SECTION.at(
                    EngagementPlace.of(assessment, ""),
                    "the system description has no %s".formatted(Phrase.all(missing)),
                    "write description/%s.md with criterion: %s".formatted(missing.get(0), missing.get(0))));
        }
        return found.stream();
    }

    private static Stream<Finding> duplicateSection(Assessment assessment) {
        Map<Section.Criterion, Entry<Section>> first = new EnumMap<>(Section.Criterion.class);
        List<Finding> findings = new ArrayList<>();
        for (Entry<Section> section : assessment.program().all(Section.class)) {
            section.facts().criterion().ifPresent(criterion -> {
                Entry<Section> other = first.putIfAbsent(criterion, section);
                if (other != null) {
                    findings.add(DUPLICATE_SECTION.at(
                            section.source().at("criterion"),
                            "%s answers %s, and so does %s".formatted(section.id(), criterion.name(), other.id()),
                            "make one section of the two; the other stands in "
                                    + other.source().file()));
                }
            });
        }
        return findings.stream();
    }

    private static Stream<Finding> notRelevantWithoutReason(Assessment assessment) {
        return exemptions(assessment)
                .filter(placed -> placed.exemption().reason().isBlank())
                .filter(placed -> assessment
                        .scope()
                        .criteria()
                        .containsKey(placed.exemption().criterion()))
                .map(placed -> NOT_RELEVANT_WITHOUT_REASON.at(
                        EngagementPlace.of(assessment, placed.path()),
                        "%s is in scope and called not relevant without a reason"
                                .formatted(placed.exemption().criterion()),
                        "add reason: it is printed as DC8"));
    }

    private static Stream<Finding> notRelevantButServed(Assessment assessment) {
        return exemptions(assessment).flatMap(placed -> {
            String id = placed.exemption().criterion();
            Coverage.Line line = assessment.coverage().criteria().get(id);
            if (line == null || line.controls().isEmpty()) {
                return Stream.empty();
            }
            List<String> controls = line.controls().stream().map(Entry::id).toList();
            return Stream.of(NOT_RELEVANT_BUT_SERVED.at(
                    EngagementPlace.of(assessment, placed.path() + ".criterion"),
                    "%s is called not relevant and served by %s".formatted(id, Phrase.some(controls)),
                    "take it off this list, or off the criteria of the controls"));
        });
    }

    private static Stream<Finding> cuecIncomplete(Subject<Cuec> cuec) {
        if (cuec.facts().kind().equals(Optional.of(Cuec.Sort.RESPONSIBILITY))) {
            return Stream.empty();
        }
        List<String> lacking = Stream.of(
                        cuec.facts().criteria().isEmpty() ? "criteria" : "",
                        cuec.facts().reason().isBlank() ? "reason" : "")
                .filter(key -> !key.isEmpty())
                .toList();
        return lacking.isEmpty()
                ? Stream.empty()
                : Stream.of(cuec.at(
                        "id",
                        "%s is expected of customers without %s".formatted(cuec.id(), Phrase.all(lacking)),
                        "name the criteria that need it and why own controls cannot suffice, or write kind:"
                                + " responsibility"));
    }

    private static Stream<Finding> commitmentWithoutMeasure(Subject<Commitment> commitment) {
        return commitment.facts().measure().isBlank()
                ? Stream.of(commitment.at(
                        "id",
                        commitment.id() + " does not say how it is measured",
                        "add measure: such as minutes reachable by minutes of the month"))
                : Stream.empty();
    }

    /**
     * One criterion called not relevant.
     *
     * @param path where, within the engagement
     */
    private record Placed(Engagement.Exemption exemption, String path) {}

    private static Stream<Placed> exemptions(Assessment assessment) {
        List<Engagement.Exemption> all =
                assessment.engagement().map(Engagement::notRelevant).orElse(List.of());
        return IntStream.range(0, all.size()).mapToObj(i -> new Placed(all.get(i), "not-relevant[" + i + "]"));
    }
}
