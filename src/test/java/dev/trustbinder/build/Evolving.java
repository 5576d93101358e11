package dev.trustbinder.build;

import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.Change;
import dev.trustbinder.repository.Commit;
import dev.trustbinder.repository.History;
import dev.trustbinder.repository.Person;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.repository.Revision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** A workspace with a record of every kind, in memory, that changes at random: always the same way for one seed. */
final class Evolving {
    private static final Person ADA = new Person("Ada", "ada@tidewater.example");
    private static final int MOST_FILES = 90;
    private static final String EVIDENCE = "content/evidence/COR-02/2026-Q1/";
    private static final List<String> PLACES = List.of(
            "content/policies/%s.md",
            "content/procedures/%s.md",
            "content/trust/updates/%s.md",
            "content/controls/%s.yml",
            "content/populations/%s.yml",
            EVIDENCE + "%s.txt",
            "content/evidence/COR-01/2026-%s/proof.txt");

    private final Random random;
    private final SortedMap<RepoPath, String> files = small();
    private final SortedMap<RepoPath, String> base = new TreeMap<>(files);
    private final List<String> former = new ArrayList<>();
    private final SortedMap<RepoPath, List<Change>> history = new TreeMap<>();
    private String theme = "";
    private int commits;

    Evolving(long seed) {
        random = new Random(seed);
        commit();
    }

    /** The base workspace measured by one criterion, so that its binder has few pages. */
    private static SortedMap<RepoPath, String> small() {
        SortedMap<RepoPath, String> files = new TreeMap<>();
        TextWorkspace.base()
                .forEach((path, text) -> files.put(
                        path,
                        path.value().contains("/frameworks/")
                                ? text
                                : text.replaceAll("criteria: \\[[^\\]]*\\]", "criteria: [H1]")
                                        .replaceAll("(?m)^ *points: \\[.*\\]\n", "")
                                        .replace("category: security", "category: house")
                                        .replace("categories: [security]", "categories: [house]")));
        files.computeIfPresent(new RepoPath("content/program.yml"), (path, text) -> text + "framework: house\n");
        files.put(new RepoPath(EVIDENCE + "list.txt"), "restored\n");
        return files;
    }

    int commits() {
        return commits;
    }

    /** All files as they were first, committed. */
    void begin() {
        files.clear();
        files.putAll(base);
        commit();
    }

    /** One change, committed. */
    void change() {
        switch (random.nextInt(10)) {
            case 0 -> files.put(place(), text(anyFile()));
            case 1 -> move();
            case 2 -> remove(anyFile());
            case 3 -> files.put(anyFile(), formerText());
            case 4 -> files.putAll(base);
            case 5 -> files.put(new RepoPath(EVIDENCE + "evidence.yml"), "outcome: number " + random.nextInt(5) + "\n");
            case 6 -> remove(new RepoPath(EVIDENCE + "evidence.yml"));
            case 7 ->
                theme = random.nextBoolean() ? "" : "{% extends \"@base/binder/start.html\" %}\n" + random.nextInt(3);
            default -> edit(anyFile());
        }
        while (files.size() > MOST_FILES) {
            remove(anyFile());
        }
        commit();
    }

    private void move() {
        RepoPath file = anyFile();
        files.put(place(), text(file));
        remove(file);
    }

    private void remove(RepoPath file) {
        if (!file.value().endsWith("program.yml") || random.nextInt(4) == 0) {
            files.remove(file);
        }
    }

    private void edit(RepoPath file) {
        List<String> lines = new ArrayList<>(List.of(text(file).split("\n", -1)));
        int at = random.nextInt(lines.size());
        switch (random.nextInt(5)) {
            case 0 -> lines.add(at, lines.get(random.nextInt(lines.size())));
            case 1 -> lines.remove(at);
            case 2 -> lines.set(at, lines.get(at).replaceAll("[0-9]", Integer.toString(random.nextInt(10))));
            case 3 -> lines.set(at, lines.get(at) + " " + (char) ('a' + random.nextInt(26)));
            default -> lines.add(at, "Words of change " + random.nextInt(100) + ".");
        }
        files.put(file, String.join("\n", lines));
    }

    private RepoPath place() {
        String name = "0" + (1 + random.nextInt(4)) + (random.nextBoolean() ? "" : "-x");
        return new RepoPath(PLACES.get(random.nextInt(PLACES.size())).formatted(name));
    }

    private RepoPath anyFile() {
        return List.copyOf(files.keySet()).get(random.nextInt(files.size()));
    }

    private String text(RepoPath file) {
        return files.getOrDefault(file, "");
    }

    private String formerText() {
        return former.get(random.nextInt(former.size()));
    }

    private void commit() {
        former.add(text(anyFile()));
        Commit commit = head(++commits);
        for (RepoPath path : files.keySet()) {
            String blob = blob(path).id();
            List<Change> before = history.getOrDefault(path, List.of());
            boolean known = !before.isEmpty();
            if (!known || !before.get(0).blob().equals(Optional.of(blob))) {
                Change.Kind kind = known ? Change.Kind.MODIFIED : Change.Kind.ADDED;
                List<Change> changes = new ArrayList<>(before);
                changes.add(0, new Change(commit, kind, path, Optional.empty(), Optional.of(blob)));
                history.put(path, changes);
            }
        }
        history.keySet().retainAll(files.keySet());
    }

    private static Commit head(int number) {
        Instant when = Instant.parse("2026-01-05T09:00:00Z").plusSeconds(number * 10_000L);
        String id = "%040x".formatted(number);
        return new Commit(id, ADA, when, ADA, when, List.of(), "Change " + number, List.of(), Optional.empty());
    }

    private Blob blob(RepoPath path) {
        return Blob.of(text(path));
    }

    /** The state of the last commit. */
    Revision revision() {
        SortedMap<RepoPath, Blob> blobs = new TreeMap<>();
        files.keySet().forEach(path -> blobs.put(path, blob(path)));
        return new Revision(
                "change " + commits,
                Optional.of(head(commits)),
                true,
                new RepoPath("content"),
                blobs,
                new History(history),
                List.of());
    }

    /** The templates of the last commit. */
    SortedMap<RepoPath, Blob> theme() {
        SortedMap<RepoPath, Blob> blobs = new TreeMap<>();
        if (!theme.isEmpty()) {
            blobs.put(new RepoPath("themes/binder/start.html"), Blob.of(theme));
        }
        return blobs;
    }
}
