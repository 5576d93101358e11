package dev.trustbinder.model;

import dev.trustbinder.finding.Location;
import dev.trustbinder.repository.RepoPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A part of the workspace that could not be read: a whole record or file, or some values of a record. What it may have
 * said is told from its words, so that absence proves nothing of what it names, and everything of the rest.
 *
 * @param kind what the records in it are
 * @param file where it lies
 * @param place where the finding stands that says why: for a folder that nothing reads, at its first file
 * @param cause what that finding says
 * @param record the record whose values were lost; empty where no record could be made of it
 * @param keys the keys of those values
 * @param text what stands in it; empty where not even that could be read, and it may have said anything
 * @param words the words of that, as thousands of names may be looked for in a file of thousands
 */
public record Unread(
        Kind kind,
        RepoPath file,
        Location place,
        String cause,
        Optional<String> record,
        Set<String> keys,
        Optional<String> text,
        Set<String> words) {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}_-]+");
    private static final Pattern BETWEEN_IDS = Pattern.compile("[^\\p{L}\\p{Nd}_.-]+");
    private static final Pattern OWN_ID = Pattern.compile("(?m)^(?:- *)?\\{? *id: *\"?([A-Za-z0-9][A-Za-z0-9._-]*)");

    public Unread {
        keys = Set.copyOf(keys);
        words = Set.copyOf(words);
    }

    /** As the other constructor, with the words of {@code text}. */
    public Unread(
            Kind kind,
            RepoPath file,
            Location place,
            String cause,
            Optional<String> record,
            Set<String> keys,
            Optional<String> text) {
        this(
                kind,
                file,
                place,
                cause,
                record,
                keys,
                text,
                text.stream()
                        .flatMap(all -> Stream.of(BETWEEN, BETWEEN_IDS).flatMap(between -> between.splitAsStream(all)))
                        .collect(Collectors.toSet()));
    }

    /** Whether it may have said something of {@code subject} by one of {@code relied}, the keys a question goes by. */
    public boolean hides(String subject, Collection<String> relied) {
        return mayName(subject) && (isLost() || relied.stream().anyMatch(keys::contains));
    }

    /** Whether no record could be made of it. */
    public boolean isLost() {
        return record.isEmpty();
    }

    /** As this with other words. */
    public Unread saying(Optional<String> words) {
        return new Unread(kind, file, place, cause, record, keys, words);
    }

    /** Whether {@code id} is one of its words. */
    public boolean mayName(String id) {
        return text.isEmpty()
                || words.contains(id)
                || words.containsAll(List.of(BETWEEN.split(id))) && holds(text.get(), id);
    }

    /** The ids that stand in it as those of records. */
    public List<String> ids() {
        List<String> ids = new ArrayList<>();
        Matcher own = OWN_ID.matcher(text.orElse(""));
        while (own.find()) {
            ids.add(own.group(1));
        }
        return ids;
    }

    private static boolean holds(String text, String word) {
        for (int at = text.indexOf(word); at >= 0 && !word.isEmpty(); at = text.indexOf(word, at + 1)) {
            if (!isInWord(text, at - 1) && !isInWord(text, at + word.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInWord(String text, int at) {
        return at >= 0
                && at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "-_".indexOf(text.charAt(at)) >= 0);
    }
}
