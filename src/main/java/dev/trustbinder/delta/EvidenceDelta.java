package dev.trustbinder.delta;

import java.util.List;
import java.util.Optional;

/**
 * Files of one piece of evidence that are not what they were, under the same id.
 *
 * @param files by their paths
 */
public record EvidenceDelta(String id, String control, List<FileDelta> files) {

    public EvidenceDelta {
        files = List.copyOf(files);
    }

    /**
     * One file.
     *
     * @param path as it is now, or was last: below the content folder, or a web address
     * @param from its path before, where it was renamed
     * @param before the SHA-256 it had; empty where it was added
     * @param after the SHA-256 it has; empty where it was removed
     */
    public record FileDelta(ChangeKind fate, String path, Optional<String> from, String before, String after) {}

    /** Whether a proof that was there is gone or another now. */
    public boolean isReplaced() {
        return files.stream().anyMatch(file -> file.fate().isLoss());
    }
}
