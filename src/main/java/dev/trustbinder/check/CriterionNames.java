package dev.trustbinder.check;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.finding.Suggestion;
import dev.trustbinder.model.Framework;
import dev.trustbinder.model.Program;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds criteria and points of focus: by their ids, or behind the id of another framework and a colon. */
final class CriterionNames {
    private final Program program;
    private final Map<String, Set<String>> criteria = new TreeMap<>();
    private final Map<String, Set<String>> points = new TreeMap<>();

    CriterionNames(Program program) {
        this.program = program;
        for (Framework framework : program.frameworks().values()) {
            Set<String> ids = new LinkedHashSet<>();
            Set<String> pointIds = new LinkedHashSet<>();
            for (Framework.Criterion criterion : framework.criteria()) {
                ids.add(criterion.id());
                criterion.points().forEach(point -> pointIds.add(point.id()));
            }
            criteria.put(framework.id(), ids);
            points.put(framework.id(), pointIds);
        }
    }

    /** Whether the programme's own framework has a criterion of this id. */
    boolean isCriterion(String id) {
        return criteria.get(program.framework().id()).contains(id);
    }

    /** A finding where no criterion has that id. */
    Optional<Finding> criterion(Mention mention) {
        return in(mention, criteria, CheckRules.CRITERION, "which is no criterion");
    }

    /** A finding where no point of focus has that id. */
    Optional<Finding> point(Mention mention) {
        return in(mention, points, CheckRules.POINT, "which is no point of focus");
    }

    /** A finding where no framework has that id. */
    Optional<Finding> framework(Mention mention) {
        return program.frameworks().containsKey(mention.reference().written()) || isAnyFrameworkBroken()
                ? Optional.empty()
                : Optional.of(mention.unknown(
                        CheckRules.FRAMEWORK,
                        "which is no framework",
                        program.frameworks().keySet()));
    }

    private Optional<Finding> in(Mention mention, Map<String, Set<String>> known, Rule rule, String problem) {
        String written = mention.reference().written();
        int colon = written.indexOf(':');
        String prefix = colon < 0 ? "" : written.substring(0, colon);
        boolean elsewhere = program.frameworks().containsKey(prefix);
        Framework framework = elsewhere ? program.frameworks().get(prefix) : program.framework();
        String id = elsewhere ? written.substring(colon + 1) : written;
        Set<String> ids = known.get(framework.id());
        if (ids.contains(id) || (colon >= 0 && !elsewhere && isAnyFrameworkBroken())) {
            return Optional.empty();
        }
        return Optional.of(mention.wrong(rule, problem, help(framework, id, ids)));
    }

    private String help(Framework framework, String written, Set<String> ids) {
        Optional<String> meant = Spelling.meant(written, framework, ids);
        if (meant.isPresent()) {
            return "write " + meant.get();
        } else if (framework.notCriteria().containsKey(written)) {
            return framework.notCriteria().get(written);
        }
        return Suggestion.help(written, sameCriterion(written, ids));
    }

    /** Points of the criterion that was named, where there are any: their ids are too long to be near to others. */
    private static Collection<String> sameCriterion(String written, Set<String> ids) {
        int slash = written.indexOf('/');
        if (slash < 0) {
            return ids;
        }
        List<String> siblings = ids.stream()
                .filter(id -> id.startsWith(written.substring(0, slash + 1)))
                .toList();
        return siblings.isEmpty() ? ids : siblings;
    }

    private boolean isAnyFrameworkBroken() {
        return program.findings().stream()
                .anyMatch(finding -> finding.location()
                        .file()
                        .isWithin(program.revision()
                                .content()
                                .resolve("frameworks")
                                .orElseThrow()));
    }

    /**
     * Other spellings of an id: its letters and numbers in their order, whatever stands between them, with the name of a
     * list in front or somebody's point number behind. No letter is ever supplied: C1.1 and CC1.1 both exist.
     */
    private static final class Spelling {
        private static final Pattern PART = Pattern.compile("\\p{L}+|\\p{N}+");

        private Spelling() {}

        /** The id that {@code written} is another spelling of. */
        static Optional<String> meant(String written, Framework framework, Collection<String> ids) {
            return framework.idForms().stream()
                    .filter(form -> form.written().equals(written))
                    .map(Framework.IdForm::means)
                    .filter(ids::contains)
                    .findFirst()
                    .or(() -> byParts(parts(written), ids));
        }

        private static Optional<String> byParts(List<String> written, Collection<String> ids) {
            return ids.stream()
                    .filter(id -> endsOrBegins(written, parts(id)))
                    .max(Comparator.comparingInt((String id) -> parts(id).size())
                            .thenComparing(Comparator.reverseOrder()));
        }

        private static boolean endsOrBegins(List<String> written, List<String> id) {
            int more = written.size() - id.size();
            return more >= 0
                    && (written.subList(more, written.size()).equals(id)
                            || written.subList(0, id.size()).equals(id));
        }

        private static List<String> parts(String text) {
            List<String> parts = new ArrayList<>();
            Matcher part = PART.matcher(text.toUpperCase(Locale.ROOT));
            while (part.find()) {
                parts.add(part.group());
            }
            return parts;
        }
    }
}
