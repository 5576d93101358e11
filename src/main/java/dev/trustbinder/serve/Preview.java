package dev.trustbinder.serve;

import dev.trustbinder.publish.Content;
import dev.trustbinder.publish.Publication;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a server shows until the next rebuild.
 *
 * @param files the files of the sites, by their path, which begins with the name of the site
 * @param rest makes the files that a draft lacks, for whoever asks for one
 * @param kept the last good pages of what the rebuild could not draw
 * @param notes why pages are kept or lack something; none where all could be read
 * @param findings what was found in what the page at a path is made from, a line each
 */
public record Preview(
        Publication files,
        Supplier<Publication> rest,
        SortedMap<String, Content> kept,
        List<String> notes,
        Function<String, List<String>> findings) {

    /** A preview that keeps no former page. */
    public Preview(
            Publication files,
            Supplier<Publication> rest,
            List<String> notes,
            Function<String, List<String>> findings) {
        this(files, rest, new TreeMap<>(), notes, findings);
    }

    /** This, with the pages of {@code last} where it has none itself, in the sites of these names. */
    public Preview keeping(Preview last, List<String> sites) {
        SortedMap<String, Content> more = new TreeMap<>(kept);
        for (String site : sites) {
            more.putAll(last.kept.subMap(site + "/", site + "0"));
            more.putAll(last.files.files().subMap(site + "/", site + "0"));
        }
        return new Preview(files, rest, more, notes, findings);
    }

    /** This, for one more reason not the present state. */
    public Preview noting(String note) {
        return new Preview(files, rest, kept, List.of(note), findings);
    }

    /** The folder of the first site. */
    String home() {
        return files.files().keySet().stream()
                .findFirst()
                .map(first -> first.substring(0, first.indexOf('/') + 1))
                .orElse("binder/");
    }

    Optional<Content> file(String path) {
        Optional<Content> known = Optional.ofNullable(files.files().getOrDefault(path, kept.get(path)));
        return known.isPresent() || !path.startsWith("binder/") || path.endsWith("/index.html")
                ? known
                : Optional.ofNullable(rest.get().files().get(path.substring("binder/".length())));
    }

    boolean isKept(String path) {
        return !files.files().containsKey(path) && kept.containsKey(path);
    }
}
