package dev.trustbinder.read;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.model.Source;
import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A YAML file that holds one noun and is no record of a workspace, such as the answers a workspace is begun with.
 *
 * @param <T> the noun
 * @param noun what could be read; empty where the file is no map at all
 * @param source where its values stand
 */
public record NounFile<T extends Record>(Optional<T> noun, Source source, List<Finding> findings) {
    public NounFile {
        findings = List.copyOf(findings);
    }

    /** The noun in the bytes of a file, as far as it can be read. */
    public static <T extends Record> NounFile<T> read(RepoPath path, Blob blob, Class<T> type) {
        List<Finding> findings = new ArrayList<>();
        Optional<YamlNode> root =
                TextFile.of(path, blob, findings).flatMap(file -> YamlTree.parse(path, file.text(), 1, findings));
        return of(path, root, type, findings);
    }

    /** The noun in the text of a file, as far as it can be read. */
    public static <T extends Record> NounFile<T> read(RepoPath path, String text, Class<T> type) {
        List<Finding> findings = new ArrayList<>();
        return of(path, YamlTree.parse(path, text, 1, findings), type, findings);
    }

    private static <T extends Record> NounFile<T> of(
            RepoPath path, Optional<YamlNode> root, Class<T> type, List<Finding> findings) {
        if (root.isPresent() && root.get() instanceof YamlNode.Mapping map) {
            NounReader reader = new NounReader(findings);
            T noun = reader.read(type, map, "");
            return new NounFile<>(Optional.of(noun), new Source(map.location(), reader.places()), findings);
        }
        root.ifPresent(other -> findings.add(ReadRules.TYPE.at(
                other.location(), path.name() + " is a map, found " + other.word(), "write key: value")));
        return new NounFile<>(Optional.empty(), new Source(Location.startOf(path), new TreeMap<>()), findings);
    }
}
