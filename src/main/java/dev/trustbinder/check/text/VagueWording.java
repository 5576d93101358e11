package dev.trustbinder.check.text;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.InForce;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.check.judgement.Prose;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.SystemComponent;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A duty that nobody can tell kept from broken: no frequency and no system where a vague word stands. */
final class VagueWording implements Judgement {
    private static final Rule RULE =
            Rule.condition("wording/vague", WARNING, "a duty is worded so that nobody can tell whether it is kept");
    private static final Pattern VAGUE = Pattern.compile(
            "\\b(?:(?:as|where|when|if) (?:appropriate|needed|necessary|possible|feasible)"
                    + "|periodic(?:ally)?|regularly|routinely|timely|promptly"
                    + "|adequate(?:ly)?|sufficient(?:ly)?|from time to time|best efforts?)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Sought SOUGHT =
            new Sought(VAGUE, List.of("as", "wh", "if", "pe", "re", "ro", "ti", "pr", "ad", "su", "fr", "be"));

    private static final Pattern MEASURE = Pattern.compile(
            "\\b(?:\\d+|an?|one|two|three|four|five|six|seven|ten|twelve|fourteen|fifteen|thirty|sixty|ninety)[ -]"
                    + "(?:business |working |calendar )?(?:minute|hour|day|week|month|quarter|year)s?\\b",
            Pattern.CASE_INSENSITIVE);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        Program program = assessment.program();
        List<String> systems = program.all(SystemComponent.class).stream()
                .flatMap(system -> Stream.of(system.id(), system.title()))
                .distinct()
                .toList();
        Stream<Prose> statements = program.all(Control.class).stream()
                .filter(InForce::is)
                .map(control -> Prose.of(control, "statement", control.facts().statement()));
        Stream<Prose> documents = Stream.of(Kind.POLICY, Kind.PROCEDURE)
                .flatMap(kind -> program.index().all(kind).stream())
                .flatMap(Prose::inDocument);
        return Stream.concat(statements, documents)
                .filter(prose -> SOUGHT.standsIn(prose.text()))
                .flatMap(Prose::sentences)
                .filter(sentence -> !isMeasured(sentence.text(), systems))
                .flatMap(VagueWording::finding);
    }

    private static boolean isMeasured(String sentence, List<String> systems) {
        return !FrequencyWords.in(sentence).isEmpty()
                || MEASURE.matcher(sentence).find()
                || systems.stream().anyMatch(sentence::contains);
    }

    /** One finding for a sentence, however many vague words it has. */
    private static Stream<Finding> finding(Prose sentence) {
        return sentence.matches(VAGUE)
                .limit(1)
                .map(word -> RULE.at(
                        sentence.at(word.start(), word.end()),
                        "%s says \"%s\" and names no frequency, time or system in that sentence"
                                .formatted(sentence.record().id(), word.group()),
                        "say how often, within how many days, or in which system"));
    }
}
