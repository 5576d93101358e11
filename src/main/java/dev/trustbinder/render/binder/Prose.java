package dev.trustbinder.render.binder;

import dev.trustbinder.model.Entry;
import dev.trustbinder.model.LinkTargets;
import dev.trustbinder.model.Values;
import dev.trustbinder.prose.Hole;
import dev.trustbinder.prose.Resolver;
import dev.trustbinder.prose.SafeHtml;
import dev.trustbinder.render.page.Table.Piece;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows the texts of documents to the auditor: what they cite leads to its page, or is withheld. */
final class Prose {
    private final Cells cells;
    private final Ways ways;
    private final Map<String, String> values;
    private final LinkTargets targets;

    Prose(Cells cells, Ways ways) {
        this.cells = cells;
        this.ways = ways;
        this.values = Values.of(cells.view().program().charter());
        this.targets = LinkTargets.of(cells.view().program());
    }

    /** The text of a document, for the page at {@code path}; none for a record without text. */
    List<SafeHtml> text(Entry<?> entry, String path, String title) {
        String root =
                "../".repeat((int) path.chars().filter(letter -> letter == '/').count());
        Resolver resolver = new InPage(entry, root);
        return entry.body().stream()
                .filter(document -> document.wordCount() > 0)
                .map(document -> document.renderUnder(title, resolver))
                .toList();
    }

    /** Answers for the holes of one document on its page. */
    private final class InPage implements Resolver {
        private final Entry<?> entry;
        private final String root;

        InPage(Entry<?> entry, String root) {
            this.entry = entry;
            this.root = root;
        }

        @Override
        public Optional<Target> reference(String id, String anchor) {
            Piece piece = cells.citation(id, anchor);
            return Optional.of(new Target(
                    piece.text(),
                    Optional.of(piece.href())
                            .filter(href -> !href.isEmpty())
                            .map(ways::to)
                            .map(root::concat)));
        }

        @Override
        public Optional<String> value(String name) {
            return Optional.ofNullable(values.get(name));
        }

        @Override
        public Optional<String> link(String target) {
            LinkTargets.Target means =
                    targets.of(entry, new Hole.Link(target, entry.source().whole()));
            if (means instanceof LinkTargets.Place place) {
                return Optional.of(place.document())
                        .filter(document -> Places.hasPage(document.kind()))
                        .map(document ->
                                cells.citation(document.id(), place.anchor()).href())
                        .filter(href -> !href.isEmpty())
                        .map(root::concat);
            }
            return means instanceof LinkTargets.Attachment attachment
                    ? cells.attachments()
                            .linked(attachment.file())
                            .flatMap(cells.attachments()::href)
                            .map(root::concat)
                    : Optional.empty();
        }
    }
}
