package dev.trustbinder.workspace;

import dev.trustbinder.repository.Revision;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Prints what a work tree is, for a process of its own. */
final class Described {
    private Described() {}

    public static void main(String[] arguments) throws Exception {
        try (Workspace workspace = Workspace.open(Path.of(arguments[0]))) {
            System.out.write(of(workspace.workTree()).getBytes(StandardCharsets.UTF_8));
            System.out.flush();
        }
    }

    static String of(Revision revision) {
        String files = revision.files().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().id())
                .collect(Collectors.joining("\n"));
        return files + "\n" + revision.conditions() + "\n" + revision.clean() + "\n" + revision.head();
    }
}
