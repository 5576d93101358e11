package dev.trustbinder.check;

import dev.trustbinder.check.approval.ApprovalRules;
import dev.trustbinder.check.control.ControlRules;
import dev.trustbinder.check.coverage.CoverageRules;
import dev.trustbinder.check.description.DescriptionRules;
import dev.trustbinder.check.evidence.EvidenceRules;
import dev.trustbinder.check.followup.FollowupRules;
import dev.trustbinder.check.integrity.IntegrityRules;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.check.operation.OperationRules;
import dev.trustbinder.check.people.PeopleRules;
import dev.trustbinder.check.policy.PolicyRules;
import dev.trustbinder.check.program.ProgramRules;
import dev.trustbinder.check.risk.RiskRules;
import dev.trustbinder.check.text.TextRules;
import dev.trustbinder.check.trust.TrustRules;
import dev.trustbinder.check.vendor.VendorRules;
import java.util.List;
import java.util.stream.Stream;

/** Every judgement there is, in one place. */
final class Judgements {
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
