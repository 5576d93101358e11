package dev.trustbinder.starter;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The leaders of a company under pseudonymous ids, in the order of the answers, and who holds which role.
 *
 * @param holders the place in {@code leaders} of the holder of every role
 */
record Roster(List<Answers.Leader> leaders, Map<Role, Integer> holders) {

    static Roster of(List<Answers.Leader> leaders) {
        Map<Role, Integer> holders = new EnumMap<>(Role.class);
        for (int i = 0; i < leaders.size(); i++) {
            for (Role role : leaders.get(i).roles()) {
                holders.putIfAbsent(role, i);
            }
        }
        for (Role role : Role.values()) {
            holders.computeIfAbsent(role, open -> holders.getOrDefault(open.otherwise(), 0));
        }
        return new Roster(leaders, holders);
    }

    /** The id of a leader. */
    static String id(int place) {
        return String.format(Locale.ROOT, "p-%03d", place + 1);
    }

    /** The id of whoever holds a role. */
    String holder(Role role) {
        return id(holders.get(role));
    }

    /** The team of a leader: that of the first role held. */
    String team(int place) {
        for (Map.Entry<Role, Integer> held : holders.entrySet()) {
            if (held.getValue() == place) {
                return held.getKey().team();
            }
        }
        return "Operations";
    }

    /** The people the answers name; names and mail addresses stay internal. */
    String people() {
        StringBuilder text = new StringBuilder("# Add everyone who works for the organization, each under an id that"
                + " never changes: start, end, manager.\n");
        for (int i = 0; i < leaders.size(); i++) {
            text.append(person(i));
        }
        return text.toString();
    }

    private String person(int place) {
        Answers.Leader leader = leaders.get(place);
        String person = "- id: %s\n  team: %s\n  kind: employee\n  name: %s\n"
                .formatted(id(place), team(place), Spelling.quoted(leader.name()));
        List<String> mails = leader.git().stream().map(Spelling::quoted).toList();
        return mails.isEmpty() ? person : person + "  git: [" + String.join(", ", mails) + "]\n";
    }
}
