package dev.trustbinder.read;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.model.Framework;
import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.RepoPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads frameworks: the one built in, and those a workspace brings as files. */
final class Frameworks {
    static final String BUILT_IN = "tsc-2017-2022";

    private Frameworks() {}

    /** Read when first needed, then the same for every programme. */
    private static final class BuiltIn {
        static final Framework FRAMEWORK = builtIn();
    }

    /** Every framework by id; a workspace's file with the id of a built-in one takes its place. */
    static SortedMap<String, Framework> read(SortedMap<RepoPath, Blob> files, List<Finding> findings) {
        SortedMap<String, Framework> frameworks = new TreeMap<>();
        frameworks.put(BUILT_IN, BuiltIn.FRAMEWORK);
        for (Map.Entry<RepoPath, Blob> file : files.entrySet()) {
            TextFile.of(file.getKey(), file.getValue(), findings)
                    .flatMap(text -> framework(text, findings))
                    .ifPresent(framework -> frameworks.put(framework.id(), framework));
        }
        return frameworks;
    }

    private static Framework builtIn() {
        String name = "frameworks/" + BUILT_IN + ".yml";
        try (InputStream in = Frameworks.class.getClassLoader().getResourceAsStream(name)) {
            String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<Finding> findings = new ArrayList<>();
            Optional<Framework> framework = framework(new TextFile(new RepoPath(name), yaml), findings);
            if (!findings.isEmpty()) {
                throw new IllegalStateException("the built-in framework is broken: " + findings.get(0));
            }
            return framework.orElseThrow();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Optional<Framework> framework(TextFile text, List<Finding> findings) {
        Optional<YamlNode> root = YamlTree.parse(text.path(), text.text(), 1, findings);
        if (root.isPresent() && root.get() instanceof YamlNode.Mapping map) {
            return Optional.of(new NounReader(findings).read(Framework.class, map, ""));
        }
        root.ifPresent(other -> findings.add(ReadRules.TYPE.at(other.location(), "a framework is a map", "")));
        return Optional.empty();
    }
}
