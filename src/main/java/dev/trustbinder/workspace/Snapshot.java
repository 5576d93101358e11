package dev.trustbinder.workspace;

import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.Condition;
import dev.trustbinder.repository.RepoPath;
import java.util.List;
import java.util.SortedMap;

/** The files of one folder in one commit. */
record Snapshot(SortedMap<RepoPath, Blob> files, List<Condition> conditions) {}
