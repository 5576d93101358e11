package dev.trustbinder.check.text;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.InForce;
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
final class VagueWording {
    static final Rule RULE = Rule.of("wording/vague");
    private static final String THINGS =
            "(?:steps|efforts?|measures|time|timeframes?|periods?|precautions|care|security|safeguards|controls|protections?|intervals?)";
    private static final String ELSEWHERE =
            "(?!,? (?:as |and )?(?:determined|decided|approved|judged|directed|defined|specified|required|set|agreed|described)"
                    + " (?:by|in|with)\\b)";

    /** Words that leave open when a duty is done or whether; negated, or as contracts use them, they do not. */
    private static final Pattern VAGUE = Pattern.compile(
            "(?<!\\bnot )(?<!\\bnot [a-z]{1,12} )(?<!\\bnot [a-z]{1,12} [a-z]{1,12} )(?<!\\b(?:amended|effect|force|issued) )\\b(?:"
                    + "as (?:appropriate|needed|necessary|required)(?! (?:to|for|by|under|due|in)\\b)" + ELSEWHERE
                    + "|(?:where|when|if|wherever|whenever) (?:possible|feasible|practical|practicable|appropriate)"
                    + ELSEWHERE
                    + "|as soon as (?:possible|practicable|feasible)"
                    + "|period(?:ic(?:ally)?)|regularly|routinely|timely|promptly|from time to time|best efforts"
                    + "|at (?:regular|periodic|appropriate) intervals|on a regular basis"
                    + "|(?:reasonable|adequate|sufficient|appropriate) " + THINGS + ")\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Sought SOUGHT = new Sought(
            VAGUE, List.of("as", "wh", "if", "pe", "re", "ro", "ti", "pr", "ad", "su", "fr", "be", "at", "on", "ap"));

    /** What makes a sentence of a document a duty: what must be done, what is done, or who does it. */
    private static final Pattern DUTY = Pattern.compile(
            "\\b(?:must|shall|will|needs? to|ha(?:s|ve) to|(?:is|are) (?:required|responsible|expected|obliged) (?:to|for)"
                    + "|(?:is|are)(?: \\p{L}+ly)? (?:\\p{L}+ (?:and|or) )?\\p{L}{2,}(?:ed|en|pt|un)"
                    + "|(?:reviews|tests|monitors|updates|audits|assesses|checks|removes|revokes|performs|conducts|trains"
                    + "|scans|verifies|evaluates|rotates|reports|patches|restores)"
                    + "|(?:regularly|periodically|routinely|promptly) \\p{L}+s)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Another text that says how often or how. */
    private static final Pattern REFERS = Pattern.compile(
            "\\b(?:in accordance with|according to|as (?:defined|specified|described|set out|stated) in|per the)\\b|\\[\\[",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MEASURE = Pattern.compile(
            "\\b(?:\\d+|an?|one|two|three|four|five|six|seven|ten|twelve|fourteen|fifteen|thirty|sixty|ninety)[ -]"
                    + "(?:business |working |calendar )?(?:minute|hour|day|week|month|quarter|year)s?\\b",
            Pattern.CASE_INSENSITIVE);

    private VagueWording() {}

    static Stream<Finding> findings(Assessment assessment) {
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
                .flatMap(Prose::inDocument)
                .filter(prose -> SOUGHT.standsIn(prose.text()))
                .flatMap(Prose::sentences)
                .filter(sentence -> isDuty(sentence.text()));
        return Stream.concat(statements.flatMap(Prose::sentences), documents)
                .filter(sentence -> isOpen(sentence.text(), systems))
                .flatMap(VagueWording::finding);
    }

    /** Whether a sentence is a duty of a document that it leaves open. */
    static boolean isOpenDuty(String sentence) {
        return isDuty(sentence) && isOpen(sentence, List.of());
    }

    private static boolean isDuty(String sentence) {
        return DUTY.matcher(sentence).find();
    }

    private static boolean isOpen(String sentence, List<String> systems) {
        return VAGUE.matcher(sentence).find()
                && FrequencyWords.in(sentence).isEmpty()
                && !MEASURE.matcher(sentence).find()
                && !REFERS.matcher(sentence).find()
                && systems.stream().noneMatch(sentence::contains);
    }

    /** One finding for a sentence, however many vague words it has. */
    private static Stream<Finding> finding(Prose sentence) {
        return sentence.matches(VAGUE)
                .limit(1)
                .map(word -> RULE.at(
                        sentence.at(word.start(), word.end()),
                        "%s says \"%s\" and names no frequency, time or system in that sentence"
                                .formatted(sentence.id(), word.group()),
                        "say how often, within how many days, or in which system"));
    }
}
