package dev.trustbinder.kit;

import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.History;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.repository.Revision;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A workspace written as one text block: {@code -- content/program.yml --} begins a file. A file laid over the base
 * replaces the base's file of that name; {@code -- content/x.yml (deleted) --} takes it away.
 */
public final class TextWorkspace {
    private TextWorkspace() {}

    /** The valid workspace that others are laid over. */
    public static SortedMap<RepoPath, String> base() {
        try (InputStream in = TextWorkspace.class.getResourceAsStream("/base-workspace.txt")) {
            return files(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** One more policy, {@code POL-VIS}, whose text begins on its line 12, and a control that names it. */
    public static String policy(String body) {
        return """
                -- content/policies/visits.md --
                ---
                id: POL-VIS
                title: Visitor policy
                owner: ciso
                approvers: [ceo]
                version: "1"
                approved-on: 2026-01-15
                effective: 2026-02-01
                review-interval: annual
                ---
                %s
                -- content/controls/visits.yml --
                - id: PHY-01
                  title: Visitors
                  statement: The office lead meets every visitor at the door and writes their name down.
                  criteria: [CC6.4]
                  owner: it-lead
                  frequency: continuous
                  expected-evidence: The visitor book
                  policies: [POL-VIS]
                """.formatted(body.strip());
    }

    /** The base workspace with {@code text} laid over it. */
    public static Revision overBase(String text) {
        SortedMap<RepoPath, String> files = base();
        for (Map.Entry<RepoPath, String> file : files(text).entrySet()) {
            String name = file.getKey().value();
            if (name.endsWith(" (deleted)")) {
                files.remove(new RepoPath(name.substring(0, name.length() - " (deleted)".length())));
            } else {
                files.put(file.getKey(), file.getValue());
            }
        }
        return revision(files);
    }

    /** A workspace of nothing but {@code text}. */
    public static Revision alone(String text) {
        return revision(files(text));
    }

    /** The files of a text block, by path. */
    public static SortedMap<RepoPath, String> files(String text) {
        SortedMap<RepoPath, String> files = new TreeMap<>();
        StringBuilder current = new StringBuilder();
        RepoPath path = null;
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("-- ") && line.endsWith(" --")) {
                if (path != null) {
                    files.put(path, current.toString());
                }
                path = new RepoPath(line.substring(3, line.length() - 3));
                current.setLength(0);
            } else {
                current.append(line).append('\n');
            }
        }
        if (path != null) {
            files.put(path, current.substring(0, Math.max(0, current.length() - 1)));
        }
        return files;
    }

    /** A revision of these files, without history. */
    public static Revision revision(SortedMap<RepoPath, String> files) {
        SortedMap<RepoPath, Blob> blobs = new TreeMap<>();
        files.forEach((path, text) -> blobs.put(path, Blob.of(text)));
        return new Revision("test", Optional.empty(), true, new RepoPath("content"), blobs, History.EMPTY, List.of());
    }
}
