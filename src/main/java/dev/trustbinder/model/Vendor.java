package dev.trustbinder.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An organization whose service the system or the company uses. */
public record Vendor(
        @Key("its legal name") String legalName,
        @Key("what it does for us") String service,
        @Key("how much depends on it") Optional<Level> tier,

        @Key(value = "the data it handles", names = Names.DATA_CLASSES)
        List<String> data,

        @Key("where it handles them") List<String> regions,
        @Key("the day of the contract") Optional<LocalDate> contract,
        @Key("the day of the data processing agreement") Optional<LocalDate> dpa,

        @Key("its presence makes the vendor public with these facts")
        Optional<Subprocessor> subprocessor,

        @Key("how a subservice organization is treated in the report")
        Optional<Subservice> subservice,

        @Key("the assurance reports held") List<Report> reports,
        @Key("what its report leaves to us") List<Duty> theirCuecs,
        @Key("how often it is reviewed") Optional<Frequency> reviewInterval,
        @Key("the reviews done") List<Review> reviews) {
    /** The public facts of a subprocessor. */
    public record Subprocessor(
            @Key(value = "what it is used for", required = true)
            String purpose,

            @Key(value = "the categories of data", required = true)
            String dataCategories,

            @Key(value = "where they are processed", required = true)
            String location,

            @Key("the transfer mechanism") String transfer,
            @Key("the day customers were told") Optional<LocalDate> announced,

            @Key(value = "the day its use begins", required = true)
            Optional<LocalDate> effective,

            @Key("the day its use ended") Optional<LocalDate> ended) {}

    /** How a subservice organization is treated in the report. */
    public record Subservice(
            @Key(value = "carve-out or inclusive", required = true)
            Optional<Method> method,

            @Key("the nature of the service") String nature,
            @Key("the controls expected of it") List<Csoc> csocs,

            @Key(value = "our controls that watch it", names = Names.CONTROLS)
            List<String> monitoredBy,

            @Key(value = "its written assertion, for the inclusive method", names = Names.PROOF)
            String assertion) {}

    /** A complementary subservice organization control. */
    public record Csoc(
            @Key("unique within the vendor") String id,
            @Key("the control expected") String title,

            @Key(value = "the criteria it serves", names = Names.CRITERION)
            List<String> criteria) {}

    /** An assurance report a vendor gave us. */
    public record Report(
            @Key("such as SOC 2 Type II") String kind,
            @Key("the period it covers") Optional<Period> period,
            @Key("the opinion in it") Optional<Opinion> opinion,
            @Key("the exceptions in it that matter to us") String exceptions,
            @Key("the day a bridge letter reaches to") Optional<LocalDate> bridgeUntil,
            @Key("the day we reviewed it") Optional<LocalDate> reviewed,

            @Key(value = "who reviewed it", names = Names.HOLDER)
            String reviewer) {}

    /** What a vendor expects of its customers. */
    public record Duty(
            @Key(value = "the duty", required = true) String title,

            @Key(value = "our controls that answer it", names = Names.CONTROLS)
            List<String> answeredBy) {}

    /** A review of a vendor. */
    public record Review(
            @Key("the day") Optional<LocalDate> on,
            @Key(value = "who", names = Names.HOLDER) String by,
            @Key("what came of it") String result,
            @Key("what remains to be settled") List<String> openPoints,
            @Key("why that is accepted") String acceptance) {}

    /** The two methods of SSAE 18 for subservice organizations. */
    public enum Method {
        CARVE_OUT,
        INCLUSIVE
    }
}
