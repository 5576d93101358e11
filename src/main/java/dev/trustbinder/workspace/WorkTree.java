package dev.trustbinder.workspace;

import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.Condition;
import dev.trustbinder.repository.Condition.State;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.workspace.FolderWalk.FoundFile;
import dev.trustbinder.workspace.WorkFiles.WorkFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Repository;

/** The files of one folder as they lie in the work tree. */
record WorkTree(SortedMap<RepoPath, WorkFile> files, List<Condition> conditions, Conversion conversion) {

    static WorkTree read(Site site, RepoPath folder) throws IOException {
        Optional<Repository> repository = site.repository();
        Tracked tracked = repository.isPresent() ? Tracked.below(folder, repository.get()) : Tracked.NOTHING;
        Found<FoundFile> found = FolderWalk.of(site, folder, tracked);
        Conversion conversion = repository.isPresent()
                ? Conversion.in(site, repository.get(), found.files().keySet())
                : Conversion.NONE;
        SortedMap<RepoPath, WorkFile> files = new WorkFiles(repository, tracked, conversion).named(found.files());
        return new WorkTree(files, withPointers(found.conditions(), files), conversion);
    }

    SortedMap<RepoPath, Blob> blobs() {
        SortedMap<RepoPath, Blob> blobs = new TreeMap<>();
        files.forEach((path, file) -> blobs.put(path, file.blob()));
        return blobs;
    }

    private static List<Condition> withPointers(List<Condition> found, SortedMap<RepoPath, WorkFile> files) {
        List<Condition> all = new ArrayList<>(found);
        files.forEach((path, file) -> file.blob()
                .kept()
                .flatMap(LfsPointer::parse)
                .ifPresent(pointer -> all.add(Condition.of(State.LFS_POINTER, path, pointer.detail()))));
        return all;
    }
}
