package dev.trustbinder.build;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.model.Program;
import dev.trustbinder.publish.Publication;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What releases are called in the binder: their tags without the fixed beginning of the glob, each as one folder. */
final class ReleaseNames {
    private final Program program;
    private final Map<String, String> tagsByFolder = new TreeMap<>();
    private final List<Named> named = new ArrayList<>();
    private final List<Releases.Untold> untold = new ArrayList<>();

    private ReleaseNames(Program program) {
        this.program = program;
    }

    /**
     * A tag that a glob names.
     *
     * @param glob the place of the glob in {@code releases:}, from 0
     */
    record Tagged(String tag, int glob) {}

    /** A tag and its folder. */
    record Named(Tagged tagged, String folder) {}

    /** The names of {@code tags}, and those that have none; where two would share a folder on some disk the first has it. */
    static ReleaseNames of(List<Tagged> tags, Program program) {
        ReleaseNames names = new ReleaseNames(program);
        tags.forEach(names::name);
        return names;
    }

    List<Named> named() {
        return named;
    }

    List<Releases.Untold> untold() {
        return untold;
    }

    /** Where the glob that names a release stands. */
    static Location place(Tagged tagged, Program program) {
        return program.charterSource().at("releases[" + tagged.glob() + "]");
    }

    private void name(Tagged tagged) {
        String folder = folder(tagged);
        Optional<String> taken =
                Optional.ofNullable(tagsByFolder.putIfAbsent(folder.toLowerCase(Locale.ROOT), tagged.tag()));
        Optional<String> problem = taken.map(other -> "would share the folder " + folder + " with " + other)
                .or(() -> Publication.objectionTo(folder)
                        .map(words -> "would be the folder " + folder + ", which " + words));
        if (problem.isEmpty()) {
            named.add(new Named(tagged, folder));
        } else {
            Finding finding = ReleaseRules.NAME.at(
                    place(tagged, program),
                    "release " + tagged.tag() + " " + problem.get(),
                    "give the tag another name, or name fewer tags in releases");
            untold.add(new Releases.Untold(tagged.tag(), finding));
        }
    }

    private String folder(Tagged tagged) {
        String glob = program.charter().releases().get(tagged.glob());
        int fixed = (int) glob.chars().takeWhile(c -> c != '*' && c != '?').count();
        int start = fixed < glob.length() ? fixed : glob.lastIndexOf('/') + 1;
        return tagged.tag().substring(start).replaceAll("[^A-Za-z0-9._-]", "-");
    }
}
