package dev.trustbinder.check.trust;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.TrustCenter;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Two addresses for one purpose. */
final class ContactsDisagree extends RecordJudgement<TrustCenter> {
    private static final Pattern MAIL = Pattern.compile("(?<![\\w.+-])([\\w.+-]+)@[\\w-]+(?:\\.[\\w-]+)+");

    ContactsDisagree() {
        super(
                TrustCenter.class,
                Rule.defect("trust/contacts-disagree", WARNING, "two addresses are given for one purpose"));
    }

    @Override
    protected Stream<Finding> judge(Entry<TrustCenter> center, Assessment assessment) {
        SortedMap<String, String> contacts = center.facts().contacts();
        return Stream.concat(securityTxt(center, contacts), texts(contacts, assessment.program()));
    }

    private Stream<Finding> securityTxt(Entry<TrustCenter> center, SortedMap<String, String> contacts) {
        String security = contacts.getOrDefault("security", "");
        return center.facts().securityTxt().stream()
                .map(file -> address(file.contact()))
                .filter(contact -> contact.contains("@") && security.contains("@"))
                .filter(contact -> !contact.equalsIgnoreCase(address(security)))
                .map(contact -> at(
                        center,
                        "security-txt.contact",
                        "security.txt names %s, contacts name %s".formatted(contact, security),
                        "give one address for security and read what comes in"));
    }

    /** An address whose first part is the name of a purpose, in a text, unlike the contact for that purpose. */
    private Stream<Finding> texts(SortedMap<String, String> contacts, Program program) {
        return PublicWords.written(program)
                .filter(prose -> !prose.isOf(Kind.TRUST_CENTER))
                .flatMap(prose -> prose.matches(MAIL)
                        .filter(mail -> contacts.getOrDefault(mail.group(1), "").contains("@"))
                        .filter(mail -> !mail.group().equalsIgnoreCase(address(contacts.get(mail.group(1)))))
                        .map(mail -> rule().at(
                                        prose.at(mail.start(), mail.end()),
                                        "%s names %s, contacts name %s"
                                                .formatted(prose.id(), mail.group(), contacts.get(mail.group(1))),
                                        "give one address for " + mail.group(1) + " and read what comes in")));
    }

    private static String address(String contact) {
        return contact.startsWith("mailto:") ? contact.substring("mailto:".length()) : contact;
    }
}
