package dev.trustbinder.check;

import dev.trustbinder.check.judgement.NotJudged;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Suggestion;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Names;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Reference;
import dev.trustbinder.prose.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds records by id, and their anchors. */
final class RecordNames {
    private final Program program;
    private final Departures departures;

    RecordNames(Program program, Departures departures) {
        this.program = program;
        this.departures = departures;
    }

    /** A finding where no record of a fitting kind has the id, or its document lacks the anchor. */
    Optional<Finding> record(Mention mention) {
        Reference reference = mention.reference();
        Names names = reference.names();
        Optional<Entry<?>> found = program.index().find(reference.id());
        if (found.isEmpty()) {
            return Optional.of(unknown(mention, noSuch(names)));
        }
        return names.kinds().contains(found.get().kind())
                ? anchor(mention, found.get())
                : Optional.of(wrongKind(mention, found.get()));
    }

    private static String noSuch(Names names) {
        return names == Names.BASIS ? "which is no record" : "but no %s has that id".formatted(names.word());
    }

    /** A finding that the id is another kind's. */
    Finding wrongKind(Mention mention, Entry<?> found) {
        Names names = mention.reference().names();
        String problem =
                "which is %s, not %s".formatted(withArticle(found.kind().word()), withArticle(names.word()));
        return mention.wrong(
                CheckRules.RECORD, problem, Suggestion.help(mention.reference().id(), near(names)));
    }

    /** What may have been meant, if anything is near; listing all there are would not help. */
    private List<String> near(Names names) {
        List<String> ids = ids(names);
        return ids.size() <= 12 ? ids : List.of();
    }

    private static String withArticle(String word) {
        return ("aeiou".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
    }

    /** A finding that no record has the id, unless it may be one that could not be read. */
    Finding unknown(Mention mention, String problem) {
        Names names = mention.reference().names();
        return program.unread(mention.reference().id(), names.kinds())
                .map(NotJudged::reference)
                .orElseGet(() -> departures.told(
                        departures
                                .record(mention.reference().id(), names.kinds())
                                .or(() -> departures.none(names.kinds())),
                        () -> Suggestion.help(mention.reference().id(), ids(names)),
                        help -> mention.wrong(CheckRules.RECORD, problem, help)));
    }

    /** The ids of the kinds that fit. */
    List<String> ids(Names names) {
        List<String> ids = new ArrayList<>();
        for (Kind kind : names.kinds()) {
            program.index().all(kind).forEach(entry -> ids.add(entry.id()));
        }
        return ids;
    }

    private static Optional<Finding> anchor(Mention mention, Entry<?> entry) {
        Optional<String> anchor = mention.reference().anchor();
        if (anchor.isEmpty()) {
            return Optional.empty();
        } else if (entry.body().isEmpty()) {
            String problem = "but %s has no text with anchors".formatted(entry.id());
            return Optional.of(mention.wrong(CheckRules.ANCHOR, problem, "leave out #" + anchor.get()));
        }
        return anchor(mention, anchor.get(), entry.id(), entry.body().get());
    }

    /** A finding where a document lacks an anchor. */
    static Optional<Finding> anchor(Mention mention, String anchor, String document, Document body) {
        Collection<String> anchors = body.anchors();
        return body.anchor(anchor).isPresent()
                ? Optional.empty()
                : Optional.of(mention.wrong(
                        CheckRules.ANCHOR,
                        "but %s has no anchor %s".formatted(document, anchor),
                        Suggestion.help(anchor, anchors)));
    }
}
