package dev.trustbinder.cli;

import dev.trustbinder.model.Program;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.starter.Draft;
import dev.trustbinder.starter.NewRecord;
import dev.trustbinder.workspace.WorkFolder;
import dev.trustbinder.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds records to the files of a workspace, whose text it leaves as it is, or adds none at all. */
final class Additions {
    private final WorkFolder folder;

    Additions(Workspace workspace) throws IOException {
        this.folder = WorkFolder.at(workspace.root());
    }

    /** Writes the records once it is sure that each will be read as what it is. */
    void add(Program program, List<NewRecord> records) throws IOException, UsageException {
        Draft draft = Draft.of(program);
        for (NewRecord record : records) {
            Optional<String> text = folder.text(record.path());
            if (record.ownFile() && text.isPresent()) {
                throw new UsageException(record.path() + " is there already; give another title");
            }
            draft = draft.with(record, text.orElse(""));
        }
        Optional<NewRecord> lost = draft.unreadable(records);
        if (lost.isPresent()) {
            throw new UsageException("%s does not end in a list, so nothing can be added to it; make it a list of"
                            .formatted(lost.get().path())
                    + " records, or write by hand:\n" + lost.get().text().stripTrailing());
        }
        for (Map.Entry<RepoPath, String> file : draft.texts().entrySet()) {
            folder.replace(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }
}
