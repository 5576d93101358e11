package dev.trustbinder.assess;

import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.PersonRecord;
import dev.trustbinder.model.Program;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Who works here, and who holds which role, on a day. */
public record Roster(Program program) {

    /** The role with this id. */
    public Optional<Charter.Role> role(String id) {
        return program.charter().roles().stream()
                .filter(role -> role.id().equals(id))
                .findFirst();
    }

    /** The person that {@code roleOrPerson} means on a day: the person itself, or the role's holder then. */
    public Optional<Entry<PersonRecord>> person(String roleOrPerson, LocalDate day) {
        Optional<Charter.Role> role = role(roleOrPerson);
        if (role.isEmpty()) {
            return program.find(PersonRecord.class, roleOrPerson);
        }
        return role.get().holders().stream()
                .filter(holding -> holds(holding, day))
                .findFirst()
                .flatMap(holding -> program.find(PersonRecord.class, holding.person()));
    }

    /** Whether both mean the same person on a day; what means nobody is nobody's equal. */
    public boolean same(String roleOrPerson, String other, LocalDate day) {
        Optional<String> one = person(roleOrPerson, day).map(Entry::id);
        return one.isPresent() && one.equals(person(other, day).map(Entry::id));
    }

    /** Everyone meant by {@code all} or by roles on a day, each once, of those who work here then. */
    public List<Entry<PersonRecord>> among(List<String> allOrRoles, LocalDate day) {
        List<Entry<PersonRecord>> working = workingOn(day);
        if (allOrRoles.contains("all")) {
            return working;
        }
        SortedSet<String> holders = new TreeSet<>();
        for (Charter.Role role : program.charter().roles()) {
            if (allOrRoles.contains(role.id())) {
                role.holders().stream()
                        .filter(holding -> holds(holding, day))
                        .forEach(holding -> holders.add(holding.person()));
            }
        }
        return working.stream().filter(person -> holders.contains(person.id())).toList();
    }

    /** How {@code roleOrPerson} is shown: the role's title, else the id. */
    public String title(String roleOrPerson) {
        return role(roleOrPerson).map(Charter.Role::title).orElse(roleOrPerson);
    }

    /** Everyone who works here on a day. */
    public List<Entry<PersonRecord>> workingOn(LocalDate day) {
        return program.all(PersonRecord.class).stream()
                .filter(person -> isWorking(person, day))
                .toList();
    }

    /** Whether someone works here on a day; an absent start or end is open. */
    public static boolean isWorking(Entry<PersonRecord> person, LocalDate day) {
        PersonRecord facts = person.facts();
        return facts.start().map(start -> !day.isBefore(start)).orElse(true)
                && facts.end().map(end -> !day.isAfter(end)).orElse(true);
    }

    /** Whether a role is held that way on a day; an absent first or last day is open. */
    public static boolean holds(Charter.Holding holding, LocalDate day) {
        return holding.from().map(from -> !day.isBefore(from)).orElse(true)
                && holding.to().map(to -> !day.isAfter(to)).orElse(true);
    }
}
