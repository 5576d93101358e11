package dev.trustbinder.render.binder;

import static dev.trustbinder.kit.FindingAssert.assertFindings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.kit.FindingAssert;
import dev.trustbinder.kit.Links;
import dev.trustbinder.kit.TextWorkspace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links between documents as other tools write them: what the check accepts, the page links to. */
class LinkedDocumentsTest {
    private static final String FRONT = """
            owner: ciso
            approvers: [ceo]
            version: "1"
            approved-on: 2026-01-15
            effective: 2026-02-01
            review-interval: annual
            """;
    private static final String OTHERS = """
            -- content/policies/entry/index.md --
            ---
            id: POL-ACC
            title: Entry policy
            slug: /rules/who-may-enter/
            %s---
            ## 7.2 Access reviews

            Reviews are made every quarter.
            -- content/policies/back_ups.md --
            ---
            id: POL-BAK
            title: Backup policy
            %s---
            ## Restore tests {#restores}

            Restores are tried every quarter.
            -- content/policies/README.md --
            For those who edit these files.
            """.formatted(FRONT, FRONT);

    @ParameterizedTest
    @CsvSource({
        "entry/index.md, POL-ACC.html",
        "entry/, POL-ACC.html",
        "entry, POL-ACC.html",
        "entry/index.html#72-access-reviews, POL-ACC.html#s-72-access-reviews",
        "back_ups, POL-BAK.html",
        "./back_ups.html#restores, POL-BAK.html#s-restores",
        "back_ups.md#Restores, POL-BAK.html#s-restores",
        "#7.2-access-reviews, POL-ACC.html#s-72-access-reviews",
        "#restores, POL-BAK.html#s-restores",
        "/policies/entry/, POL-ACC.html",
        "/docs/policies/entry#72-access-reviews, POL-ACC.html#s-72-access-reviews",
        "/rules/who-may-enter, POL-ACC.html",
        "/en/rules/who-may-enter/, POL-ACC.html",
        "/policies/back-ups.html#restores, POL-BAK.html#s-restores",
        "/documents/POL-BAK/, POL-BAK.html",
        "https://tidewater.example/policies/entry, POL-ACC.html",
        "http://www.Tidewater.example:8080/rules/who-may-enter/?from=mail, POL-ACC.html",
        "https://trust.tidewater.example/policies/back-ups.html#restores, POL-BAK.html#s-restores",
        "https://trust.tidewater.example/x/POL-BAK, POL-BAK.html",
        "https://tidewater.example/back-ups, https://tidewater.example/back-ups",
        "https://tidewater.example/, https://tidewater.example/",
        "https://other.example/policies/entry, https://other.example/policies/entry",
    })
    void linksToThePlaceThatIsMeant(String target, String href) {
        String text = workspace("See [it](" + target + ").");
        assertThat(FindingAssert.found(TextWorkspace.overBase(text)).stream()
                        .filter(finding -> finding.rule().id().startsWith("reference/")))
                .isEmpty();
        assertThat(Links.text(BinderPagesTest.binder(SmallProgramme.TEXT + text), "policies/POL-VIS.html"))
                .contains(href + "\"");
    }

    @Test
    void saysWhatALinkThatLeadsNowhereMayHaveMeant() {
        assertThat(messages("[a](/policies/visitors/) [b](README.md) [c](sub/back_ups.md) [d](#nowhere) [e](#top)"))
                .containsExactly(
                        "policy POL-VIS links to /policies/visitors/, an address of a site that is the slug, id or name"
                                + " of no document = write the path relative to content/policies, or the whole address"
                                + " with https://",
                        "policy POL-VIS links to README.md, which is read as no document = name a document, or cite a"
                                + " record as [[ID]]",
                        "policy POL-VIS links to sub/back_ups.md, but there is no such file = that name lies at"
                                + " content/policies/back_ups.md",
                        "policy POL-VIS links to #nowhere, but POL-VIS has no anchor nowhere = ");
    }

    @Test
    void doesNotChooseBetweenTwoDocuments() {
        assertThat(messages("See [scope](#scope).\n-- content/policies/one.md --\n---\nid: POL-1\ntitle: One\n" + FRONT
                        + "---\n## Scope\n\nAll.\n-- content/policies/two.md --\n---\nid: POL-2\ntitle: Two\n" + FRONT
                        + "---\n## Scope\n\nAll."))
                .contains("policy POL-VIS links to #scope, which may mean policies/one.md, policies/two.md"
                        + " = write the path of the one meant, relative to content/policies");
    }

    @Test
    void letsNothingInternalDecideWhereAPublicDocumentLeads() {
        assertFindings("""
                -- content/description/DC5.md --
                ---
                id: DC5
                title: Criteria and controls
                owner: ciso
                criterion: DC5
                audience: public
                ---
                See [the restores](#restores).   #! reference/anchor
                -- content/description/DC1.md --
                ---
                id: DC1
                title: Services provided
                owner: ciso
                criterion: DC1
                audience: internal
                ---
                ## Restores
                {{ organization.name }} runs {{ system.name }}, a web application for harbour pilots.
                """);
    }

    private static List<String> messages(String body) {
        return FindingAssert.found(TextWorkspace.overBase(workspace(body))).stream()
                .filter(finding -> finding.rule().id().startsWith("reference/"))
                .map(finding -> finding.message() + " = " + finding.help())
                .toList();
    }

    private static String workspace(String body) {
        return "-- content/policies/visits.md --\n---\nid: POL-VIS\ntitle: Visitor policy\n" + FRONT + "---\n" + body
                + "\n" + OTHERS;
    }
}
