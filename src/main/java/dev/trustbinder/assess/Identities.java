package dev.trustbinder.assess;

import dev.trustbinder.assess.Identity.Sort;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.PersonRecord;
import dev.trustbinder.model.Program;
import dev.trustbinder.repository.Mailmap;
import dev.trustbinder.repository.Person;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who the names and mail addresses of commits are: people by the addresses their records give, {@code .mailmap} before
 * that, and the machines that code hosts commit with, who are nobody.
 */
public final class Identities {
    private static final Set<String> HOSTS =
            Set.of("noreply@github.com", "noreply@gitlab.com", "noreply@bitbucket.org", "noreply@azure.com");
    private static final Pattern HOST_NAME =
            Pattern.compile("github( enterprise)?|gitlab|bitbucket|azure devops|gitea|forgejo|codeberg");
    private static final Pattern HIDDEN = Pattern.compile("(?:\\d+\\+)?([^+@]+)@users\\.noreply\\.[a-z0-9.-]+");
    private static final Pattern NAME_AND_MAIL = Pattern.compile("\\s*(.*?)\\s*<([^<>]*)>.*", Pattern.DOTALL);

    private final Mailmap mailmap;
    private final Map<String, String> people = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    private Identities(Mailmap mailmap) {
        this.mailmap = mailmap;
    }

    /** The identities that a programme knows. */
    public static Identities of(Program program) {
        Identities known = new Identities(program.revision().history().mailmap());
        for (Entry<PersonRecord> person : program.all(PersonRecord.class)) {
            for (String written : person.facts().git()) {
                known.people.putIfAbsent(key(written), person.id());
            }
            known.names.putIfAbsent(person.facts().name().toLowerCase(Locale.ROOT), person.id());
            known.names.putIfAbsent(person.id().toLowerCase(Locale.ROOT), person.id());
        }
        known.names.remove("");
        return known;
    }

    /** Whether any person says what they are called in git; where nobody does, an unknown identity is no news. */
    public boolean areMapped() {
        return !people.isEmpty();
    }

    /** Whom a commit names. */
    public Identity of(Person written) {
        Person person = mailmap.of(written);
        if (isMachine(person)) {
            return new Identity(Sort.MACHINE, "", "");
        }
        String key = key(person.mail());
        return Optional.ofNullable(people.get(key))
                .map(Identity::of)
                .orElseGet(() -> new Identity(Sort.UNKNOWN, "", key));
    }

    /** Whom a trailer names: {@code Ada <ada@ledger.example>}, a mail address, or the name or id of a person. */
    public Identity of(String written) {
        Matcher parts = NAME_AND_MAIL.matcher(written);
        if (parts.matches()) {
            return of(new Person(parts.group(1), parts.group(2)));
        }
        String word = written.strip();
        String person = people.getOrDefault(key(word), names.get(word.toLowerCase(Locale.ROOT)));
        return person == null ? of(new Person(word, word)) : Identity.of(person);
    }

    /** The person with a name on a code host. */
    public Optional<String> ofLogin(String login) {
        String word = login.startsWith("@") ? login.substring(1) : login;
        return Optional.ofNullable(people.getOrDefault(key(word), names.get(word.toLowerCase(Locale.ROOT))));
    }

    /** Whether a commit names a code host or another program, which commits for somebody. */
    public static boolean isMachine(Person person) {
        String mail = Mailmap.key(person.mail());
        String name = person.name().strip().toLowerCase(Locale.ROOT);
        boolean unanswered = mail.startsWith("noreply@") || mail.startsWith("no-reply@");
        return HOSTS.contains(mail)
                || unanswered && HOST_NAME.matcher(name).matches()
                || name.endsWith("[bot]")
                || mail.contains("[bot]@");
    }

    /** The address as it is compared; behind one that a code host hides stands the name there. */
    private static String key(String mail) {
        String key = Mailmap.key(mail);
        Matcher hidden = HIDDEN.matcher(key);
        return hidden.matches() ? hidden.group(1) : key;
    }
}
