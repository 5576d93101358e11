package dev.trustbinder.disclose;

import dev.trustbinder.disclose.PublicProfile.Citation;
import dev.trustbinder.model.AsOf;
import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.TrustCenter;
import dev.trustbinder.model.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one door from internal to public. It is an allow-list, written by hand, field by field: what is not copied here
 * is not public, whatever a record holds. Beyond records of the circle {@code public} these facts are given away on
 * purpose, and no others: of {@code program.yml} the organization's names and site, the system, its services and the
 * base URL; of a subprocessor that is not internal its title and the
 * facts under {@code subprocessor}; of a listed record its title, kind,
 * period and circle, and of a report what follows from these: whether it is issued, current or expired; of a framework the titles of its series and categories.
 */
public final class Disclosure {
    private final Program program;
    private final AsOf asOf;
    private final PublicRecords records;
    private final Optional<TrustCenter> center;

    private Disclosure(Program program, AsOf asOf) {
        this.program = program;
        this.asOf = asOf;
        this.records = new PublicRecords(program, asOf);
        this.center = records.all(TrustCenter.class).stream().map(Entry::facts).findFirst();
    }

    /** What the public may know of {@code program} on that day. */
    public static PublicProfile of(Program program, AsOf asOf) {
        return new Disclosure(program, asOf).profile();
    }

    private PublicProfile profile() {
        PublicFacts facts = new PublicFacts(program, records);
        return new PublicProfile(
                organization(),
                facts.scope(),
                asOf.date(),
                baseUrl(),
                opening(),
                promises(),
                facts.reports(),
                facts.documents(),
                facts.listed(),
                facts.controls(),
                facts.subprocessors(),
                facts.answers(),
                facts.updates(),
                security(),
                new PublicProfile.Access(center.map(TrustCenter::access).orElse("")));
    }

    private PublicProfile.Organization organization() {
        return program.charter()
                .organization()
                .map(known -> new PublicProfile.Organization(
                        known.name(), program.charter().shortName(), known.site()))
                .orElseGet(() -> new PublicProfile.Organization("", "", ""));
    }

    private String baseUrl() {
        String url = program.charter()
                .publication()
                .map(Charter.PublicationSettings::baseUrl)
                .orElse("");
        return url.isEmpty() || url.endsWith("/") ? url : url + "/";
    }

    private PublicProfile.Opening opening() {
        return center.flatMap(TrustCenter::hero)
                .map(hero -> new PublicProfile.Opening(hero.title(), hero.text()))
                .orElseGet(() -> new PublicProfile.Opening("", ""));
    }

    private List<PublicProfile.Promise> promises() {
        return center.map(TrustCenter::commitments).orElse(List.of()).stream()
                .map(promise -> new PublicProfile.Promise(
                        promise.icon().map(Words::of).orElse(""),
                        promise.title(),
                        promise.text(),
                        citations(records, promise.basis())))
                .toList();
    }

    private PublicProfile.Security security() {
        return new PublicProfile.Security(
                center.map(TrustCenter::contacts).map(Map::entrySet).stream()
                        .flatMap(java.util.Set::stream)
                        .map(contact -> new PublicProfile.Contact(contact.getKey(), contact.getValue()))
                        .toList(),
                center.flatMap(TrustCenter::securityTxt).flatMap(Disclosure::securityTxt));
    }

    private static Optional<PublicProfile.SecurityTxt> securityTxt(TrustCenter.SecurityTxt facts) {
        return facts.expires()
                .map(expires -> new PublicProfile.SecurityTxt(
                        facts.contact(),
                        expires,
                        facts.policy(),
                        facts.languages(),
                        facts.encryption(),
                        facts.acknowledgments()));
    }

    /** The public records among those named, each once, in the order named. */
    static List<Citation> citations(PublicRecords records, List<String> basis) {
        return basis.stream()
                .map(records::citation)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
