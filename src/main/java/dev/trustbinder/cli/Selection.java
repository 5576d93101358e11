package dev.trustbinder.cli;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Roster;
import dev.trustbinder.cli.report.ReportedFinding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.finding.Suggestion;
import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.PersonRecord;
import dev.trustbinder.model.Program;
import dev.trustbinder.repository.RepoPath;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The findings meant by {@code --only}: any of the words of one sort, and all sorts that were given. */
final class Selection {
    private static final Map<String, Predicate<ReportedFinding>> CLASSES = Map.of(
            "defects", ReportedFinding::isDefect,
            "conditions", one -> !one.isDefect(),
            "public", ReportedFinding::isPublic);

    /** What a word may name. */
    private enum Sort {
        CLASS,
        RULE_OR_KIND,
        OWNER,
        PATH
    }

    private record Word(Sort sort, Predicate<ReportedFinding> means) {}

    private final Program program;
    private final Roster roster;
    private final Assessment assessment;

    Selection(Assessment assessment) {
        this.assessment = assessment;
        this.program = assessment.program();
        this.roster = new Roster(program);
    }

    Predicate<ReportedFinding> of(List<String> words) throws UsageException {
        Map<Sort, Predicate<ReportedFinding>> sorts = new EnumMap<>(Sort.class);
        for (String word : words) {
            Word known = word(word);
            sorts.merge(known.sort(), known.means(), Predicate::or);
        }
        return sorts.values().stream().reduce(any -> true, Predicate::and);
    }

    private Word word(String word) throws UsageException {
        if (CLASSES.containsKey(word)) {
            return new Word(Sort.CLASS, CLASSES.get(word));
        } else if (Rule.all().containsKey(word)) {
            return new Word(Sort.RULE_OR_KIND, one -> one.finding().rule().id().equals(word));
        }
        List<String> kinds = Arrays.stream(Kind.values())
                .filter(kind -> names(kind).contains(word))
                .map(Kind::word)
                .toList();
        if (!kinds.isEmpty() || areas().contains(word)) {
            return new Word(
                    Sort.RULE_OR_KIND,
                    one -> kinds.contains(one.kind()) || one.area().equals(word));
        } else if (owners().contains(word)) {
            return new Word(Sort.OWNER, one -> isOwnedBy(one, word));
        }
        Optional<RepoPath> path = path(word);
        if (path.isPresent()) {
            return new Word(Sort.PATH, one -> one.finding().location().file().isWithin(path.get()));
        }
        throw new UsageException("--only knows no rule, kind, owner, file or folder " + word, help(word));
    }

    private static List<String> names(Kind kind) {
        return List.of(kind.word(), kind.word().replace(' ', '-'), kind.place());
    }

    private static SortedSet<String> areas() {
        SortedSet<String> areas = new TreeSet<>();
        Rule.all().keySet().forEach(id -> areas.add(id.substring(0, id.indexOf('/'))));
        return areas;
    }

    private SortedSet<String> owners() {
        SortedSet<String> owners = new TreeSet<>();
        program.charter().roles().stream().map(Charter.Role::id).forEach(owners::add);
        program.all(PersonRecord.class).stream().map(Entry::id).forEach(owners::add);
        program.index().all().stream()
                .map(Entry::owner)
                .filter(owner -> !owner.isEmpty())
                .forEach(owners::add);
        return owners;
    }

    /** A role's own, a person's own, and those of the roles that the person holds. */
    private boolean isOwnedBy(ReportedFinding one, String owner) {
        return one.owner().equals(owner)
                || roster.person(one.owner(), assessment.day())
                        .filter(person -> person.id().equals(owner))
                        .isPresent();
    }

    /** A path from the repository's root or from the content folder that some file has or lies below. */
    private Optional<RepoPath> path(String word) {
        String trimmed = word.replaceFirst("^\\./", "").replaceFirst("/+$", "");
        RepoPath content = program.revision().content();
        return List.of(RepoPath.parse(trimmed), content.resolve(trimmed)).stream()
                .flatMap(Optional::stream)
                .filter(path -> program.revision().files().keySet().stream().anyMatch(file -> file.isWithin(path)))
                .findFirst();
    }

    private String help(String word) {
        SortedSet<String> known = new TreeSet<>(CLASSES.keySet());
        known.addAll(Rule.all().keySet());
        known.addAll(areas());
        known.addAll(owners());
        for (Kind kind : Kind.values()) {
            known.addAll(names(kind));
        }
        for (RepoPath file : program.revision().files().keySet()) {
            known.add(file.value());
            known.add(file.parent().value());
            known.add(file.relativeTo(program.revision().content()));
        }
        String near = Suggestion.help(word, known);
        return near.isEmpty() ? "a rule (trustbinder explain lists them), controls, ciso, content/policies" : near;
    }
}
