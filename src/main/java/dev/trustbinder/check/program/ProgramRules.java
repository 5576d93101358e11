package dev.trustbinder.check.program;

import static dev.trustbinder.check.judgement.Judgement.of;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Absence;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.finding.Suggestion;
import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Engagement;
import dev.trustbinder.model.Frequency;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is judged about {@code program.yml}. */
public final class ProgramRules {
    private static final Rule NO_ENGAGEMENT = Rule.of("program/no-engagement");
    private static final Rule ENGAGEMENT_DAYS = Rule.of("program/engagement-days");
    private static final Rule NO_CATEGORY = Rule.of("program/no-category");
    private static final Rule CATEGORY_WITHOUT_REASON = Rule.of("program/category-without-reason");
    private static final Rule EXCLUSION_WITHOUT_REASON = Rule.of("program/exclusion-without-reason");
    private static final Rule CALENDAR_WORDS = Rule.of("program/calendar");
    private static final List<String> FREQUENCIES =
            Arrays.stream(Frequency.values()).map(Words::of).toList();
    private static final Rule BASE_ADDRESS = Rule.of("program/base-url");
    private static final Pattern ADDRESS = Pattern.compile("https://[A-Za-z0-9.-]+(?::\\d+)?(?:/[^?#\\s]*)?");

    private ProgramRules() {}

    public static List<Judgement> all() {
        return List.of(
                of(NO_ENGAGEMENT, ProgramRules::noEngagement),
                of(ENGAGEMENT_DAYS, ProgramRules::engagementDays),
                of(NO_CATEGORY, ProgramRules::noCategory),
                of(CATEGORY_WITHOUT_REASON, ProgramRules::categoryWithoutReason),
                of(EXCLUSION_WITHOUT_REASON, ProgramRules::exclusionWithoutReason),
                of(CALENDAR_WORDS, ProgramRules::calendarWords),
                of(BASE_ADDRESS, ProgramRules::baseAddress));
    }

    private static Stream<Finding> noEngagement(Assessment assessment) {
        return Absence.ofCharter(assessment.program(), "engagements")
                ? Stream.of(NO_ENGAGEMENT.at(
                        assessment.program().charterSource().start(),
                        "the programme has no engagement; the criteria of security are taken as its scope",
                        "add engagements: with a type, its days and its categories"))
                : Stream.empty();
    }

    private static Stream<Finding> engagementDays(Assessment assessment) {
        return engagements(assessment)
                .flatMap(placed -> placed.engagement().type().stream()
                        .flatMap(type -> judge(placed, type, assessment.program()).stream()));
    }

    private static Optional<Finding> judge(Placed placed, Engagement.Type type, Program program) {
        boolean day = !Absence.ofCharter(program, placed.path() + ".as-of");
        boolean window = !Absence.ofCharter(program, placed.path() + ".window");
        return switch (type) {
            case TYPE1 -> day && !window ? Optional.empty() : Optional.of(finding(placed, "as-of", "window", program));
            case TYPE2 -> window && !day ? Optional.empty() : Optional.of(finding(placed, "window", "as-of", program));
        };
    }

    private static Finding finding(Placed placed, String wanted, String other, Program program) {
        String type = Words.of(placed.engagement().type().orElseThrow());
        String problem = Absence.ofCharter(program, placed.path() + "." + wanted) ? "has no " + wanted : "has " + other;
        return ENGAGEMENT_DAYS.at(
                program.charterSource().at(placed.path() + ".type"),
                "%s is a %s and %s".formatted(placed.engagement().id(), type, problem),
                "a %s speaks of its %s".formatted(type, wanted));
    }

    private static Stream<Finding> noCategory(Assessment assessment) {
        return engagements(assessment)
                .filter(placed -> placed.engagement().categories().isEmpty())
                .map(
                        placed -> NO_CATEGORY.at(
                                assessment.program().charterSource().at(placed.path() + ".id"),
                                "%s names no category"
                                        .formatted(placed.engagement().id()),
                                "write categories: [{category: security, reason: ...}], and the others that customers ask for"));
    }

    private static Stream<Finding> categoryWithoutReason(Assessment assessment) {
        return engagements(assessment).flatMap(placed -> {
            List<Engagement.CategoryChoice> all = placed.engagement().categories();
            return IntStream.range(0, all.size())
                    .filter(i -> all.get(i).reason().isBlank())
                    .mapToObj(i -> CATEGORY_WITHOUT_REASON.at(
                            assessment.program().charterSource().at(placed.path() + ".categories[" + i + "].category"),
                            "%s looks at %s and does not say why"
                                    .formatted(
                                            placed.engagement().id(), all.get(i).category()),
                            "add reason: such as what the contracts promise"));
        });
    }

    private static Stream<Finding> exclusionWithoutReason(Assessment assessment) {
        List<Charter.Service> services = assessment
                .program()
                .charter()
                .system()
                .map(Charter.SystemDescription::services)
                .orElse(List.of());
        return IntStream.range(0, services.size())
                .filter(i ->
                        !services.get(i).inScope() && services.get(i).reason().isBlank())
                .mapToObj(i -> EXCLUSION_WITHOUT_REASON.at(
                        assessment.program().charterSource().at("system.services[" + i + "].in-scope"),
                        "%s is out of scope and nothing says why"
                                .formatted(services.get(i).name()),
                        "add reason: customers and the auditor read it"));
    }

    private static Stream<Finding> calendarWords(Assessment assessment) {
        Charter charter = assessment.program().charter();
        Stream<Finding> month = charter.calendar().flatMap(Charter.Calendar::fiscalYearStarts).stream()
                .filter(number -> number < 1 || number > 12)
                .map(number -> CALENDAR_WORDS.at(
                        assessment.program().charterSource().at("calendar.fiscal-year-starts"),
                        "the fiscal year starts in month " + number,
                        "1 for January to 12 for December"));
        return Stream.of(
                        month,
                        numbers(assessment, "grace-days", charter.graceDays()),
                        numbers(assessment, "sample-sizes", charter.sampleSizes()))
                .flatMap(found -> found);
    }

    private static Stream<Finding> numbers(Assessment assessment, String key, SortedMap<String, Integer> numbers) {
        return numbers.entrySet().stream()
                .filter(number -> !FREQUENCIES.contains(number.getKey()) || number.getValue() < 0)
                .map(number -> CALENDAR_WORDS.at(
                        assessment.program().charterSource().at(key + "." + number.getKey()),
                        FREQUENCIES.contains(number.getKey())
                                ? "%s of %s is %d".formatted(key, number.getKey(), number.getValue())
                                : "%s is no frequency".formatted(number.getKey()),
                        FREQUENCIES.contains(number.getKey())
                                ? "0 or more"
                                : Suggestion.help(number.getKey(), FREQUENCIES)));
    }

    private static Stream<Finding> baseAddress(Assessment assessment) {
        Program program = assessment.program();
        return program.charter().publication().stream()
                .map(Charter.PublicationSettings::baseUrl)
                .filter(url -> !ADDRESS.matcher(url).matches())
                .map(url -> BASE_ADDRESS.at(
                        program.charterSource().at("publication.base-url"),
                        url.isEmpty()
                                ? "publication has no base-url"
                                : "base-url %s is no https address".formatted(url),
                        "write the address at which it will be read, such as https://trust.example.com/"));
    }

    private record Placed(Engagement engagement, String path) {}

    private static Stream<Placed> engagements(Assessment assessment) {
        List<Engagement> all = assessment.program().charter().engagements();
        return IntStream.range(0, all.size()).mapToObj(i -> new Placed(all.get(i), "engagements[" + i + "]"));
    }
}
