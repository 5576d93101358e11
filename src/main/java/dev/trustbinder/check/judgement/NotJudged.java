package dev.trustbinder.check.judgement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Engagement;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Source;
import dev.trustbinder.model.Unread;
import dev.trustbinder.repository.RepoPath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is not judged, because a record that could not be read may say what seems to be absent. It is a condition, so
 * that no baseline and no waiver of the defect behind it hides that something was not looked at.
 */
public final class NotJudged {
    public static final Rule RULE = Rule.of("check/not-judged");

    /** Tells a reference from what a rule is about, until all of one file are joined. */
    private static final String REFERENCE = "reference";

    private static final String HELP =
            "correct what cannot be read here; until then nothing is said of these, neither good nor bad";
    /** As many are named, so that a broken file of controls does not fill a screen. */
    private static final int NAMED = 20;

    private NotJudged() {}

    /** That {@code subject} is not judged because of {@code part}; all of one file are {@link #joined} to one finding. */
    public static Finding by(Unread part, String subject) {
        return RULE.at(part.place(), subject, "");
    }

    /** That a reference is not looked up because it may name what is in {@code part}. */
    public static Finding reference(Unread part) {
        return RULE.at(part.place(), "", REFERENCE);
    }

    /**
     * A finding that rests on the absence of something about {@code subject}, or, where that may stand in a record of
     * {@code kinds} that lost one of {@code keys}, that it is not judged.
     */
    public static Finding unless(Program program, String subject, Set<Kind> kinds, Set<String> keys, Finding finding) {
        return program.unread(subject, kinds, keys)
                .map(part -> by(part, subject))
                .orElse(finding);
    }

    /** Everything found, with one finding for each file that keeps something from being judged. */
    public static Stream<Finding> joined(Assessment assessment, Stream<Finding> found) {
        Program program = assessment.program();
        List<Finding> rest = new ArrayList<>(byCharter(assessment).stream().toList());
        Map<RepoPath, List<Finding>> withheld = new TreeMap<>();
        found.forEach(finding -> {
            if (finding.rule().equals(RULE)) {
                withheld.computeIfAbsent(finding.location().file(), file -> new ArrayList<>())
                        .add(finding);
            } else {
                rest.add(finding);
            }
        });
        Map<RepoPath, List<Unread>> parts = program.unread().stream()
                .collect(groupingBy(part -> part.place().file(), TreeMap::new, toList()));
        parts.forEach((file, unread) ->
                ofFile(program, unread, withheld.getOrDefault(file, List.of())).ifPresent(rest::add));
        return rest.stream();
    }

    /** What is not judged at all, because of {@code program.yml}. */
    private static Optional<Finding> byCharter(Assessment assessment) {
        Source source = assessment.program().charterSource();
        if (assessment.program().revision().files().isEmpty()) {
            return Optional.empty();
        } else if (!assessment.program().isCharterRead()) {
            return Optional.of(
                    RULE.at(source.start(), "nothing judged: program.yml is missing or cannot be read", HELP));
        }
        List<Engagement> engagements = assessment.program().charter().engagements();
        return assessment.window().isPresent()
                ? Optional.empty()
                : IntStream.range(0, engagements.size())
                        .boxed()
                        .flatMap(i -> unreadDays(engagements.get(i)).map(key -> "engagements[" + i + "]." + key))
                        .filter(source.places()::containsKey)
                        .findFirst()
                        .map(path -> RULE.at(
                                source.at(path),
                                "operation of controls not judged: %s of %s cannot be read"
                                        .formatted(path.substring(path.indexOf('.') + 1), path.split("[.]")[0]),
                                HELP));
    }

    private static Stream<String> unreadDays(Engagement engagement) {
        Map<String, Boolean> read = new TreeMap<>();
        read.put("type", engagement.type().isPresent());
        read.put("window", engagement.window().isPresent());
        read.put("as-of", engagement.asOf().isPresent());
        return read.keySet().stream().filter(key -> !read.get(key));
    }

    private static Optional<Finding> ofFile(Program program, List<Unread> parts, List<Finding> withheld) {
        Set<String> subjects = new LinkedHashSet<>();
        parts.forEach(part -> subjects.addAll(lost(program, part)));
        withheld.stream()
                .map(Finding::message)
                .filter(subject -> !subject.isEmpty())
                .sorted()
                .forEach(subjects::add);
        long references = withheld.stream()
                .filter(finding -> finding.help().equals(REFERENCE))
                .count();
        if (subjects.isEmpty() && references == 0) {
            return Optional.empty();
        }
        Map<Location, String> causes = new TreeMap<>();
        parts.stream()
                .filter(part ->
                        isAt(part.place(), withheld) || !lost(program, part).isEmpty())
                .forEach(part -> causes.putIfAbsent(part.place(), part.cause()));
        Location first = causes.keySet().iterator().next();
        int others = causes.size() - 1;
        return Optional.of(RULE.at(
                first,
                "%s not judged: %s%s"
                        .formatted(
                                Stream.of(names(List.copyOf(subjects)), looked(references))
                                        .filter(words -> !words.isEmpty())
                                        .collect(joining(", and ")),
                                causes.get(first),
                                others == 0 ? "" : ", and " + Phrase.count(others, "more place") + " of this file"),
                HELP));
    }

    /** The records of {@code part} that are nowhere else. */
    private static List<String> lost(Program program, Unread part) {
        return part.ids().stream()
                .filter(id -> part.isLost() && program.index().find(id).isEmpty())
                .toList();
    }

    private static String names(List<String> subjects) {
        return subjects.size() <= NAMED
                ? Phrase.all(subjects)
                : "%s and %d more".formatted(String.join(", ", subjects.subList(0, NAMED)), subjects.size() - NAMED);
    }

    private static boolean isAt(Location place, List<Finding> withheld) {
        return withheld.stream().anyMatch(finding -> finding.location().equals(place));
    }

    private static String looked(long references) {
        return references == 0 ? "" : Phrase.count(references, "reference") + " to records of this file";
    }
}
