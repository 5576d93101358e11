package dev.trustbinder.render.binder;

import dev.trustbinder.model.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The name of a register, its place in the binder, and what is said of it: a line of the resource {@code registers.txt}.
 *
 * @param part the part of the binder it belongs to
 * @param id names the register in files for programs
 * @param path its first page; empty for a table on the page of something else
 * @param always whether it stands there even where it has no row
 * @param lead what its rows are
 * @param empty what is said where there are none
 */
record Heading(String part, String id, String path, boolean always, String title, String lead, String empty) {
    /** The first part of the binder, and the last. */
    static final String START = "Start";

    static final String BINDER = "This binder";
    private static final Set<Kind> CROWDS =
            EnumSet.of(Kind.TRAINING, Kind.ACKNOWLEDGEMENT, Kind.ACCESS_REMOVAL, Kind.EVIDENCE, Kind.TRUST_CENTER);

    /** Read when first needed. */
    private static final class BuiltIn {
        static final List<Heading> ALL = read();
    }

    Heading(String id, String title, String lead, String empty) {
        this("", id, "", false, title, lead, empty);
    }

    /** All registers, in the order of the binder. */
    static List<Heading> all() {
        return BuiltIn.ALL;
    }

    /** The parts of the binder, in their order. */
    static List<String> parts() {
        return all().stream().map(Heading::part).distinct().toList();
    }

    static Heading of(String id) {
        return all().stream().filter(one -> one.id.equals(id)).findFirst().orElseThrow();
    }

    /** The register of the records of a kind. */
    static Heading of(Kind kind) {
        return of(Places.name(kind));
    }

    /** Whether records of a kind are so many that they are counted rather than named one by one. */
    static boolean isCrowd(Kind kind) {
        return CROWDS.contains(kind);
    }

    /** The same with other words. */
    Heading saying(String otherLead, String otherEmpty) {
        return new Heading(part, id, path, always, title, otherLead, otherEmpty);
    }

    private static List<Heading> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Heading.class.getClassLoader().getResourceAsStream("registers.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Heading::parse)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Heading parse(String line) {
        String[] parts = (line + " ").split(" \\| ?", -1);
        return new Heading(
                parts[0], parts[1], parts[2], parts[3].equals("always"), parts[4], parts[5], parts[6].strip());
    }
}
