package dev.trustbinder.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which names and addresses in commits mean which person: git's {@code .mailmap}. */
public final class Mailmap {
    public static final Mailmap EMPTY = new Mailmap(List.of());

    private static final Pattern LINE =
            Pattern.compile("\\s*([^<>#]*?)\\s*<([^<>]*)>(?:\\s*([^<>#]*?)\\s*<([^<>]*)>)?\\s*(?:#.*)?");

    private final List<Rule> rules;

    private Mailmap(List<Rule> rules) {
        this.rules = rules;
    }

    /** What is put in place of a mail address, or of a name and a mail address; empty is left as it is. */
    private record Rule(String name, String mail, String oldName, String oldMail) {
        boolean fits(Person person) {
            return oldMail.equalsIgnoreCase(person.mail().strip())
                    && (oldName.isEmpty()
                            || oldName.equalsIgnoreCase(person.name().strip()));
        }
    }

    /** The map that a text tells, line by line; lines that tell nothing are passed over, as git does. */
    public static Mailmap parse(String text) {
        List<Rule> rules = new ArrayList<>();
        text.lines().map(LINE::matcher).filter(Matcher::matches).forEach(line -> {
            boolean two = line.group(4) != null;
            rules.add(new Rule(
                    line.group(1),
                    two ? line.group(2) : "",
                    two ? line.group(3) : "",
                    two ? line.group(4) : line.group(2)));
        });
        return new Mailmap(rules);
    }

    /** The person as the map has them: a rule for name and address comes before one for the address, a later one last. */
    public Person of(Person written) {
        Optional<Rule> exact = last(written, false);
        Optional<Rule> rule = exact.isPresent() ? exact : last(written, true);
        return rule.map(found -> new Person(or(found.name(), written.name()), or(found.mail(), written.mail())))
                .orElse(written);
    }

    private Optional<Rule> last(Person written, boolean anyName) {
        return rules.stream()
                .filter(rule -> rule.oldName().isEmpty() == anyName && rule.fits(written))
                .reduce((one, later) -> later);
    }

    private static String or(String mapped, String written) {
        return mapped.isEmpty() ? written : mapped;
    }

    /** The address in lower case, as it is compared. */
    public static String key(String mail) {
        return mail.strip().toLowerCase(Locale.ROOT);
    }
}
