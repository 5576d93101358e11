package dev.trustbinder.starter;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Framework;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Words;
import dev.trustbinder.read.ProgramReader;
import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.History;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.repository.Revision;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The library as it would be tailored to a programme that has answered nothing, or answered once. */
public final class Offer {
    private static final String OTHERWISE = """
            organization: {name: The company, site: "https://example.com"}
            system: {name: The system}
            why: A report is wanted
            business: saas
            cloud: aws
            identity-provider: other-idp
            code-host: github
            work: hybrid
            changes: pull-requests
            people: [{name: A, roles: [ceo]}, {name: B, roles: [ciso]}]
            security-contact: security@example.com
            """;

    private Offer() {}

    /** The programme the library would give; {@code kept} are the answers the workspace was begun with. */
    public static Program of(Assessment assessment, Optional<Answers> kept, LocalDate today) {
        Answers answers = presumed(
                assessment, kept.map(given -> AnswersFile.write(given, today)).orElse(OTHERWISE));
        SortedMap<RepoPath, Blob> files = new TreeMap<>();
        Tailored.of(Library.builtIn(), answers, today).files().forEach((path, text) -> {
            if (path.value().startsWith("content/controls/")) {
                files.put(path, Blob.of(text));
            }
        });
        return ProgramReader.read(new Revision(
                "library", Optional.empty(), true, new RepoPath("content"), files, History.EMPTY, List.of()));
    }

    /** Answers for the scope at hand, whatever it was when they were given. */
    private static Answers presumed(Assessment assessment, String given) {
        String categories = assessment.scope().categories().stream()
                .map(Framework.Category::id)
                .filter(Words.all(Answers.Category.class)::contains)
                .map(id -> "{category: " + id + ", reason: It is in scope}")
                .collect(Collectors.joining(", "));
        String role = Words.of(assessment.program().charter().dataRole().orElse(Charter.DataRole.PROCESSOR));
        String rest = given.replaceAll("(?m)^categories:\\n(  - .*\\n)*", "").replaceAll("(?m)^data-role: .*\\n", "");
        String text = rest + "categories: [" + categories + "]\ndata-role: " + role + "\n";
        return AnswersFile.read(AnswersFile.KEPT, text).answers().orElseThrow();
    }
}
