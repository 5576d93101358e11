package dev.trustbinder.cli;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.build.Rulebook;
import dev.trustbinder.check.Findings;
import dev.trustbinder.cli.report.FindingReport;
import dev.trustbinder.finding.Location;
import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.repository.Revision;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes the report of a run: the findings, and the lines they stand on. */
final class Reports {
    private Reports() {}

    static FindingReport of(Findings findings, Assessment assessment, Revision revision, Terminal terminal) {
        Map<RepoPath, List<String>> read = new TreeMap<>();
        List<Location> secrets = findings.secrets();
        return new FindingReport(
                findings.active(),
                findings.waived().size() + findings.known().size(),
                List.copyOf(Rulebook.rules().values()),
                assessment.asOf(),
                terminal.version(),
                path -> read.computeIfAbsent(path, key -> masked(lines(revision, key), key, secrets)));
    }

    /** The lines of a file with an asterisk for each character of a secret: a report is read by more than the file. */
    private static List<String> masked(List<String> lines, RepoPath file, List<Location> secrets) {
        List<String> shown = new ArrayList<>(lines);
        for (Location secret : secrets) {
            if (secret.file().equals(file) && secret.line() <= shown.size()) {
                String line = shown.get(secret.line() - 1);
                int before = Math.min(line.codePointCount(0, line.length()), secret.column() - 1);
                int start = line.offsetByCodePoints(0, before);
                int end = Math.min(line.length(), start + secret.endColumn() - secret.column());
                shown.set(secret.line() - 1, line.substring(0, start) + "*".repeat(end - start) + line.substring(end));
            }
        }
        return shown;
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
