package dev.trustbinder.render.trust;

import dev.trustbinder.disclose.PublicProfile;
import dev.trustbinder.render.page.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Which pages the site has: a page without anything to say is not built, and nothing links to it. */
record Sitemap(PublicProfile profile) {

    /** A page of the menu. */
    record Section(String folder, String title, String lead, boolean isThere, Supplier<Record> body) {
        Link link() {
            return new Link(title, folder + "/index.html");
        }
    }

    /** The pages of the menu below the front page, in its order. */
    List<Section> sections(Bodies bodies) {
        String documents = profile.listed().isEmpty()
                ? "Documents anyone may read in full."
                : "Public documents in full, and the others by name.";
        return List.of(
                        new Section(
                                "reports",
                                "Reports",
                                "What was examined, for which days, and who may have the report.",
                                !profile.reports().isEmpty(),
                                () -> new ReportViews(profile, access()).page()),
                        new Section("documents", "Documents", documents, hasDocuments(), bodies::documents),
                        new Section(
                                "controls",
                                "Controls",
                                "What is done again and again to keep the system safe.",
                                !profile.controls().isEmpty(),
                                bodies::controls),
                        new Section(
                                "subprocessors",
                                "Subprocessors",
                                "Other companies that handle customer data.",
                                !profile.subprocessors().isEmpty(),
                                bodies::subprocessors),
                        new Section(
                                "answers",
                                "Answers",
                                "Questions customers ask, and what each answer rests on.",
                                !profile.answers().isEmpty(),
                                bodies::answers),
                        new Section(
                                "updates",
                                "Updates",
                                "What changed, newest first.",
                                !profile.updates().isEmpty(),
                                bodies::updates),
                        new Section(
                                "security",
                                "Security",
                                "Found a weakness? This is where to report it.",
                                hasSecurity(),
                                bodies::security),
                        new Section(
                                "scope",
                                "Scope",
                                "What all of this covers, and what it does not.",
                                hasScope(),
                                bodies::scope),
                        new Section("access", "Access", "How to get what is not public.", hasAccess(), bodies::access))
                .stream()
                .filter(Section::isThere)
                .toList();
    }

    private boolean hasDocuments() {
        return !profile.documents().isEmpty() || !profile.listed().isEmpty();
    }

    private boolean hasSecurity() {
        return !profile.security().contacts().isEmpty()
                || profile.security().securityTxt().isPresent();
    }

    private boolean hasScope() {
        PublicProfile.Scope scope = profile.scope();
        return !scope.services().isEmpty()
                || !scope.duties().isEmpty()
                || !scope.carveOuts().isEmpty()
                || !scope.data().isEmpty();
    }

    /** Words on how to get what is not public, or at least something to get and someone to ask. */
    private boolean hasAccess() {
        boolean gated = !profile.listed().isEmpty()
                || profile.reports().stream()
                        .anyMatch(report -> !report.circle().equals("public"));
        return !profile.access().text().isEmpty()
                || (gated && profile.security().contacts().stream().anyMatch(Sitemap::isForSecurity));
    }

    static boolean isForSecurity(PublicProfile.Contact contact) {
        return contact.purpose().equals("security");
    }

    /** The way to what is not public: none or one. */
    List<Link> access() {
        return hasAccess() ? List.of(new Link("How to get it", "access/index.html")) : List.of();
    }

    /** The feeds: a feed needs the site's address. */
    List<Link> feeds() {
        return profile.updates().isEmpty() || profile.baseUrl().isEmpty()
                ? List.of()
                : List.of(new Link("Updates feed", "updates/feed.xml"));
    }

    /** The same facts for programs. */
    List<Link> machine() {
        List<Link> machine = new ArrayList<>();
        machine.add(new Link("trust.json", ".well-known/trust.json"));
        if (profile.security().securityTxt().isPresent()) {
            machine.add(new Link("security.txt", ".well-known/security.txt"));
        }
        return machine;
    }
}
