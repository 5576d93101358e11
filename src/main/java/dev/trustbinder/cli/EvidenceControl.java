package dev.trustbinder.cli;

import dev.trustbinder.finding.Suggestion;
import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.PersonRecord;
import dev.trustbinder.model.Program;
import java.util.ArrayList;
import java.util.List;

/** The control, and the people, that evidence is about. */
final class EvidenceControl {
    private EvidenceControl() {}

    /** The control with this id. */
    static Entry<Control> find(Program program, String id) throws UsageException {
        List<String> known =
                program.all(Control.class).stream().<String>map(Entry::id).toList();
        return program.find(Control.class, id)
                .orElseThrow(() -> new UsageException("there is no control " + id, near(id, known)));
    }

    /** Refuses a name that is neither a role's nor a person's. */
    static void holder(Program program, String name) throws UsageException {
        List<String> known = new ArrayList<>(
                program.charter().roles().stream().map(Charter.Role::id).toList());
        program.all(PersonRecord.class).forEach(person -> known.add(person.id()));
        if (!known.contains(name)) {
            throw new UsageException("there is no role or person " + name, near(name, known));
        }
    }

    private static String near(String written, List<String> known) {
        String help = Suggestion.help(written, known);
        return help.isEmpty() && !known.isEmpty()
                ? "known are %s and so on"
                        .formatted(String.join(", ", known.stream().limit(3).toList()))
                : help;
    }
}
