package dev.trustbinder.check.text;

import static dev.trustbinder.check.judgement.Judgement.of;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.check.judgement.Prose;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Field;
import dev.trustbinder.model.Frequency;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Period;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Source;
import dev.trustbinder.model.Words;
import dev.trustbinder.repository.Commit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is judged about the words and days of any record. */
public final class TextRules {
    private static final Rule PLACEHOLDER = Rule.of("text/placeholder");
    private static final Rule EMPTY = Rule.of("document/empty");
    private static final Rule OTHER_FREQUENCY = Rule.of("wording/other-frequency");
    private static final Rule ORDER = Rule.of("date/order");
    private static final Rule IN_FUTURE = Rule.of("date/in-future");

    private static final int SHOWN = 60;

    private static final String WORDING_OF_REQUEST = "text";

    /** Citations are filled in documents alone; in a field the public would read the brackets. */
    private static final Pattern CITATION = Pattern.compile("\\[\\[[^\\]\\[\\n]{1,200}]]");

    private static final Pattern CITED = Pattern.compile("\\[\\[([A-Za-z0-9][A-Za-z0-9._-]*)[^\\]]*]]");

    private static final Set<Frequency> NOT_ON_A_CALENDAR = EnumSet.of(Frequency.CONTINUOUS, Frequency.PER_EVENT);

    /** Keys that follow each other in time wherever they stand side by side. */
    private static final List<List<String>> CHAINS = List.of(
            List.of("from", "to"),
            List.of("from", "until"),
            List.of("on", "until"),
            List.of("start", "end"),
            List.of("detected", "reported", "contained", "closed"),
            List.of("found", "fixed"),
            List.of("found", "closed"),
            List.of("found", "due"),
            List.of("requested", "due"),
            List.of("answered-on", "valid-until"),
            List.of("effective", "ended"),
            List.of("effective", "retired"));

    /** Keys that speak of what was done, not of what is planned. */
    private static final Set<String> DONE =
            Set.of(("performed-on completed done closed fixed reviewed removed-on removals-done detected reported"
                            + " contained found approved-on answered-on chosen-on requested on at")
                    .split(" "));

    /** Kinds that may speak of a day to come. */
    private static final Set<Kind> PLANS = EnumSet.of(Kind.CHANGE, Kind.WALKTHROUGH);

    private TextRules() {}

    public static List<Judgement> all() {
        return List.of(
                of(PLACEHOLDER, TextRules::placeholders),
                of(EMPTY, TextRules::emptyDocuments),
                of(VagueWording.RULE, VagueWording::findings),
                of(CriteriaInProse.RULE, CriteriaInProse::findings),
                of(OTHER_FREQUENCY, TextRules::otherFrequencies),
                of(ORDER, TextRules::datesOutOfOrder),
                of(IN_FUTURE, TextRules::datesToCome));
    }

    private static Stream<Finding> placeholders(Assessment assessment) {
        String company = assessment
                .program()
                .charter()
                .organization()
                .map(Charter.Organization::name)
                .orElse("");
        return Prose.in(assessment.program(), record -> Prose.inDocument(record, Placeholders.WHERE))
                .filter(prose -> !prose.isOf(Kind.REQUEST) || !prose.path().equals(WORDING_OF_REQUEST))
                .flatMap(prose -> marks(prose)
                        .filter(mark -> !company.contains(mark.group()))
                        .map(mark -> placeholder(prose, mark)));
    }

    private static Stream<MatchResult> marks(Prose prose) {
        return prose.isInDocument()
                ? Placeholders.in(prose.text()).stream()
                : Stream.concat(
                        Placeholders.inField(prose.text()).stream(),
                        prose.record().filter(Entry::isPublic).stream().flatMap(entry -> prose.matches(CITATION)));
    }

    private static Finding placeholder(Prose prose, MatchResult mark) {
        String text = mark.group();
        return PLACEHOLDER.at(
                prose.at(mark.start(), mark.end()),
                "%s still says %s"
                        .formatted(prose.id(), text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…"),
                "write what belongs there, or delete it");
    }

    private static Stream<Finding> emptyDocuments(Assessment assessment) {
        return assessment.program().index().all().stream()
                .filter(record ->
                        record.body().filter(body -> body.wordCount() == 0).isPresent())
                .map(record -> EMPTY.at(
                        record.source().start(),
                        "%s %s has no text".formatted(record.kind().word(), record.id()),
                        "write it below the front matter"));
    }

    private static Stream<Finding> otherFrequencies(Assessment assessment) {
        Program program = assessment.program();
        Stream<Finding> statements = program.all(Control.class).stream()
                .flatMap(control -> frequency(
                        control,
                        List.of(Prose.of(control, "statement", control.facts().statement()))));
        Stream<Finding> citations = program.index().all().stream()
                .flatMap(Prose::inDocument)
                .filter(passage -> passage.text().contains("[["))
                .flatMap(Prose::sentences)
                .flatMap(
                        sentence -> cited(sentence, program).flatMap(control -> frequency(control, List.of(sentence))));
        return Stream.concat(statements, citations);
    }

    /** The control a sentence cites; a sentence about several may speak of each in turn. */
    private static Stream<Entry<Control>> cited(Prose sentence, Program program) {
        List<Entry<Control>> cited = sentence.matches(CITED)
                .map(citation -> program.find(Control.class, citation.group(1)))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return cited.size() == 1 ? cited.stream() : Stream.empty();
    }

    private static Stream<Finding> frequency(Entry<Control> control, List<Prose> where) {
        Optional<Frequency> frequency = control.facts().frequency().filter(often -> !NOT_ON_A_CALENDAR.contains(often));
        return frequency.stream()
                .flatMap(often -> where.stream().flatMap(prose -> {
                    SortedMap<Frequency, MatchResult> named = FrequencyWords.in(prose.text());
                    return named.isEmpty() || named.containsKey(often)
                            ? Stream.empty()
                            : Stream.of(frequency(control, often, prose, named.get(named.firstKey())));
                }));
    }

    private static Finding frequency(Entry<Control> control, Frequency often, Prose prose, MatchResult word) {
        String where = prose.id().equals(control.id()) ? "its statement" : prose.id();
        return OTHER_FREQUENCY.at(
                prose.at(word.start(), word.end()),
                "%s is %s, and %s says \"%s\"".formatted(control.id(), Words.of(often), where, word.group()),
                "an auditor tests what the text promises; make both say the same");
    }

    private static Stream<Finding> datesOutOfOrder(Assessment assessment) {
        Program program = assessment.program();
        return Stream.concat(
                program.index().all().stream()
                        .flatMap(record -> outOfOrder(record.id(), record.facts(), record.source())),
                outOfOrder("program.yml", program.charter(), program.charterSource()));
    }

    private static Stream<Finding> outOfOrder(String id, Record facts, Source source) {
        SortedMap<String, LocalDate> days = Days.in(facts);
        return days.keySet().stream()
                .map(Days::around)
                .distinct()
                .flatMap(around -> CHAINS.stream().flatMap(chain -> outOfOrder(id, around, chain, days, source)));
    }

    private static Stream<Finding> outOfOrder(
            String id, String around, List<String> chain, SortedMap<String, LocalDate> days, Source source) {
        List<String> present =
                chain.stream().filter(key -> days.containsKey(around + key)).toList();
        return IntStream.range(1, present.size())
                .filter(i -> days.get(around + present.get(i)).isBefore(days.get(around + present.get(i - 1))))
                .mapToObj(i -> ORDER.at(
                        source.at(around + present.get(i)),
                        "%s: %s on %s lies before %s on %s"
                                .formatted(
                                        id,
                                        present.get(i),
                                        days.get(around + present.get(i)),
                                        present.get(i - 1),
                                        days.get(around + present.get(i - 1))),
                        "one of the two days is wrong"));
    }

    private static Stream<Finding> datesToCome(Assessment assessment) {
        LocalDate last = last(assessment);
        Stream<Finding> written = assessment.program().index().all().stream()
                .filter(record -> !PLANS.contains(record.kind()))
                .flatMap(record -> Days.in(record.facts()).entrySet().stream()
                        .filter(day -> DONE.contains(Days.key(day.getKey()))
                                && day.getValue().isAfter(last))
                        .map(day -> toCome(
                                record,
                                "%s: %s is %s".formatted(record.id(), Days.key(day.getKey()), day.getValue()),
                                day.getKey(),
                                last)));
        return Stream.concat(written, folders(assessment, last));
    }

    /** A record may be later than the day everything is judged on, but not later than its own commit as well. */
    private static LocalDate last(Assessment assessment) {
        return assessment
                .program()
                .revision()
                .head()
                .map(Commit::committedOn)
                .filter(day -> day.isAfter(assessment.day()))
                .orElse(assessment.day());
    }

    /** Evidence whose day stands in the name of its folder. */
    private static Stream<Finding> folders(Assessment assessment, LocalDate last) {
        return assessment.program().evidence().stream()
                .filter(piece -> piece.entry().facts().performedOn().isEmpty())
                .filter(piece -> piece.performedOn().filter(last::isBefore).isPresent())
                .map(piece -> toCome(
                        piece.entry(),
                        "%s: its folder names %s"
                                .formatted(piece.id(), piece.performedOn().orElseThrow()),
                        "performed-on",
                        last));
    }

    private static Finding toCome(Entry<?> record, String what, String path, LocalDate last) {
        return IN_FUTURE.at(
                record.source().at(path),
                "%s, later than %s".formatted(what, last),
                "write the day on which it happened");
    }

    /** Every day a noun names, by path; moments as their day in UTC. */
    private static final class Days {
        private Days() {}

        static SortedMap<String, LocalDate> in(Record noun) {
            SortedMap<String, LocalDate> days = new TreeMap<>();
            collect(noun, "", days);
            return days;
        }

        private static void collect(Record noun, String prefix, SortedMap<String, LocalDate> days) {
            for (Field field : Field.of(noun.getClass())) {
                collect(field.in(noun), prefix + field.key(), days);
            }
        }

        private static void collect(Object value, String path, SortedMap<String, LocalDate> days) {
            if (value instanceof Optional<?> optional) {
                optional.ifPresent(present -> collect(present, path, days));
            } else if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    collect(list.get(i), path + "[" + i + "]", days);
                }
            } else if (value instanceof Record nested && !(value instanceof Period)) {
                collect(nested, path + ".", days);
            } else if (value instanceof LocalDate day) {
                days.put(path, day);
            } else if (value instanceof Instant moment) {
                days.put(path, LocalDate.ofInstant(moment, ZoneOffset.UTC));
            }
        }

        /** The last key of a path: {@code done} of {@code actions[0].done}. */
        static String key(String path) {
            return path.substring(path.lastIndexOf('.') + 1);
        }

        /** The path without its last key, ending in a dot where there is anything before it. */
        static String around(String path) {
            return path.substring(0, path.lastIndexOf('.') + 1);
        }
    }
}
