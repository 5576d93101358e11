package dev.trustbinder.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.e2e.Tool.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Building where something stands in the way: a defect, somebody's files, the state of git, the disk. */
class BuildIT {
    @TempDir
    private Path folder;

    @Test
    void aDefectInAPublicRecordLeavesTheFormerTrustCenterWholeAndStillWritesTheBinder() {
        Repository repository = Repository.ofBase(folder);
        Tool tool = Tool.in(folder);
        assertThat(tool.run("build").exit()).isZero();
        SortedMap<String, String> trust = Tree.hashes(folder.resolve("site/trust"));

        repository.edit("content/policies/core.md", "(#purpose)", "(#porpoise)").commit("Break a public link");
        Run run = tool.run("build", "--format", "concise");

        assertThat(run.exit()).as(run.said()).isEqualTo(1);
        assertThat(run.err()).contains("trust center: left as it was, for 1 defect");
        assertThat(Tree.hashes(folder.resolve("site/trust"))).isEqualTo(trust);
        assertThat(Tree.bytes(folder.resolve("site/binder/data/findings.csv")))
                .asString()
                .contains("porpoise");
    }

    @Test
    void aDefectThatTouchesNothingPublicHoldsNothingBack() {
        Repository repository = Repository.ofBase(folder)
                .edit("content/registers/risks.yml", "controls: [COR-01]", "controls: [COR-91]")
                .commit("Break a risk");
        Run run = Tool.in(repository.root()).run("build", "--format", "concise");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("trust center: site/trust/index.html");
        assertThat(folder.resolve("site/trust/index.html")).exists();
    }

    @Test
    void whatTheGateFindsHoldsTheTrustCenterBack() {
        Repository.ofBase(folder)
                .write(
                        "themes/trust/home.html",
                        "{% extends \"@base/trust/home.html\" %}{% block top %}<h1>RISK-1</h1>{% endblock %}\n");

        Run run = Tool.in(folder).run("build");

        assertThat(run.exit()).as(run.said()).isEqualTo(1);
        assertThat(run.said()).contains("gate/leak", "trust center: left as it was");
        assertThat(folder.resolve("site/trust")).doesNotExist();
    }

    @Test
    void aBrokenTemplateIsNamedWithItsLineAndNothingIsReplaced() {
        Repository.ofBase(folder).write("themes/trust/home.html", "<h1>Ours</h1>\n{{ page.nothing }}\n");

        Run run = Tool.in(folder).run("build");

        assertThat(run.exit()).as(run.said()).isEqualTo(2);
        assertThat(run.err()).contains("themes/trust/home.html:2: ").doesNotContain("Exception", "\tat ");
        assertThat(folder.resolve("site/trust")).doesNotExist();
    }

    @Test
    void aFolderTheToolDidNotMakeIsRefusedAndLeftAlone() throws IOException {
        Repository.ofBase(folder);
        Files.createDirectories(folder.resolve("out/trust"));
        Files.writeString(folder.resolve("out/trust/mine.txt"), "mine");

        Run run = Tool.in(folder).run("build", "--site", "out");

        assertThat(run.exit()).as(run.said()).isEqualTo(2);
        assertThat(run.err().replaceAll("\\s+", " "))
                .contains("will not replace ", "out/trust: it holds files and no .trustbinder-site");
        assertThat(Tree.files(folder.resolve("out")).keySet()).containsExactly("trust/mine.txt");
    }

    @Test
    void aFileWhereTheSitesShouldStandIsAMatterOfTheDisk() throws IOException {
        Repository.ofBase(folder);
        Files.writeString(folder.resolve("out"), "a file");

        Run run = Tool.in(folder).run("build", "--site", "out");

        assertThat(run.exit()).as(run.said()).isEqualTo(3);
        assertThat(run.err().replaceAll("\\s+", " "))
                .contains("/out: it is in the way: it is no folder")
                .doesNotContain("Exception");
        assertThat(folder.resolve("out")).hasContent("a file");
    }

    @Test
    void aRepositoryOfAnotherObjectFormatIsNamedWithTheRemedy() throws Exception {
        Path other = Files.createDirectories(folder.resolve("other"));
        git(other, "init", "--quiet", "--object-format=sha256", ".");
        Files.createDirectories(other.resolve("content"));
        Files.writeString(other.resolve("content/program.yml"), "organization: {name: X}\n");

        Run run = Tool.in(other).run("check");

        assertThat(run.exit()).as(run.said()).isEqualTo(3);
        assertThat(run.err()).contains("only SHA-1 can be read", "= help: ").doesNotContain("Exception");
    }

    @Test
    void aShallowCloneIsAnErrorUnlessItIsAllowed() throws Exception {
        Repository repository = Repository.ofBase(folder.resolve("full"));
        repository.write("README.md", "# Again\n").commit("Write a second commit");
        git(
                folder,
                "clone",
                "--quiet",
                "--depth",
                "1",
                repository.root().toUri().toString(),
                "shallow");
        Tool tool = Tool.in(folder.resolve("shallow"));

        Run strict = tool.run("check", "--format", "concise");
        Run allowed = tool.run("build", "--allow-shallow", "--format", "concise");

        assertThat(strict.exit()).as(strict.said()).isEqualTo(1);
        assertThat(strict.out()).contains("error[git/shallow]: the history is not complete");
        assertThat(allowed.exit()).as(allowed.said()).isZero();
        assertThat(allowed.out()).contains("warning[git/shallow]");
        assertThat(folder.resolve("shallow/site/trust/index.html")).exists();
    }

    @Test
    void aBuildFromATagLeavesTheFolderAloneAndEqualsTheBuildOfThatTree() {
        Repository repository = Repository.ofBase(folder).tag("binder/first");
        Tool tool = Tool.in(folder);
        assertThat(tool.run("build", "--site", "site/tree").exit()).isZero();
        repository
                .edit("content/policies/core.md", "keeps its promises", "breaks them")
                .commit("Change the policy");

        Run run = tool.run("build", "--revision", "binder/first", "--site", "site/tag");

        assertThat(run.exit()).as(run.said()).isZero();
        assertThat(Tree.hashes(folder.resolve("site/tag/trust")))
                .isEqualTo(Tree.hashes(folder.resolve("site/tree/trust")));
    }

    private static void git(Path where, String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of("git"));
        line.addAll(List.of(arguments));
        ProcessBuilder git = new ProcessBuilder(line).directory(where.toFile()).inheritIO();
        git.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        git.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        assertThat(git.start().waitFor()).isZero();
    }
}
