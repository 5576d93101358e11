package dev.trustbinder.render.trust;

import dev.trustbinder.disclose.PublicProfile;
import dev.trustbinder.render.page.Link;
import java.util.ArrayList;
import java.util.List;

/** Which pages the site has: a page without anything to say is not built, and nothing links to it. */
record Sitemap(PublicProfile profile) {

    /** The pages of the menu, in its order. */
    List<Link> menu() {
        List<Link> menu = new ArrayList<>();
        menu.add(new Link("Overview", "index.html"));
        addIf(menu, !profile.reports().isEmpty(), "Reports", "reports");
        addIf(menu, hasDocuments(), "Documents", "documents");
        addIf(menu, !profile.controls().isEmpty(), "Controls", "controls");
        addIf(menu, !profile.subprocessors().isEmpty(), "Subprocessors", "subprocessors");
        addIf(menu, !profile.answers().isEmpty(), "Answers", "answers");
        addIf(menu, !profile.updates().isEmpty(), "Updates", "updates");
        addIf(menu, hasSecurity(), "Security", "security");
        addIf(menu, hasScope(), "Scope", "scope");
        addIf(menu, hasAccess(), "Access", "access");
        return menu;
    }

    private static void addIf(List<Link> menu, boolean there, String title, String folder) {
        if (there) {
            menu.add(new Link(title, folder + "/index.html"));
        }
    }

    boolean hasDocuments() {
        return !profile.documents().isEmpty() || !profile.listed().isEmpty();
    }

    boolean hasSecurity() {
        return !profile.security().contacts().isEmpty()
                || profile.security().securityTxt().isPresent();
    }

    boolean hasScope() {
        PublicProfile.Scope scope = profile.scope();
        return !scope.services().isEmpty()
                || !scope.duties().isEmpty()
                || !scope.carveOuts().isEmpty()
                || !scope.data().isEmpty();
    }

    /** Words on how to get what is not public, or at least something to get and someone to ask. */
    boolean hasAccess() {
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
