package dev.trustbinder.render.binder;

import dev.trustbinder.format.Json;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Framework;
import dev.trustbinder.model.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What the search field of the binder finds: a classic script, because pages of a folder can load nothing else. */
final class SearchIndex {
    private SearchIndex() {}

    static byte[] of(Cells cells, List<Sheet> sheets, Ways ways) {
        List<List<String>> entries = new ArrayList<>();
        entries.add(List.of("Guide for the auditor", Places.GUIDE, "how to read, legend, interview list"));
        for (Sheet sheet : sheets) {
            entries.add(List.of(
                    sheet.register().title(), sheet.path(), sheet.register().lead()));
        }
        for (Framework.Criterion criterion :
                cells.view().assessment().scope().criteria().values()) {
            cells.places()
                    .criterion(criterion.id())
                    .ifPresent(path ->
                            entries.add(List.of(criterion.id() + " " + criterion.title(), path, criterion.asks())));
        }
        for (Entry<?> entry : cells.view().program().index().all()) {
            if (!Shelf.isCrowd(entry.kind())) {
                cells.places().of(entry.id()).ifPresent(address -> entries.add(entry(entry, ways.to(address))));
            }
        }
        String json = new String(Json.of(entries), StandardCharsets.UTF_8).strip();
        return ("window.trustbinderIndex = " + json + ";\n").getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> entry(Entry<?> entry, String address) {
        String title = entry.header().title();
        return List.of(title.isEmpty() ? entry.id() : entry.id() + " " + title, address, more(entry));
    }

    private static String more(Entry<?> entry) {
        String kind = Shelf.of(entry.kind()).title();
        if (entry.facts() instanceof Control control) {
            return kind + ": " + control.statement();
        } else if (entry.facts() instanceof Request request) {
            return kind + ": " + request.number() + " " + request.text();
        }
        return kind;
    }
}
