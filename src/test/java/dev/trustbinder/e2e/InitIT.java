package dev.trustbinder.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.e2e.Tool.Run;
import dev.trustbinder.kit.Links;
import dev.trustbinder.publish.Publication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From an empty folder to two sites, as four companies do it. */
class InitIT {
    private static final String COMPANY = """
            organization: {name: "Halden Works AS", short-name: Halden, address: "Quay 3, Halden", site: "https://halden.example"}
            system: {name: Halden Cloud, description: It plans the work of shipyards}
            why: Customers ask for a report
            asked-by: customers
            identity-provider: entra
            people: [{name: Ada Meyer, roles: [ceo]}, {name: Bo Tran, roles: [ciso]}, {name: Cy Li, roles: [it-lead, engineering-lead]}]
            security-contact: security@halden.example
            """;
    private static final String SAAS_TYPE_1 = """
            business: saas
            within-three-months: true
            cloud: aws
            code-host: github
            work: remote
            data-role: processor
            changes: pull-requests
            """;
    private static final String SAAS_TYPE_2_WITH_PRIVACY = """
            business: saas
            cloud: gcp
            code-host: gitlab
            work: hybrid
            data-role: both
            changes: pull-requests
            dedicated: true
            earlier-audit: type1
            categories: [{category: privacy, reason: People give us their data}, {category: confidentiality, reason: Contracts ask}]
            """;
    private static final String MSP = """
            business: msp
            cloud: azure
            code-host: no-code-host
            work: office
            data-role: processor
            changes: tickets
            categories: [{category: availability, reason: Contracts promise uptime}]
            """;
    private static final String HOSTING = """
            business: hosting
            cloud: own-servers
            code-host: bitbucket
            work: office
            data-role: processor
            changes: tickets
            dedicated: true
            categories: [{category: availability, reason: Contracts promise uptime}, {category: processing-integrity, reason: Bills rest on it}]
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {SAAS_TYPE_1, SAAS_TYPE_2_WITH_PRIVACY, MSP, HOSTING})
    void leadsFromAnEmptyFolderToTwoSites(String answers) throws IOException {
        Files.writeString(folder.resolve("answers.yml"), COMPANY + answers);
        Run init = Tool.in(folder).run("init", "new", "--answers", "answers.yml");
        assertThat(init.exit()).as(init.said()).isZero();

        Path workspace = folder.resolve("new");
        Run check = Tool.in(workspace).run("check");
        assertThat(check.exit()).as(check.said()).isZero();
        assertThat(check.out()).contains("no defect").doesNotContain("error[");
        assertThat(check.out().lines()).as("one screen").hasSizeLessThanOrEqualTo(40);
        Run build = Tool.in(workspace).run("build");
        assertThat(build.exit()).as(build.said()).isZero();
        for (String site : new String[] {"binder", "trust"}) {
            Publication publication = publication(workspace.resolve("site").resolve(site));
            assertThat(Links.faults(publication, path -> true)).isEmpty();
        }

        var before = Tree.hashes(workspace);
        Run again = Tool.in(folder).run("init", "new", "--answers", "answers.yml");
        assertThat(again.out()).as(again.said()).contains("nothing to write");
        assertThat(Tree.hashes(workspace)).isEqualTo(before);
    }

    @Test
    void endsWithAHintWhereNobodyAnswers() {
        Run run = Tool.in(folder).run("init");

        assertThat(run.exit()).as(run.said()).isEqualTo(2);
        assertThat(run.err()).contains("--answers");
        assertThat(Tree.names(folder)).isEmpty();
    }

    private static Publication publication(Path site) {
        Publication.Builder publication = Publication.builder();
        Tree.files(site).forEach((path, file) -> {
            if (!path.equals(".trustbinder-site")) {
                publication.add(path, Tree.bytes(file));
            }
        });
        return publication.build();
    }
}
