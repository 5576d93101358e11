package dev.trustbinder.read;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Suggestion;
import dev.trustbinder.model.Period;
import dev.trustbinder.model.Shape;
import dev.trustbinder.model.Words;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one value by the shape its key requires: the source's text means what it says, or there is a finding. */
final class ValueReader {
    static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    static final String MOMENT = DAY + "T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?Z";
    static final String NUMBER = "(0|[1-9][0-9]{0,8})";

    private static final Pattern A_DAY = Pattern.compile(DAY);

    private final List<Finding> findings;

    ValueReader(List<Finding> findings) {
        this.findings = findings;
    }

    /** The value, or empty after a finding. */
    Optional<Object> read(Shape shape, YamlNode node, String path) {
        if (shape == Shape.Plain.PERIOD && node instanceof YamlNode.Mapping stretch) {
            return stretch(stretch, path);
        }
        if (!(node instanceof YamlNode.Scalar scalar)) {
            return wrongShape(node, path, "text");
        }
        return shape instanceof Shape.Choice choice
                ? choice(choice.words(), scalar, path)
                : plain((Shape.Plain) shape, scalar, path);
    }

    /** A finding that {@code wanted} was required. */
    Optional<Object> wrongShape(YamlNode node, String path, String wanted) {
        findings.add(ReadRules.TYPE.at(node.location(), path + " is " + wanted + ", found " + node.word(), ""));
        return Optional.empty();
    }

    private Optional<Object> plain(Shape.Plain shape, YamlNode.Scalar scalar, String path) {
        String text = scalar.text();
        return switch (shape) {
            case TEXT -> Optional.of(text);
            case DATE -> date(scalar, path);
            case MOMENT -> moment(scalar, path);
            case NUMBER -> number(scalar, path);
            case TRUTH ->
                text.equals("true") || text.equals("false")
                        ? Optional.of(text.equals("true"))
                        : refuse(scalar, path, "true or false", "");
            case PERIOD ->
                Period.parse(text)
                        .<Object>map(period -> period)
                        .or(() -> refuse(
                                scalar,
                                path,
                                "a period",
                                "such as 2026, 2026-H1, 2026-Q1, 2026-03, 2026-W05 or" + " 2026-03-28"));
        };
    }

    private Optional<Object> date(YamlNode.Scalar scalar, String path) {
        try {
            if (A_DAY.matcher(scalar.text()).matches()) {
                return Optional.of(LocalDate.parse(scalar.text()));
            }
        } catch (DateTimeException notADay) {
            // It looks like a day but is in no calendar, which is refused like any other text.
        }
        return refuse(scalar, path, "a day of the calendar", SpreadsheetDate.help(scalar.text()));
    }

    private Optional<Object> moment(YamlNode.Scalar scalar, String path) {
        try {
            if (scalar.text().matches(MOMENT)) {
                return Optional.of(Instant.parse(scalar.text()));
            }
        } catch (DateTimeException notAMoment) {
            // It looks like a moment but is on no clock, which is refused like any other text.
        }
        return refuse(scalar, path, "a moment in UTC", "a day is written as 2026-03-28T09:12:00Z");
    }

    private Optional<Object> number(YamlNode.Scalar scalar, String path) {
        if (scalar.text().matches(NUMBER)) {
            return Optional.of(Integer.valueOf(scalar.text()));
        }
        return refuse(scalar, path, "a whole number", SpreadsheetNumber.help(scalar.text()));
    }

    private Optional<Object> choice(Class<? extends Enum<?>> words, YamlNode.Scalar scalar, String path) {
        for (Enum<?> value : words.getEnumConstants()) {
            if (Words.of(value).equals(scalar.text())) {
                return Optional.of(value);
            }
        }
        List<String> allowed = Words.all(words);
        String near =
                Suggestion.near(scalar.text(), allowed).isEmpty() ? "" : Suggestion.help(scalar.text(), allowed) + " ";
        findings.add(ReadRules.VALUE.at(
                scalar.location(),
                "%s must not be %s".formatted(path, quoted(scalar.text())),
                near + "allowed: " + String.join(", ", allowed)));
        return Optional.empty();
    }

    private Optional<Object> stretch(YamlNode.Mapping map, String path) {
        Optional<LocalDate> from = end(map, "from", path);
        Optional<LocalDate> to = end(map, "to", path);
        for (YamlNode.Pair pair : map.pairs()) {
            if (!pair.key().equals("from") && !pair.key().equals("to")) {
                findings.add(ReadRules.UNKNOWN_KEY.at(
                        pair.keyLocation(), "unknown key " + pair.key(), "a period has from and to"));
            }
        }
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        } else if (to.get().isBefore(from.get())) {
            findings.add(ReadRules.VALUE.at(
                    map.location(), "%s ends on %s, before it begins on %s".formatted(path, to.get(), from.get()), ""));
            return Optional.empty();
        }
        return Optional.of(Period.of(from.get(), to.get()));
    }

    private Optional<LocalDate> end(YamlNode.Mapping map, String key, String path) {
        for (YamlNode.Pair pair : map.pairs()) {
            if (pair.key().equals(key) && !(pair.value() instanceof YamlNode.Absent)) {
                return read(Shape.Plain.DATE, pair.value(), path + "." + key).map(LocalDate.class::cast);
            }
        }
        findings.add(
                ReadRules.MISSING.at(map.location(), "%s has no %s".formatted(path, key), "a period has from and to"));
        return Optional.empty();
    }

    private Optional<Object> refuse(YamlNode.Scalar scalar, String path, String wanted, String help) {
        findings.add(ReadRules.VALUE.at(
                scalar.location(), "%s must be %s, found %s".formatted(path, wanted, quoted(scalar.text())), help));
        return Optional.empty();
    }

    static String quoted(String text) {
        return text.length() <= 60 ? text : text.substring(0, text.offsetByCodePoints(0, 57)) + "...";
    }

    /** The whole number that a number written by a spreadsheet may mean: with groups of digits, or with a decimal sign. */
    static final class SpreadsheetNumber {
        private static final Pattern GROUPS =
                Pattern.compile("([1-9]\\d{0,2}(?:([,. '\\u2019\\u00A0\\u202F])\\d{3})(?:\\2\\d{3})*)(?:[.,]0+)?");
        private static final Pattern DECIMAL = Pattern.compile("(\\d+)[.,](\\d+)");

        private SpreadsheetNumber() {}

        /** How a text that is no whole number should be written. */
        static String help(String text) {
            Matcher groups = GROUPS.matcher(text);
            Matcher decimal = DECIMAL.matcher(text);
            boolean hasDecimals = decimal.matches();
            boolean isRound = hasDecimals && decimal.group(2).matches("0+");
            if (groups.matches()) {
                String whole = groups.group(1).replaceAll("\\D", "");
                return isRound
                        ? "a spreadsheet writes numbers so; write %s or %s, whichever is meant"
                                .formatted(whole, new BigInteger(decimal.group(1)))
                        : "a spreadsheet groups digits so; write " + whole;
            } else if (!hasDecimals) {
                return "write digits alone, without a leading zero";
            }
            BigInteger below = new BigInteger(decimal.group(1));
            return isRound
                    ? "a spreadsheet writes decimals so; write " + below
                    : "a spreadsheet writes decimals so, and none are allowed here; write %d or %d"
                            .formatted(below, below.add(BigInteger.ONE));
        }
    }

    /** The days that a date written by a spreadsheet may mean: in the manner of a country, with a time, or as a number. */
    static final class SpreadsheetDate {
        private static final Pattern PARTS =
                Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2((?:20)?\\d{2})(?: 0?0:00(?::00)?)?");
        private static final Pattern WITH_TIME = Pattern.compile("(" + ValueReader.DAY + ")[ T]\\d{2}:\\d{2}.*");
        private static final Pattern SERIAL = Pattern.compile("[34]\\d{4}");
        /** The day before the first of a spreadsheet's calendar, moved by the leap day of 1900 that it has in excess. */
        private static final LocalDate BEFORE_FIRST = LocalDate.of(1899, 12, 30);

        private SpreadsheetDate() {}

        /** How a text that is no date should be written. */
        static String help(String text) {
            List<LocalDate> days = days(text.strip());
            if (days.isEmpty()) {
                return "a day is written as 2026-03-28";
            }
            String meant = days.stream().map(LocalDate::toString).collect(Collectors.joining(" or "));
            return "a spreadsheet writes dates so; write %s%s"
                    .formatted(meant, days.size() == 1 ? "" : ", whichever is meant");
        }

        private static List<LocalDate> days(String text) {
            Matcher parts = PARTS.matcher(text);
            Matcher time = WITH_TIME.matcher(text);
            if (SERIAL.matcher(text).matches()) {
                return List.of(BEFORE_FIRST.plusDays(Integer.parseInt(text)));
            } else if (time.matches()) {
                return iso(time.group(1)).toList();
            } else if (!parts.matches()) {
                return List.of();
            }
            String year = parts.group(4).length() == 2 ? "20" + parts.group(4) : parts.group(4);
            Stream<LocalDate> monthFirst =
                    parts.group(2).equals(".") ? Stream.of() : day(year, parts.group(1), parts.group(3));
            return Stream.concat(day(year, parts.group(3), parts.group(1)), monthFirst)
                    .distinct()
                    .toList();
        }

        private static Stream<LocalDate> day(String year, String month, String day) {
            return iso("%s-%2s-%2s".formatted(year, month, day).replace(' ', '0'));
        }

        private static Stream<LocalDate> iso(String text) {
            try {
                return Stream.of(LocalDate.parse(text));
            } catch (DateTimeException notADay) {
                return Stream.of();
            }
        }
    }
}
