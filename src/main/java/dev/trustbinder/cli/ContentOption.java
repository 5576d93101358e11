package dev.trustbinder.cli;

import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.workspace.WorkFolder;
import dev.trustbinder.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the work tree is that a command writes into. */
final class ContentOption {
    @Option(
            names = "--content",
            paramLabel = "DIR",
            defaultValue = "content",
            description = "The folder that holds program.yml. Default: content")
    private Path content;

    @Option(names = "--debug", description = "Show where an unexpected failure came from.")
    private boolean debug;

    /** Opens the workspace, or says that there is none where it was looked for. */
    Workspace open(Terminal terminal) throws IOException, UsageException {
        return Workspace.open(ContentFolder.at(terminal, content));
    }

    /** Writes one file of the work tree. */
    static void write(Workspace workspace, RepoPath path, String text) throws IOException {
        WorkFolder.at(workspace.root()).replace(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The text of one file of the work tree; nothing where there is none. */
    static String text(Workspace workspace, RepoPath path) throws IOException {
        return WorkFolder.at(workspace.root()).text(path).orElse("");
    }
}
