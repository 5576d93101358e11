package dev.trustbinder.check.vendor;

import static dev.trustbinder.check.judgement.Judgement.each;
import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Promises;
import dev.trustbinder.assess.Reviews;
import dev.trustbinder.check.judgement.Absence;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.check.judgement.Subject;
import dev.trustbinder.check.judgement.TypeOne;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.model.Audience;
import dev.trustbinder.model.DataRecord;
import dev.trustbinder.model.DateRange;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Opinion;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.SystemComponent;
import dev.trustbinder.model.Vendor;
import dev.trustbinder.model.Words;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is judged about vendors. */
public final class VendorRules {
    private static final Set<DataRecord.Classification> SENSITIVE =
            EnumSet.of(DataRecord.Classification.CONFIDENTIAL, DataRecord.Classification.RESTRICTED);
    private static final int MONTHS = 3;

    private VendorRules() {}

    public static List<Judgement> all() {
        return List.of(
                each("vendor/overdue-review", Vendor.class, VendorRules::vendorReviewOverdue),
                each("vendor/carve-out-undisclosed", Vendor.class, VendorRules::carveOutUndisclosed),
                each("vendor/no-assertion", Vendor.class, VendorRules::inclusiveWithoutAssertion),
                each("vendor/unanswered-cuec", Vendor.class, VendorRules::unansweredDuty),
                each("vendor/short-notice", Vendor.class, VendorRules::shortNotice),
                each("vendor/undisclosed-subprocessor", Vendor.class, VendorRules::undisclosedSubprocessor),
                each("vendor/report-ends-early", Vendor.class, VendorRules::reportEndsEarly),
                each("vendor/report-not-reviewed", Vendor.class, VendorRules::reportNotReviewed),
                each("vendor/ended-in-use", SystemComponent.class, VendorRules::endedInUse));
    }

    private static Stream<Finding> vendorReviewOverdue(Subject<Vendor> vendor) {
        if (hasEnded(vendor.entry(), vendor.day())
                || Reviews.interval(vendor.facts()).isEmpty()) {
            return Stream.empty();
        }
        String often = Words.of(Reviews.interval(vendor.facts()).orElseThrow());
        Optional<LocalDate> next = Reviews.next(vendor.facts());
        String message;
        if (Reviews.last(vendor.facts()).isEmpty()) {
            message = "%s was never reviewed; its interval is %s".formatted(vendor.id(), often);
        } else if (next.filter(day -> day.isBefore(vendor.day())).isPresent()) {
            message = "%s was due for review on %s; its interval is %s".formatted(vendor.id(), next.get(), often);
        } else {
            return Stream.empty();
        }
        return Stream.of(vendor.at("reviews", message, "review it and add the day, by whom and the result"));
    }

    private static Stream<Finding> carveOutUndisclosed(Subject<Vendor> vendor) {
        return vendor.facts().subservice().stream()
                .filter(subservice -> subservice.method().equals(Optional.of(Vendor.Method.CARVE_OUT)))
                .map(VendorRules::lacking)
                .filter(lacking -> !lacking.isEmpty())
                .map(lacking -> finding(vendor, lacking));
    }

    private static List<String> lacking(Vendor.Subservice subservice) {
        return Stream.of(
                        subservice.nature().isBlank() ? "nature" : "",
                        subservice.csocs().isEmpty() ? "csocs" : "",
                        subservice.monitoredBy().isEmpty() ? "monitored-by" : "")
                .filter(key -> !key.isEmpty())
                .toList();
    }

    private static Finding finding(Subject<Vendor> vendor, List<String> lacking) {
        Finding finding = vendor.at(
                "subservice.method",
                "%s is carved out without %s".formatted(vendor.id(), Phrase.all(lacking)),
                "say what the service is, which controls are expected there, and which of ours watch it");
        return TypeOne.weighs(WARNING, finding, vendor.assessment());
    }

    private static Stream<Finding> inclusiveWithoutAssertion(Subject<Vendor> vendor) {
        return vendor.facts().subservice().stream()
                .filter(subservice -> subservice.method().equals(Optional.of(Vendor.Method.INCLUSIVE)))
                .filter(subservice -> subservice.assertion().isBlank())
                .map(subservice -> vendor.at(
                        "subservice.method",
                        "%s is included in the report without an assertion".formatted(vendor.id()),
                        "name its signed assertion, or carve it out"));
    }

    private static Stream<Finding> unansweredDuty(Subject<Vendor> vendor) {
        List<Vendor.Duty> duties = vendor.facts().theirCuecs();
        return IntStream.range(0, duties.size())
                .filter(i -> duties.get(i).answeredBy().isEmpty())
                .mapToObj(i -> vendor.at(
                        "their-cuecs[" + i + "].title",
                        "%s expects of us: %s; no control answers it"
                                .formatted(vendor.id(), duties.get(i).title()),
                        "add answered-by: with the control that does"));
    }

    private static Stream<Finding> shortNotice(Subject<Vendor> vendor) {
        int promised = Promises.of(vendor.program().charter()).subprocessorNoticeDays();
        return vendor.facts().subprocessor().stream()
                .filter(use -> use.announced().isPresent() && use.effective().isPresent())
                .filter(use ->
                        use.effective().get().isBefore(use.announced().get().plusDays(promised)))
                .map(use -> vendor.at(
                        "subprocessor.effective",
                        "%s was announced on %s and used from %s; customers are promised %s"
                                .formatted(
                                        vendor.id(),
                                        use.announced().get(),
                                        use.effective().get(),
                                        Phrase.count(promised, "day")),
                        "where its use has not begun, move it to "
                                + use.announced().get().plusDays(promised)));
    }

    private static Stream<Finding> undisclosedSubprocessor(Subject<Vendor> vendor) {
        if (vendor.entry().audience() == Audience.INTERNAL && !Absence.of(vendor.entry(), "subprocessor")) {
            return hidden(vendor);
        }
        if (!Absence.of(vendor.entry(), "subprocessor") || vendor.facts().data().isEmpty()) {
            return Stream.empty();
        }
        List<String> sensitive = vendor.facts().data().stream()
                .filter(id -> isSensitive(id, vendor.program()))
                .filter(id -> isOfCustomers(id, vendor.program()))
                .toList();
        return sensitive.isEmpty()
                ? Stream.empty()
                : Stream.of(vendor.at(
                        "data",
                        "%s handles %s and has no subprocessor facts".formatted(vendor.id(), Phrase.some(sensitive)),
                        "add subprocessor: with purpose, data-categories, location and effective, where customers'"
                                + " data are among them"));
    }

    /** Until its use begins, nobody need know of it. */
    private static Stream<Finding> hidden(Subject<Vendor> vendor) {
        LocalDate day = vendor.day();
        return vendor.facts().subprocessor().stream()
                .filter(facts -> facts.ended().filter(end -> end.isBefore(day)).isEmpty())
                .flatMap(facts -> facts.effective().stream())
                .filter(from -> !from.isAfter(day))
                .map(from -> vendor.at(
                        "audience",
                        "%s is a subprocessor since %s, and internal, so that the public list leaves it out"
                                .formatted(vendor.id(), from),
                        "leave audience out, or take the subprocessor facts away"));
    }

    private static boolean isSensitive(String id, Program program) {
        return program.find(DataRecord.class, id)
                .flatMap(data -> data.facts().classification())
                .filter(SENSITIVE::contains)
                .isPresent();
    }

    /** What a listed subprocessor handles is customers' data; where none is listed, nobody can tell. */
    private static boolean isOfCustomers(String id, Program program) {
        List<Vendor> listed = program.all(Vendor.class).stream()
                .map(Entry::facts)
                .filter(vendor -> vendor.subprocessor().isPresent())
                .toList();
        return listed.isEmpty()
                || listed.stream().anyMatch(vendor -> vendor.data().contains(id));
    }

    private static Stream<Finding> reportEndsEarly(Subject<Vendor> vendor) {
        Optional<DateRange> window = vendor.assessment().window();
        if (vendor.facts().subservice().isEmpty() || window.isEmpty() || hasEnded(vendor.entry(), vendor.day())) {
            return Stream.empty();
        }
        LocalDate end = window.get().to().isAfter(vendor.day())
                ? vendor.day()
                : window.get().to();
        Optional<LocalDate> covered = covered(vendor.facts(), vendor.program().fiscalYearStarts());
        if (covered.filter(day -> !day.isBefore(end.minusMonths(MONTHS))).isPresent()) {
            return Stream.empty();
        }
        String until = covered.map(day -> "the reports of %s reach to %s".formatted(vendor.id(), day))
                .orElse("there is no report of " + vendor.id());
        Finding finding = vendor.at(
                "reports",
                "%s, and the engagement asks about %s".formatted(until, end),
                "ask for the newest report or a bridge letter; without one, review the vendor and record the"
                        + " acceptance");
        return Stream.of(
                TypeOne.weighs(WARNING, accepted(vendor) ? finding.weighing(WARNING) : finding, vendor.assessment()));
    }

    /** The last day that a report or its bridge letter speaks of. */
    private static Optional<LocalDate> covered(Vendor vendor, int fiscalYearStarts) {
        return vendor.reports().stream()
                .flatMap(report -> Stream.of(
                        report.period()
                                .map(period -> period.range(fiscalYearStarts).to()),
                        report.bridgeUntil()))
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo);
    }

    private static boolean accepted(Subject<Vendor> vendor) {
        return vendor.facts().reviews().stream()
                .anyMatch(review -> !review.acceptance().isBlank());
    }

    private static Stream<Finding> reportNotReviewed(Subject<Vendor> vendor) {
        List<Vendor.Report> reports = vendor.facts().reports();
        if (vendor.facts().subservice().isEmpty()) {
            return Stream.empty();
        }
        return IntStream.range(0, reports.size()).boxed().flatMap(i -> judge(vendor, i, reports.get(i)));
    }

    private static Stream<Finding> judge(Subject<Vendor> vendor, int index, Vendor.Report report) {
        String path = "reports[" + index + "]";
        if (report.reviewed().isEmpty() && Absence.of(vendor.entry(), path + ".reviewed")) {
            return Stream.of(vendor.at(
                    path,
                    "nobody has reviewed the report %s of %s".formatted(name(report), vendor.id()),
                    "read it, then write reviewed: and reviewer:"));
        }
        return report
                .opinion()
                .filter(opinion -> opinion != Opinion.UNQUALIFIED)
                .filter(opinion -> report.exceptions().isBlank())
                .map(opinion -> vendor.at(
                        path + ".opinion",
                        "the report %s of %s is %s and nothing says what that means for us"
                                .formatted(name(report), vendor.id(), Words.of(opinion)),
                        "write into exceptions: which of them matter to us and what makes up for them"))
                .stream();
    }

    private static String name(Vendor.Report report) {
        return report.period().map(period -> "for " + period).orElse(report.kind());
    }

    private static Stream<Finding> endedInUse(Subject<SystemComponent> system) {
        return system.program().find(Vendor.class, system.facts().provider()).stream()
                .filter(vendor -> system.facts().inScope() && hasEnded(vendor, system.day()))
                .map(vendor -> system.at(
                        "provider",
                        "%s is provided by %s, whose use ended on %s"
                                .formatted(
                                        system.id(),
                                        vendor.id(),
                                        vendor.facts()
                                                .subprocessor()
                                                .flatMap(Vendor.Subprocessor::ended)
                                                .orElseThrow()),
                        "name the provider that took over, or take the end away"));
    }

    /** The day before {@code day} on which a vendor ceased to be a subprocessor. */
    private static boolean hasEnded(Entry<Vendor> vendor, LocalDate day) {
        return vendor.facts()
                .subprocessor()
                .flatMap(Vendor.Subprocessor::ended)
                .filter(end -> !end.isAfter(day))
                .isPresent();
    }
}
