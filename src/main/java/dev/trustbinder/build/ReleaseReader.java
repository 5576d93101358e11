package dev.trustbinder.build;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.build.Releases.Release;
import dev.trustbinder.build.Releases.Untold;
import dev.trustbinder.check.Findings;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.memo.Memo;
import dev.trustbinder.model.Program;
import dev.trustbinder.publish.Publication;
import dev.trustbinder.workspace.Workspace;
import dev.trustbinder.workspace.WorkspaceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads releases one after the other; what keeps one from being read does not keep the others. */
final class ReleaseReader {
    private final Workspace workspace;
    private final Program current;
    private final Function<Assessment, Findings> check;
    private final Memo memo;
    private final List<Release> read = new ArrayList<>();
    private final List<Untold> untold = new ArrayList<>();
    /** What the repository lacks, by what is to be done about it. */
    private final SortedMap<String, List<Lacking>> lacking = new TreeMap<>();

    ReleaseReader(Workspace workspace, Program current, Function<Assessment, Findings> check, Memo memo) {
        this.workspace = workspace;
        this.current = current;
        this.check = check;
        this.memo = memo;
    }

    /** A release that cannot be read from this repository. */
    private record Lacking(String tag, Location named, WorkspaceException why) {}

    Releases releases() throws IOException {
        ReleaseNames names = ReleaseNames.of(tags(), current);
        names.named().forEach(this::read);
        lacking.forEach(this::joined);
        untold.addAll(names.untold());
        return new Releases(read, untold);
    }

    /** The tags that globs name, oldest commit first, each with the first glob that does. */
    private List<ReleaseNames.Tagged> tags() throws IOException {
        List<String> globs = current.charter().releases();
        Map<String, Integer> globOf = new TreeMap<>();
        for (int glob = 0; glob < globs.size(); glob++) {
            for (String tag : workspace.tags(List.of(globs.get(glob)))) {
                globOf.putIfAbsent(tag, glob);
            }
        }
        return workspace.tags(globs).stream()
                .map(tag -> new ReleaseNames.Tagged(tag, globOf.get(tag)))
                .toList();
    }

    private void read(ReleaseNames.Named name) {
        String tag = name.tagged().tag();
        Location named = ReleaseNames.place(name.tagged(), current);
        try {
            JudgedRevision.ofItself(workspace.revision(tag), Themes.of(workspace.theme(tag), memo), check, memo)
                    .map(judged -> read.add(release(name.folder(), tag, named, judged)))
                    .orElseGet(() -> untold.add(
                            Untold.unreadable(tag, named, "its commit holds no program.yml that can be read")));
        } catch (IOException broken) {
            unread(tag, named, broken);
        } catch (UncheckedIOException broken) {
            unread(tag, named, broken.getCause());
        }
    }

    private void unread(String tag, Location named, IOException cause) {
        if (cause instanceof WorkspaceException why) {
            lacking.computeIfAbsent(why.remedy(), remedy -> new ArrayList<>()).add(new Lacking(tag, named, why));
        } else {
            untold.add(Untold.unreadable(tag, named, cause.getMessage()));
        }
    }

    /** One finding for all releases that one act mends, such as fetching what a partial clone left out. */
    private void joined(String remedy, List<Lacking> all) {
        Lacking first = all.get(0);
        String tags = Phrase.all(all.stream().map(Lacking::tag).toList());
        Untold one = Untold.unreadable(tags, first.named(), first.why().getMessage(), remedy);
        all.forEach(each -> untold.add(new Untold(each.tag(), one.why())));
    }

    private Release release(String folder, String tag, Location named, JudgedRevision judged) {
        try {
            return new Release(folder, tag, workspace.tag(tag), named, judged);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What releases are called in the binder: their tags without the fixed beginning of the glob, each as one folder. */
    private static final class ReleaseNames {
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
}
