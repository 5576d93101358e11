package dev.trustbinder.workspace;

import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.Condition;
import dev.trustbinder.repository.Condition.State;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.workspace.FolderWalk.FoundFile;
import dev.trustbinder.workspace.WorkFiles.WorkFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.Repository;

/** The files of one folder as they lie in the work tree. */
record WorkTree(SortedMap<RepoPath, WorkFile> files, List<Condition> conditions) {

    static WorkTree read(Site site, RepoPath folder) throws IOException {
        Optional<Repository> repository = site.repository();
        Tracked tracked = repository.isPresent() ? Tracked.below(folder, repository.get()) : Tracked.NOTHING;
        Found<FoundFile> found = FolderWalk.of(site, folder, tracked);
        SortedMap<RepoPath, WorkFile> files = new WorkFiles(repository, tracked).named(found.files());
        List<Condition> conditions = new ArrayList<>(found.conditions());
        conditions.addAll(pointers(files));
        if (folder.equals(site.content())) {
            Conditions.beside(site, beside(site)).ifPresent(conditions::add);
        }
        conditions.addAll(named(files, State.OVERLOOKED, WorkFile::overlooked));
        conditions.addAll(named(files, State.FILTERED, WorkFile::filtered));
        return new WorkTree(files, conditions);
    }

    private static List<RepoPath> beside(Site site) throws IOException {
        List<RepoPath> files = new ArrayList<>();
        for (RepoPath folder : site.lookalikes()) {
            if (Files.isDirectory(FileName.under(site.root(), folder))) {
                Tracked tracked = site.repository().isPresent()
                        ? Tracked.below(folder, site.repository().get())
                        : Tracked.NOTHING;
                files.addAll(FolderWalk.of(site, folder, tracked).files().keySet());
            }
        }
        return files;
    }

    SortedMap<RepoPath, Blob> blobs() {
        SortedMap<RepoPath, Blob> blobs = new TreeMap<>();
        files.forEach((path, file) -> blobs.put(path, file.blob()));
        return blobs;
    }

    private static List<Condition> pointers(SortedMap<RepoPath, WorkFile> files) throws IOException {
        List<Condition> pointers = new ArrayList<>();
        for (Map.Entry<RepoPath, WorkFile> entry : files.entrySet()) {
            LfsPointer.in(entry.getValue().blob())
                    .map(pointer -> Condition.of(State.LFS_POINTER, entry.getKey(), pointer.detail()))
                    .ifPresent(pointers::add);
        }
        return pointers;
    }

    private static List<Condition> named(SortedMap<RepoPath, WorkFile> files, State state, Predicate<WorkFile> which) {
        List<RepoPath> paths = files.entrySet().stream()
                .filter(entry -> which.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return paths.isEmpty() ? List.of() : List.of(Condition.of(state, Differences.detail(paths)));
    }
}
