package dev.trustbinder.check;

import dev.trustbinder.check.judgement.NotJudged;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Suggestion;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Evidence;
import dev.trustbinder.model.EvidencePiece;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Unread;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What must hold of evidence for it to be evidence of anything. */
final class EvidenceFacts {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private EvidenceFacts() {}

    static Stream<Finding> in(Program program, Departures departures) {
        return program.evidence().stream()
                .flatMap(piece -> Stream.concat(control(program, piece, departures).stream(), hashes(piece.entry())));
    }

    private static Optional<Finding> control(Program program, EvidencePiece piece, Departures departures) {
        Optional<Entry<?>> found = program.index().find(piece.control());
        if (found.filter(entry -> entry.kind() == Kind.CONTROL).isPresent()) {
            return Optional.empty();
        }
        Optional<Unread> unread = program.unread(piece.control(), Set.of(Kind.CONTROL));
        if (unread.isPresent()) {
            return unread.map(NotJudged::reference);
        }
        String problem = found.map(entry -> "%s is a %s, not a control"
                        .formatted(entry.id(), entry.kind().word()))
                .orElse("no control is called %s".formatted(piece.control()));
        List<String> known = program.all(Control.class).stream().map(Entry::id).toList();
        String near = Suggestion.help(piece.control(), known);
        String folder = near.isEmpty() ? "name the folder below evidence after its control" : near;
        return Optional.of(departures.told(
                departures
                        .record(piece.control(), Set.of(Kind.CONTROL))
                        .or(() -> Optional.of(new Departures.Departure(folder, folder))),
                () -> folder,
                help -> CheckRules.EVIDENCE_CONTROL.at(
                        piece.entry().source().start(),
                        problem + ", so that " + piece.id() + " proves nothing",
                        help)));
    }

    private static Stream<Finding> hashes(Entry<Evidence> entry) {
        List<Evidence.External> external = entry.facts().external();
        return IntStream.range(0, external.size())
                .filter(i -> !SHA_256.matcher(external.get(i).sha256()).matches())
                .filter(i -> !external.get(i).sha256().isEmpty())
                .mapToObj(i -> CheckRules.EXTERNAL_HASH.at(
                        entry.source().at("external[%d].sha256".formatted(i)),
                        "%s is no SHA-256".formatted(external.get(i).sha256()),
                        "64 digits, 0 to 9 and a to f in lower case"));
    }
}
