package dev.trustbinder.model;

import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.RepoPath;

/**
 * One file of a piece of evidence.
 *
 * @param sha256 64 lower-case hexadecimal digits
 */
public record EvidenceFile(RepoPath path, Blob blob, String sha256) {}
