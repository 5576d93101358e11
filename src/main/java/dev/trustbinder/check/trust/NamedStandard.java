package dev.trustbinder.check.trust;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Prose;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Answer;
import dev.trustbinder.model.AssuranceReport;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Opinion;
import dev.trustbinder.model.TrustCenter;
import dev.trustbinder.model.Vendor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A certificate or attestation that a public text claims and no current report on the trust center shows. A sentence
 * claims one where it names a standard beside a word such as certified and neither denies it nor speaks of the future,
 * of customers, or of a named vendor whose record holds such a report.
 */
final class NamedStandard {
    static final Rule RULE = Rule.of("trust/named-standard");

    /** The laws among the standards; they have no certificates. */
    private static final Pattern LAW =
            pattern("HIPAA|GDPR|General Data Protection Regulation|CCPA|FERPA|LGPD|(?-i:DORA)|NIS ?2");

    private static final Pattern STANDARD =
            pattern("(?:SOC|SSAE)[ -]?(?:[123]|18)(?![\\d-])(?:®|™)?(?:,?[ -](?:Type|Typ)[ -]?(?<type>I{1,2}|[12])\\b)?"
                    + "|(?:ISO(?:/IEC)?[ -]?)?(?:270(?:01|17|18)|27701|42001|22301)(?::20\\d\\d)?|ISO(?:/IEC)?[ -]?9001(?::20\\d\\d)?"
                    + "|PCI[ -]?(?:DSS)?|HITRUST|FedRAMP|StateRAMP|(?:CSA )?STAR Level [123]|CSA[ -]STAR|TISAX"
                    + "|Cyber[ -]Essentials(?: Plus)?|(?-i:(?:BSI )?C5|CMMC|IRAP|ENS)|NIST(?: (?:CSF|(?:SP )?800-\\d+))?|"
                    + LAW.pattern());

    private static final Pattern CERTIFIED = pattern(
            "certif(?:y|ied|ies|icates?|ications?)|attest(?:ed|ations?|s)?|audit(?:ed|s)?|accredit(?:ed|ations?)"
                    + "|validated|(?:Fed|State)RAMP(?: \\w+)? authori[sz](?:ed|ation)|awarded|passed|badges?|seals?");
    private static final Pattern CLAIM = pattern(CERTIFIED.pattern()
            + "|compliant|compl(?:y|ies|ied)|(?:in|full|ensures?|guarantees?) compliance"
            + "|holds?(?! (?:\\w+ )?(?:data|records|backups?)\\b)|meets?|fulfil(?:s|ls?)?|satisf(?:y|ies)"
            + "|conform(?:s|ant|ance)?|adheres?|achieved?|obtained|earned|ready");

    private static final String CLAIMED =
            "(?:" + STANDARD.pattern().replace("?<type>", "?:") + "|" + CLAIM.pattern() + ")";
    /** A denial, and how far it reaches: not to what is ours behind it. */
    private static final Pattern DENIED = Pattern.compile("(?i)\\bnon-?compliant\\b"
            + "|\\b(?:no(?! (?:doubt|wonder|exceptions?|question))|no such(?: \\w+){0,2}|without|non)"
            + "(?:\\s+(?!our\\b)[\\w'’-]+){0,2}\\s+" + CLAIMED
            + "|\\b(?:not(?! (?:only|just|merely)\\b)|cannot|never|\\w+n['’]t)(?:\\s+(?!our\\b)[\\w'’-]+){0,5}\\s+"
            + CLAIMED
            + "|\\b(?:neither|nor|none|nobody|no one)\\b.{0,60}?" + CLAIMED);

    private static final Pattern FUTURE =
            pattern("will|plan(?:s|ned|ning)? (?:to|for)|planned|prepar(?:e|es|ing|ation)|intends?|aims?|pursu(?:e|ing)"
                    + "|expect(?:s|ed)?|roadmap|seek(?:s|ing)?|towards?|hope|goal|in progress|under ?way|would|used to be"
                    + "|(?:may|might|could|can) (?:one day|be|become)|(?:once|until|if|when) (?:we|it|our)|whether");
    private static final Pattern OTHERS = pattern("(?:your?|customers?|clients?|users?)(?: [\\w'’]+){0,5}?"
            + " (?:must|should|may|might|(?:is|are) responsible|needs?|have to|remains?)");
    private static final Pattern OWN = pattern("we|us|our|ours");
    private static final Pattern OUR_VENDOR =
            pattern("our (?:[\\w-]+ ){0,3}?(?:provider|vendor|host|supplier|(?:sub)?processor|data cent(?:er|re))s?");
    private static final Pattern CLAUSE = Pattern.compile(
            "[,;:()–—]|\\s-\\s|\\b(?i:but|while|whereas|although|though|however|because|and (?:we|is|are|has|have|holds?|meets?|comply|complies|passed))\\b");

    private NamedStandard() {}

    static Stream<Finding> findings(Assessment assessment) {
        return Stream.concat(PublicWords.all(assessment.program()).flatMap(Prose::sentences), joined(assessment))
                .filter(prose -> !prose.isOf(Kind.REPORT))
                .filter(prose -> STANDARD.matcher(prose.text()).find())
                .flatMap(sentence -> judge(sentence, assessment))
                .distinct();
    }

    private static Pattern pattern(String words) {
        return Pattern.compile("(?i)(?<!\\w)(?:" + words + ")(?!\\w)");
    }

    /** A question that is answered with yes, and the title of a card before its text, claim what both say together. */
    private static Stream<Prose> joined(Assessment assessment) {
        Stream<Prose> answers = assessment.program().all(Answer.class).stream()
                .filter(answer ->
                        answer.facts().answer().matches("(?is)\\W*(?:yes|yep|sure|certainly|of course|correct)\\b.*"))
                .map(answer ->
                        Prose.of(answer, "answer", answer.facts().question().replace('?', '.')));
        Stream<Prose> cards = assessment.program().all(TrustCenter.class).stream()
                .flatMap(center -> center.facts().commitments().stream()
                        .filter(card -> STANDARD.matcher(card.title()).find())
                        .map(card -> Prose.of(
                                center,
                                "commitments[" + center.facts().commitments().indexOf(card) + "].title",
                                card.title() + ": " + card.text().split("(?<=[.!?])\\s", 2)[0])));
        return Stream.concat(answers, cards);
    }

    private static Stream<Finding> judge(Prose sentence, Assessment assessment) {
        String text = sentence.text();
        if (text.strip().endsWith("?")) {
            return Stream.empty();
        }
        List<String> clauses = Arrays.asList(CLAUSE.split(text));
        return sentence.matches(STANDARD)
                .filter(standard -> claim(clauses, standard.group())
                        .filter(claim -> !isOfVendor(text, standard.group(), assessment))
                        .filter(claim -> !isShown(standard.group(), claim, assessment))
                        .isPresent())
                .limit(1)
                .map(standard -> finding(sentence, standard));
    }

    private static Finding finding(Prose sentence, MatchResult standard) {
        String name = standard.group();
        boolean certificateOfALaw = LAW.matcher(name).matches()
                && CERTIFIED.matcher(sentence.text()).find();
        return RULE.at(
                sentence.at(standard.start(), standard.end()),
                certificateOfALaw
                        ? "%s claims a certificate of %s, a law, of which there is none".formatted(sentence.id(), name)
                        : "%s claims %s, and no current report on the trust center shows it"
                                .formatted(sentence.id(), name),
                "say what is true, or add the report to trust/reports.yml, public or listed");
    }

    /** The words by which the clause of a standard, else the nearest one with such words, claims it; empty if denied. */
    private static Optional<String> claim(List<String> clauses, String standard) {
        int own = 0;
        while (own < clauses.size() - 1 && !clauses.get(own).contains(standard)) {
            own++;
        }
        int claiming = own;
        for (int away = 0; away < clauses.size(); away++) {
            if (own - away >= 0 && CLAIM.matcher(clauses.get(own - away)).find()) {
                claiming = own - away;
                break;
            } else if (own + away < clauses.size()
                    && CLAIM.matcher(clauses.get(own + away)).find()) {
                claiming = own + away;
                break;
            }
        }
        String words = clauses.get(claiming);
        Matcher claim = CLAIM.matcher(words);
        boolean isClaim = claim.find();
        String both = claiming == own ? words : words + " " + clauses.get(own);
        boolean others = OTHERS.matcher(both).find() && !OWN.matcher(both).find();
        return isClaim
                        && !others
                        && !FUTURE.matcher(both).find()
                        && !DENIED.matcher(words).find()
                        && !DENIED.matcher(clauses.get(own)).find()
                ? Optional.of(claim.group())
                : Optional.empty();
    }

    /** Whether the sentence speaks of nobody but a named vendor, whose record holds a report of the standard. */
    private static boolean isOfVendor(String text, String standard, Assessment assessment) {
        String company = assessment.program().charter().shortName();
        String rest = OUR_VENDOR.matcher(text).replaceAll("");
        boolean own = OWN.matcher(rest).find() || (!company.isEmpty() && rest.contains(company));
        return !own
                && assessment.program().all(Vendor.class).stream()
                        .filter(vendor -> names(text, vendor.title())
                                || names(text, vendor.facts().legalName()))
                        .flatMap(vendor -> vendor.facts().reports().stream())
                        .anyMatch(report -> isSame(report.kind(), standard));
    }

    private static boolean names(String text, String name) {
        return name.length() > 2 && text.contains(name);
    }

    private static boolean isShown(String standard, String claim, Assessment assessment) {
        return assessment.program().all(AssuranceReport.class).stream()
                .filter(report -> report.isPublic() || report.header().listed())
                .filter(report -> isSame(report.title(), standard))
                .anyMatch(
                        report -> supports(report, claim, LAW.matcher(standard).matches(), assessment));
    }

    private static boolean supports(Entry<AssuranceReport> report, String claim, boolean law, Assessment assessment) {
        AssuranceReport facts = report.facts();
        boolean certified = CERTIFIED.matcher(claim).matches();
        return facts.kind()
                .filter(kind -> switch (kind) {
                    case ATTESTATION -> isSigned(facts);
                    case CERTIFICATION -> !law;
                    case SELF_ASSESSMENT -> !certified && !law;
                    case LAW -> !certified && law;
                })
                .filter(kind -> kind == AssuranceReport.Sort.LAW
                        || facts.reliableUntil(assessment.program().fiscalYearStarts())
                                .filter(last -> !last.isBefore(assessment.day()))
                                .isPresent())
                .isPresent();
    }

    private static boolean isSigned(AssuranceReport facts) {
        return !facts.auditor().isEmpty()
                && facts.opinion()
                        .filter(opinion -> opinion == Opinion.UNQUALIFIED || opinion == Opinion.QUALIFIED)
                        .isPresent();
    }

    /** Whether a title names the same standard, and no other type of it. */
    private static boolean isSame(String title, String standard) {
        Matcher wanted = STANDARD.matcher(standard);
        return wanted.find()
                && STANDARD.matcher(title).results().anyMatch(found -> {
                    Matcher shown = STANDARD.matcher(found.group());
                    return shown.find()
                            && core(found.group()).equals(core(standard))
                            && (wanted.group("type") == null || type(wanted).equals(type(shown)));
                });
    }

    private static String type(Matcher standard) {
        String type = standard.group("type");
        return type == null ? "" : type.replace("II", "2").replace("I", "1");
    }

    /** A standard without its year, type, mark and spelling. */
    private static String core(String name) {
        return name.toUpperCase(Locale.ROOT)
                .replaceAll(
                        "(?:[:]20\\d\\d|[, -]*TYPE?[ -]?(?:I{1,2}|[12])|[®™]|ISO|/IEC|BSI|CSA|LEVEL.*|DSS|\\bSP\\b)",
                        "")
                .replace("GENERAL DATA PROTECTION REGULATION", "GDPR")
                .replaceAll("[ -]", "");
    }
}
