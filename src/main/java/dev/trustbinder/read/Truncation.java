package dev.trustbinder.read;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.Change;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.repository.Revision;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A file of records that is the beginning of what it was before and stops inside a line: a full disk or a broken transfer
 * leaves one, and no edit. What remains may still be YAML, so that nothing else shows how many records are lost.
 */
final class Truncation {
    private static final int MOST_BYTES = 16 << 20;

    private final RepoPath path;
    private final Finding finding;
    private final List<String> earlier;

    private Truncation(RepoPath path, Finding finding, String earlier) {
        this.path = path;
        this.finding = finding;
        this.earlier = List.of(earlier.split("\n", -1));
    }

    /**
     * What a file gave; where it was cut off without its last record, of which nobody knows how much is left, and without
     * what the cut made look wrong.
     */
    static FileContent seen(RepoPath path, Kind kind, Revision revision, FileContent content) {
        return content.endsInLine
                ? in(path, revision).map(cut -> cut.shorten(kind, content)).orElse(content)
                : content;
    }

    private static Optional<Truncation> in(RepoPath path, Revision revision) {
        Blob now = revision.files().get(path);
        Optional<Change> last = revision.history().before(path, now.id());
        Optional<Blob> earlier = last.flatMap(Change::blob)
                .flatMap(revision.history()::blob)
                .filter(before -> now.size() > 0 && now.size() < before.size() && before.size() < MOST_BYTES);
        try {
            return earlier.isPresent() && isBeginning(now, earlier.get())
                    ? Optional.of(new Truncation(
                            path,
                            finding(
                                    path,
                                    now,
                                    earlier.get(),
                                    last.get().commit().shortId()),
                            TextFile.words(earlier.get()).orElse("")))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isBeginning(Blob now, Blob earlier) throws IOException {
        try (InputStream in = now.open();
                InputStream before = earlier.open()) {
            byte[] start = in.readAllBytes();
            boolean isSame = Arrays.equals(start, before.readNBytes(start.length));
            int next = before.read();
            return isSame && start[start.length - 1] != '\n' && next != '\n' && next != '\r';
        }
    }

    private static Finding finding(RepoPath path, Blob now, Blob earlier, String commit) {
        return ReadRules.TRUNCATED.at(
                TextFile.end(path, TextFile.words(now).orElse("")),
                "%s stops inside a line: it is the first %,d of the %,d bytes that it had in %s"
                        .formatted(path.name(), now.size(), earlier.size(), commit),
                "git checkout %s -- %s".formatted(commit, path));
    }

    private FileContent shorten(Kind kind, FileContent content) {
        FileContent whole = new FileContent();
        whole.add(content);
        whole.findings.removeIf(found -> UnreadParts.isLosing(found)
                || found.location().endLine() >= finding.location().line());
        whole.unread.clear();
        whole.findings.add(finding);
        int from = 1;
        if (!whole.entries.isEmpty() && !path.name().equals(EvidenceReader.FACTS)) {
            Entry<?> cut = whole.entries.remove(whole.entries.size() - 1);
            from = cut.source().whole().line();
        }
        String lost = String.join("\n", earlier.subList(Math.min(from, earlier.size()) - 1, earlier.size()));
        FileContent rest = new FileContent();
        rest.findings.add(finding.rule().at(new Location(path, from, 1, earlier.size(), 1), finding.message(), ""));
        UnreadParts.of(path, kind, () -> Optional.of(lost), rest);
        whole.unread.addAll(rest.unread);
        return whole;
    }
}
