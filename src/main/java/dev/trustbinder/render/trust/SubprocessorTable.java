package dev.trustbinder.render.trust;

import dev.trustbinder.disclose.PublicProfile.Subprocessor;
import dev.trustbinder.format.Csv;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The subprocessors as a table for spreadsheets, those that ended among them. */
final class SubprocessorTable {
    private static final List<String> COLUMNS = List.of(
            "id", "name", "purpose", "data", "location", "transfer mechanism", "announced", "effective", "ended");

    private SubprocessorTable() {}

    static byte[] csv(List<Subprocessor> subprocessors) {
        return Csv.of(
                COLUMNS, subprocessors.stream().map(SubprocessorTable::row).toList());
    }

    private static List<String> row(Subprocessor one) {
        return List.of(
                one.id(),
                one.title(),
                one.purpose(),
                one.dataCategories(),
                one.location(),
                one.transfer(),
                iso(one.announced()),
                iso(one.effective()),
                iso(one.ended()));
    }

    private static String iso(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("");
    }
}
