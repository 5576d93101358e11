package dev.trustbinder.seal;

import dev.trustbinder.seal.SealCheck.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that was looked at in one sealed binder, and the level that was reached. */
public record Verification(List<SealCheck> checks) {

    /** What a reader may rely on; each needs all checks of its own, and the first. */
    public enum Level {
        L0("the files are those that were listed", "layout", "files", "seal"),
        L1("somebody you know signed for them", "signature"),
        L2("an authority you know saw them at a time", "time"),
        L3("you made the same binder yourself from the repository", "rebuild");

        private final String title;
        private final List<String> needs;

        Level(String title, String... needs) {
            this.title = title;
            this.needs = List.of(needs);
        }

        public String title() {
            return title;
        }
    }

    public Verification {
        checks = List.copyOf(checks);
    }

    /** This with more checks, behind those there are. */
    public Verification and(List<SealCheck> more) {
        List<SealCheck> all = new ArrayList<>(checks);
        all.addAll(more);
        return new Verification(all);
    }

    /** Whether nothing was found wrong. */
    public boolean isGood() {
        return checks.stream().noneMatch(check -> check.result() == Result.FAILS);
    }

    /** Whether a level's own checks were made and hold, and the files are those that the others speak of. */
    public boolean has(Level level) {
        return Stream.concat(Level.L0.needs.stream(), level.needs.stream())
                .allMatch(need -> result(need).equals(Optional.of(Result.HOLDS)));
    }

    /** The highest level that holds together with all below it. */
    public Optional<Level> reached() {
        Optional<Level> reached = Optional.empty();
        for (Level level : Level.values()) {
            if (!has(level)) {
                break;
            }
            reached = Optional.of(level);
        }
        return reached;
    }

    private Optional<Result> result(String id) {
        return checks.stream()
                .filter(check -> check.id().equals(id))
                .map(SealCheck::result)
                .findFirst();
    }
}
