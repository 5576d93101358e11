package dev.trustbinder.cli;

import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.starter.AnswersFile;
import dev.trustbinder.starter.Library;
import dev.trustbinder.starter.Tailored;
import dev.trustbinder.starter.Upgrade;
import dev.trustbinder.starter.Upgrade.Outcome;
import dev.trustbinder.starter.Upgrade.Step;
import dev.trustbinder.workspace.Merging;
import dev.trustbinder.workspace.WorkFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Brings a tailored library into a folder, and remembers under {@code .trustbinder} what was delivered. */
final class Delivery {
    private static final String MEMORY = ".trustbinder/delivered/";
    private static final RepoPath NOTE = new RepoPath(".trustbinder/README.md");

    private final WorkFolder folder;
    private final Tailored tailored;
    private final String answers;
    private final Upgrade plan;
    private final SortedMap<RepoPath, String> delivered;

    private Delivery(
            WorkFolder folder,
            Tailored tailored,
            String answers,
            SortedMap<RepoPath, String> delivered,
            SortedMap<RepoPath, String> onDisk) {
        this.folder = folder;
        this.tailored = tailored;
        this.answers = answers;
        this.delivered = delivered;
        this.plan = Upgrade.of(delivered, onDisk, tailored.files(), Delivery::merged);
    }

    static Delivery into(WorkFolder folder, Tailored tailored, String answers) throws IOException {
        SortedMap<RepoPath, String> delivered = new TreeMap<>();
        for (RepoPath copy : folder.files(new RepoPath(".trustbinder/delivered"))) {
            RepoPath path = new RepoPath(copy.value().substring(MEMORY.length()));
            delivered.put(path, folder.text(copy).orElseThrow());
        }
        SortedMap<RepoPath, String> onDisk = new TreeMap<>();
        for (RepoPath path : Stream.concat(delivered.keySet().stream(), tailored.files().keySet().stream())
                .sorted()
                .distinct()
                .toList()) {
            folder.text(path).ifPresent(text -> onDisk.put(path, text));
        }
        return new Delivery(folder, tailored, answers, delivered, onDisk);
    }

    private static Step merged(String base, String ours, String theirs) {
        Merging merging = Merging.of(base, ours, theirs);
        return Step.of(merging.conflicts() ? Outcome.CONFLICT : Outcome.MERGED, merging.text());
    }

    Upgrade plan() {
        return plan;
    }

    /** The paths with an outcome. */
    List<RepoPath> paths(Outcome outcome) {
        return plan.steps().entrySet().stream()
                .filter(step -> step.getValue().outcome() == outcome)
                .map(Map.Entry::getKey)
                .toList();
    }

    void writeAll() throws IOException {
        write(List.of(Outcome.values()));
    }

    /** Writes the files with these outcomes. The answers come first: what is begun can be ended by a second run. */
    void write(Collection<Outcome> outcomes) throws IOException {
        keep(AnswersFile.KEPT, answers);
        keep(NOTE, note());
        for (Map.Entry<RepoPath, Step> step : plan.steps().entrySet()) {
            Outcome outcome = step.getValue().outcome();
            if (outcomes.contains(outcome)) {
                write(step.getKey(), step.getValue());
            }
            if (outcome == Outcome.SAME || outcomes.contains(outcome)) {
                remember(step.getKey(), outcome);
            }
        }
    }

    private void write(RepoPath path, Step step) throws IOException {
        if (step.outcome() == Outcome.NEW) {
            folder.create(path, bytes(step.text().orElseThrow()));
        } else if (step.outcome() == Outcome.REMOVED) {
            folder.delete(path);
        } else if (step.text().isPresent()) {
            folder.replace(path, bytes(step.text().get()));
        }
    }

    private void remember(RepoPath path, Outcome outcome) throws IOException {
        RepoPath copy = new RepoPath(MEMORY + path);
        String now = tailored.files().get(path);
        if (now == null) {
            folder.delete(copy);
        } else if (outcome != Outcome.IN_THE_WAY && !now.equals(delivered.get(path))) {
            folder.replace(copy, bytes(now));
        }
    }

    private void keep(RepoPath path, String text) throws IOException {
        if (!folder.text(path).filter(text::equals).isPresent()) {
            folder.replace(path, bytes(text));
        }
    }

    private static String note() {
        return """
                This folder is kept by `trustbinder init`; commit it with everything else.

                - `answers.yml`: what the workspace was begun with. Change an answer, then run `trustbinder init --upgrade`.
                - `delivered/`: the files as they were delivered, so that an upgrade can tell your changes from ours.

                Library version: %s
                """.formatted(Library.builtIn().version());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What an upgrade did or would do, in one sentence. */
    String told() {
        List<String> parts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            long count = plan.count(outcome);
            if (count > 0 && outcome != Outcome.SAME) {
                parts.add(String.format(Locale.ROOT, "%,d %s", count, outcome.word()));
            }
        }
        return parts.isEmpty() ? "nothing to change" : String.join("; ", parts);
    }

    /** What is left to do; empty where nothing is. */
    Optional<String> next(boolean written) {
        if (written) {
            return plan.count(Outcome.CONFLICT) > 0
                    ? Optional.of("look for <<<<<<< in the files with conflicts")
                    : Optional.empty();
        }
        return plan.writes()
                ? Optional.of("nothing is written yet; add --write to change the files")
                : Optional.empty();
    }
}
