package dev.trustbinder.check.evidence;

import static dev.trustbinder.finding.Severity.ERROR;
import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Absence;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.check.judgement.TypeOne;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An export or report that does not say where it comes from. */
final class IpeMissing extends RecordJudgement<Evidence> {
    IpeMissing() {
        super(
                Evidence.class,
                Rule.condition(
                        "evidence/no-ipe", ERROR, "a list does not say how it was made and that it is complete"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Evidence> evidence, Assessment assessment) {
        if (!isList(evidence.facts())) {
            return Stream.empty();
        }
        List<String> lacking = Absence.among(evidence, "source", "query", "collected.by", "collected.at", "ipe.rows");
        return lacking.isEmpty()
                ? Stream.empty()
                : Stream.of(TypeOne.weighs(
                        WARNING,
                        at(
                                evidence,
                                "kind",
                                "%s is a list without %s".formatted(evidence.id(), Phrase.all(lacking)),
                                "say from which system, by which query, by whom and when it was taken, and how many rows"
                                        + " it has"),
                        assessment));
    }

    /** An export is one; a report is one where it comes out of a system and is no memorandum. */
    private static boolean isList(Evidence evidence) {
        return evidence.kind().equals(Optional.of(Evidence.Medium.EXPORT))
                || evidence.kind().equals(Optional.of(Evidence.Medium.REPORT))
                        && !evidence.source().isEmpty();
    }
}
