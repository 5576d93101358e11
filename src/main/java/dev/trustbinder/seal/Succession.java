package dev.trustbinder.seal;

import dev.trustbinder.repository.Commit;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a sealed binder follows from one that the reader kept. */
public record Succession(SealedBag older, SealedBag newer) {

    /** What is found in the binders alone. */
    public List<SealCheck> checks() throws IOException {
        return Stream.concat(Stream.of(kept(), chain()), EvidenceKept.between(older, newer).stream())
                .toList();
    }

    private SealCheck kept() throws IOException {
        List<String> broken = older.wholeness().stream()
                .filter(check -> check.result() == SealCheck.Result.FAILS)
                .flatMap(check -> check.details().stream())
                .toList();
        boolean whole = older.wholeness().stream().noneMatch(check -> check.result() == SealCheck.Result.FAILS);
        return whole
                ? SealCheck.holds(
                        "older", "The older binder is whole itself.", List.of("root of its seal: " + older.root()))
                : SealCheck.fails("older", "The older binder is not whole itself.", broken);
    }

    private SealCheck chain() throws IOException {
        Optional<SealStatement.Previous> previous = newer.statement().flatMap(SealStatement::previous);
        Optional<SealStatement.Previous> backwards = older.statement().flatMap(SealStatement::previous);
        if (backwards.filter(seal -> seal.root().equals(newer.root())).isPresent()) {
            String sentence = "You hold them the wrong way round: the binder given as the older one names this one as"
                    + " the seal before it.";
            return SealCheck.fails("chain", sentence, List.of());
        }
        if (previous.isEmpty()) {
            return SealCheck.fails("chain", "The newer seal names no seal before it, though you hold one.", List.of());
        }
        if (previous.get().root().equals(older.root())) {
            return SealCheck.holds("chain", "The newer seal names the older one as the seal before it.", List.of());
        }
        return SealCheck.open(
                "chain",
                "The newer seal names another one as the seal before it; ask for that one and compare it, too.",
                List.of("root named: " + previous.get().root(), "root you hold: " + older.root()));
    }

    /** Whether the older binder's commit is among those the newer one's stands on. */
    public SealCheck ancestry(List<Commit> ancestors) throws IOException {
        String old = older.statement().map(seal -> seal.origin().commit()).orElse("");
        boolean stands = ancestors.stream().anyMatch(commit -> commit.id().equals(old));
        return stands
                ? SealCheck.holds(
                        "ancestry", "The older binder's commit is part of the newer one's history.", List.of())
                : SealCheck.fails(
                        "ancestry",
                        "History was rewritten: the older binder's commit is not part of the newer one's history.",
                        List.of("commit " + old));
    }
}
