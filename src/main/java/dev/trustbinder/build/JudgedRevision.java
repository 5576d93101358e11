package dev.trustbinder.build;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.Findings;
import dev.trustbinder.memo.Memo;
import dev.trustbinder.model.AsOf;
import dev.trustbinder.model.Program;
import dev.trustbinder.read.ProgramReader;
import dev.trustbinder.render.page.Theme;
import dev.trustbinder.repository.Revision;
import java.util.Optional;
import java.util.function.Function;

/**
 * One revision, judged, as sites are made from it.
 *
 * @param assessment what it says, judged on its day
 * @param findings what was found in it
 * @param theme how its pages look
 */
public record JudgedRevision(Assessment assessment, Findings findings, Theme theme) {

    /**
     * A commit judged by what it says of itself alone: the day it pins, else its own date, and the engagement of that
     * day. Empty where it has no {@code program.yml} that can be read, for then nothing can be judged.
     */
    public static Optional<JudgedRevision> ofItself(
            Revision commit, Theme theme, Function<Assessment, Findings> check, Memo memo) {
        Program program = ProgramReader.read(commit, memo);
        if (!program.isCharterRead()) {
            return Optional.empty();
        }
        AsOf day = program.charter()
                .asOf()
                .map(AsOf::pinned)
                .orElseGet(() -> AsOf.committed(commit.head().orElseThrow()));
        Assessment assessment = Assessment.of(program, day);
        return Optional.of(new JudgedRevision(assessment, check.apply(assessment), theme));
    }

    /** What it says. */
    public Program program() {
        return assessment.program();
    }
}
