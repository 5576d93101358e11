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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What must hold of evidence for it to be evidence of anything. */
final class EvidenceFacts {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private EvidenceFacts() {}

    static Stream<Finding> in(Program program, Departures departures) {
        Map<String, List<EvidencePiece>> folders = program.evidence().stream()
                .collect(Collectors.groupingBy(EvidencePiece::control, TreeMap::new, Collectors.toList()));
        return Stream.concat(
                folders.values().stream().flatMap(folder -> control(program, folder, departures)),
                program.evidence().stream().flatMap(piece -> hashes(piece.entry())));
    }

    /** That the folder of these pieces is named after no control. */
    private static Stream<Finding> control(Program program, List<EvidencePiece> folder, Departures departures) {
        EvidencePiece first = folder.get(0);
        String control = first.control();
        Optional<Entry<?>> found = program.index().find(control);
        if (found.filter(entry -> entry.kind() == Kind.CONTROL).isPresent()) {
            return Stream.empty();
        }
        Optional<Unread> unread = program.unread(control, Set.of(Kind.CONTROL));
        if (unread.isPresent()) {
            return folder.stream().map(piece -> NotJudged.reference(unread.get()));
        }
        String problem = found.map(entry -> "%s is a %s, not a control"
                        .formatted(entry.id(), entry.kind().word()))
                .orElse("no control is called %s".formatted(control));
        String more =
                folder.size() == 1 ? " proves nothing" : " and %d more prove nothing".formatted(folder.size() - 1);
        List<String> known = program.all(Control.class).stream().map(Entry::id).toList();
        return Stream.of(departures.told(
                departures.record(control, Set.of(Kind.CONTROL)),
                () -> {
                    String near = Suggestion.help(control, known);
                    return near.isEmpty() ? "name the folder below evidence after its control" : near;
                },
                help -> CheckRules.EVIDENCE_CONTROL.at(
                        first.entry().source().start(), problem + ", so that " + first.id() + more, help)));
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
