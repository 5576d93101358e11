package dev.trustbinder.render.trust;

import dev.trustbinder.disclose.PublicProfile;
import dev.trustbinder.disclose.PublicProfile.Citation;
import dev.trustbinder.render.page.Day;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Facts as words. */
final class Wording {
    private Wording() {}

    static String capital(String words) {
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A closed value as it reads in a sentence: {@code self-assessment} stays, {@code penetration-test} opens up. */
    static String open(String word) {
        return word.equals("self-assessment") ? word : word.replace('-', ' ');
    }

    static List<Day> day(Optional<LocalDate> date) {
        return date.map(Day::of).stream().toList();
    }

    static String days(PublicProfile.Days days) {
        return days.from().equals(days.to())
                ? Day.of(days.from()).words()
                : Day.of(days.from()).words() + " to " + Day.of(days.to()).words();
    }

    /** Who may have something, as the end of "available to". */
    static String circle(String circle) {
        return switch (circle) {
            case "public" -> "everyone";
            case "customer" -> "customers under NDA";
            case "auditor" -> "auditors";
            default -> circle;
        };
    }

    static List<View.Source> sources(List<Citation> citations) {
        return citations.stream()
                .map(citation -> new View.Source(citation.title(), citation.href(), past(citation)))
                .toList();
    }

    private static List<View.State> past(Citation citation) {
        String tone = citation.past().equals("under review") ? "due" : "bad";
        return citation.past().isEmpty() ? List.of() : List.of(new View.State(citation.past(), tone));
    }

    static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    /** A web address as it is, a mail address as one to write to. */
    static String href(String address) {
        return address.matches("[a-zA-Z][a-zA-Z0-9+.-]*:.*") ? address : "mailto:" + address;
    }

    /** An address without the part that only machines need. */
    static String shown(String address) {
        return address.startsWith("mailto:") ? address.substring("mailto:".length()) : address;
    }
}
