package dev.trustbinder.cli;

import picocli.CommandLine.Option;

/** The option every command has. */
final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help and exit.")
    private boolean help;
}
