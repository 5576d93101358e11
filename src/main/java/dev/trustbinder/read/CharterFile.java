package dev.trustbinder.read;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.finding.Suggestion;
import dev.trustbinder.model.Allowance;
import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Source;
import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.repository.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code program.yml} and where its values stand. */
record CharterFile(Charter charter, Source source) {

    /** Whether {@code file} lies where {@code path} should, under nearly its name. */
    static boolean isMeant(RepoPath path, RepoPath file) {
        return file.parent().equals(path.parent())
                && !Suggestion.near(file.name(), List.of(path.name())).isEmpty();
    }

    private static String wayOut(RepoPath path, Revision revision) {
        if (revision.files().isEmpty()) {
            return "the folder is empty: begin with trustbinder init";
        }
        return revision.files().keySet().stream()
                .filter(file -> isMeant(path, file))
                .findFirst()
                .map(file -> "git mv " + file + " " + path)
                .or(() -> revision.files().keySet().stream()
                        .filter(file -> file.name().equals(path.name()))
                        .findFirst()
                        .map(file -> "name the folder that holds it: --content " + file.parent()))
                .orElse("begin with: organization: {name: ...}");
    }

    /** The charter of a revision, or a finding that there is none. */
    static Optional<CharterFile> read(
            RepoPath path, Revision revision, List<Finding> findings, List<Allowance> allowances) {
        Blob blob = revision.files().get(path);
        if (blob == null) {
            findings.add(
                    ReadRules.NO_PROGRAM.at(Location.startOf(path), "there is no " + path, wayOut(path, revision)));
            return Optional.empty();
        }
        Optional<TextFile> text = TextFile.of(path, blob, findings);
        text.ifPresent(found -> {
            FileContent content = new FileContent();
            Allowances.read(found, content);
            allowances.addAll(content.allowances);
            findings.addAll(content.findings);
        });
        Optional<YamlNode> root = text.flatMap(found -> YamlTree.parse(path, found.text(), 1, findings));
        if (root.isPresent() && root.get() instanceof YamlNode.Mapping map) {
            NounReader reader = new NounReader(findings);
            Charter charter = reader.read(Charter.class, map, "");
            return Optional.of(new CharterFile(charter, new Source(map.location(), reader.places())));
        }
        root.ifPresent(other -> findings.add(ReadRules.TYPE.at(other.location(), path.name() + " is a map", "")));
        return Optional.empty();
    }

    /** What a workspace without a readable {@code program.yml} is read with. */
    static Charter empty() {
        YamlNode.Mapping nothing = new YamlNode.Mapping(List.of(), Location.startOf(RepoPath.ROOT));
        return new NounReader(new ArrayList<>()).read(Charter.class, nothing, "");
    }
}
