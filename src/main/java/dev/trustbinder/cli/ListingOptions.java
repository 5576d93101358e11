package dev.trustbinder.cli;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.cli.report.Listing;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which findings are listed, and in which order; none of it changes what gates. */
final class ListingOptions {
    @Option(names = "--all", description = "List every finding by itself, conditions too.")
    private boolean all;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "WHAT",
            description = "List findings of a rule or area, a kind of record, a file or folder, an owner; or defects,"
                    + " conditions, public. May be given several times.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--group",
            defaultValue = "rule",
            paramLabel = "BY",
            description = "Group findings by rule, owner or file. Default: rule")
    private Listing.Grouping group;

    Listing of(Assessment assessment) throws UsageException {
        return new Listing(new Selection(assessment).of(only), all || !only.isEmpty(), group);
    }
}
