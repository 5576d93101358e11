package dev.trustbinder.check;

import dev.trustbinder.check.judgement.NotJudged;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Suggestion;
import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Names;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Unread;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Finds people and roles. */
final class HolderNames {
    private static final String EVERYONE = "all";

    private final Program program;
    private final Departures departures;
    private final List<String> people;
    private final List<String> roles;

    HolderNames(Program program, Departures departures) {
        this.program = program;
        this.departures = departures;
        this.people = program.index().all(Kind.PERSON).stream().map(Entry::id).toList();
        this.roles = program.charter().roles().stream().map(Charter.Role::id).toList();
    }

    /** A finding where no role or person of a sort that fits is called so. */
    Optional<Finding> holder(Mention mention) {
        Names names = mention.reference().names();
        String written = mention.reference().written();
        List<String> known = known(names);
        boolean rolesRead = names == Names.PERSON || program.isCharterRead();
        if (known.contains(written) || !rolesRead) {
            return Optional.empty();
        }
        Optional<Unread> unread = program.unread(written, names.kinds());
        if (unread.isPresent()) {
            return unread.map(NotJudged::reference);
        }
        String problem = program.index()
                .find(written)
                .map(found -> "which is a %s, not a %s".formatted(found.kind().word(), names.word()))
                .orElse("but no %s is called so".formatted(names.word()));
        return Optional.of(departures.told(
                departures
                        .record(written, names.kinds())
                        .or(() -> Suggestion.near(written, roles).isEmpty()
                                ? departures.none(names.kinds())
                                : Optional.empty()),
                () -> Suggestion.help(written, known),
                help -> mention.wrong(CheckRules.HOLDER, problem, help)));
    }

    private List<String> known(Names names) {
        List<String> known = new ArrayList<>();
        known.addAll(names == Names.AUDIENCE_ROLE ? List.of(EVERYONE) : Collections.emptyList());
        known.addAll(names == Names.PERSON ? List.of() : roles);
        known.addAll(names == Names.PERSON || names == Names.HOLDER ? people : List.of());
        return known;
    }
}
