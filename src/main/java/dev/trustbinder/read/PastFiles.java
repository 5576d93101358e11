package dev.trustbinder.read;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Header;
import dev.trustbinder.model.Kind;
import dev.trustbinder.parallel.Workers;
import dev.trustbinder.prose.Document;
import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.History;
import dev.trustbinder.repository.RepoPath;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The contents that files of one kind have had: each read once, whichever revision asks, and a record that did not
 * change kept once.
 */
final class PastFiles {
    private static final int AT_ONCE = 64;

    /** More contents than these are not read: a bound for a history that nobody would look through. */
    static final int MOST = 20_000;

    private final Kind kind;
    private final Map<String, Content> read = new ConcurrentHashMap<>();
    private final Map<Value, Value> values = new ConcurrentHashMap<>();

    PastFiles(Kind kind) {
        this.kind = kind;
    }

    /**
     * What a record says, without its internal notes and wherever it stands.
     *
     * @param text its document's source with every blank made one, so that a new line end is no change
     */
    record Value(Header header, Record facts, String text, Held held) {}

    /** An entry that plays no part in whether two values are alike. */
    static final class Held {
        final Entry<?> entry;

        Held(Entry<?> entry) {
            this.entry = entry;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Held;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    /**
     * What a file held.
     *
     * @param trouble why it cannot be read; empty where it can
     */
    record Content(SortedMap<String, Value> records, String trouble) {
        static final Content NOTHING = new Content(Collections.emptySortedMap(), "");

        static final Content TOO_MANY = unreadable("there are more versions than are read");

        static Content unreadable(String reason) {
            return new Content(Collections.emptySortedMap(), reason);
        }
    }

    /** One content of a file. */
    record Wanted(RepoPath path, String blob) {}

    /**
     * Reads these contents, as many at once as there is room for; those read before are known. Two that want the same at
     * once both read it, as neither may wait for the other's threads while it keeps this value to itself.
     */
    void read(List<Wanted> wanted, History history) {
        List<Wanted> all = unread(wanted);
        for (int start = 0; start < all.size(); start += AT_ONCE) {
            List<Wanted> part = all.subList(start, Math.min(all.size(), start + AT_ONCE));
            keep(part, Workers.map(part, one -> content(one, history)));
        }
    }

    private List<Wanted> unread(List<Wanted> wanted) {
        Map<String, Wanted> unread = new TreeMap<>();
        for (Wanted one : wanted) {
            if (!read.containsKey(one.blob())) {
                unread.putIfAbsent(one.blob(), one);
            }
        }
        return List.copyOf(unread.values());
    }

    private void keep(List<Wanted> wanted, List<Content> contents) {
        for (int i = 0; i < wanted.size(); i++) {
            read.putIfAbsent(wanted.get(i).blob(), shared(contents.get(i)));
        }
    }

    /** What was read of a content. */
    Content of(String blob) {
        return read.getOrDefault(blob, Content.NOTHING);
    }

    /** What a file of the revision itself holds, though it may not be committed. */
    Content now(RepoPath path, Blob blob) {
        return content(path, blob);
    }

    private Content content(Wanted wanted, History history) {
        Optional<Blob> blob = history.blob(wanted.blob());
        return blob.isPresent()
                ? content(wanted.path(), blob.get())
                : Content.unreadable("its content was not fetched");
    }

    private Content content(RepoPath path, Blob blob) {
        FileContent content = RecordFile.readPast(path, blob, kind);
        if (content.entries.isEmpty() && !content.unread.isEmpty()) {
            String reason =
                    content.findings.stream().findFirst().map(Finding::message).orElse("it is no file of records");
            return Content.unreadable(reason);
        }
        SortedMap<String, Value> records = new TreeMap<>();
        for (Entry<?> entry : content.entries) {
            records.putIfAbsent(entry.id(), value(entry));
        }
        return new Content(records, "");
    }

    private static Value value(Entry<?> entry) {
        String text = entry.body().map(Document::plainSource).orElse("");
        Header told = entry.header().withoutNotes();
        Entry<?> plain = new Entry<>(entry.kind(), entry.id(), told, entry.facts(), entry.body(), entry.source());
        return new Value(told, entry.facts(), text, new Held(plain));
    }

    /** The same content with every record that was met before as it was met. */
    private Content shared(Content content) {
        SortedMap<String, Value> records = new TreeMap<>();
        content.records().forEach((id, value) -> {
            Value known = values.putIfAbsent(value, value);
            records.put(id, known == null ? value : known);
        });
        return new Content(records, content.trouble());
    }
}
