package dev.trustbinder.render.trust;

import dev.trustbinder.disclose.PublicProfile;
import dev.trustbinder.publish.Publication;
import dev.trustbinder.render.page.Day;
import dev.trustbinder.render.page.Link;
import dev.trustbinder.render.page.Pages;
import dev.trustbinder.render.page.Theme;
import java.net.URI;
import java.util.List;

/** The trust center: every page, feed and machine-readable file, made from a public profile alone. */
public final class TrustPages {
    private final PublicProfile profile;
    private final Sitemap sitemap;
    private final Bodies bodies;
    private final Frames frames;
    private final Pages pages;
    private final View.Site site;
    private final Publication.Builder files = Publication.builder();

    private TrustPages(PublicProfile profile, Theme theme) {
        this.profile = profile;
        this.sitemap = new Sitemap(profile);
        this.bodies = new Bodies(profile, sitemap);
        this.frames = new Frames(profile);
        this.pages = Pages.of(theme);
        this.site = site();
    }

    /**
     * The site that shows {@code profile}.
     *
     * @throws dev.trustbinder.render.page.BrokenTemplate where a template of the theme has a mistake
     */
    public static Publication of(PublicProfile profile, Theme theme) {
        return new TrustPages(profile, theme).publication();
    }

    private Publication publication() {
        for (Link page : sitemap.menu()) {
            addMenuPage(page);
        }
        profile.documents().forEach(this::addDocument);
        profile.updates().forEach(this::addUpdate);
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
                sitemap.menu(),
                contact.stream().map(Wording::shown).toList(),
                contact.stream().findFirst().map(Wording::href).orElse(""),
                sitemap.machine(),
                sitemap.feeds());
    }

    private void addMenuPage(Link entry) {
        String folder = entry.href().replace("/index.html", "");
        switch (folder) {
            case "reports" -> add(folder, frames.reports(new ReportViews(profile, sitemap.access()).page()));
            case "documents" -> add(folder, frames.documents(bodies.documents()));
            case "controls" -> add(folder, frames.controls(bodies.controls()));
            case "subprocessors" -> add(folder, frames.subprocessors(bodies.subprocessors()));
            case "answers" -> add(folder, frames.answers(bodies.answers()));
            case "updates" -> add(folder, frames.updates(bodies.updates()));
            case "security" -> add(folder, frames.security(bodies.security()));
            case "scope" -> add(folder, frames.scope(bodies.scope()));
            case "access" -> add(folder, frames.access(bodies.access()));
            default -> add("home", frames.home(bodies.home()));
        }
    }

    private void addDocument(PublicProfile.Document document) {
        add("document", frames.document(document, bodies.document(document)));
    }

    private void addUpdate(PublicProfile.Update update) {
        add("update", frames.update(update, bodies.update(update)));
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
        View.Page page = frames.notFound(new View.NotFound(sitemap.menu()));
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
            files.add("sitemap.xml", Crawling.sitemap(profile, sitemap.menu()));
        }
        if (!sitemap.feeds().isEmpty()) {
            files.add("updates/feed.xml", Feed.of(profile));
        }
    }
}
