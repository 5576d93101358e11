package dev.trustbinder.publish;

/** A site could not be written; what stood in its folder before still stands, or is restored by the next run. */
public final class PublishException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What stood in the way. */
    public enum Kind {
        /** The folder given is one that must not be replaced: a matter of usage. */
        REFUSED,
        /** Another run is writing the same site. */
        BUSY,
        /** The disk is full, read-only, broken or closed to us. */
        DISK,
        /** A file to be published could not be read. */
        SOURCE,
        /** The process was told to stop. */
        STOPPED
    }

    private final Kind kind;

    PublishException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    PublishException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
