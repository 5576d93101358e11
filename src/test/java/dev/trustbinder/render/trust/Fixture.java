package dev.trustbinder.render.trust;

import dev.trustbinder.disclose.PublicProfile;
import dev.trustbinder.disclose.PublicProfile.Citation;
import dev.trustbinder.disclose.PublicProfile.Days;
import dev.trustbinder.prose.SafeHtml;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Profiles of an invented company: a full one, an empty one, and one whose every text is the same. */
final class Fixture {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private Fixture() {}

    static PublicProfile full() {
        return profile(text -> text);
    }

    /** The full profile with {@code hostile} behind every text that people write. */
    static PublicProfile saying(String hostile) {
        return profile(text -> text + hostile);
    }

    static PublicProfile empty() {
        return new PublicProfile(
                new PublicProfile.Organization("Halden Freight Systems AS", "Halden", ""),
                new PublicProfile.Scope("", List.of(), List.of(), List.of(), List.of()),
                TODAY,
                "",
                new PublicProfile.Opening("", ""),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new PublicProfile.Security(List.of(), Optional.empty()),
                new PublicProfile.Access(""));
    }

    private static PublicProfile profile(UnaryOperator<String> t) {
        Citation policy = new Citation(t.apply("Cryptography policy"), "documents/POL-CRY/index.html", "");
        Citation control = new Citation(t.apply("Encryption at rest"), "controls/index.html#CRY-01", "");
        return new PublicProfile(
                new PublicProfile.Organization(
                        t.apply("Halden Freight Systems AS"), t.apply("Halden"), "https://halden.example"),
                scope(t),
                TODAY,
                "https://trust.example/",
                new PublicProfile.Opening(
                        t.apply("How we look after your freight data"),
                        t.apply(
                                "Shippers and carriers hand us their bookings, customs papers and prices. Here is what we do"
                                        + " to keep them safe, and who has checked.")),
                List.of(
                        promise(
                                t,
                                "lock",
                                "Encrypted everywhere",
                                "AES-256 on every disk and TLS 1.2 or later on every connection; keys rotate each year.",
                                policy,
                                control),
                        promise(
                                t,
                                "key",
                                "No shared logins",
                                "Everyone signs in with a hardware key; access is reviewed each quarter.",
                                policy),
                        promise(
                                t,
                                "globe",
                                "Stays in Europe",
                                "Customer data is stored and processed in Frankfurt and Dublin only.",
                                control),
                        promise(
                                t,
                                "backup",
                                "Backups we restore",
                                "Hourly copies, kept for 35 days; one is restored in full each quarter.",
                                control),
                        promise(
                                t,
                                "eye",
                                "Watched around the clock",
                                "Alerts page an engineer within five minutes, day and night.",
                                control),
                        promise(
                                t,
                                "code",
                                "Two people per change",
                                "No change reaches production without a second person's review.",
                                policy)),
                List.of(
                        new PublicProfile.Report(
                                "REP-2025",
                                t.apply("SOC 2® Type II"),
                                "attestation",
                                "public",
                                Optional.of(new Days(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 12, 31))),
                                t.apply("Brannholm & Vale CPAs LLP"),
                                "unqualified",
                                List.of(t.apply("Security"), t.apply("Availability")),
                                t.apply("One of 25 sampled leavers kept a dormant account for three days."),
                                t.apply("Data centre of the hosting provider"),
                                Optional.of(LocalDate.of(2027, 3, 31)),
                                Optional.of(LocalDate.of(2026, 12, 31)),
                                "",
                                "bridged"),
                        new PublicProfile.Report(
                                "",
                                t.apply("Penetration test 2026"),
                                "self-assessment",
                                "customer",
                                Optional.of(new Days(LocalDate.of(2026, 5, 12), LocalDate.of(2026, 5, 12))),
                                "",
                                "",
                                List.of(),
                                "",
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                "",
                                "current"),
                        new PublicProfile.Report(
                                "REP-NEXT",
                                t.apply("ISO/IEC 27001"),
                                "certification",
                                "public",
                                Optional.empty(),
                                "",
                                "",
                                List.of(),
                                "",
                                "",
                                Optional.of(LocalDate.of(2027, 9, 30)),
                                Optional.empty(),
                                t.apply("Gap analysis finished; first stage booked."),
                                "planned")),
                documents(t),
                List.of(
                        new PublicProfile.Listed(t.apply("Incident response plan"), "procedure", "customer"),
                        new PublicProfile.Listed(
                                t.apply("Description of the system"), "description section", "customer")),
                List.of(
                        new PublicProfile.ControlGroup(
                                "CC6",
                                t.apply("Access"),
                                List.of(
                                        new PublicProfile.Control(
                                                "ACC-01",
                                                t.apply("Sign-in with hardware keys"),
                                                t.apply("Every sign-in to production asks for a hardware key.")),
                                        new PublicProfile.Control(
                                                "ACC-09",
                                                t.apply("User access review"),
                                                t.apply(
                                                        "System owners review user access every quarter and follow corrections to closure.")),
                                        new PublicProfile.Control(
                                                "CRY-01",
                                                t.apply("Encryption at rest"),
                                                t.apply("All volumes and backups are encrypted with AES-256.")))),
                        new PublicProfile.ControlGroup(
                                "CC7",
                                t.apply("Operations"),
                                List.of(
                                        new PublicProfile.Control(
                                                "OPS-01",
                                                t.apply("Alerts"),
                                                t.apply("Alerts reach the engineer on call within five minutes.")),
                                        new PublicProfile.Control(
                                                "OPS-02",
                                                t.apply("Weekly scans"),
                                                t.apply("All hosts are scanned for known weaknesses each week."))))),
                subprocessors(t),
                List.of(
                        new PublicProfile.Answer(
                                "ANS-1",
                                t.apply("Is data encrypted at rest?"),
                                t.apply(
                                        "Yes. Every disk, object store and backup.\n\nKeys live in the provider's key service."),
                                List.of(policy, control),
                                Optional.of(LocalDate.of(2026, 9, 2)),
                                Optional.of(LocalDate.of(2027, 9, 2))),
                        new PublicProfile.Answer(
                                "ANS-2",
                                t.apply("Do you train AI models on our data?"),
                                t.apply("No."),
                                List.of(),
                                Optional.of(LocalDate.of(2025, 9, 2)),
                                Optional.of(LocalDate.of(2026, 9, 2)))),
                List.of(
                        new PublicProfile.Update(
                                "UPD-2",
                                t.apply("New subprocessor from February"),
                                "subprocessor",
                                Optional.of(LocalDate.of(2026, 11, 10)),
                                Optional.empty(),
                                SafeHtml.text(t.apply("Polar Mail will send our notices."))),
                        new PublicProfile.Update(
                                "UPD-1",
                                t.apply("Type II report issued"),
                                "compliance",
                                Optional.of(LocalDate.of(2026, 3, 2)),
                                Optional.empty(),
                                SafeHtml.text(t.apply("It covers six months.")))),
                new PublicProfile.Security(
                        List.of(
                                new PublicProfile.Contact("privacy", "privacy@halden.example"),
                                new PublicProfile.Contact("security", "security@halden.example")),
                        Optional.of(new PublicProfile.SecurityTxt(
                                "security@halden.example",
                                Instant.parse("2027-06-30T00:00:00Z"),
                                "https://halden.example/disclosure",
                                List.of("en", "no"),
                                "",
                                ""))),
                new PublicProfile.Access(
                        t.apply(
                                "Write to security@halden.example from your company address.\n\nWe send a non-disclosure agreement, and the document within two working days.")));
    }

    private static PublicProfile.Promise promise(
            UnaryOperator<String> t, String icon, String title, String text, Citation... basis) {
        return new PublicProfile.Promise(icon, t.apply(title), t.apply(text), List.of(basis));
    }

    private static List<PublicProfile.Document> documents(UnaryOperator<String> t) {
        return List.of(
                new PublicProfile.Document(
                        "POL-AC",
                        t.apply("Access control policy"),
                        "policy",
                        t.apply("Who may do what, and how we make sure of it."),
                        t.apply("3"),
                        Optional.of(LocalDate.of(2026, 2, 1)),
                        Optional.of(LocalDate.of(2026, 1, 15)),
                        "annual",
                        Optional.empty(),
                        List.of(),
                        SafeHtml.text(t.apply("System owners review access every quarter."))),
                new PublicProfile.Document(
                        "POL-CRY",
                        t.apply("Cryptography policy"),
                        "policy",
                        "",
                        t.apply("2.1"),
                        Optional.of(LocalDate.of(2025, 5, 1)),
                        Optional.empty(),
                        "annual",
                        Optional.empty(),
                        List.of(),
                        SafeHtml.text(t.apply("We use AES-256."))));
    }

    private static List<PublicProfile.Subprocessor> subprocessors(UnaryOperator<String> t) {
        return List.of(
                new PublicProfile.Subprocessor(
                        "V-AWS",
                        t.apply("Amazon Web Services EMEA SARL"),
                        t.apply("Hosting"),
                        t.apply("All customer data"),
                        t.apply("Germany, Ireland"),
                        t.apply("None, stays in the EU"),
                        Optional.of(LocalDate.of(2020, 1, 1)),
                        Optional.of(LocalDate.of(2020, 2, 1)),
                        Optional.empty()),
                new PublicProfile.Subprocessor(
                        "V-OLD",
                        t.apply("Quill Desk Ltd"),
                        t.apply("Support tickets"),
                        t.apply("Names, mail addresses"),
                        t.apply("Ireland"),
                        "",
                        Optional.empty(),
                        Optional.of(LocalDate.of(2021, 2, 1)),
                        Optional.of(LocalDate.of(2026, 4, 30))),
                new PublicProfile.Subprocessor(
                        "V-POLAR",
                        t.apply("Polar Mail GmbH"),
                        t.apply("Notices by mail"),
                        t.apply("Mail addresses"),
                        t.apply("Germany"),
                        "",
                        Optional.of(LocalDate.of(2026, 11, 10)),
                        Optional.of(LocalDate.of(2027, 2, 1)),
                        Optional.empty()));
    }

    private static PublicProfile.Scope scope(UnaryOperator<String> t) {
        return new PublicProfile.Scope(
                t.apply("Halden Cloud"),
                List.of(
                        new PublicProfile.Service(t.apply("Booking platform and API"), true, ""),
                        new PublicProfile.Service(
                                t.apply("Company website"), false, t.apply("Holds no customer data"))),
                List.of(
                        new PublicProfile.Duty(
                                "CUEC-1",
                                t.apply("Remove users who leave"),
                                t.apply("Administrators of the customer remove their own users."),
                                "cuec"),
                        new PublicProfile.Duty("CUEC-2", t.apply("Keep API keys secret"), "", "responsibility")),
                List.of(new PublicProfile.CarveOut(
                        "V-AWS",
                        t.apply("Amazon Web Services EMEA SARL"),
                        t.apply("Runs the data centres"),
                        "carve-out")),
                List.of(new PublicProfile.Data(
                        "DATA-CUST",
                        t.apply("Bookings and customs papers"),
                        "",
                        "confidential",
                        t.apply("Contract plus 90 days"),
                        t.apply("Erased with the keys"))));
    }
}
