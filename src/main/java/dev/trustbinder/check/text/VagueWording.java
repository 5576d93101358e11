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
import dev.trustbinder.prose.Document;
import dev.trustbinder.prose.Passage;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A duty that nobody can tell kept from broken: no frequency and no system where a vague word stands. */
final class VagueWording {
    static final Rule RULE = Rule.of("wording/vague");
    private static final String THINGS =
            "(?:steps|efforts?|measures|time|timeframes?|periods?|precautions|care|security|safeguards|controls|protections?|intervals?)";
    private static final String ACTIVITIES =
            "(?:reviews?|backups?|tests?|testing|audits?|scans?|scanning|updates?|monitoring|checks?|assessments?|training"
                    + "|maintenance|inspections?|evaluations?)";
    private static final String POSSIBLE =
            "(?:(?:technically |reasonably |commercially |operationally )?(?:possible|feasible|practical|practicable)|appropriate)";
    private static final String ELSEWHERE =
            "(?!,? (?:as |and )?(?:determined|decided|approved|judged|directed|defined|specified|required|set|agreed|described)"
                    + " (?:by|in|with)\\b)";
    /** What a clause goes on with; another word makes it "as required participants", which leaves nothing open. */
    private static final String GOES_ON =
            "(?! (?!(?:and|or|but|on|at|from|with|within|without|before|after|during|when|while|until"
                    + "|if|unless|based|that|which|who|via|through|because|prior|per|upon|between|among|across|into|then|so|is|are|was|were"
                    + "|will|shall|must|may|can|a|an|the|each|every|all|also|as|of|throughout|considering|including|rather|even)\\b)\\p{L})";

    /** How far before a word its negation may stand. */
    private static final int CLAUSE = 160;

    /** Words that leave open when a duty is done or whether. */
    private static final Pattern VAGUE = Pattern.compile(
            "(?<!\\b(?:amended|effect|force|issued) )\\b(?:"
                    + "as (?:appropriate|needed|necessary|required)(?! (?:to|for|by|under|due|in)\\b)" + GOES_ON
                    + ELSEWHERE
                    + "|(?:where|when|if|wherever|whenever) " + POSSIBLE + "(?! " + THINGS
                    + ")(?!,? or (?!possible|feasible|practic|appropriate))"
                    + ELSEWHERE
                    + "|as soon as (?:reasonably )?(?:possible|practicable|feasible)"
                    + "|(?:to the (?:greatest |fullest |maximum )?extent|as far as(?: is)?) " + POSSIBLE
                    + "|period(?:ic(?:ally)?)|regularly|routinely|timely|promptly|from time to time|best efforts"
                    + "|at (?:regular|periodic|appropriate) intervals|on a regular basis|regular (?:[a-z]+ )?"
                    + ACTIVITIES + "(?!:| windows?)"
                    + "|(?:reasonable|adequate|sufficient|appropriate)(?: and [a-z-]+)? " + THINGS + ")\\b",
            Pattern.CASE_INSENSITIVE);

    /** What stands before a vague word that leaves nothing open: a negation, a condition, a quotation mark, a box to tick. */
    private static final Pattern NOT_MEANT = Pattern.compile(
            "(?:\\b(?:not|never|cannot)(?: (?!(?:and|but|or|if|unless|that|who|which|is|are|was|were|must|shall|will|should|may)\\b)"
                    + "[\\w’'-]+){0,4}|\\bno(?: [\\w-]+)?|\\b(?:where|when|if|whenever|once|until)(?: the)?) $"
                    + "|\\b(?:who|where|when|if|whenever)(?: (?!(?:is|are|be|must|shall|will|should|and|then)\\b)[^ ,;:]+){0,4} $(?=(?:regular|routine|periodical)ly)"
                    + "|[☐☑☒□] ?$|[\"“‘]$",
            Pattern.CASE_INSENSITIVE);

    private static final Sought SOUGHT = new Sought(
            VAGUE,
            List.of("as", "wh", "if", "pe", "re", "ro", "ti", "to", "pr", "ad", "su", "fr", "be", "at", "on", "ap"));

    /** Where in a document it stands. */
    private static final Function<Document, List<Passage>> WHERE = SOUGHT::in;

    /** What makes a sentence of a document a duty: what must be done, what is done, or who does it. */
    private static final Pattern DUTY = Pattern.compile(
            "\\b(?:must|shall|will|needs? to|ha(?:s|ve) to|(?:is|are) (?:required|responsible|expected|obliged) (?:to|for)"
                    + "|(?:is|are)(?: \\p{L}+ly)? (?:\\p{L}+ (?:and|or) )?\\p{L}{2,}(?:ed|en|pt|un)"
                    + "|(?:reviews|tests|monitors|updates|audits|assesses|checks|removes|revokes|performs|conducts|trains"
                    + "|scans|verifies|evaluates|rotates|reports|patches|restores)"
                    + "|(?:regularly|periodically|routinely|promptly) \\p{L}+s|(?<!\\bright )to (?:regularly|periodically|routinely) \\p{L}+)\\b"
                    + "|^\\W*(?:review|test|monitor|update|assess|check|remove|revoke|perform|conduct|train|scan|verify|evaluate"
                    + "|rotate|report|patch|restore|maintain|respond|implement|configure|enable|disable|isolate|separate|apply|restrict"
                    + "|limit|encrypt|protect|document|notify|install|require)\\b",
            Pattern.CASE_INSENSITIVE);

    /** A sentence on what a document is for, or a question. */
    private static final Pattern NO_DUTY = Pattern.compile(
            "^\\W*(?:the )?(?:purpose|objective|goal|aim|intent)s? of\\b"
                    + "|^\\W*th(?:is|ese) (?:[\\w-]+ ){1,5}?(?:defines?|describes?|establish(?:es)?|outlines?|provides?|sets?|explains?"
                    + "|covers?|governs?|appl(?:ies|y)|address(?:es)?|details?|lists?|contains?|specif(?:ies|y)|helps?|allows?|enables?"
                    + "|(?:is|are) (?:intended|designed|meant))\\b(?!.*\\b(?:must|shall)\\b)|\\?\\W*$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What a sentence is to achieve, before it says what is done. */
    private static final Pattern AIM =
            Pattern.compile("^\\W*To (?!be )\\p{Ll}.*?(?:, (?!(?:and|or|\\p{L}+(?:ing|ed))\\b)|$)", Pattern.DOTALL);

    /** Another text that says how often or how. */
    private static final Pattern REFERS = Pattern.compile(
            "\\b(?:in accordance with|according to|as required by|as (?:defined|specified|described|set out|stated) in|per the)\\b|\\[\\[",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MEASURE = Pattern.compile(
            "\\b(?:\\d+|an?|one|two|three|four|five|six|seven|ten|twelve|fourteen|fifteen|thirty|sixty|ninety)[ -]"
                    + "(?:business |working |calendar )?(?:minute|hour|day|week|month|quarter|year)s?\\b"
                    + "|\\b(?:same|next|following) (?:business |working )?(?:day|week|month|quarter|year)\\b",
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
                .flatMap(record -> Prose.inDocument(record, WHERE))
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
        return DUTY.matcher(sentence.substring(aimOf(sentence))).find()
                && !NO_DUTY.matcher(sentence).find();
    }

    private static boolean isOpen(String sentence, List<String> systems) {
        return vague(sentence).isPresent()
                && FrequencyWords.in(sentence).isEmpty()
                && !MEASURE.matcher(sentence).find()
                && !REFERS.matcher(sentence).find()
                && systems.stream().noneMatch(sentence::contains);
    }

    /** The first word of a sentence that leaves open what is done, behind what it is done for. */
    private static Optional<MatchResult> vague(String sentence) {
        int start = aimOf(sentence);
        return VAGUE.matcher(sentence)
                .results()
                .filter(word -> word.start() >= start)
                .filter(word -> !NOT_MEANT
                        .matcher(sentence)
                        .region(Math.max(0, word.start() - CLAUSE), word.start())
                        .useTransparentBounds(true)
                        .find())
                .findFirst();
    }

    /** The length of what a sentence begins with that is not done but aimed at. */
    private static int aimOf(String sentence) {
        Matcher aim = AIM.matcher(sentence);
        return aim.find() ? aim.end() : 0;
    }

    /** One finding for a sentence, however many vague words it has. */
    private static Stream<Finding> finding(Prose sentence) {
        return vague(sentence.text()).stream()
                .map(word -> RULE.at(
                        sentence.at(word.start(), word.end()),
                        "%s says \"%s\" and names no frequency, time or system in that sentence"
                                .formatted(sentence.id(), word.group()),
                        "say how often, within how many days, or in which system"));
    }
}
