package dev.trustbinder.cli;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.build.Rulebook;
import dev.trustbinder.check.Findings;
import dev.trustbinder.cli.report.FindingReport;
import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.repository.Revision;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes the report of a run: the findings, and the lines they stand on. */
final class Reports {
    private Reports() {}

    static FindingReport of(Findings findings, Assessment assessment, Revision revision, Terminal terminal) {
        Map<RepoPath, List<String>> read = new TreeMap<>();
        return new FindingReport(
                findings.active(),
                findings.waived().size() + findings.known().size(),
                List.copyOf(Rulebook.rules().values()),
                assessment.asOf(),
                terminal.version(),
                path -> read.computeIfAbsent(path, key -> lines(revision, key)));
    }

    private static List<String> lines(Revision revision, RepoPath path) {
        Blob blob = revision.files().get(path);
        if (blob == null) {
            return List.of();
        }
        try (InputStream in = blob.open()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return List.of(text.replace("\uFEFF", "").split("\r\n|\r|\n", -1));
        } catch (IOException gone) {
            return List.of();
        }
    }
}
