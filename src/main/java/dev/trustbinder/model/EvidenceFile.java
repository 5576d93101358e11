package dev.trustbinder.model;

import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.RepoPath;
import java.util.Optional;

/**
 * One file of a piece of evidence.
 *
 * @param sha256 64 lower-case hexadecimal digits
 * @param list what a CSV file lists
 */
public record EvidenceFile(RepoPath path, Blob blob, String sha256, Optional<Listing> list) {

    /**
     * The counts of a list.
     *
     * @param rows below its header
     * @param decisions what its column {@code decision} says; empty where it has none, or says anything else
     */
    public record Listing(int rows, Optional<Decisions> decisions) {}

    /** The decisions of an access review. */
    public record Decisions(int kept, int changed, int removed) {}
}
