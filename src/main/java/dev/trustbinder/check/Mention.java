package dev.trustbinder.check;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.finding.Suggestion;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Reference;
import dev.trustbinder.repository.RepoPath;
import java.util.Collection;

/**
 * One place where something is named.
 *
 * @param who whose value it is, as a message begins: {@code control ACC-05}
 * @param verb {@code names}, {@code cites} or {@code links to}
 */
record Mention(String who, String verb, Reference reference, Location location) {

    /** A value of a record. */
    static Mention by(Entry<?> entry, Reference reference) {
        String who = entry.kind().word() + " " + entry.id();
        return new Mention(who, verb(reference), reference, entry.source().at(reference.path()));
    }

    static String verb(Reference reference) {
        return switch (reference.names()) {
            case CRITERION, POINT -> "cites";
            default -> "names";
        };
    }

    /** The folder that a relative path is seen from. */
    RepoPath folder() {
        return location.file().parent();
    }

    /** A finding that begins with who names what. */
    Finding wrong(Rule rule, String problem, String help) {
        return rule.at(location, "%s %s %s, %s".formatted(who, verb, reference.written(), problem), help);
    }

    /** A finding that nothing of this name exists, with the names that may have been meant. */
    Finding unknown(Rule rule, String problem, Collection<String> known) {
        return wrong(rule, problem, Suggestion.help(reference.id(), known));
    }
}
