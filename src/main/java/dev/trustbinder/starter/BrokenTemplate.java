package dev.trustbinder.starter;

/** A template of the library is wrong: a mistake of the tool, never of its user. */
final class BrokenTemplate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenTemplate(String message) {
        super(message);
    }
}
