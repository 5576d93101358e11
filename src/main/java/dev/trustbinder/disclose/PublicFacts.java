package dev.trustbinder.disclose;

import dev.trustbinder.assess.Reviews;
import dev.trustbinder.disclose.PublicProfile.ControlGroup;
import dev.trustbinder.model.Answer;
import dev.trustbinder.model.AssessmentRecord;
import dev.trustbinder.model.AssuranceReport;
import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Cuec;
import dev.trustbinder.model.DataRecord;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Framework;
import dev.trustbinder.model.Policy;
import dev.trustbinder.model.Procedure;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Section;
import dev.trustbinder.model.Update;
import dev.trustbinder.model.Vendor;
import dev.trustbinder.model.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What of the records is public. */
final class PublicFacts {
    private static final Comparator<PublicProfile.Update> NEWEST_FIRST = Comparator.comparing(
                    (PublicProfile.Update update) -> update.date().orElse(LocalDate.MIN))
            .reversed()
            .thenComparing(PublicProfile.Update::id);

    private final Program program;
    private final PublicRecords records;

    PublicFacts(Program program, PublicRecords records) {
        this.program = program;
        this.records = records;
    }

    List<PublicProfile.Report> reports() {
        return Stream.concat(
                        records.all(AssuranceReport.class).stream().map(this::report),
                        records.listed(AssuranceReport.class).stream().map(this::listedReport))
                .toList();
    }

    private PublicProfile.Report report(Entry<AssuranceReport> entry) {
        AssuranceReport facts = entry.facts();
        return new PublicProfile.Report(
                entry.id(),
                entry.title(),
                facts.kind().map(Words::of).orElse(""),
                Words.of(entry.audience()),
                days(facts),
                facts.auditor(),
                facts.opinion().map(Words::of).orElse(""),
                facts.categories().stream().map(this::categoryTitle).toList(),
                facts.exceptions(),
                facts.carveOuts(),
                facts.nextDue(),
                facts.bridgeUntil(),
                entry.header().description(),
                state(facts));
    }

    private PublicProfile.Report listedReport(Entry<AssuranceReport> entry) {
        return new PublicProfile.Report(
                "",
                entry.header().title(),
                entry.facts().kind().map(Words::of).orElse(""),
                Words.of(entry.audience()),
                days(entry.facts()),
                "",
                "",
                List.of(),
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                state(entry.facts().withoutBridge()));
    }

    private String state(AssuranceReport report) {
        return records.state(report) == AssuranceReport.State.UNDATED ? "" : Words.of(records.state(report));
    }

    private Optional<PublicProfile.Days> days(AssuranceReport report) {
        return report.period()
                .map(period -> period.range(program.fiscalYearStarts()))
                .map(range -> new PublicProfile.Days(range.from(), range.to()))
                .or(() -> report.asOf().map(day -> new PublicProfile.Days(day, day)));
    }

    private String categoryTitle(String id) {
        return program.framework().categories().stream()
                .filter(category -> category.id().equals(id))
                .map(Framework.Category::title)
                .findFirst()
                .orElse(id);
    }

    /** The controls by the series of their first criterion, in the framework's order. */
    List<ControlGroup> controls() {
        List<ControlGroup> groups = new ArrayList<>();
        List<Entry<Control>> shown = records.all(Control.class);
        for (Framework.Series series : program.framework().series()) {
            addGroup(groups, series.id(), series.title(), shown);
        }
        addGroup(groups, "", "Further controls", shown);
        return groups;
    }

    private void addGroup(List<ControlGroup> groups, String series, String title, List<Entry<Control>> shown) {
        List<PublicProfile.Control> controls = shown.stream()
                .filter(control -> seriesOf(control.facts()).equals(series))
                .map(control -> new PublicProfile.Control(
                        control.id(), control.title(), control.facts().statement()))
                .sorted(Comparator.comparing(PublicProfile.Control::id))
                .toList();
        if (!controls.isEmpty()) {
            groups.add(new ControlGroup(series, title, controls));
        }
    }

    private String seriesOf(Control control) {
        return control.criteria().stream()
                .flatMap(id -> program.framework().criteria().stream()
                        .filter(criterion -> criterion.id().equals(id)))
                .map(Framework.Criterion::series)
                .findFirst()
                .orElse("");
    }

    List<PublicProfile.Subprocessor> subprocessors() {
        return records.all(Vendor.class).stream()
                .flatMap(entry -> entry.facts().subprocessor().stream()
                        .map(facts -> new PublicProfile.Subprocessor(
                                entry.id(),
                                entry.title(),
                                facts.purpose(),
                                facts.dataCategories(),
                                facts.location(),
                                facts.transfer(),
                                facts.announced(),
                                facts.effective(),
                                facts.ended())))
                .sorted(Comparator.comparing(PublicProfile.Subprocessor::title)
                        .thenComparing(PublicProfile.Subprocessor::id))
                .toList();
    }

    List<PublicProfile.Answer> answers() {
        return records.all(Answer.class).stream()
                .map(entry -> new PublicProfile.Answer(
                        entry.id(),
                        entry.facts().question(),
                        entry.facts().answer(),
                        Disclosure.citations(records, entry.facts().basis()),
                        entry.facts().answeredOn(),
                        entry.facts().validUntil()))
                .toList();
    }

    PublicProfile.Scope scope() {
        Optional<Charter.SystemDescription> system = program.charter().system();
        return new PublicProfile.Scope(
                system.map(Charter.SystemDescription::name).orElse(""),
                system.map(Charter.SystemDescription::services).orElse(List.of()).stream()
                        .map(service -> new PublicProfile.Service(service.name(), service.inScope(), service.reason()))
                        .toList(),
                duties(),
                carveOuts(),
                data());
    }

    private List<PublicProfile.Duty> duties() {
        return records.all(Cuec.class).stream()
                .map(entry -> new PublicProfile.Duty(
                        entry.id(),
                        entry.title(),
                        entry.header().description(),
                        Words.of(entry.facts().kind().orElse(Cuec.Sort.CUEC))))
                .toList();
    }

    private List<PublicProfile.CarveOut> carveOuts() {
        return records.all(Vendor.class).stream()
                .filter(PublicRecords::isPublicSubservice)
                .flatMap(entry -> entry.facts().subservice().stream()
                        .map(facts -> new PublicProfile.CarveOut(
                                entry.id(),
                                entry.title(),
                                facts.nature(),
                                facts.method().map(Words::of).orElse(""))))
                .toList();
    }

    private List<PublicProfile.Data> data() {
        return records.all(DataRecord.class).stream()
                .map(entry -> new PublicProfile.Data(
                        entry.id(),
                        entry.title(),
                        entry.header().description(),
                        entry.facts().classification().map(Words::of).orElse(""),
                        entry.facts().retention(),
                        entry.facts().disposal()))
                .toList();
    }

    List<PublicProfile.Document> documents() {
        return Stream.of(
                        records.all(Policy.class).stream().map(this::policy).sorted(byTitle()),
                        records.all(Procedure.class).stream()
                                .map(this::procedure)
                                .sorted(byTitle()),
                        records.all(Section.class).stream().map(this::section))
                .flatMap(documents -> documents)
                .toList();
    }

    private static Comparator<PublicProfile.Document> byTitle() {
        return Comparator.comparing(PublicProfile.Document::title).thenComparing(PublicProfile.Document::id);
    }

    private PublicProfile.Document policy(Entry<Policy> entry) {
        Policy facts = entry.facts();
        return document(
                entry,
                facts.version(),
                facts.inForceFrom(),
                later(facts.reviewed(), facts.approvedOn()),
                facts.reviewInterval().map(Words::of).orElse(""),
                Reviews.next(facts));
    }

    private PublicProfile.Document procedure(Entry<Procedure> entry) {
        Procedure facts = entry.facts();
        return document(
                entry,
                facts.version(),
                facts.effective(),
                later(facts.reviewed(), facts.approvedOn()),
                facts.reviewInterval().map(Words::of).orElse(""),
                Reviews.next(facts));
    }

    private PublicProfile.Document section(Entry<Section> entry) {
        return document(
                entry, entry.facts().version(), Optional.empty(), entry.facts().approvedOn(), "", Optional.empty());
    }

    private PublicProfile.Document document(
            Entry<?> entry,
            String version,
            Optional<LocalDate> effective,
            Optional<LocalDate> reviewed,
            String reviewInterval,
            Optional<LocalDate> reviewDue) {
        PublicText text = PublicText.of(program, entry, records);
        return new PublicProfile.Document(
                entry.id(),
                entry.title(),
                entry.kind().word(),
                entry.header().description(),
                version,
                effective,
                reviewed,
                reviewInterval,
                reviewDue,
                text.headings(),
                text.html());
    }

    private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
        return Stream.of(one, other).flatMap(Optional::stream).max(Comparator.naturalOrder());
    }

    /** Documents and assessments that exist for all to know. */
    List<PublicProfile.Listed> listed() {
        Stream<PublicProfile.Listed> documents = Stream.of(Policy.class, Procedure.class, Section.class)
                .flatMap(type -> records.listed(type).stream())
                .map(entry -> listed(entry, entry.kind().word()));
        Stream<PublicProfile.Listed> assessments = records.listed(AssessmentRecord.class).stream()
                .map(entry -> listed(entry, entry.facts().kind().map(Words::of).orElse("assessment")));
        return Stream.concat(documents, assessments)
                .sorted(Comparator.comparing(PublicProfile.Listed::kind).thenComparing(PublicProfile.Listed::title))
                .toList();
    }

    private static PublicProfile.Listed listed(Entry<?> entry, String kind) {
        return new PublicProfile.Listed(entry.header().title(), kind, Words.of(entry.audience()));
    }

    List<PublicProfile.Update> updates() {
        return records.all(Update.class).stream()
                .map(entry -> new PublicProfile.Update(
                        entry.id(),
                        entry.title(),
                        entry.facts().kind().map(Words::of).orElse("general"),
                        entry.facts().date(),
                        entry.facts().until(),
                        PublicText.of(program, entry, records).html()))
                .sorted(NEWEST_FIRST)
                .toList();
    }
}
