package dev.trustbinder.check;

import dev.trustbinder.check.judgement.NotJudged;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Severity;
import dev.trustbinder.finding.Suggestion;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Unread;
import dev.trustbinder.repository.Litter;
import dev.trustbinder.repository.RepoPath;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds files by paths relative to the file that names them. */
final class FileNames {
    private static final Pattern ENDING = Pattern.compile(".*\\.[A-Za-z][A-Za-z0-9]{0,4}");

    private final Program program;
    private final RecordNames records;
    private final Departures departures;

    FileNames(Program program, RecordNames records, Departures departures) {
        this.program = program;
        this.records = records;
        this.departures = departures;
    }

    /** A finding where there is no such file. */
    Optional<Finding> file(Mention mention) {
        String written = mention.reference().written();
        Optional<RepoPath> path = inside(mention, written);
        if (path.isEmpty()) {
            return Optional.of(mention.wrong(
                    CheckRules.FILE,
                    "which leaves the workspace",
                    "name a file below " + program.revision().content()));
        }
        return isFile(path.get())
                ? proofOfNothing(mention, path.get())
                : Optional.of(absent(mention, path.get(), Optional.empty()));
    }

    /** A finding where what should prove something is neither evidence nor a file. */
    Optional<Finding> proof(Mention mention) {
        String written = mention.reference().written();
        Optional<Entry<?>> found = program.index().find(written);
        if (found.isPresent()) {
            return mention.reference().names().kinds().contains(found.get().kind())
                    ? Optional.empty()
                    : Optional.of(records.wrongKind(mention, found.get()));
        } else if (inside(mention, written).filter(this::isFile).isPresent()) {
            return file(mention);
        } else if (written.contains("/") || ENDING.matcher(written).matches()) {
            return file(mention);
        }
        return Optional.of(records.unknown(mention, "which is neither evidence nor a file"));
    }

    /** The path named, seen from the file that names it; empty where it leads out of the workspace. */
    Optional<RepoPath> inside(Mention mention, String relative) {
        RepoPath content = program.revision().content();
        return mention.folder().resolve(relative).filter(path -> path.isWithin(content) && !path.equals(content));
    }

    /** A finding where the file is empty, or something that a program left behind. */
    Optional<Finding> proofOfNothing(Mention mention, RepoPath path) {
        if (program.findings().stream().anyMatch(told -> isError(told, path))) {
            return Optional.empty();
        }
        return Litter.why(path.name(), program.revision().files().get(path).size())
                .map(why -> mention.wrong(
                        CheckRules.FILE, "which is %s and shows nothing".formatted(why), "name the file itself"));
    }

    /** That a path leads to a file when seen from the folder above: the file that names it was moved down. */
    private Optional<Departures.Departure> fromAbove(Mention mention) {
        RepoPath above = mention.folder().parent();
        String written = mention.reference().written().split("#", 2)[0];
        String cause =
                "paths in %s are seen from %s, and some lead to a file from %s alone: move it there, or begin them with ../"
                        .formatted(mention.location().file(), mention.folder(), above);
        return above.resolve(written).filter(this::isFile).map(file -> new Departures.Departure(cause, cause));
    }

    private static boolean isError(Finding told, RepoPath path) {
        return told.severity() == Severity.ERROR && told.location().file().equals(path);
    }

    boolean isFile(RepoPath path) {
        return program.revision().files().containsKey(path);
    }

    /**
     * A finding that no file lies there: where history moved it, what was meant, or where a file of that name lies. One
     * that nothing reads because of its name or place is told of there.
     */
    Finding absent(Mention mention, RepoPath path, Optional<RepoPath> named) {
        Optional<Unread> unread = program.unread().stream()
                .filter(Unread::isLost)
                .filter(part -> part.kind() == Kind.EVIDENCE
                        ? part.mayName(path.name())
                        : part.file().stem().equalsIgnoreCase(path.stem()))
                .findFirst();
        if (unread.isPresent()) {
            return NotJudged.reference(unread.get());
        }
        Collection<String> beside = program.revision().files().keySet().stream()
                .filter(file -> file.parent().equals(path.parent()))
                .map(RepoPath::name)
                .toList();
        List<String> near = Suggestion.near(path.name(), beside);
        return departures.told(
                departures.file(path).or(() -> fromAbove(mention)),
                () -> named.map(file -> "that name lies at " + file)
                        .orElseGet(() -> near.isEmpty()
                                ? "paths are relative to " + mention.folder()
                                : Suggestion.help(path.name(), near)),
                help -> mention.wrong(CheckRules.FILE, "but there is no such file", help));
    }
}
