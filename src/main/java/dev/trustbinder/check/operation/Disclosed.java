package dev.trustbinder.check.operation;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Bucket;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Severity;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.DateRange;
import dev.trustbinder.model.Deviation;
import dev.trustbinder.model.Entry;
import java.util.List;
import java.util.stream.Stream;

/**
 * The exceptions of a control that management has answered. What they speak of is disclosed: it is told as before, and
 * weighs no more than information. One that names no period, and was not done before the days in question, speaks of all.
 */
record Disclosed(List<Entry<Deviation>> exceptions, int fiscalYearStarts) {

    static Disclosed by(Entry<Control> control, Assessment assessment) {
        int fiscalYearStarts = assessment.program().fiscalYearStarts();
        List<Entry<Deviation>> answered = assessment.program().all(Deviation.class).stream()
                .filter(exception -> exception.facts().control().equals(control.id()))
                .filter(exception -> !exception.facts().response().isBlank())
                .filter(exception -> exception.facts().done().stream()
                        .noneMatch(done -> assessment
                                .window()
                                .filter(days -> done.isBefore(days.from()))
                                .isPresent()))
                .toList();
        return new Disclosed(answered, fiscalYearStarts);
    }

    /** The finding as it is, or as information that names the exceptions where they speak of all periods. */
    Finding weigh(Finding finding, List<Bucket> periods) {
        boolean all =
                periods.stream().allMatch(bucket -> of(bucket.days()).findAny().isPresent());
        return all ? told(finding, periods.stream().flatMap(bucket -> of(bucket.days()))) : finding;
    }

    /** As {@link #weigh(Finding, List)}, of what no exception could name the period of. */
    Finding weigh(Finding finding) {
        return exceptions.isEmpty() ? finding : told(finding, exceptions.stream());
    }

    private Stream<Entry<Deviation>> of(DateRange days) {
        return exceptions.stream()
                .filter(exception -> exception.facts().periods().isEmpty()
                        || exception.facts().periods().stream()
                                .anyMatch(
                                        period -> period.range(fiscalYearStarts).overlaps(days)));
    }

    private static Finding told(Finding finding, Stream<Entry<Deviation>> by) {
        String ids = Phrase.all(by.<String>map(Entry::id).distinct().toList());
        return new Finding(
                finding.rule(),
                Severity.INFO,
                finding.message() + "; disclosed in " + ids,
                "it stands in the report with management's response",
                finding.location());
    }
}
