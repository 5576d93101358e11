package dev.trustbinder.build;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.finding.Severity;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Vendor;
import dev.trustbinder.repository.RepoPath;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The defects that keep a trust center from being replaced: those that touch anything public. */
final class PublicDefects {
    /** The kinds the public may see records of, so that one unreadable file of them may hide or change a public fact. */
    private static final Set<Kind> DISCLOSED = EnumSet.of(
            Kind.CONTROL,
            Kind.POLICY,
            Kind.PROCEDURE,
            Kind.SECTION,
            Kind.VENDOR,
            Kind.DATA,
            Kind.CUEC,
            Kind.TRUST_CENTER,
            Kind.REPORT,
            Kind.ANSWER,
            Kind.UPDATE);

    private final Program program;
    private final Set<RepoPath> read;

    private PublicDefects(Program program) {
        this.program = program;
        this.read = program.index().all().stream()
                .map(entry -> entry.source().file())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those of {@code findings} that are defects of severity error and touch what is public. */
    static List<Finding> among(List<Finding> findings, Program program) {
        PublicDefects defects = new PublicDefects(program);
        return findings.stream()
                .filter(finding -> finding.isDefect() && finding.severity() == Severity.ERROR)
                .filter(finding -> defects.touchesPublic(finding.location()))
                .toList();
    }

    private boolean touchesPublic(Location place) {
        return place.file().equals(program.charterSource().file())
                || isTrustFolder(place.file())
                || (!read.contains(place.file()) && !Collections.disjoint(program.unreadable(), DISCLOSED))
                || program.index().all().stream().anyMatch(entry -> isPublic(entry) && holds(entry, place));
    }

    private boolean isTrustFolder(RepoPath file) {
        return file.relativeTo(program.revision().content()).startsWith("trust/");
    }

    private static boolean isPublic(Entry<?> entry) {
        return entry.isPublic()
                || entry.header().listed()
                || (entry.facts() instanceof Vendor vendor
                        && vendor.subprocessor().isPresent());
    }

    private static boolean holds(Entry<?> entry, Location place) {
        boolean sameFile = entry.source().file().equals(place.file());
        return sameFile && (entry.body().isPresent() || entry.source().whole().contains(place));
    }
}
