package dev.trustbinder.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;

/** Which formats of repository can be read; JGit itself would misread the others in silence. */
final class RepositoryFormat {
    private static final List<String> UNDERSTOOD = List.of(
            "noop",
            "noop-v1",
            "objectformat",
            "partialclone",
            "preciousobjects",
            "refstorage",
            "relativeworktrees",
            "worktreeconfig");
    private static final String NEWER = "clone it with an older git, or with the default settings of 'git clone'";

    private RepositoryFormat() {}

    /** Fails unless the repository at {@code gitDir} has a format that can be read. */
    static void require(Path gitDir) throws IOException {
        Path file = gitDir.resolve("config");
        if (Files.isRegularFile(file)) {
            require(parsed(file));
        }
    }

    private static Config parsed(Path file) throws IOException {
        try {
            Config config = new Config();
            config.fromText(Files.readString(file));
            return config;
        } catch (ConfigInvalidException e) {
            throw new WorkspaceException(
                    "the configuration of the repository, " + file + ", cannot be read: " + e.getMessage(),
                    "correct it with 'git config --edit'",
                    e);
        }
    }

    private static void require(Config config) throws WorkspaceException {
        int version = config.getInt("core", "repositoryformatversion", 0);
        if (version > 1) {
            throw new WorkspaceException("the repository has format " + version + ", which is unknown", NEWER);
        }
        String objects = orElse(config.getString("extensions", null, "objectformat"), "sha1");
        if (!objects.equalsIgnoreCase("sha1")) {
            throw new WorkspaceException(
                    "the repository names its objects by " + objects.toUpperCase(Locale.ROOT)
                            + "; only SHA-1 can be read",
                    "convert it: 'git fast-export --all' here, 'git fast-import' in a new SHA-1 repository");
        }
        for (String extension : config.getNames("extensions")) {
            if (version == 1 && !UNDERSTOOD.contains(extension.toLowerCase(Locale.ROOT))) {
                throw new WorkspaceException(
                        "the repository uses the extension " + extension + ", which is unknown", NEWER);
            }
        }
    }

    private static String orElse(String value, String fallback) {
        return value == null ? fallback : value;
    }
}
