package dev.trustbinder.workspace;

import java.io.IOException;

/**
 * A repository or folder that cannot be read at all: no mistake in the content but in the surroundings. The message
 * is one sentence that says what is wrong, {@link #remedy()} one that says what to do.
 */
public final class WorkspaceException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    WorkspaceException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    WorkspaceException(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }
}
