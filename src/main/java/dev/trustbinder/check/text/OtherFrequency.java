package dev.trustbinder.check.text;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.check.judgement.Prose;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Frequency;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A sentence that says of a control how often it runs, and says it otherwise than the control. */
final class OtherFrequency implements Judgement {
    private static final Rule RULE = Rule.defect(
            "wording/other-frequency", ERROR, "a text gives a control another frequency than the control has");
    private static final Pattern CITED = Pattern.compile("\\[\\[([A-Za-z0-9][A-Za-z0-9._-]*)[^\\]]*]]");
    private static final Set<Frequency> NOT_ON_A_CALENDAR = EnumSet.of(Frequency.CONTINUOUS, Frequency.PER_EVENT);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        Program program = assessment.program();
        Stream<Finding> statements = program.all(Control.class).stream()
                .flatMap(control -> judge(
                        control,
                        List.of(Prose.of(control, "statement", control.facts().statement()))));
        Stream<Finding> citations = program.index().all().stream()
                .flatMap(Prose::inDocument)
                .filter(passage -> passage.text().contains("[["))
                .flatMap(Prose::sentences)
                .flatMap(sentence -> cited(sentence, program).flatMap(control -> judge(control, List.of(sentence))));
        return Stream.concat(statements, citations);
    }

    /** The control a sentence cites; a sentence about several may speak of each in turn. */
    private static Stream<Entry<Control>> cited(Prose sentence, Program program) {
        List<Entry<Control>> cited = sentence.matches(CITED)
                .map(citation -> program.find(Control.class, citation.group(1)))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return cited.size() == 1 ? cited.stream() : Stream.empty();
    }

    private static Stream<Finding> judge(Entry<Control> control, List<Prose> where) {
        Optional<Frequency> frequency = control.facts().frequency().filter(often -> !NOT_ON_A_CALENDAR.contains(often));
        return frequency.stream()
                .flatMap(often -> where.stream().flatMap(prose -> {
                    SortedMap<Frequency, MatchResult> named = FrequencyWords.in(prose.text());
                    return named.isEmpty() || named.containsKey(often)
                            ? Stream.empty()
                            : Stream.of(finding(control, often, prose, named.get(named.firstKey())));
                }));
    }

    private static Finding finding(Entry<Control> control, Frequency often, Prose prose, MatchResult word) {
        String where = prose.record().id().equals(control.id())
                ? "its statement"
                : prose.record().id();
        return RULE.at(
                prose.at(word.start(), word.end()),
                "%s is %s, and %s says \"%s\"".formatted(control.id(), Words.of(often), where, word.group()),
                "an auditor tests what the text promises; make both say the same");
    }
}
