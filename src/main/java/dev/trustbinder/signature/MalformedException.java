package dev.trustbinder.signature;

/** Something that should be a key, a signature or a token is none; the message says why, ready to follow a colon. */
public final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedException(String message) {
        super(message);
    }

    MalformedException(String message, Exception cause) {
        super(message, cause);
    }
}
