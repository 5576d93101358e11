package dev.trustbinder.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One section of the system description. */
public record Section(
        @Key(value = "the description criterion it answers", required = true)
        Optional<Criterion> criterion,

        @Key(value = "who approves it", names = Names.HOLDER)
        List<String> approvers,

        @Key("the version in force") String version,
        @Key("the day this version was approved") Optional<LocalDate> approvedOn) {
    /** The description criteria of DC section 200. */
    public enum Criterion implements Words.Spelled {
        DC1,
        DC2,
        DC3,
        DC4,
        DC5,
        DC6,
        DC7,
        DC8,
        DC9;

        @Override
        public String word() {
            return name();
        }
    }
}
