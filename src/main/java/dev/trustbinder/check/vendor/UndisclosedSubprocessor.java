package dev.trustbinder.check.vendor;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Absence;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Audience;
import dev.trustbinder.model.DataRecord;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Vendor;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A vendor that handles sensitive data and is not on the list of subprocessors. */
final class UndisclosedSubprocessor extends RecordJudgement<Vendor> {
    private static final Set<DataRecord.Classification> SENSITIVE =
            EnumSet.of(DataRecord.Classification.CONFIDENTIAL, DataRecord.Classification.RESTRICTED);

    UndisclosedSubprocessor() {
        super(
                Vendor.class,
                Rule.condition(
                        "vendor/undisclosed-subprocessor",
                        WARNING,
                        "a vendor handles sensitive data and is not on the list of subprocessors"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Vendor> vendor, Assessment assessment) {
        if (vendor.audience() == Audience.INTERNAL && !Absence.of(vendor, "subprocessor")) {
            return hidden(vendor, assessment.asOf().date());
        }
        if (!Absence.of(vendor, "subprocessor") || vendor.facts().data().isEmpty()) {
            return Stream.empty();
        }
        List<String> sensitive = vendor.facts().data().stream()
                .filter(id -> isSensitive(id, assessment.program()))
                .filter(id -> isOfCustomers(id, assessment.program()))
                .toList();
        return sensitive.isEmpty()
                ? Stream.empty()
                : Stream.of(at(
                        vendor,
                        "data",
                        "%s handles %s and has no subprocessor facts".formatted(vendor.id(), Phrase.some(sensitive)),
                        "add subprocessor: with purpose, data-categories, location and effective, where customers'"
                                + " data are among them"));
    }

    /** Until its use begins, nobody need know of it. */
    private Stream<Finding> hidden(Entry<Vendor> vendor, LocalDate day) {
        return vendor.facts().subprocessor().stream()
                .filter(facts -> facts.ended().filter(end -> end.isBefore(day)).isEmpty())
                .flatMap(facts -> facts.effective().stream())
                .filter(from -> !from.isAfter(day))
                .map(from -> at(
                        vendor,
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
}
