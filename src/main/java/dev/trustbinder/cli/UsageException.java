package dev.trustbinder.cli;

/** What was asked for cannot be done; the message says why and what can. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String help;

    UsageException(String message) {
        this(message, "");
    }

    /** @param help what to do instead */
    UsageException(String message, String help) {
        super(message);
        this.help = help;
    }

    String help() {
        return help;
    }
}
