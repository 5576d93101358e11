package dev.trustbinder.cli;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.Findings;
import dev.trustbinder.check.PublicDefects;
import dev.trustbinder.cli.report.FindingReport;
import dev.trustbinder.cli.report.Listing;
import dev.trustbinder.cli.report.ReportedFinding;
import dev.trustbinder.cli.report.Threshold;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Program;
import dev.trustbinder.render.binder.BinderPages;
import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.repository.Revision;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes the report of a run: the findings, the records they concern, and the lines they stand on. */
record Reports(Assessment assessment, Threshold threshold, Terminal terminal) {

    /**
     * The report of a run.
     *
     * @param blocking those that keep the trust center from being replaced
     */
    FindingReport of(Findings findings, List<Finding> blocking, Listing listing, Optional<Set<RepoPath>> touched) {
        Revision revision = assessment.program().revision();
        Map<RepoPath, List<String>> read = new TreeMap<>();
        List<Location> secrets = findings.secrets();
        Set<Finding> held = new TreeSet<>(blocking);
        PublicDefects defects = PublicDefects.of(assessment.program());
        return new FindingReport(
                findings.active().stream()
                        .map(finding -> reported(finding, held.contains(finding), defects))
                        .toList(),
                listing,
                findings.waived().size() + findings.known().size(),
                List.copyOf(Rule.all().values()),
                threshold,
                assessment.asOf(),
                terminal.version(),
                touched,
                () -> assessment.program().isCharterRead()
                        ? BinderPages.nextStep(assessment, findings)
                        : Optional.empty(),
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

    private ReportedFinding reported(Finding finding, boolean blocking, PublicDefects defects) {
        Program program = assessment.program();
        Optional<Entry<?>> record = program.index().at(finding.location());
        return new ReportedFinding(
                finding,
                record.map(entry -> entry.kind().word()).orElse(""),
                owner(finding, record),
                blocking || defects.isPublic(finding),
                blocking,
                threshold.gates(finding));
    }

    /** The owner of the record; of evidence, that of the control whose folder it lies in. */
    private String owner(Finding finding, Optional<Entry<?>> record) {
        Optional<String> own = record.map(Entry::owner).filter(owner -> !owner.isEmpty());
        RepoPath content = assessment.program().revision().content();
        RepoPath file = finding.location().file();
        if (own.isPresent() || !file.isWithin(content)) {
            return own.orElse("");
        }
        String[] parts = file.relativeTo(content).split("/");
        return parts.length > 1 && parts[0].equals("evidence")
                ? assessment
                        .program()
                        .find(Control.class, parts[1])
                        .map(Entry::owner)
                        .orElse("")
                : "";
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
