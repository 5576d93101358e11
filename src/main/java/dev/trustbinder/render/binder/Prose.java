package dev.trustbinder.render.binder;

import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Values;
import dev.trustbinder.prose.Hole;
import dev.trustbinder.prose.Resolver;
import dev.trustbinder.prose.SafeHtml;
import dev.trustbinder.render.page.Table.Piece;
import dev.trustbinder.repository.RepoPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Shows the texts of documents to the auditor: what they cite leads to its page, or is withheld. */
final class Prose {
    private final Cells cells;
    private final Ways ways;
    private final Map<String, String> values;
    private final SortedMap<RepoPath, Entry<?>> documents = new TreeMap<>();

    Prose(Cells cells, Ways ways) {
        this.cells = cells;
        this.ways = ways;
        this.values = Values.of(cells.view().program().charter());
        for (Entry<?> entry : cells.view().program().index().all()) {
            if (entry.body().isPresent() && Places.hasPage(entry.kind())) {
                documents.put(entry.source().file(), entry);
            }
        }
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
            Hole.Link link = new Hole.Link(target, entry.source().whole());
            return document(link).or(() -> file(link.path())).map(root::concat);
        }

        private Optional<String> document(Hole.Link link) {
            return entry.source()
                    .file()
                    .parent()
                    .resolve(link.path())
                    .flatMap(path -> Optional.<Entry<?>>ofNullable(documents.get(path)))
                    .map(found -> cells.citation(found.id(), link.anchor()).href())
                    .filter(href -> !href.isEmpty());
        }

        private Optional<String> file(String path) {
            return cells.attachments().linked(entry, path).flatMap(cells.attachments()::href);
        }
    }
}
