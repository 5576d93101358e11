package dev.trustbinder.cli;

import dev.trustbinder.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that holds {@code program.yml}, as a command is told of it. */
final class ContentFolder {
    private ContentFolder() {}

    /** The folder {@code written}, which must be there. */
    static Path at(Terminal terminal, Path written) throws UsageException, IOException {
        Path folder = terminal.directory().resolve(written).normalize();
        if (!Files.isDirectory(folder) && !Workspace.isLeftOut(folder)) {
            throw new UsageException("there is no folder " + folder, wayOut(terminal.directory(), written));
        }
        return folder;
    }

    /** In a folder below the workspace, the way up to its content; nothing is opened that was not named. */
    private static String wayOut(Path directory, Path written) {
        if (Files.isRegularFile(directory.resolve("program.yml"))) {
            return "program.yml lies here: add --content .";
        }
        Path up = Path.of("");
        for (Path folder = directory.getParent(); folder != null; folder = folder.getParent()) {
            up = up.resolve("..");
            if (Files.isRegularFile(folder.resolve(written).resolve("program.yml"))) {
                return "run it in %s, or add --content %s".formatted(folder, Shell.quoted(up.resolve(written)));
            }
        }
        return "name the folder that holds program.yml with --content, or begin one with trustbinder init";
    }
}
