package dev.trustbinder.read;

import dev.trustbinder.model.AccessRemoval;
import dev.trustbinder.model.Acknowledgement;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Source;
import dev.trustbinder.model.Training;

/** The id of a record that has none of its own: the facts that make it what it is. */
final class NaturalKey {
    private NaturalKey() {}

    /** The key of {@code facts}; the place in the file for a kind that should have an id but lacks it. */
    static String of(Kind kind, Record facts, Source source) {
        if (facts instanceof Training training) {
            return training.person() + "." + training.course();
        } else if (facts instanceof AccessRemoval removal) {
            return removal.person() + "." + removal.system();
        } else if (facts instanceof Acknowledgement accepted) {
            String day = accepted.on().map(Object::toString).orElse("open");
            return accepted.person() + "." + String.join("+", accepted.policies()) + "." + day;
        } else if (kind == Kind.TRUST_CENTER) {
            return "trust-center";
        }
        return source.file().stem() + ".line-" + source.whole().line();
    }
}
