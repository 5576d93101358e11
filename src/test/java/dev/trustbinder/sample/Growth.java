package dev.trustbinder.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a list kept over time held on an earlier day: without the entries and the outcomes of later days. */
final class Growth {
    private static final Pattern DATE =
            Pattern.compile("(?<![\\w.-])(20\\d\\d)-(?:(\\d\\d)(?:-(\\d\\d))?|Q([1-4])|H([12]))(?!\\d)");
    private static final Pattern EVIDENCE = Pattern.compile("(?:evidence|proof): ([\\w.-]+)");
    private static final String FORESEEN = "due";
    private static final List<String> OUTCOMES = List.of("closed:", "done:", "- {", "met:", "proof:");

    private final LocalDate day;
    private final Set<String> unfiled;

    private Growth(LocalDate day, Set<String> unfiled) {
        this.day = day;
        this.unfiled = unfiled;
    }

    /**
     * The text of {@code path}, a register in YAML or CSV, as it stood on {@code day}.
     *
     * @param unfiled the evidence that was not in the repository yet, so that nothing could name it
     */
    static String asOf(LocalDate day, Set<String> unfiled, String path, String text) {
        Growth growth = new Growth(day, unfiled);
        if (path.endsWith("/runs.csv")) {
            return growth.runs(text);
        }
        return path.endsWith(".csv") ? growth.rows(text) : growth.items(text);
    }

    /** A run is written down whole on its day. */
    private String runs(String text) {
        return text.lines()
                .filter(line -> !isLater(date(line)))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** A row is known from its first date on; later dates in it are not filled in yet, but for what is due. */
    private String rows(String text) {
        List<String> lines = text.lines().toList();
        List<String> columns = List.of(lines.get(0).split(",", -1));
        List<String> known = new ArrayList<>();
        known.add(lines.get(0));
        for (String line : lines.subList(1, lines.size())) {
            row(List.of(line.split(",", -1)), columns).ifPresent(known::add);
        }
        return known.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private Optional<String> row(List<String> cells, List<String> columns) {
        boolean quoted = cells.size() != columns.size();
        List<String> now = new ArrayList<>();
        Optional<LocalDate> first = Optional.empty();
        for (int i = 0; i < cells.size(); i++) {
            boolean foreseen = !quoted && columns.get(i).equals(FORESEEN);
            Optional<LocalDate> date = foreseen ? Optional.empty() : date(cells.get(i));
            first = first.isPresent() ? first : date;
            now.add((isLater(date) || unfiled.contains(cells.get(i))) && !quoted ? "" : cells.get(i));
        }
        return isLater(first) ? Optional.empty() : Optional.of(String.join(",", now));
    }

    private String items(String text) {
        StringBuilder known = new StringBuilder();
        for (String item : text.split("(?m)(?=^- )")) {
            Optional<LocalDate> first = item.lines()
                    .filter(line -> !line.strip().startsWith(FORESEEN) && !isOutcome(line.strip()))
                    .map(Growth::date)
                    .flatMap(Optional::stream)
                    .findFirst();
            if (!item.startsWith("- ") || !isLater(first)) {
                known.append(item(item));
            }
        }
        return known.toString().stripTrailing() + "\n";
    }

    /** An item without the nested entries of later days and without an end that had not come. */
    private String item(String item) {
        StringBuilder known = new StringBuilder();
        boolean open = item.lines().anyMatch(line -> line.strip().startsWith("proof:") && isUnfiled(line));
        for (String line : item.split("(?<=\n)")) {
            String entry = line.strip();
            boolean later = isLater(date(line));
            open |= entry.startsWith("closed:") && later;
            later |= isUnfiled(entry);
            boolean proof = entry.startsWith("closed:") || entry.startsWith("proof:");
            if (!(isOutcome(entry) && later) && !(open && proof)) {
                known.append(line);
            }
        }
        return known.toString();
    }

    private boolean isLater(Optional<LocalDate> date) {
        return date.filter(each -> each.isAfter(day)).isPresent();
    }

    private static boolean isOutcome(String entry) {
        return OUTCOMES.stream().anyMatch(entry::startsWith);
    }

    private boolean isUnfiled(String entry) {
        Matcher matcher = EVIDENCE.matcher(entry);
        return matcher.find() && unfiled.contains(matcher.group(1));
    }

    /** The first day, month, quarter or half that {@code text} names; of more than a day its last one. */
    private static Optional<LocalDate> date(String text) {
        Matcher matcher = DATE.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(5) != null) {
            return Optional.of(
                    YearMonth.of(year, 6 * Integer.parseInt(matcher.group(5))).atEndOfMonth());
        }
        if (matcher.group(4) != null) {
            return Optional.of(
                    YearMonth.of(year, 3 * Integer.parseInt(matcher.group(4))).atEndOfMonth());
        }
        YearMonth month = YearMonth.of(year, Integer.parseInt(matcher.group(2)));
        return Optional.of(
                matcher.group(3) == null ? month.atEndOfMonth() : month.atDay(Integer.parseInt(matcher.group(3))));
    }
}
