package dev.trustbinder.check;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.finding.Suggestion;
import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.EvidenceFile;
import dev.trustbinder.model.Population;
import dev.trustbinder.model.Program;
import dev.trustbinder.repository.RepoPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a programme allows for a time: comments beside a defect, and {@code waived:} in {@code program.yml}. */
final class Waivers {
    private final LocalDate day;
    private final List<Waiver> all = new ArrayList<>();
    private final Set<Waiver> used = new LinkedHashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    /**
     * One of them.
     *
     * @param comment where it stands, and where what is wrong with it is shown
     * @param covers the record or line below which a defect must begin
     * @param files the files that belong to the record beside the one it stands in
     */
    private record Waiver(
            String rule, LocalDate until, String because, Location comment, Location covers, Set<RepoPath> files) {

        /** What is said of a column of a CSV file reaches beyond the row of any record, and is allowed for the file. */
        boolean covers(Finding finding) {
            Location at = finding.location();
            Location start = at.file().extension().equals("csv")
                    ? at
                    : new Location(at.file(), at.line(), at.column(), at.line(), at.column());
            return finding.isDefect()
                    && finding.rule().id().equals(rule)
                    && (covers.contains(start) || files.contains(at.file()));
        }
    }

    Waivers(Program program, LocalDate day) {
        this.day = day;
        program.allowances()
                .forEach(one -> all.add(
                        new Waiver(one.rule(), one.until(), one.because(), one.comment(), one.covers(), Set.of())));
        List<Charter.Waived> waived = program.charter().waived();
        for (int i = 0; i < waived.size(); i++) {
            add(program, waived.get(i), "waived[%d]".formatted(i));
        }
    }

    /** Of a record that is not there, or a day, the reader and the reference rule have spoken already. */
    private void add(Program program, Charter.Waived waived, String path) {
        Location at = program.charterSource().at(path);
        if (waived.record().isEmpty() == waived.path().isEmpty()) {
            findings.add(CheckRules.WAIVER_MALFORMED.at(
                    at,
                    waived.record().isEmpty() ? "this names no record and no file" : "this names a record and a file",
                    "name one: record: ID, or path: content/policies/diagram.png"));
        } else if (!waived.path().isEmpty()) {
            addFile(program, waived, at);
        }
        program.index()
                .find(waived.record())
                .flatMap(record -> waived.until()
                        .map(until -> new Waiver(
                                waived.rule(),
                                until,
                                waived.because(),
                                at,
                                record.source().whole(),
                                files(program, record))))
                .ifPresent(all::add);
    }

    /** A path is written from the top of the repository, or from the content folder. */
    private void addFile(Program program, Charter.Waived waived, Location at) {
        Set<RepoPath> files = program.revision().files().keySet();
        Optional<RepoPath> file = Stream.of(waived.path(), program.revision().content() + "/" + waived.path())
                .flatMap(path -> files.stream().filter(one -> one.value().equals(path)))
                .findFirst();
        if (file.isEmpty()) {
            List<String> paths = files.stream().map(RepoPath::value).toList();
            findings.add(CheckRules.WAIVER_MALFORMED.at(
                    at, waived.path() + " is no file here", Suggestion.help(waived.path(), paths)));
        }
        file.ifPresent(path -> waived.until()
                .ifPresent(until -> all.add(
                        new Waiver(waived.rule(), until, waived.because(), at, Location.startOf(path), Set.of(path)))));
    }

    /** The files of a piece of evidence, or that of a population. */
    private static Set<RepoPath> files(Program program, Entry<?> record) {
        if (record.facts() instanceof Population population) {
            return record.source().file().parent().resolve(population.file()).stream()
                    .collect(Collectors.toSet());
        }
        return program.evidence().stream()
                .filter(piece -> piece.id().equals(record.id()))
                .flatMap(piece -> piece.files().stream())
                .map(EvidenceFile::path)
                .filter(file ->
                        !file.equals(record.source().file()) || !file.name().equals("runs.csv"))
                .collect(Collectors.toSet());
    }

    /** The waiver that covers a finding on the day. */
    Optional<Findings.Waived> of(Finding finding) {
        Optional<Waiver> covering = all.stream()
                .filter(waiver -> waiver.covers(finding))
                .filter(waiver -> !day.isAfter(waiver.until()))
                .findFirst();
        covering.ifPresent(used::add);
        return covering.map(waiver -> new Findings.Waived(finding, waiver.until(), waiver.because()));
    }

    /** What is wrong with the waivers themselves, after every finding was held against them. */
    List<Finding> findings() {
        Map<String, Rule> rules = RuleCatalogue.rules();
        for (Waiver waiver : all) {
            Rule rule = rules.get(waiver.rule());
            if (rule == null) {
                findings.add(CheckRules.WAIVER_RULE.at(
                        waiver.comment(),
                        "%s is no rule".formatted(waiver.rule()),
                        Suggestion.help(waiver.rule(), rules.keySet())));
            } else if (rule.kind() == Rule.Kind.CONDITION) {
                findings.add(CheckRules.WAIVER_CONDITION.at(
                        waiver.comment(),
                        "%s is a fact of the audit and cannot be allowed".formatted(rule.id()),
                        "remove this; record an exception or a gap with what is done about it"));
            } else if (day.isAfter(waiver.until())) {
                findings.add(CheckRules.WAIVER_EXPIRED.at(
                        waiver.comment(),
                        "this allowed %s until %s".formatted(rule.id(), waiver.until()),
                        "correct the defect, or decide again"));
            } else if (!used.contains(waiver)) {
                findings.add(CheckRules.WAIVER_UNUSED.at(
                        waiver.comment(), "nothing here needs %s to be allowed".formatted(rule.id()), "remove it"));
            }
        }
        return findings;
    }
}
