package dev.trustbinder.assess;

import dev.trustbinder.model.Charter;
import java.util.Optional;

/**
 * What the programme promises itself, with what holds where it says nothing.
 *
 * @param leaverAccessDays until a leaver has no access
 * @param trainingDaysAfterHire until a joiner is trained and has accepted the policies
 * @param latePeopleTolerated people that may be late
 * @param subprocessorNoticeDays between telling customers of a subprocessor and its use
 * @param evidenceCommitDays until evidence is committed
 */
public record Promises(
        int leaverAccessDays,
        int trainingDaysAfterHire,
        int latePeopleTolerated,
        int subprocessorNoticeDays,
        int evidenceCommitDays) {

    /** The promises of a programme. */
    public static Promises of(Charter charter) {
        Optional<Charter.Limits> limits = charter.limits();
        return new Promises(
                limits.flatMap(Charter.Limits::leaverAccessDays).orElse(1),
                limits.flatMap(Charter.Limits::trainingDaysAfterHire).orElse(30),
                limits.flatMap(Charter.Limits::latePeopleTolerated).orElse(0),
                limits.flatMap(Charter.Limits::subprocessorNoticeDays).orElse(30),
                limits.flatMap(Charter.Limits::evidenceCommitDays).orElse(30));
    }
}
