package dev.trustbinder.disclose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.delta.Redline;
import dev.trustbinder.disclose.PublicDelta.Change;
import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.model.AsOf;
import dev.trustbinder.read.ProgramReader;
import dev.trustbinder.repository.RepoPath;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PublicDeltaTest {
    private static final AsOf TODAY = new AsOf(LocalDate.of(2026, 11, 21), "in this test");
    private static final List<String> ABOVE_PUBLIC = List.of(
            "controls/core.yml",
            "procedures/",
            "description/",
            "evidence/",
            "populations/",
            "requests/",
            "registers/risks",
            "registers/assessments",
            "registers/people",
            "registers/incidents",
            "registers/gaps",
            "registers/commitments");

    @Test
    void showsTheWordsOfAPublicDocumentThatChanged() {
        assertThat(told("policies/core.md", "once a year", "twice a year"))
                .containsExactly("Documents, Core policy: changed; The CISO goes through every safeguard [-once-]"
                        + " {+twice+} a year. How it begins.");
    }

    @Test
    void showsFactsOldAndNew() {
        assertThat(told("registers/vendors.yml", "location: Germany", "location: Ireland"))
                .containsExactly("Subprocessors, Cloudhost: changed; location [Germany] [Ireland]");
        assertThat(told("trust/answers.yml", "Yes, every year.", "Yes, twice a year."))
                .containsExactly("Answers, Do you look at your safeguards?: changed; answer [Yes, every year.]"
                        + " [Yes, twice a year.]");
        assertThat(told("trust/center.yml", "Trust at Tidewater", "Trust us"))
                .containsExactly("Opening, : changed; title [Trust at Tidewater] [Trust us]");
    }

    @Test
    void showsWhatIsThereForTheFirstAndForTheLastTime() {
        SortedMap<RepoPath, String> without = edited("policies/core.md", "audience: public", "audience: customer");

        assertThat(told(TextWorkspace.base(), without)).contains("Documents, Core policy: removed");
        assertThat(told(without, TextWorkspace.base()))
                .contains("Documents, Core policy: added; kind [] [policy]; version [] [3]");
    }

    @Test
    void saysNothingOfChangesAbovePublic() {
        SortedMap<RepoPath, String> files = TextWorkspace.base();
        PublicProfile before = profile(files);
        files.replaceAll((path, text) -> isAbovePublic(path) ? changed(path, text) : text);
        files.remove(new RepoPath("content/registers/gaps.yml"));
        files.put(new RepoPath("content/policies/secret.md"), "---\nid: POL-CANARY\ntitle: Canary\n---\nCanary.\n");
        files.computeIfPresent(
                new RepoPath("content/policies/core.md"),
                (path, text) ->
                        text.replace("owner: ciso", "owner: ceo\nnotes: Canary").replace("]\n---", "]\n---"));

        assertThat(String.join("", files.values())).contains("Canary");
        assertThat(PublicDelta.of(before, profile(files)).changes()).isEmpty();
    }

    @Test
    void isMadeOfTwoProfilesThatDifferInNothingButTheirDay() {
        PublicProfile one = profile(TextWorkspace.base());
        PublicProfile later = Disclosure.of(
                ProgramReader.read(TextWorkspace.overBase("")), new AsOf(LocalDate.of(2026, 11, 22), "in this test"));

        assertThat(PublicDelta.of(one, later).isEmpty()).isTrue();
    }

    private static boolean isAbovePublic(RepoPath path) {
        String below = path.relativeTo(new RepoPath("content"));
        return ABOVE_PUBLIC.stream().anyMatch(below::startsWith);
    }

    private static String changed(RepoPath path, String text) {
        return path.extension().equals("md")
                ? text + "\nCanary.\n"
                : text.replaceAll("(?m)(source|threat|definition|cause|team): [^,}\n]*", "$1: Canary");
    }

    private static List<String> told(String path, String before, String after) {
        return told(TextWorkspace.base(), edited(path, before, after));
    }

    private static List<String> told(SortedMap<RepoPath, String> before, SortedMap<RepoPath, String> after) {
        return PublicDelta.of(profile(before), profile(after)).changes().stream()
                .map(PublicDeltaTest::told)
                .toList();
    }

    private static SortedMap<RepoPath, String> edited(String path, String before, String after) {
        SortedMap<RepoPath, String> files = TextWorkspace.base();
        RepoPath file = new RepoPath("content/" + path);
        assertThat(files.get(file)).contains(before);
        files.computeIfPresent(file, (same, text) -> text.replace(before, after));
        return files;
    }

    private static PublicProfile profile(SortedMap<RepoPath, String> files) {
        return Disclosure.of(ProgramReader.read(TextWorkspace.revision(files)), TODAY);
    }

    private static String told(Change change) {
        String fields = change.fields().stream()
                .limit(2)
                .map(field -> "; " + field.path() + " " + field.before() + " " + field.after())
                .collect(Collectors.joining());
        String text = change.text().stream()
                .flatMap(redline -> redline.blocks().stream())
                .filter(block -> !block.isAll(Redline.Change.KEPT))
                .map(block -> "; " + drawn(block))
                .collect(Collectors.joining());
        return change.section() + ", " + change.title() + ": " + change.fate().word() + fields + text;
    }

    private static String drawn(Redline.Block block) {
        return block.runs().stream()
                .map(run -> {
                    String blank = run.text().startsWith(" ") ? " " : "";
                    return switch (run.change()) {
                        case KEPT -> run.text();
                        case REMOVED -> blank + "[-" + run.text().strip() + "-]";
                        case ADDED -> blank + "{+" + run.text().strip() + "+}";
                    };
                })
                .collect(Collectors.joining());
    }
}
