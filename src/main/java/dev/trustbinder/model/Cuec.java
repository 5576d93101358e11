package dev.trustbinder.model;

import java.util.List;
import java.util.Optional;

/** A duty of customers without which a criterion is not met, or a general responsibility. */
public record Cuec(
        @Key("a complementary user entity control, or a general responsibility")
        Optional<Sort> kind,

        @Key(value = "the criteria that need it", names = Names.CRITERION)
        List<String> criteria,

        @Key("why our own controls cannot suffice") String reason,
        @Key("where customers are told") String toldIn) {
    /** A complementary user entity control, or a general responsibility. */
    public enum Sort {
        CUEC,
        RESPONSIBILITY
    }
}
