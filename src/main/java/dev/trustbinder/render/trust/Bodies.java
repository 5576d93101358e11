package dev.trustbinder.render.trust;

import dev.trustbinder.disclose.PublicProfile;
import dev.trustbinder.disclose.PublicProfile.Document;
import dev.trustbinder.disclose.PublicProfile.Subprocessor;
import dev.trustbinder.disclose.PublicProfile.Update;
import dev.trustbinder.render.page.Day;
import dev.trustbinder.render.page.Link;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What each page shows, from the profile. */
record Bodies(PublicProfile profile, Sitemap sitemap) {
    private static final int CARDS = 10;
    private static final int NEWS = 4;

    View.Home home() {
        return new View.Home(
                counts(),
                new ReportViews(profile, sitemap.access()).issued(),
                profile.promises().stream()
                        .limit(CARDS)
                        .map(promise -> new View.PromiseCard(
                                promise.icon(), promise.title(), promise.text(), Wording.sources(promise.basis())))
                        .toList(),
                profile.updates().stream()
                        .filter(update -> !isOver(update.until()))
                        .limit(NEWS)
                        .map(this::line)
                        .toList(),
                profile.reports().isEmpty() ? "" : "reports/index.html",
                profile.updates().isEmpty() ? "" : "updates/index.html");
    }

    private List<Link> counts() {
        long controls = profile.controls().stream()
                .mapToLong(group -> group.controls().size())
                .sum();
        long subprocessors = current().size();
        List<Link> counts = new ArrayList<>();
        count(counts, profile.documents().size(), "public document", "documents/index.html");
        count(counts, controls, "public control", "controls/index.html");
        count(counts, subprocessors, "subprocessor", "subprocessors/index.html");
        return counts;
    }

    private static void count(List<Link> counts, long number, String noun, String href) {
        if (number > 0) {
            counts.add(new Link(number + " " + noun + (number == 1 ? "" : "s"), href));
        }
    }

    View.Updates updates() {
        return new View.Updates(profile.updates().stream().map(this::line).toList(), sitemap.feeds());
    }

    private View.UpdateLine line(Update update) {
        return new View.UpdateLine(
                update.title(),
                update.kind(),
                "updates/" + update.id() + "/index.html",
                Wording.day(update.date()),
                over(update));
    }

    private List<View.State> over(Update update) {
        return isOver(update.until()) ? List.of(new View.State("over", "none")) : List.of();
    }

    private boolean isOver(Optional<LocalDate> last) {
        return last.filter(day -> day.isBefore(profile.asOf())).isPresent();
    }

    private List<View.State> overdue(Document document) {
        return document.reviewDue().filter(day -> day.isBefore(profile.asOf())).stream()
                .map(day -> new View.State("review due " + Day.of(day).words(), "bad"))
                .toList();
    }

    View.UpdateText update(Update update) {
        return new View.UpdateText(update.kind(), Wording.day(update.date()), over(update), update.text());
    }

    View.Documents documents() {
        return new View.Documents(profile.documents().stream().map(this::card).toList(), listed(), sitemap.access());
    }

    private List<View.ListedCard> listed() {
        return profile.listed().stream()
                .map(listed -> new View.ListedCard(
                        listed.title(), Wording.capital(Wording.open(listed.kind())), Wording.circle(listed.circle())))
                .toList();
    }

    private View.DocumentCard card(Document document) {
        String version = document.version().isEmpty() ? "" : "Version " + document.version();
        String since = document.effective()
                .map(day -> "in force since " + Day.of(day).words())
                .orElse("");
        return new View.DocumentCard(
                document.title(),
                "documents/" + document.id() + "/index.html",
                Wording.capital(document.kind()),
                Wording.capital(Stream.of(version, since)
                        .filter(words -> !words.isEmpty())
                        .collect(java.util.stream.Collectors.joining(", "))),
                overdue(document),
                document.description());
    }

    View.DocumentText document(Document document) {
        List<View.Fact> facts = new ArrayList<>();
        facts.add(new View.Fact("Kind", Wording.capital(document.kind())));
        if (!document.version().isEmpty()) {
            facts.add(new View.Fact("Version", document.version()));
        }
        document.effective()
                .ifPresent(day ->
                        facts.add(new View.Fact("In force since", Day.of(day).words())));
        document.reviewed()
                .ifPresent(day ->
                        facts.add(new View.Fact("Last reviewed", Day.of(day).words())));
        if (!document.reviewInterval().isEmpty()) {
            facts.add(new View.Fact("Review interval", Wording.capital(document.reviewInterval())));
        }
        List<Link> contents = document.headings().stream()
                .filter(heading -> heading.level() == 2)
                .map(heading -> new Link(heading.text(), "#" + heading.anchor()))
                .toList();
        return new View.DocumentText(
                facts, contents.size() < 2 ? List.of() : contents, overdue(document), document.text());
    }

    View.Controls controls() {
        return new View.Controls(profile.controls());
    }

    View.Subprocessors subprocessors() {
        return new View.Subprocessors(
                current(), rows(this::isComing), rows(this::hasEnded), "subprocessors/subprocessors.csv");
    }

    private List<View.SubprocessorRow> current() {
        return rows(one -> !isComing(one) && !hasEnded(one));
    }

    private boolean isComing(Subprocessor one) {
        return one.effective().filter(day -> day.isAfter(profile.asOf())).isPresent();
    }

    private boolean hasEnded(Subprocessor one) {
        return one.ended().filter(day -> !day.isAfter(profile.asOf())).isPresent();
    }

    private List<View.SubprocessorRow> rows(Predicate<Subprocessor> wanted) {
        return profile.subprocessors().stream()
                .filter(wanted)
                .map(one -> new View.SubprocessorRow(
                        one.id(),
                        one.title(),
                        one.purpose(),
                        one.dataCategories(),
                        one.location(),
                        one.transfer(),
                        Wording.day(one.announced()),
                        Wording.day(one.effective()),
                        Wording.day(one.ended())))
                .toList();
    }

    View.Answers answers() {
        return new View.Answers(profile.answers().stream()
                .map(answer -> new View.AnswerText(
                        answer.id(),
                        answer.question(),
                        Wording.paragraphs(answer.answer()),
                        Wording.sources(answer.basis()),
                        answer
                                .validUntil()
                                .filter(day -> day.isBefore(profile.asOf()))
                                .map(day -> new View.State("under review", "due"))
                                .stream()
                                .toList(),
                        Wording.day(answer.answeredOn()),
                        Wording.day(answer.validUntil())))
                .toList());
    }

    View.Security security() {
        return new View.Security(
                profile.security().contacts().stream()
                        .sorted(Comparator.comparing(
                                contact -> !contact.purpose().equals("security")))
                        .map(contact -> new View.ContactLine(
                                Wording.capital(Wording.open(contact.purpose())),
                                Wording.shown(contact.address()),
                                Wording.href(contact.address())))
                        .toList(),
                profile.security().securityTxt().stream()
                        .map(facts ->
                                Day.of(facts.expires().atZone(ZoneOffset.UTC).toLocalDate()))
                        .toList(),
                profile.security().securityTxt().map(Bodies::securityLinks).orElse(List.of()));
    }

    private static List<Link> securityLinks(PublicProfile.SecurityTxt facts) {
        return Stream.of(
                        new Link("Disclosure policy", facts.policy()),
                        new Link("Key for encrypted mail", facts.encryption()),
                        new Link("Thanks to reporters", facts.acknowledgments()),
                        new Link("security.txt", ".well-known/security.txt"))
                .filter(link -> !link.href().isEmpty())
                .toList();
    }

    View.Scope scope() {
        PublicProfile.Scope scope = profile.scope();
        return new View.Scope(
                scope.system(),
                services(true),
                services(false),
                duties("cuec"),
                duties("responsibility"),
                scope.carveOuts().stream()
                        .map(one -> new View.CarveOut(one.id(), one.title(), one.nature(), Wording.open(one.method())))
                        .toList(),
                profile.reports().stream()
                        .filter(report -> !report.exceptions().isEmpty())
                        .map(report -> new View.KnownException(
                                report.title() + (report.state().equals("expired") ? ", expired" : ""),
                                report.exceptions()))
                        .toList(),
                scope.data().stream().map(Bodies::data).toList());
    }

    private List<PublicProfile.Service> services(boolean inScope) {
        return profile.scope().services().stream()
                .filter(service -> service.inScope() == inScope)
                .toList();
    }

    private List<PublicProfile.Duty> duties(String kind) {
        return profile.scope().duties().stream()
                .filter(duty -> duty.kind().equals(kind))
                .toList();
    }

    private static View.DataCard data(PublicProfile.Data data) {
        List<View.Fact> facts = Stream.of(
                        new View.Fact("Class", Wording.capital(data.classification())),
                        new View.Fact("Kept", data.retention()),
                        new View.Fact("Erased", data.disposal()))
                .filter(fact -> !fact.text().isEmpty())
                .toList();
        return new View.DataCard(data.id(), data.title(), data.description(), facts);
    }

    View.Access access() {
        Stream<View.ListedCard> reports = profile.reports().stream()
                .filter(report -> !report.circle().equals("public"))
                .map(report -> new View.ListedCard(
                        report.title(), Wording.capital(Wording.open(report.kind())), Wording.circle(report.circle())));
        return new View.Access(
                Wording.paragraphs(profile.access().text()),
                Stream.concat(reports, listed().stream()).toList());
    }
}
