package dev.trustbinder.check.approval;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Approval;
import dev.trustbinder.assess.Approvals;
import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Identity;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.check.judgement.Phrase;
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

/** Someone who wrote or approved policies, procedures, the description or controls, and is no person that is known. */
final class Stranger implements Judgement {
    private static final Rule RULE =
            Rule.condition("approval/stranger", WARNING, "nobody known wrote or approved a change");

    @Override
    public Rule rule() {
        return RULE;
    }

    /** What a stranger did, newest first. */
    private record Deed(Entry<?> record, Commit commit) {}

    @Override
    public Stream<Finding> findings(Assessment assessment) {
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
        return deeds.values().stream().map(Stranger::finding);
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

    private static Finding finding(List<Deed> deeds) {
        Deed first = deeds.get(0);
        long records = deeds.stream().map(deed -> deed.record().id()).distinct().count();
        return RULE.at(
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
