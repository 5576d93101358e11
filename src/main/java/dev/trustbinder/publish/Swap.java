package dev.trustbinder.publish;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts new sites in the place of the former ones, and finishes what an earlier run could not.
 *
 * <p>The order is: journal, all former sites aside, all new sites in place, journal away, former sites deleted. As every
 * former site goes before the first new one comes, two builds never stand side by side. The journal stands exactly while
 * a site may be missing; without it, whatever stands beside the sites is debris. A power cut may undo writes the disk had
 * not made yet: hence the extents in the journal, by which new sites that lost files are not put in place.
 */
final class Swap {
    private final Map<String, Replacement> members;
    private final Path journal;
    private final Steps steps;

    Swap(List<Replacement> members, Steps steps) {
        this.members = members.stream()
                .collect(Collectors.toMap(Swap::name, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        this.journal = members.get(0).paths().journal();
        this.steps = steps;
    }

    private static String name(Replacement member) {
        return member.paths().target().getFileName().toString();
    }

    /** What the journal says of one site: whether it replaces one, and how much it holds. */
    private record Entry(SitePaths paths, boolean isFirst, String extent) {
        /** Whether the new site stands where it belongs, so that it is beside it no longer. */
        boolean isInPlace() {
            return !exists(paths.staged()) && exists(paths.target()) && (isFirst || exists(paths.former()));
        }

        boolean isWhole() throws IOException {
            Path site = isInPlace() ? paths.target() : paths.staged();
            return exists(site) && new SiteTree(site).extent().toString().equals(extent);
        }
    }

    /** Completes an interrupted exchange where every new site is whole, else rolls it back; then removes debris. */
    void settle() throws PublishException {
        try {
            for (Replacement member : members.values()) {
                member.refuseStrangers();
            }
            List<Entry> entries = entries();
            if (areWhole(entries)) {
                putInPlace(entries);
            } else {
                takeBack(entries);
            }
            if (!entries.isEmpty()) {
                steps.reached("settled");
            }
            clean();
        } catch (IOException failed) {
            throw trouble(failed);
        }
    }

    /** Replaces every site for which a new one is staged. */
    void exchange() throws PublishException {
        try {
            Path draft = journal.resolveSibling(journal.getFileName() + ".new");
            Files.write(draft, lines());
            move(draft, journal);
            steps.reached("wrote the journal");
            putInPlace(entries());
            clean();
        } catch (IOException failed) {
            throw trouble(failed);
        }
    }

    /** Takes back what a failed write did; the failure itself matters more than one in here. */
    void abandon() {
        try {
            takeBack(entries());
            clean();
        } catch (IOException | PublishException stays) {
            // The next run tries again.
        }
    }

    private static boolean areWhole(List<Entry> entries) throws IOException {
        for (Entry entry : entries) {
            if (!entry.isWhole()) {
                return false;
            }
        }
        return true;
    }

    private void putInPlace(List<Entry> entries) throws IOException, PublishException {
        List<Entry> coming =
                entries.stream().filter(entry -> !entry.isInPlace()).toList();
        for (Entry entry : coming) {
            if (exists(entry.paths.target())) {
                putAside(entry.paths);
            }
        }
        for (Entry entry : coming) {
            move(entry.paths.staged(), entry.paths.target());
            steps.reached("moved the new site in place");
        }
    }

    private void putAside(SitePaths paths) throws IOException, PublishException {
        if (exists(paths.former())) {
            throw new PublishException(
                    PublishException.Kind.REFUSED,
                    paths.target() + " was made while a killed build had " + paths.former()
                            + " aside; move one of them elsewhere");
        }
        move(paths.target(), paths.former());
        steps.reached("moved the former site aside");
    }

    /** New sites go before the first former one comes, for the same reason as in an exchange. */
    private void takeBack(List<Entry> entries) throws IOException {
        for (Entry entry : entries) {
            if (entry.isInPlace()) {
                move(entry.paths.target(), entry.paths.staged());
                steps.reached("took the new site back");
            }
        }
        for (Entry entry : entries) {
            if (exists(entry.paths.former())) {
                move(entry.paths.former(), entry.paths.target());
                steps.reached("moved the former site back");
            }
        }
    }

    private void clean() throws IOException {
        Files.deleteIfExists(journal);
        steps.reached("deleted the journal");
        Files.deleteIfExists(journal.resolveSibling(journal.getFileName() + ".new"));
        for (Replacement member : members.values()) {
            new SiteTree(member.paths().staged()).delete(steps);
            new SiteTree(member.paths().former()).delete(steps);
        }
        steps.reached("deleted what was left");
    }

    private List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Replacement member : members.values()) {
            if (member.staging().isPresent()) {
                String kind = exists(member.paths().target()) ? "replaced" : "first";
                lines.add(name(member) + "/" + kind + "/"
                        + new SiteTree(member.paths().staged()).extent());
            }
        }
        return lines;
    }

    private List<Entry> entries() throws IOException, PublishException {
        List<Entry> entries = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(journal)) {
                String[] parts = line.split("/", -1);
                if (!members.containsKey(parts[0])) {
                    throw new PublishException(
                            PublishException.Kind.REFUSED,
                            journal + " is left by a killed build that was replacing " + parts[0]
                                    + ", too; run trustbinder build first");
                }
                entries.add(new Entry(members.get(parts[0]).paths(), parts[1].equals("first"), parts[2]));
            }
        } catch (NoSuchFileException none) {
            return List.of();
        }
        return entries;
    }

    private static boolean exists(Path path) {
        return new SiteTree(path).exists();
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The failure, by the site that it came from where the disk says so. */
    private PublishException trouble(IOException failed) {
        String file = failed instanceof FileSystemException disk ? String.valueOf(disk.getFile()) : "";
        Path target = members.values().stream()
                .map(Replacement::paths)
                .filter(paths ->
                        List.of(paths.target(), paths.staged(), paths.former()).contains(Path.of(file)))
                .map(SitePaths::target)
                .findFirst()
                .orElse(members.values().iterator().next().paths().target());
        return DiskTrouble.of("replace", target, target.getParent(), failed);
    }
}
