package dev.trustbinder.render.trust;

import dev.trustbinder.disclose.PublicProfile;
import dev.trustbinder.disclose.PublicProfile.Subprocessor;
import dev.trustbinder.format.Csv;
import dev.trustbinder.publish.Publication;
import dev.trustbinder.render.page.Day;
import dev.trustbinder.render.page.Link;
import dev.trustbinder.render.page.Pages;
import dev.trustbinder.render.page.Theme;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The trust center: every page, feed and machine-readable file, made from a public profile alone. */
public final class TrustPages {
    private final PublicProfile profile;
    private final Sitemap sitemap;
    private final Bodies bodies;
    private final List<Sitemap.Section> sections;
    private final List<Link> menu = new ArrayList<>();
    private final Frames frames;
    private final Pages pages;
    private final View.Site site;
    private final Publication.Builder files = Publication.builder();

    private TrustPages(PublicProfile profile, Pages pages) {
        this.profile = profile;
        this.sitemap = new Sitemap(profile);
        this.bodies = new Bodies(profile, sitemap);
        this.sections = sitemap.sections(bodies);
        menu.add(new Link("Overview", "index.html"));
        sections.forEach(section -> menu.add(section.link()));
        this.frames = new Frames(profile);
        this.pages = pages;
        this.site = site();
    }

    /** The site that shows {@code profile} in a theme. */
    public static Publication of(PublicProfile profile, Theme theme) {
        return of(profile, Pages.of(theme));
    }

    /**
     * The site that shows {@code profile}.
     *
     * @throws dev.trustbinder.render.page.BrokenTemplate where a template of the theme has a mistake
     */
    public static Publication of(PublicProfile profile, Pages pages) {
        return new TrustPages(profile, pages).publication();
    }

    private Publication publication() {
        add("home", frames.home(bodies.home()));
        sections.forEach(section -> add(section.folder(), frames.page(section)));
        profile.documents().forEach(one -> add("document", frames.document(one, bodies.document(one))));
        profile.updates().forEach(one -> add("update", frames.update(one, bodies.update(one))));
        addNotFound();
        addMachineFiles();
        pages.assets("trust").forEach(files::add);
        return files.build();
    }

    private View.Site site() {
        List<PublicProfile.Contact> contacts = profile.security().contacts();
        List<String> contact = contacts.stream()
                .filter(Sitemap::isForSecurity)
                .map(PublicProfile.Contact::address)
                .toList();
        return new View.Site(
                profile.organization().shortName(),
                profile.organization().name(),
                Day.of(profile.asOf()),
                menu,
                contact.stream().map(Wording::shown).toList(),
                contact.stream().findFirst().map(Wording::href).orElse(""),
                sitemap.machine(),
                sitemap.feeds());
    }

    private void add(String template, View.Page page) {
        String address = page.head().address();
        files.add(address, pages.page("trust/" + template + ".html", address, site, page));
    }

    /** A server shows this page at any address, so its links start at the site's own path. */
    private void addNotFound() {
        String root = profile.baseUrl().isEmpty()
                ? "/"
                : URI.create(profile.baseUrl()).getRawPath();
        View.Page page = frames.notFound(new View.NotFound(menu));
        files.add("404.html", pages.pageSeenFrom(root, "trust/not-found.html", site, page));
    }

    private void addMachineFiles() {
        files.add(".well-known/trust.json", TrustJson.of(profile));
        profile.security()
                .securityTxt()
                .ifPresent(facts -> files.add(".well-known/security.txt", SecurityText.of(facts, profile.baseUrl())));
        if (!profile.subprocessors().isEmpty()) {
            files.add("subprocessors/subprocessors.csv", SubprocessorTable.csv(profile.subprocessors()));
        }
        files.add("robots.txt", Crawling.robots(profile.baseUrl()));
        // Without this file one common host leaves out folders that start with a dot.
        files.add(".nojekyll", "");
        if (!profile.baseUrl().isEmpty()) {
            files.add("sitemap.xml", Crawling.sitemap(profile, menu));
        }
        if (!sitemap.feeds().isEmpty()) {
            files.add("updates/feed.xml", Feed.of(profile));
        }
    }

    /** {@code security.txt}, RFC 9116. */
    private static final class SecurityText {
        private SecurityText() {}

        static String of(PublicProfile.SecurityTxt facts, String baseUrl) {
            StringBuilder text = new StringBuilder();
            field(text, "Contact", Wording.href(facts.contact()));
            field(text, "Expires", facts.expires().toString());
            field(text, "Preferred-Languages", String.join(", ", facts.languages()));
            field(text, "Canonical", baseUrl.isEmpty() ? "" : baseUrl + ".well-known/security.txt");
            field(text, "Policy", facts.policy());
            field(text, "Encryption", facts.encryption());
            field(text, "Acknowledgments", facts.acknowledgments());
            return text.toString();
        }

        /** One field is one line, whatever its value holds. */
        private static void field(StringBuilder text, String name, String value) {
            if (!value.isEmpty()) {
                text.append(name)
                        .append(": ")
                        .append(value.replaceAll("\\p{Cntrl}+", " "))
                        .append('\n');
            }
        }
    }

    /** The subprocessors as a table for spreadsheets, those that ended among them. */
    private static final class SubprocessorTable {
        private static final List<String> COLUMNS = List.of(
                "id", "name", "purpose", "data", "location", "transfer mechanism", "announced", "effective", "ended");

        private SubprocessorTable() {}

        static byte[] csv(List<Subprocessor> subprocessors) {
            return Csv.of(
                    COLUMNS, subprocessors.stream().map(SubprocessorTable::row).toList());
        }

        private static List<String> row(Subprocessor one) {
            return List.of(
                    one.id(),
                    one.title(),
                    one.purpose(),
                    one.dataCategories(),
                    one.location(),
                    one.transfer(),
                    iso(one.announced()),
                    iso(one.effective()),
                    iso(one.ended()));
        }

        private static String iso(Optional<LocalDate> date) {
            return date.map(LocalDate::toString).orElse("");
        }
    }
}
