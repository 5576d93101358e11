package dev.trustbinder.cli;

/** What the process answers; findings become a number only here. */
enum ExitCode {
    /** Nothing found that gates. */
    CLEAN(0),
    /** Findings that gate. */
    FINDINGS(1),
    /** Wrong usage or configuration, or a mistake of the tool itself. */
    USAGE(2),
    /** Git, disk or permissions. */
    ENVIRONMENT(3),
    /** Told to stop, as by the interrupt key. */
    STOPPED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
