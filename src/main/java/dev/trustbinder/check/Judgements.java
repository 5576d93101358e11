package dev.trustbinder.check;

import dev.trustbinder.check.approval.ApprovalJudgements;
import dev.trustbinder.check.control.ControlJudgements;
import dev.trustbinder.check.coverage.CoverageJudgements;
import dev.trustbinder.check.description.DescriptionJudgements;
import dev.trustbinder.check.evidence.EvidenceJudgements;
import dev.trustbinder.check.followup.FollowupJudgements;
import dev.trustbinder.check.integrity.IntegrityJudgements;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.check.operation.OperationJudgements;
import dev.trustbinder.check.people.PeopleJudgements;
import dev.trustbinder.check.policy.PolicyJudgements;
import dev.trustbinder.check.program.ProgramJudgements;
import dev.trustbinder.check.risk.RiskJudgements;
import dev.trustbinder.check.text.TextJudgements;
import dev.trustbinder.check.trust.TrustJudgements;
import dev.trustbinder.check.vendor.VendorJudgements;
import java.util.List;
import java.util.stream.Stream;

/** Every judgement there is, in one place. */
final class Judgements {
    private static final List<Judgement> ALL = Stream.of(
                    ProgramJudgements.all(),
                    CoverageJudgements.all(),
                    ControlJudgements.all(),
                    OperationJudgements.all(),
                    PolicyJudgements.all(),
                    ApprovalJudgements.all(),
                    IntegrityJudgements.all(),
                    TextJudgements.all(),
                    DescriptionJudgements.all(),
                    EvidenceJudgements.all(),
                    VendorJudgements.all(),
                    RiskJudgements.all(),
                    FollowupJudgements.all(),
                    PeopleJudgements.all(),
                    TrustJudgements.all())
            .flatMap(List::stream)
            .toList();

    private Judgements() {}

    static List<Judgement> all() {
        return ALL;
    }
}
