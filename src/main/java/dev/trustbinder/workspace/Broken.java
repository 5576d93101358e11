package dev.trustbinder.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AnyObjectId;

/** What to say when a repository is damaged. */
final class Broken {
    private static final String REPAIR = "clone the repository again";
    static final String FETCH = "git fetch --refetch --no-filter";

    private Broken() {}

    /** A step that reads from a repository. */
    interface Step<T> {
        T run() throws IOException;
    }

    /** What {@code step} reads; damage comes out as an exception that says what to do. */
    static <T> T explained(Step<T> step) throws WorkspaceException {
        try {
            return step.run();
        } catch (UncheckedIOException e) {
            throw explained(e.getCause());
        } catch (IOException e) {
            throw explained(e);
        } catch (JGitInternalException e) {
            throw explained(new IOException(e.getMessage(), e));
        }
    }

    static WorkspaceException missing(AnyObjectId object, IOException cause) {
        return new WorkspaceException(
                "object " + object.name() + " is missing from the repository", FETCH + ", or clone it again", cause);
    }

    /** Says that the clone is partial, and what is not in it. */
    static WorkspaceException notFetched(String what, IOException cause) {
        return new WorkspaceException(
                "the clone is partial, and these contents were not fetched: " + what, FETCH, cause);
    }

    private static WorkspaceException explained(IOException cause) {
        if (cause instanceof WorkspaceException known) {
            return known;
        }
        if (cause instanceof MissingObjectException missing) {
            return missing(missing.getObjectId(), cause);
        }
        String reason = String.valueOf(cause.getMessage());
        return new WorkspaceException("the repository or its folder cannot be read: " + reason, REPAIR, cause);
    }
}
