package dev.trustbinder.read;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.model.Baseline;
import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.repository.Revision;
import java.util.List;
import java.util.Optional;

/** Reads the defects already known; JSON is YAML to us, so mistakes in it have their places too. */
final class BaselineFile {
    private BaselineFile() {}

    /** The baseline of a revision; one that cannot be read knows nothing. */
    static Baseline read(Revision revision, List<Finding> findings) {
        RepoPath path = revision.content().resolve(Baseline.FILE).orElseThrow();
        Blob blob = revision.files().get(path);
        if (blob == null) {
            return Baseline.EMPTY;
        }
        Optional<YamlNode> root =
                TextFile.of(path, blob, findings).flatMap(text -> YamlTree.parse(path, text.text(), 1, findings));
        if (root.isPresent() && root.get() instanceof YamlNode.Mapping map) {
            return new NounReader(findings).read(Baseline.class, map, "");
        }
        root.ifPresent(other -> findings.add(
                ReadRules.TYPE.at(other.location(), Baseline.FILE + " is a map", "write it with --write-baseline")));
        return Baseline.EMPTY;
    }
}
