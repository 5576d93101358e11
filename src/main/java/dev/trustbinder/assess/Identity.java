package dev.trustbinder.assess;

/**
 * Whom a name and mail address in git mean.
 *
 * @param person the id of the person; empty where it is none that is known
 * @param key tells unknown identities apart; personal, shown to nobody but those who hold the repository
 */
public record Identity(Sort sort, String person, String key) {

    /** The sorts of identities. */
    public enum Sort {
        PERSON,
        /** A code host or a program, which commits for somebody. */
        MACHINE,
        UNKNOWN
    }

    static Identity of(String person) {
        return new Identity(Sort.PERSON, person, person);
    }

    public boolean isPerson() {
        return sort == Sort.PERSON;
    }

    public boolean isMachine() {
        return sort == Sort.MACHINE;
    }

    /** What a reader is told: the person's id, or that nobody is known. */
    public String told() {
        return switch (sort) {
            case PERSON -> person;
            case MACHINE -> "a program";
            case UNKNOWN -> "unknown identity";
        };
    }
}
