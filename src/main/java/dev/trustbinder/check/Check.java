package dev.trustbinder.check;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.approval.ApprovalRules;
import dev.trustbinder.check.control.ControlRules;
import dev.trustbinder.check.coverage.CoverageRules;
import dev.trustbinder.check.description.DescriptionRules;
import dev.trustbinder.check.evidence.EvidenceRules;
import dev.trustbinder.check.followup.FollowupRules;
import dev.trustbinder.check.integrity.IntegrityRules;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.check.judgement.NotJudged;
import dev.trustbinder.check.operation.OperationRules;
import dev.trustbinder.check.people.PeopleRules;
import dev.trustbinder.check.policy.PolicyRules;
import dev.trustbinder.check.program.ProgramRules;
import dev.trustbinder.check.risk.RiskRules;
import dev.trustbinder.check.text.TextRules;
import dev.trustbinder.check.trust.TrustRules;
import dev.trustbinder.check.vendor.VendorRules;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Severity;
import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Program;
import dev.trustbinder.parallel.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Looks for everything the rules know, in a programme as it stands on one day. */
public final class Check {
    private Check() {}

    /** What was found, each thing once, weighed and waived as {@code program.yml} and comments say. */
    public static Findings of(Assessment assessment) {
        return of(assessment, UnaryOperator.identity());
    }

    /** As {@link #of}, for someone who allows the history to be incomplete: that it is weighs no more than a warning. */
    public static Findings withIncompleteHistory(Assessment assessment) {
        return of(
                assessment,
                finding -> RepositoryState.isIncompleteHistory(finding) ? finding.weighing(Severity.WARNING) : finding);
    }

    private static Findings of(Assessment assessment, UnaryOperator<Finding> lastWord) {
        Program program = assessment.program();
        Waivers waivers = new Waivers(program, assessment.asOf().date());
        List<Finding> active = new ArrayList<>();
        List<Findings.Waived> waived = new ArrayList<>();
        for (Finding finding : weighed(program, found(assessment))) {
            Optional<Findings.Waived> allowed = waivers.of(finding);
            allowed.ifPresentOrElse(waived::add, () -> active.add(finding));
        }
        active.addAll(weighed(program, waivers.findings().stream()));
        List<Finding> sorted = active.stream().map(lastWord).sorted().toList();
        return new Findings(sorted, waived, List.of()).without(program.baseline());
    }

    private static Stream<Finding> found(Assessment assessment) {
        Program program = assessment.program();
        Departures departures = new Departures(program);
        List<Finding> named = Stream.of(
                        References.in(program, departures),
                        DocumentHoles.in(program, departures),
                        EvidenceFacts.in(program, departures))
                .flatMap(Function.identity())
                .toList();
        Stream<Finding> found = Stream.of(
                        program.findings().stream(),
                        RepositoryState.in(program),
                        departures.joined(named),
                        PopulationFacts.in(program),
                        judged(assessment))
                .flatMap(Function.identity());
        return NotJudged.joined(assessment, found);
    }

    /**
     * Without {@code program.yml} nothing can be judged: nobody owns anything and no criterion is in scope.
     */
    private static Stream<Finding> judged(Assessment assessment) {
        return assessment.program().isCharterRead()
                ? Workers.map(
                                Judgements.all(),
                                judgement -> judgement.findings(assessment).toList())
                        .stream()
                        .flatMap(List::stream)
                : Stream.empty();
    }

    /** Each finding once, in order, with the severity the programme gives its rule; rules turned off find nothing. */
    private static List<Finding> weighed(Program program, Stream<Finding> found) {
        return found.flatMap(finding -> weighed(program, finding).stream())
                .sorted()
                .distinct()
                .toList();
    }

    private static Optional<Finding> weighed(Program program, Finding finding) {
        return Optional.ofNullable(program.charter().rules().get(finding.rule().id()))
                .flatMap(Charter.RuleSetting::severity)
                .map(weight -> weighed(finding, weight))
                .orElse(Optional.of(finding));
    }

    private static Optional<Finding> weighed(Finding finding, Charter.Weight weight) {
        return switch (weight) {
            case ERROR -> Optional.of(finding.weighing(Severity.ERROR));
            case WARNING -> Optional.of(finding.weighing(Severity.WARNING));
            case INFO -> Optional.of(finding.weighing(Severity.INFO));
            case OFF -> Optional.empty();
        };
    }

    /** Every judgement there is, in one place. */
    private static final class Judgements {
        private static final List<Judgement> ALL = Stream.of(
                        ProgramRules.all(),
                        CoverageRules.all(),
                        ControlRules.all(),
                        OperationRules.all(),
                        PolicyRules.all(),
                        ApprovalRules.all(),
                        IntegrityRules.all(),
                        TextRules.all(),
                        DescriptionRules.all(),
                        EvidenceRules.all(),
                        VendorRules.all(),
                        RiskRules.all(),
                        FollowupRules.all(),
                        PeopleRules.all(),
                        TrustRules.all())
                .flatMap(List::stream)
                .toList();

        private Judgements() {}

        static List<Judgement> all() {
            return ALL;
        }
    }
}
