package dev.trustbinder.check.trust;

import static dev.trustbinder.check.judgement.Judgement.each;
import static dev.trustbinder.check.judgement.Judgement.of;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Absence;
import dev.trustbinder.check.judgement.InForce;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.check.judgement.Subject;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Answer;
import dev.trustbinder.model.AssuranceReport;
import dev.trustbinder.model.Audience;
import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.TrustCenter;
import dev.trustbinder.model.Vendor;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is judged about the words and claims that prospects see. */
public final class TrustRules {
    private static final Set<AssuranceReport.Sort> DATED =
            EnumSet.of(AssuranceReport.Sort.ATTESTATION, AssuranceReport.Sort.CERTIFICATION);
    private static final Pattern COMPANY = Pattern.compile(
            "\\b(?:\\p{Lu}[\\w&'-]*,? ){1,4}"
                    + "(?:Inc|LLC|LLP|Ltd|Limited|Corp|Corporation|GmbH|AG|SE|AB|ApS|Oy|BV|B\\.V|NV|SAS|SARL|S\\.A|SpA|plc|PLC|Pty)\\b");
    private static final Rule CLAIM_WITHOUT_BASIS = Rule.of("trust/no-basis");
    private static final Rule CLAIM_ON_PLAN = Rule.of("trust/claim-on-plan");
    private static final Rule REPORT_WORDING = Rule.of("trust/report-wording");
    private static final Pattern WRONG = Pattern.compile(
            "\\bAICPA[ -]SOC[ -]?2\\b|\\bSOC[ -]?II\\b|\\bSOC2\\b"
                    + "|\\bSOC[ -]?2®?(?: Type (?:I{1,2}|[12]))?[ -](?:certifi(?:ed|cation|cate)|accredit(?:ed|ation))\\b"
                    + "|\\bcertified (?:for |to |against )?SOC[ -]?2\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Rule EMPTY_WORDS = Rule.of("trust/empty-words");
    private static final Pattern WORDS = Pattern.compile(
            "\\b(?:(?:bank|military|enterprise)[ -]grade|best[ -]in[ -]class|world[ -]class|state[ -]of[ -]the[ -]art"
                    + "|industry[ -]leading|cutting[ -]edge|bullet[ -]?proof|hack[ -]?proof|tamper[ -]?proof|unhackable"
                    + "|unbreakable|impenetrable|(?:fully|completely|totally|absolutely) (?:secure|safe)"
                    + "|always|never been (?:breached|hacked))\\b|\\b100 ?% (?:secure|safe|uptime)",
            Pattern.CASE_INSENSITIVE);
    private static final int MOST_CARDS = 10;
    private static final int MOST_WORDS = 25;
    private static final int DAYS = 60;
    private static final Pattern MAIL = Pattern.compile("(?<![\\w.+-])([\\w.+-]+)@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Rule LISTED_BUT_INTERNAL = Rule.of("trust/listed-internal");

    private TrustRules() {}

    public static List<Judgement> all() {
        return List.of(
                each("trust/report-expired", AssuranceReport.class, TrustRules::reportExpired),
                each("trust/not-attested", AssuranceReport.class, TrustRules::notAttested),
                of(NamedStandard.RULE, NamedStandard::findings),
                each("trust/vendors-certificate", AssuranceReport.class, TrustRules::vendorsCertificate),
                each("trust/answer-lapsed", Answer.class, TrustRules::answerLapsed),
                of(CLAIM_WITHOUT_BASIS, TrustRules::claimWithoutBasis),
                of(CLAIM_ON_PLAN, TrustRules::claimOnPlan),
                of(REPORT_WORDING, TrustRules::reportWording),
                of(EMPTY_WORDS, TrustRules::emptyWords),
                each("trust/too-many-cards", TrustCenter.class, TrustRules::tooManyCards),
                each("trust/long-card", TrustCenter.class, TrustRules::longCard),
                each("trust/security-txt", TrustCenter.class, TrustRules::securityTxtInvalid),
                each("trust/security-txt-expiring", TrustCenter.class, TrustRules::securityTxtExpiring),
                each("trust/contacts-disagree", TrustCenter.class, TrustRules::contactsDisagree),
                of(LISTED_BUT_INTERNAL, TrustRules::listedButInternal));
    }

    private static Stream<Finding> reportExpired(Subject<AssuranceReport> report) {
        if (report.facts().kind().filter(DATED::contains).isEmpty()) {
            return Stream.empty();
        }
        return report
                .facts()
                .reliableUntil(report.program().fiscalYearStarts())
                .filter(last -> last.isBefore(report.day()))
                .stream()
                .map(last -> report.at(
                        "period",
                        "%s could be relied on until %s".formatted(report.id(), last),
                        "replace it by the next one, or say in bridge-until: how far a bridge letter reaches"));
    }

    private static Stream<Finding> notAttested(Subject<AssuranceReport> report) {
        AssuranceReport facts = report.facts();
        if (!facts.kind().equals(Optional.of(AssuranceReport.Sort.ATTESTATION))) {
            return Stream.empty();
        }
        List<String> lacking = new ArrayList<>(Absence.among(report.entry(), "auditor", "opinion"));
        if (Absence.of(report.entry(), "period") && Absence.of(report.entry(), "as-of")) {
            lacking.add("period or as-of");
        }
        if (!lacking.isEmpty()) {
            return Stream.of(notAttested(report, "without " + Phrase.all(lacking)));
        }
        return facts
                .end(report.program().fiscalYearStarts())
                .filter(end -> end.isAfter(report.day()))
                .map(end -> notAttested(report, "though it speaks of days up to " + end))
                .stream();
    }

    private static Finding notAttested(Subject<AssuranceReport> report, String why) {
        return report.at(
                "kind",
                "%s is shown as an attestation %s".formatted(report.id(), why),
                "show it once the auditor has signed; until then it is an update or an objective");
    }

    private static Stream<Finding> vendorsCertificate(Subject<AssuranceReport> report) {
        return Stream.concat(vendors(report), strangers(report))
                .limit(1)
                .map(owner -> report.at(
                        "title",
                        "%s, \"%s\", is named after %s"
                                .formatted(report.id(), report.entry().title(), owner),
                        "our reports say what was examined here; a vendor's belongs into reports: of the vendor"));
    }

    private static Stream<String> vendors(Subject<AssuranceReport> report) {
        return report.program().all(Vendor.class).stream()
                .filter(vendor -> names(report.entry().title(), vendor.title())
                        || names(report.entry().title(), vendor.facts().legalName()))
                .map(vendor -> "the vendor " + vendor.id());
    }

    /** Companies by their legal form, other than our own and those who examined us. */
    private static Stream<String> strangers(Subject<AssuranceReport> report) {
        String own = report.program()
                        .charter()
                        .organization()
                        .map(Charter.Organization::name)
                        .orElse("")
                + "\n" + report.facts().auditor();
        return Stream.of(report.entry().title(), report.entry().header().description())
                .flatMap(text -> COMPANY.matcher(text).results())
                .map(MatchResult::group)
                .filter(company -> !own.contains(company));
    }

    private static boolean names(String title, String vendor) {
        return vendor.length() > 2
                && Pattern.compile("(?<!\\w)" + Pattern.quote(vendor) + "(?!\\w)", Pattern.CASE_INSENSITIVE)
                        .matcher(title)
                        .find();
    }

    private static Stream<Finding> answerLapsed(Subject<Answer> answer) {
        return answer.facts().validUntil().stream()
                .filter(until -> until.isBefore(answer.day()))
                .map(until -> answer.at(
                        "valid-until",
                        "%s was valid until %s".formatted(answer.id(), until),
                        "read it again beside its basis, then write answered-on: and valid-until: anew"));
    }

    private static Stream<Finding> claimWithoutBasis(Assessment assessment) {
        return Claims.in(assessment.program())
                .filter(claim -> claim.basis().isEmpty())
                .filter(claim -> claim.record().kind() == Kind.ANSWER || !Absence.of(claim.record(), claim.path()))
                .map(claim -> CLAIM_WITHOUT_BASIS.at(
                        claim.record().source().at(claim.path()),
                        "%s rests on no record".formatted(claim.name()),
                        "name the controls or policies it is true by in basis:, or do not claim it"));
    }

    private static Stream<Finding> claimOnPlan(Assessment assessment) {
        return Claims.in(assessment.program())
                .flatMap(claim -> IntStream.range(0, claim.basis().size())
                        .boxed()
                        .flatMap(i -> planned(claim.basis().get(i), assessment)
                                .map(control -> CLAIM_ON_PLAN.at(
                                        claim.record().source().at(claim.path() + "[" + i + "]"),
                                        "%s rests on %s, which is not in place on %s"
                                                .formatted(claim.name(), control.id(), assessment.day()),
                                        "claim it once the control is in place"))));
    }

    private static Stream<Entry<Control>> planned(String basis, Assessment assessment) {
        return assessment.program().find(Control.class, basis).stream()
                .filter(control -> InForce.status(control) == Control.Status.PLANNED
                        || control.facts()
                                .effective()
                                .flatMap(Control.Effective::from)
                                .filter(from -> from.isAfter(assessment.day()))
                                .isPresent());
    }

    private static Stream<Finding> reportWording(Assessment assessment) {
        return PublicWords.all(assessment.program())
                .flatMap(prose -> prose.matches(WRONG)
                        .map(match -> REPORT_WORDING.at(
                                prose.at(match.start(), match.end()),
                                "%s says \"%s\"".formatted(prose.id(), match.group()),
                                "a service auditor reports on SOC 2® and certifies nothing: write SOC 2® report, Type I or"
                                        + " Type II")));
    }

    private static Stream<Finding> emptyWords(Assessment assessment) {
        return PublicWords.written(assessment.program())
                .flatMap(prose -> prose.matches(WORDS)
                        .map(match -> EMPTY_WORDS.at(
                                prose.at(match.start(), match.end()),
                                "%s says \"%s\"".formatted(prose.id(), match.group()),
                                "name what is done instead, such as AES-256 with keys rotated every year")));
    }

    private static Stream<Finding> tooManyCards(Subject<TrustCenter> center) {
        int count = center.facts().commitments().size();
        return count <= MOST_CARDS
                ? Stream.empty()
                : Stream.of(center.at(
                        "commitments[" + MOST_CARDS + "]",
                        "the trust center has %d commitment cards".formatted(count),
                        "keep the ten that customers ask about; the rest are answers"));
    }

    private static Stream<Finding> longCard(Subject<TrustCenter> center) {
        List<TrustCenter.Promise> cards = center.facts().commitments();
        return IntStream.range(0, cards.size())
                .filter(i -> words(cards.get(i).text()) > MOST_WORDS)
                .mapToObj(i -> center.at(
                        "commitments[" + i + "].text",
                        "\"%s\" has %d words, more than %d"
                                .formatted(
                                        cards.get(i).title(), words(cards.get(i).text()), MOST_WORDS),
                        "say what is done in one sentence; the control says the rest"));
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    private static Stream<Finding> securityTxtInvalid(Subject<TrustCenter> center) {
        LocalDate day = center.day();
        return expires(center)
                .filter(expires -> !expires.isAfter(day) || expires.isAfter(day.plusYears(1)))
                .map(expires -> center.at(
                        "security-txt.expires",
                        expires.isAfter(day)
                                ? "security.txt expires on %s, more than a year after %s".formatted(expires, day)
                                : "security.txt expired on %s".formatted(expires),
                        "check that the contact still answers, then choose a day within a year"));
    }

    /** The day on which security.txt ceases to hold. */
    private static Stream<LocalDate> expires(Subject<TrustCenter> center) {
        return center.facts().securityTxt().flatMap(TrustCenter.SecurityTxt::expires).stream()
                .map(moment -> LocalDate.ofInstant(moment, ZoneOffset.UTC));
    }

    private static Stream<Finding> securityTxtExpiring(Subject<TrustCenter> center) {
        LocalDate day = center.day();
        return expires(center)
                .filter(expires -> expires.isAfter(day) && !expires.isAfter(day.plusDays(DAYS)))
                .map(expires -> center.at(
                        "security-txt.expires",
                        "security.txt expires on %s, in %s"
                                .formatted(expires, Phrase.count(ChronoUnit.DAYS.between(day, expires), "day")),
                        "check that the contact still answers, then choose a day within a year"));
    }

    private static Stream<Finding> contactsDisagree(Subject<TrustCenter> center) {
        SortedMap<String, String> contacts = center.facts().contacts();
        return Stream.concat(securityTxt(center, contacts), texts(center, contacts));
    }

    private static Stream<Finding> securityTxt(Subject<TrustCenter> center, SortedMap<String, String> contacts) {
        String security = contacts.getOrDefault("security", "");
        return center.facts().securityTxt().stream()
                .map(file -> address(file.contact()))
                .filter(contact -> contact.contains("@") && security.contains("@"))
                .filter(contact -> !contact.equalsIgnoreCase(address(security)))
                .map(contact -> center.at(
                        "security-txt.contact",
                        "security.txt names %s, contacts name %s".formatted(contact, security),
                        "give one address for security and read what comes in"));
    }

    /** An address whose first part is the name of a purpose, in a text, unlike the contact for that purpose. */
    private static Stream<Finding> texts(Subject<TrustCenter> center, SortedMap<String, String> contacts) {
        return PublicWords.written(center.program())
                .filter(prose -> !prose.isOf(Kind.TRUST_CENTER))
                .flatMap(prose -> prose.matches(MAIL)
                        .filter(mail -> contacts.getOrDefault(mail.group(1), "").contains("@"))
                        .filter(mail -> !mail.group().equalsIgnoreCase(address(contacts.get(mail.group(1)))))
                        .map(mail -> center.rule()
                                .at(
                                        prose.at(mail.start(), mail.end()),
                                        "%s names %s, contacts name %s"
                                                .formatted(prose.id(), mail.group(), contacts.get(mail.group(1))),
                                        "give one address for " + mail.group(1) + " and read what comes in")));
    }

    private static String address(String contact) {
        return contact.startsWith("mailto:") ? contact.substring("mailto:".length()) : contact;
    }

    private static Stream<Finding> listedButInternal(Assessment assessment) {
        return assessment.program().index().all().stream()
                .filter(entry -> entry.header().listed() && entry.audience() == Audience.INTERNAL)
                .map(entry -> LISTED_BUT_INTERNAL.at(
                        entry.source().at("listed"),
                        entry.id() + " is listed for everyone and internal at once",
                        "say audience: customer or auditor, who may ask for it, or leave listed out"));
    }

    /** What is claimed in public, each with the records it rests on. */
    private static final class Claims {
        private Claims() {}

        /**
         * One claim.
         *
         * @param path where its basis stands, or would stand
         */
        record Claim(Entry<?> record, String path, String name, List<String> basis) {}

        static Stream<Claim> in(Program program) {
            Stream<Claim> answers = program.all(Answer.class).stream()
                    .map(answer -> new Claim(
                            answer, "basis", answer.id(), answer.facts().basis()));
            Stream<Claim> cards = program.all(TrustCenter.class).stream().flatMap(center -> {
                List<TrustCenter.Promise> promises = center.facts().commitments();
                return IntStream.range(0, promises.size())
                        .mapToObj(i -> new Claim(
                                center,
                                "commitments[" + i + "].basis",
                                "\"" + promises.get(i).title() + "\"",
                                promises.get(i).basis()));
            });
            return Stream.concat(answers, cards);
        }
    }
}
