package dev.trustbinder.build;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.build.ReleaseNames.Tagged;
import dev.trustbinder.build.Releases.Release;
import dev.trustbinder.build.Releases.Untold;
import dev.trustbinder.check.Findings;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.finding.Location;
import dev.trustbinder.memo.Memo;
import dev.trustbinder.model.Program;
import dev.trustbinder.workspace.Workspace;
import dev.trustbinder.workspace.WorkspaceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private List<Tagged> tags() throws IOException {
        List<String> globs = current.charter().releases();
        Map<String, Integer> globOf = new TreeMap<>();
        for (int glob = 0; glob < globs.size(); glob++) {
            for (String tag : workspace.tags(List.of(globs.get(glob)))) {
                globOf.putIfAbsent(tag, glob);
            }
        }
        return workspace.tags(globs).stream()
                .map(tag -> new Tagged(tag, globOf.get(tag)))
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
}
