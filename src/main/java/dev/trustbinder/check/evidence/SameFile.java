package dev.trustbinder.check.evidence;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Evidence;
import dev.trustbinder.model.EvidenceFile;
import dev.trustbinder.model.EvidencePiece;
import dev.trustbinder.repository.RepoPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One file shown as proof of two runs. */
final class SameFile implements Judgement {
    private static final Rule RULE =
            Rule.condition("evidence/same-file", WARNING, "the same file is shown as two pieces of evidence");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        Map<String, Shown> first = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (EvidencePiece piece : assessment.program().evidence()) {
            boolean configuration = piece.entry().facts().kind().equals(Optional.of(Evidence.Medium.CONFIGURATION));
            if (!configuration) {
                piece.files().forEach(file -> judge(piece, file, first, findings));
            }
        }
        return findings.stream();
    }

    private record Shown(String piece, RepoPath path) {}

    /** The rows of a run log share the log, which is one file and no copy. */
    private static void judge(
            EvidencePiece piece, EvidenceFile file, Map<String, Shown> first, List<Finding> findings) {
        Shown other = first.putIfAbsent(file.sha256(), new Shown(piece.id(), file.path()));
        if (other != null && !other.path().equals(file.path()) && !other.piece().equals(piece.id())) {
            findings.add(RULE.at(
                    Location.startOf(file.path()),
                    "%s of %s is the same file as %s of %s"
                            .formatted(
                                    file.path().name(), piece.id(), other.path().name(), other.piece()),
                    "put the right file here; a configuration that did not change has kind: configuration"));
        }
    }
}
