package dev.trustbinder.check.text;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Prose;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.finding.Suggestion;
import dev.trustbinder.model.Framework;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Program;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Ids of criteria that words name without brackets, held against the framework in use. */
final class CriteriaInProse {
    static final Rule RULE = Rule.of("wording/criterion");

    /** Words before a number that say it is a place in another text, or another framework's. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "\\b(?:Annex|Appendix|Section|Clause|Article|Table|Figure|Chapter|Requirement|Version|Level|ISO|IEC|NIST|PCI"
                    + "|HIPAA|COBIT|CIS|CSA|HITRUST|GDPR|27001|27002)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SERIES = Pattern.compile("([A-Z]{1,4})(\\d{1,2})");

    private CriteriaInProse() {}

    static Stream<Finding> findings(Assessment assessment) {
        Program program = assessment.program();
        Forms forms = Forms.of(program.framework());
        CriteriaCounts counts = new CriteriaCounts(program.framework(), assessment.scope());
        Predicate<String> known = known(program);
        return Prose.in(program)
                .filter(prose -> !prose.isOf(Kind.REQUEST))
                .flatMap(prose -> Stream.concat(forms.unknown(prose, known), counts.wrong(prose)));
    }

    /** Criteria of any framework, and records that bear such an id. */
    private static Predicate<String> known(Program program) {
        Set<String> criteria = program.frameworks().values().stream()
                .flatMap(framework -> framework.criteria().stream())
                .map(Framework.Criterion::id)
                .collect(Collectors.toSet());
        Set<String> records = program.index().all().stream()
                .map(record -> record.id())
                .filter(id -> id.indexOf('.') > 0)
                .collect(Collectors.toSet());
        return id -> criteria.contains(id) || records.contains(id);
    }

    /** The ids that a framework could have: the letters of its series, then two numbers. */
    private record Forms(Framework framework, Sought sought, Pattern id, Pattern next) {
        static Forms of(Framework framework) {
            List<String> letters = framework.series().stream()
                    .map(series -> SERIES.matcher(series.id()))
                    .filter(Matcher::matches)
                    .map(series -> series.group(1))
                    .distinct()
                    .toList();
            String several =
                    letters.stream().filter(one -> one.length() > 1).collect(Collectors.joining("|", "(?:", ")[ -]?"));
            String single = letters.stream().filter(one -> one.length() == 1).collect(Collectors.joining("", "[", "]"));
            String any = "(" + (single.length() > 2 ? several + "|" + single : several) + ")";
            String numbers =
                    "(\\d{1,2})\\.(\\d{1,2})(?!\\w|\\.\\d|%|-(?!\\d{1,2}\\.|" + "(?:" + any.substring(1) + "\\d))";
            Pattern id = Pattern.compile("(?<![\\w.:/#=@-])(?<!\\[\\[)" + any + numbers);
            Pattern next = Pattern.compile("(?: ?[-–—] ?|/|,? (?:and|or|to|through|&) |, )" + any + "?" + numbers);
            return new Forms(framework, new Sought(id, starts(letters)), id, next);
        }

        private static List<String> starts(List<String> letters) {
            return letters.stream()
                    .flatMap(one -> one.length() > 1
                            ? Stream.of(one.substring(0, 2))
                            : IntStream.rangeClosed(0, 9).mapToObj(digit -> one + digit))
                    .toList();
        }

        Stream<Finding> unknown(Prose prose, Predicate<String> known) {
            return framework.series().isEmpty() || !sought.standsIn(prose.text())
                    ? Stream.empty()
                    : prose.sentences().flatMap(sentence -> inSentence(sentence, known));
        }

        private Stream<Finding> inSentence(Prose sentence, Predicate<String> known) {
            Stream.Builder<Finding> found = Stream.builder();
            Matcher first = id.matcher(sentence.text());
            while (first.find()) {
                String letters = letters(first);
                int end = first.end();
                judge(sentence, first, letters, known, found);
                Matcher more = next.matcher(sentence.text());
                while (more.region(end, sentence.text().length()).lookingAt() && goesOn(more, first)) {
                    letters = more.group(1) == null ? letters : letters(more);
                    judge(sentence, more, letters, known, found);
                    end = more.end();
                }
                first.region(end, sentence.text().length());
            }
            return found.build();
        }

        /** A number without letters goes on with the series before it: {@code CC6.1, 6.2 and 6.3}. */
        private static boolean goesOn(Matcher more, Matcher first) {
            return more.group(1) != null || more.group(2).equals(first.group(2));
        }

        private static String letters(Matcher match) {
            return match.group(1).replaceAll("[ -]", "");
        }

        private void judge(
                Prose sentence, Matcher match, String letters, Predicate<String> known, Stream.Builder<Finding> found) {
            String named = letters + match.group(2) + "." + match.group(3);
            boolean meant = letters.length() > 1
                    || isSeriesOrNext(letters, Integer.parseInt(match.group(2)))
                            && !ELSEWHERE.matcher(sentence.text()).find();
            if (meant && !known.test(named)) {
                int start = match.group(1) == null ? match.start(2) : match.start(1);
                found.add(RULE.at(
                        sentence.at(start, match.end(3)),
                        "%s names %s, which is no criterion of %s".formatted(sentence.id(), named, framework.id()),
                        help(named)));
            }
        }

        /** One letter and two numbers mean many things; a criterion only within the series, or one beyond the last. */
        private boolean isSeriesOrNext(String letters, int number) {
            return framework.series().stream()
                    .anyMatch(series ->
                            series.id().equals(letters + number) || series.id().equals(letters + (number - 1)));
        }

        private String help(String named) {
            List<String> ids =
                    framework.criteria().stream().map(Framework.Criterion::id).toList();
            return framework.notCriteria().containsKey(named)
                    ? framework.notCriteria().get(named)
                    : Suggestion.help(named, ids);
        }
    }
}
