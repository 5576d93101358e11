package dev.trustbinder.check.approval;

import static dev.trustbinder.check.judgement.Judgement.of;
import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Approval;
import dev.trustbinder.assess.Approvals;
import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Identity;
import dev.trustbinder.assess.StatedApproval;
import dev.trustbinder.assess.StatedApproval.Verdict;
import dev.trustbinder.assess.StatedApprovals;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.check.judgement.TypeOne;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.DateRange;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Version;
import dev.trustbinder.repository.Commit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is judged about approvals: what documents say of them, beside what git knows. */
public final class ApprovalRules {
    private static final Rule NOT_IN_GIT = Rule.of("approval/not-in-git");
    private static final String HELP =
            "merge it by whom it names, add the trailer Approved-by, or take the review in with 'trustbinder approvals"
                    + " import'";
    private static final Rule BY_AUTHOR = Rule.of("approval/by-author");
    private static final Rule OTHER_DAY = Rule.of("approval/other-day");
    private static final Rule STRANGER = Rule.of("approval/stranger");

    private ApprovalRules() {}

    public static List<Judgement> all() {
        return List.of(
                of(NOT_IN_GIT, ApprovalRules::notInGit),
                of(BY_AUTHOR, ApprovalRules::byAuthor),
                of(OTHER_DAY, ApprovalRules::otherDay),
                of(STRANGER, ApprovalRules::stranger));
    }

    private static Stream<Finding> notInGit(Assessment assessment) {
        StatedApprovals approvals = assessment.statedApprovals();
        return approvals.areNowhere()
                ? Stream.of(none(approvals, assessment))
                : Stream.concat(
                        with(Verdict.NOWHERE, approvals).map(ApprovalRules::nowhere),
                        with(Verdict.BY_OTHERS, approvals).map(ApprovalRules::byOthers));
    }

    private static Stream<StatedApproval> with(Verdict verdict, StatedApprovals approvals) {
        return approvals.all().stream().filter(approval -> approval.verdict() == verdict);
    }

    private static Finding none(StatedApprovals approvals, Assessment assessment) {
        String message = "git holds no approval of any of the %d documents whose approval it should know"
                .formatted(approvals.all().size());
        return NOT_IN_GIT.at(assessment.program().charterSource().start(), message, HELP);
    }

    private static Finding nowhere(StatedApproval approval) {
        return NOT_IN_GIT.at(
                approval.place(),
                "%s says it was approved on %s, and git holds no approval of %s"
                        .formatted(
                                approval.name(), approval.stated().approvedOn().orElseThrow(), approval.commit()),
                HELP);
    }

    private static Finding byOthers(StatedApproval approval) {
        return NOT_IN_GIT.at(
                approval.place(),
                "%s names %s as approver; git holds approvals of %s by %s alone"
                        .formatted(
                                approval.name(),
                                String.join(" and ", approval.stated().approvers()),
                                approval.commit(),
                                Phrase.all(approval.foundBy())),
                HELP);
    }

    private static Stream<Finding> byAuthor(Assessment assessment) {
        return assessment.statedApprovals().all().stream()
                .filter(approval -> approval.verdict() == Verdict.BY_AUTHOR)
                .map(approval -> TypeOne.weighs(WARNING, approvedByAuthor(approval), assessment));
    }

    private static Finding approvedByAuthor(StatedApproval approval) {
        return BY_AUTHOR.at(
                approval.place(),
                "%s was written by %s and, as git has it, approved by nobody else (%s)"
                        .formatted(approval.name(), Phrase.all(approval.foundBy()), approval.commit()),
                "let someone else merge the next change, or add their trailer Approved-by");
    }

    private static Stream<Finding> otherDay(Assessment assessment) {
        StatedApprovals approvals = assessment.statedApprovals();
        return approvals.all().stream()
                .filter(approval -> !approvals.areNowhere())
                .filter(approval -> approval.verdict() == Verdict.OTHER_DAY)
                .map(ApprovalRules::approvedOnOtherDay);
    }

    private static Finding approvedOnOtherDay(StatedApproval approval) {
        String fact = approval.found().isEmpty()
                ? "was changed in " + approval.commit() + " without an approval"
                : "came in " + approval.commit() + " and was approved on " + Phrase.all(approval.foundOn());
        return OTHER_DAY.at(
                approval.place(),
                "%s says it was approved on %s, and %s"
                        .formatted(
                                approval.name(), approval.stated().approvedOn().orElseThrow(), fact),
                "write the day of the approval of this text into approved-on");
    }

    /** What a stranger did, newest first. */
    private record Deed(Entry<?> record, Commit commit) {}

    private static Stream<Finding> stranger(Assessment assessment) {
        Approvals approvals = assessment.approvals();
        if (assessment.program().revision().head().isEmpty()
                || !approvals.identities().areMapped()) {
            return Stream.empty();
        }
        Map<String, List<Deed>> deeds = new TreeMap<>();
        for (Kind kind : List.of(Kind.POLICY, Kind.PROCEDURE, Kind.SECTION, Kind.CONTROL)) {
            for (Entry<?> record : assessment.program().index().all(kind)) {
                for (Version version : assessment.program().past().of(record)) {
                    if (isInQuestion(version, assessment)) {
                        collect(record, version, approvals, deeds);
                    }
                }
            }
        }
        return deeds.values().stream().map(ApprovalRules::byStranger);
    }

    /** What lies before the window is history; who did it may have left long ago. */
    private static boolean isInQuestion(Version version, Assessment assessment) {
        return version.landed()
                .filter(commit -> assessment
                        .window()
                        .map(DateRange::from)
                        .filter(commit.committedOn()::isBefore)
                        .isEmpty())
                .isPresent();
    }

    private static void collect(Entry<?> record, Version version, Approvals approvals, Map<String, List<Deed>> deeds) {
        Stream<Identity> approvers = approvals.of(version).stream()
                .filter(one -> one.commit().isPresent())
                .map(Approval::by);
        Stream.concat(approvals.authors(version).stream(), approvers)
                .filter(identity -> identity.sort() == Identity.Sort.UNKNOWN)
                .map(Identity::key)
                .distinct()
                .forEach(key -> deeds.computeIfAbsent(key, any -> new ArrayList<>())
                        .add(new Deed(record, version.landed().orElseThrow())));
    }

    private static Finding byStranger(List<Deed> deeds) {
        Deed first = deeds.get(0);
        long records = deeds.stream().map(deed -> deed.record().id()).distinct().count();
        return STRANGER.at(
                first.record().source().start(),
                "an unknown identity wrote or approved %s of %s, as in commit %s"
                        .formatted(
                                Phrase.count(deeds.size(), "version"),
                                Phrase.count(records, "record"),
                                first.commit().shortId()),
                "see 'git show %s'; write the mail address into git: of the person, or into .mailmap"
                        .formatted(first.commit().shortId()));
    }
}
