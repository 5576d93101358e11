package dev.trustbinder.sample;

import dev.trustbinder.sample.HistoryFile.Edit;
import dev.trustbinder.sample.HistoryFile.Step;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What each step wrote, found by unwinding the files as they are in the end: the newest step's edits are undone first.
 * So the last step always ends with exactly the files that were given.
 */
final class Unwound {
    private final List<Step> steps;
    private final List<PathMatcher> growing;
    private final Map<String, Integer> births = new HashMap<>();
    private final SortedMap<String, byte[]> texts;
    private final SortedMap<String, String> places = new TreeMap<>();

    private Unwound(HistoryFile history, SortedMap<String, byte[]> files) {
        this.steps = history.steps();
        this.growing = history.growing().stream().map(Unwound::matcher).toList();
        this.texts = new TreeMap<>(files);
        files.keySet().forEach(path -> places.put(path, path));
    }

    /**
     * One file as one step leaves it.
     *
     * @param left where it lay before, if it lay elsewhere
     */
    record Written(String place, Optional<String> left, byte[] bytes) {}

    /** The files that each step writes, in the order of the steps. */
    static List<List<Written>> of(HistoryFile history, SortedMap<String, byte[]> files) {
        Unwound unwound = new Unwound(history, files);
        unwound.findBirths();
        List<List<Written>> written = new ArrayList<>();
        for (int step = history.steps().size() - 1; step >= 0; step--) {
            written.add(unwound.unwind(step));
        }
        Collections.reverse(written);
        return written;
    }

    private void findBirths() {
        for (int step = 0; step < steps.size(); step++) {
            for (String glob : steps.get(step).add()) {
                PathMatcher matcher = matcher(glob);
                boolean used = false;
                for (String path : texts.keySet()) {
                    if (matcher.matches(Path.of(path))) {
                        births.putIfAbsent(path, step);
                        used = true;
                    }
                }
                require(used, step, "no file matches " + glob);
            }
        }
        for (String path : texts.keySet()) {
            require(births.containsKey(path), steps.size() - 1, "no commit adds " + path);
        }
    }

    private static PathMatcher matcher(String glob) {
        return FileSystems.getDefault().getPathMatcher("glob:" + glob);
    }

    private List<Written> unwind(int number) {
        Step step = steps.get(number);
        step.edits().keySet().forEach(path -> requireAlive(path, number));
        step.renames().keySet().forEach(path -> requireAlive(path, number));
        List<Written> written = new ArrayList<>();
        for (String path : texts.keySet()) {
            if (writes(number, path)) {
                Optional<String> left = Optional.ofNullable(step.renames().get(path));
                written.add(new Written(places.get(path), left, bytes(number, path)));
                left.ifPresent(old -> places.put(path, old));
                undo(path, step.edits().getOrDefault(path, List.of()), number);
            }
        }
        return written;
    }

    private boolean writes(int number, String path) {
        Step step = steps.get(number);
        boolean born = births.get(path) == number;
        boolean edited = step.edits().containsKey(path);
        boolean grows = isGrowing(path) && births.get(path) <= number && (step.grow() || isLast(number));
        require(!born || !edited, number, path + " is edited where it appears");
        require(!isGrowing(path) || !edited, number, path + " grows by itself");
        return born || edited || grows || step.renames().containsKey(path);
    }

    private byte[] bytes(int number, String path) {
        byte[] bytes = texts.get(path);
        if (!isGrowing(path) || isLast(number)) {
            return bytes;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        LocalDate day = steps.get(number).date().toLocalDate();
        return Growth.asOf(day, unfiled(number), path, text).getBytes(StandardCharsets.UTF_8);
    }

    /** The ids of the evidence whose folder is not there yet after step {@code number}. */
    private Set<String> unfiled(int number) {
        Set<String> later = new TreeSet<>();
        Set<String> filed = new TreeSet<>();
        for (String path : texts.keySet()) {
            String[] parts = path.split("/");
            if (path.startsWith("content/evidence/") && parts.length > 4) {
                (births.get(path) > number ? later : filed).add(parts[2] + "." + parts[3]);
            }
        }
        later.removeAll(filed);
        return later;
    }

    private boolean isGrowing(String path) {
        return growing.stream().anyMatch(each -> each.matches(Path.of(path)));
    }

    private boolean isLast(int number) {
        return number == steps.size() - 1;
    }

    private void undo(String path, List<Edit> edits, int number) {
        if (edits.isEmpty()) {
            return;
        }
        String text = new String(texts.get(path), StandardCharsets.UTF_8);
        for (int i = edits.size() - 1; i >= 0; i--) {
            Edit edit = edits.get(i);
            int at = text.indexOf(edit.after());
            boolean once = at >= 0
                    && text.indexOf(edit.after(), at + 1) < 0
                    && !edit.after().isEmpty();
            require(once, number, path + " does not hold exactly once: " + edit.after());
            text = text.substring(0, at)
                    + edit.before()
                    + text.substring(at + edit.after().length());
        }
        texts.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private void requireAlive(String path, int number) {
        require(births.getOrDefault(path, Integer.MAX_VALUE) <= number, number, path + " is not there yet");
    }

    private void require(boolean holds, int number, String problem) {
        if (!holds) {
            throw new IllegalArgumentException("commit of " + steps.get(number).date() + ": " + problem);
        }
    }
}
