package dev.trustbinder.check.text;

import dev.trustbinder.assess.Scope;
import dev.trustbinder.check.judgement.Prose;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.model.Framework;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers of criteria, points of focus and categories in a text, held against the framework and the scope. */
final class CriteriaCounts {
    private static final List<String> SMALL = Arrays.asList(("zero one two three four five six seven eight nine ten"
                    + " eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
            .split(" "));
    private static final List<String> TENS =
            Arrays.asList("- - twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
    /** From here on a bare number of criteria can only be that of a framework. */
    private static final int MANY = 20;

    private static final Pattern COUNT = Pattern.compile(
            "(?<whole>\\b(?:all|the|of|its|against|covers?|has|have|are|includes?|contains?|comprises?|with|defines?) (?:of )?(?:the )?)?"
                    + "(?<![\\w.,-])(?<number>\\d{1,3}|(?:" + String.join("|", TENS.subList(2, TENS.size()))
                    + ")(?:-\\w+)?|" + String.join("|", SMALL.subList(1, SMALL.size())) + ")(?![\\w.])"
                    + " (?<framework>(?:SOC 2|TSC|AICPA|trust services?|in-scope|applicable) )*"
                    + "(?<what>common criteria|criteria|points of focus|categories)\\b(?! (?:series|of (?!criteria|the)))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FRAMEWORK =
            Pattern.compile("\\b(?:SOC ?2|TSC|AICPA|trust services?)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_SCOPE = Pattern.compile("\\bin[ -]scope\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PART = Pattern.compile("\\b(?:[A-Z]{1,3}\\d|series|each)\\b|\\b[A-Z]{1,3}\\d+\\.\\d");

    private final Framework framework;
    private final Scope scope;

    CriteriaCounts(Framework framework, Scope scope) {
        this.framework = framework;
        this.scope = scope;
    }

    Stream<Finding> wrong(Prose prose) {
        String text = prose.text();
        boolean counts = text.contains("riteria") || text.contains("oints of focus") || text.contains("ategories");
        return counts ? prose.sentences().flatMap(this::inSentence) : Stream.empty();
    }

    private Stream<Finding> inSentence(Prose sentence) {
        return PART.matcher(sentence.text()).find()
                ? Stream.empty()
                : COUNT.matcher(sentence.text())
                        .results()
                        .map(count -> count.start())
                        .flatMap(start -> judge(sentence, start).stream());
    }

    private Optional<Finding> judge(Prose sentence, int start) {
        Matcher count = COUNT.matcher(sentence.text());
        count.find(start);
        OptionalInt number = number(count.group("number").toLowerCase(Locale.ROOT));
        String what = count.group("what").toLowerCase(Locale.ROOT);
        boolean inScope = IN_SCOPE.matcher(sentence.text()).find();
        int total = what.equals("common criteria") ? common().size() : total(what);
        int scoped = what.equals("common criteria") ? total : scoped(what);
        boolean framed =
                FRAMEWORK.matcher(sentence.text()).find() || what.startsWith("common") || what.startsWith("points");
        if (number.isEmpty() || !framed && (what.equals("categories") || number.getAsInt() < MANY && !inScope)) {
            return Optional.empty();
        }
        int said = number.getAsInt();
        boolean right = said == scoped
                || !inScope && (said == total || isAlsoSaid(what, said))
                || said < (inScope ? scoped : total) && count.group("whole") == null;
        return right
                ? Optional.empty()
                : Optional.of(CriteriaInProse.RULE.at(
                        sentence.at(count.start("number"), count.end()),
                        "%s says \"%s\", but %s"
                                .formatted(
                                        sentence.id(),
                                        sentence.text().substring(count.start("number"), count.end()),
                                        inScope
                                                ? "%d %s are in scope".formatted(scoped, what)
                                                : "%s has %d".formatted(framework.id(), total)),
                        inScope || total == scoped
                                ? "write %d".formatted(inScope ? scoped : total)
                                : "write %d, or %d for those in scope".formatted(total, scoped)));
    }

    /** Numbers in use for a part: the criteria of security, their series, and categories that people call criteria. */
    private boolean isAlsoSaid(String what, int said) {
        return what.equals("criteria")
                        && (said == common().size()
                                || said == framework.categories().size())
                || what.equals("common criteria")
                        && said
                                == framework.series().stream()
                                        .filter(series -> required().contains(series.category()))
                                        .count();
    }

    private int total(String what) {
        return what.equals("criteria")
                ? framework.criteria().size()
                : what.equals("categories")
                        ? framework.categories().size()
                        : framework.criteria().stream()
                                .mapToInt(criterion -> criterion.points().size())
                                .sum();
    }

    private int scoped(String what) {
        return what.equals("criteria")
                ? scope.criteria().size()
                : what.equals("categories")
                        ? scope.categories().size()
                        : scope.points().size();
    }

    private Set<String> required() {
        return framework.categories().stream()
                .filter(Framework.Category::required)
                .map(Framework.Category::id)
                .collect(Collectors.toSet());
    }

    private List<Framework.Criterion> common() {
        Set<String> series = framework.series().stream()
                .filter(one -> required().contains(one.category()))
                .map(Framework.Series::id)
                .collect(Collectors.toSet());
        return framework.criteria().stream()
                .filter(criterion -> series.contains(criterion.series()))
                .toList();
    }

    private static OptionalInt number(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return OptionalInt.of(Integer.parseInt(written));
        }
        String[] parts = written.split("-");
        int tens = TENS.indexOf(parts[0]);
        int ones = SMALL.indexOf(parts[parts.length - 1]);
        if (tens < 0 || parts.length > 1 && (ones < 1 || ones > 9)) {
            return tens < 0 && ones > 0 ? OptionalInt.of(ones) : OptionalInt.empty();
        }
        return OptionalInt.of(10 * tens + (parts.length > 1 ? ones : 0));
    }
}
