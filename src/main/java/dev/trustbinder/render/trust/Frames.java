package dev.trustbinder.render.trust;

import dev.trustbinder.disclose.PublicProfile;
import dev.trustbinder.render.page.Day;
import dev.trustbinder.render.page.Head;
import dev.trustbinder.render.page.JsonBlock;
import dev.trustbinder.render.page.Link;
import java.util.List;

/** The words around what a page shows: title, first sentence, the way back, what search engines are told. */
record Frames(PublicProfile profile) {

    View.Page home(View.Home body) {
        PublicProfile.Opening opening = profile.opening();
        String title = opening.title().isEmpty() ? name() + " Trust Center" : opening.title();
        String lead = opening.text().isEmpty()
                ? "Reports, policies, controls and subprocessors of " + name() + " in one place."
                : opening.text();
        Head head = new Head(
                "index.html",
                name() + " Trust Center",
                lead,
                canonical("index.html"),
                List.of(StructuredData.site(profile)));
        return new View.Page(head, "index.html", title, lead, List.of(), body);
    }

    View.Page reports(View.Reports body) {
        return page("reports", "Reports", "What was examined, for which days, and who may have the report.", body);
    }

    View.Page documents(View.Documents body) {
        String lead = body.listed().isEmpty()
                ? "Documents anyone may read in full."
                : "Public documents in full, and the others by name.";
        return page("documents", "Documents", lead, body);
    }

    View.Page controls(View.Controls body) {
        return page("controls", "Controls", "What is done again and again to keep the system safe.", body);
    }

    View.Page subprocessors(View.Subprocessors body) {
        return page("subprocessors", "Subprocessors", "Other companies that handle customer data.", body);
    }

    View.Page answers(View.Answers body) {
        return page("answers", "Answers", "Questions customers ask, and what each answer rests on.", body);
    }

    View.Page updates(View.Updates body) {
        return page("updates", "Updates", "What changed, newest first.", body);
    }

    View.Page security(View.Security body) {
        return page("security", "Security", "Found a weakness? This is where to report it.", body);
    }

    View.Page scope(View.Scope body) {
        return page("scope", "Scope", "What all of this covers, and what it does not.", body);
    }

    View.Page access(View.Access body) {
        return page("access", "Access", "How to get what is not public.", body);
    }

    View.Page document(PublicProfile.Document document, View.DocumentText body) {
        String address = "documents/" + document.id() + "/index.html";
        String description = document.description().isEmpty()
                ? document.title() + " of " + name() + ", version " + document.version() + ", in full."
                : document.description();
        return inner(address, "Documents", document.title(), document.description(), description, body);
    }

    View.Page update(PublicProfile.Update update, View.UpdateText body) {
        String address = "updates/" + update.id() + "/index.html";
        String day = update.date().map(date -> ", " + Day.of(date).words()).orElse("");
        return inner(address, "Updates", update.title(), "", update.title() + day + ".", body);
    }

    View.Page notFound(View.NotFound body) {
        String lead = "There is nothing at this address. It may have moved.";
        Head head = new Head("404.html", "Page not found | " + name() + " Trust Center", lead, "", List.of());
        return new View.Page(head, "", "Page not found", lead, List.of(), body);
    }

    private View.Page page(String folder, String title, String lead, Record body) {
        String address = folder + "/index.html";
        Head head = head(address, title, lead);
        return new View.Page(head, address, title, lead, List.of(), body);
    }

    private View.Page inner(String address, String parent, String title, String lead, String description, Record body) {
        Link above = new Link(parent, address.substring(0, address.indexOf('/')) + "/index.html");
        return new View.Page(head(address, title, description), above.href(), title, lead, List.of(above), body);
    }

    private Head head(String address, String title, String description) {
        List<JsonBlock> none = List.of();
        return new Head(address, title + " | " + name() + " Trust Center", description, canonical(address), none);
    }

    private String canonical(String address) {
        return Crawling.canonical(profile.baseUrl(), address);
    }

    private String name() {
        return profile.organization().shortName();
    }
}
