package dev.trustbinder.check.trust;

import dev.trustbinder.check.judgement.Judgement;
import java.util.List;

/** What is judged about the words and claims that prospects see. */
public final class TrustJudgements {
    private TrustJudgements() {}

    public static List<Judgement> all() {
        return List.of(
                new ReportExpired(),
                new NotAttested(),
                new NamedStandard(),
                new VendorsCertificate(),
                new AnswerLapsed(),
                new ClaimWithoutBasis(),
                new ClaimOnPlan(),
                new ReportWording(),
                new EmptyWords(),
                new TooManyCards(),
                new LongCard(),
                new SecurityTxtInvalid(),
                new SecurityTxtExpiring(),
                new ContactsDisagree(),
                new ListedButInternal());
    }
}
