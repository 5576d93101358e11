package dev.trustbinder.cli;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.build.JudgedRevision;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.format.JsonTree;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Engagement;
import dev.trustbinder.model.Policy;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Request;
import dev.trustbinder.publish.Content;
import dev.trustbinder.publish.Manifest;
import dev.trustbinder.publish.Publication;
import dev.trustbinder.repository.Commit;
import dev.trustbinder.repository.Tag;
import dev.trustbinder.seal.SealStatement;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects what a seal states about the binder it is put on. */
final class Statements {
    private Statements() {}

    static SealStatement of(
            JudgedRevision judged,
            Publication binder,
            String tag,
            Optional<Tag> annotation,
            Optional<SealStatement.Previous> previous,
            String version)
            throws IOException {
        Assessment assessment = judged.assessment();
        Program program = assessment.program();
        Commit commit = program.revision().head().orElseThrow();
        return new SealStatement(
                program.charter().shortName(),
                binderId(binder),
                new SealStatement.Origin(
                        commit.id(),
                        commit.committed().toString(),
                        tag,
                        annotation.map(Tag::id).orElse(""),
                        program.revision().content().value()),
                new SealStatement.Generator(version, jar()),
                new SealStatement.Day(
                        assessment.asOf().date().toString(), assessment.asOf().reason()),
                assessment.engagement().map(engagement -> window(assessment, engagement)),
                previous,
                counts(judged, binder));
    }

    private static SealStatement.Window window(Assessment assessment, Engagement engagement) {
        return new SealStatement.Window(
                engagement.id(),
                assessment.window().map(days -> days.from().toString()).orElse(""),
                assessment.window().map(days -> days.to().toString()).orElse(""));
    }

    /** The id every page shows, from the binder's own data. */
    private static String binderId(Publication binder) throws IOException {
        Content data = binder.files().get("binder.json");
        try (InputStream in = data.open()) {
            return JsonTree.object(in.readAllBytes())
                    .map(members -> members.get("binder").toString())
                    .orElseThrow();
        }
    }

    private static SortedMap<String, Long> counts(JudgedRevision judged, Publication binder) {
        Program program = judged.assessment().program();
        long defects =
                judged.findings().active().stream().filter(Finding::isDefect).count();
        SortedMap<String, Long> counts = new TreeMap<>();
        counts.put("files", (long) binder.files().size());
        counts.put("controls", (long) program.all(Control.class).size());
        counts.put("policies", (long) program.all(Policy.class).size());
        counts.put("evidence", (long) program.evidence().size());
        counts.put("requests", (long) program.all(Request.class).size());
        counts.put("defects", defects);
        counts.put("conditions", judged.findings().active().size() - defects);
        return counts;
    }

    /** The hash of the jar this runs from; empty where it runs from classes. */
    private static String jar() throws IOException {
        try {
            Path jar = Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (!Files.isRegularFile(jar)) {
                return "";
            }
            return Manifest.sha256(Files.readAllBytes(jar));
        } catch (URISyntaxException never) {
            throw new IllegalStateException(never);
        }
    }
}
