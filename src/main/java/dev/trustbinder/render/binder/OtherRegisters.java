package dev.trustbinder.render.binder;

import dev.trustbinder.assess.Roster;
import dev.trustbinder.check.Findings;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Population;
import dev.trustbinder.model.Zero;
import dev.trustbinder.render.page.Table.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Registers of what stands inside other records or beside them: samples, roles, signed statements, findings. */
record OtherRegisters(Cells cells) {
    /** A row drawn from a population. */
    private record Drawn(Entry<Population> population, int number, Population.Sample sample, Population.Row row) {}

    Register samples() {
        return new Columns<Drawn>(cells)
                .id("Population", one -> one.population().id())
                .filter()
                .count("Sample", Drawn::number)
                .text("Row", one -> one.row().row())
                .pieces("Evidence", Register.Type.ID, this::proof)
                .ids("Controls", one -> one.population().facts().controls())
                .text("Seed", one -> one.sample().seed())
                .whereKnown()
                .number("Size", one -> one.sample().size())
                .text("Method", one -> one.sample().method())
                .register(Heading.of("samples"), drawn());
    }

    private List<Drawn> drawn() {
        List<Drawn> drawn = new ArrayList<>();
        for (Entry<Population> population : sorted(Population.class)) {
            int number = 0;
            for (Population.Sample sample : population.facts().samples()) {
                number++;
                for (Population.Row row : sample.rows()) {
                    drawn.add(new Drawn(population, number, sample, row));
                }
            }
        }
        return drawn;
    }

    private <T extends Record> List<Entry<T>> sorted(Class<T> type) {
        return cells.view().program().all(type).stream().sorted(Cells.byId()).toList();
    }

    private List<Piece> proof(Drawn one) {
        String written = one.row().evidence();
        return written.isEmpty() ? List.of() : List.of(cells.proof(one.population(), written));
    }

    Register roles() {
        return new Columns<Charter.Role>(cells)
                .text("Role", Charter.Role::title)
                .text("Id", Charter.Role::id)
                .pieces("Held on the as-of date by", Register.Type.IDS, this::holders)
                .whereKnown()
                .pieces(
                        "All holders",
                        Register.Type.TEXTS,
                        role -> role.holders().stream().map(this::holding).toList())
                .holder("Stands in", Charter.Role::deputy)
                .always()
                .count(
                        "Named by",
                        role -> cells.view().program().index().naming(role.id()).size())
                .register(
                        Heading.of("roles"),
                        cells.view().program().charter().roles(),
                        role -> Places.anchor(role.id()));
    }

    /** Who holds a role on the as-of date. */
    List<Piece> holders(Charter.Role role) {
        return role.holders().stream()
                .filter(holding ->
                        Roster.holds(holding, cells.view().assessment().asOf().date()))
                .map(holding -> cells.link(holding.person()))
                .toList();
    }

    private Piece holding(Charter.Holding holding) {
        Piece person = cells.link(holding.person());
        String from = holding.from().map(day -> " from " + day).orElse("");
        String to = holding.to().map(day -> " to " + day).orElse("");
        return new Piece(person.text() + from + to, person.href(), "");
    }

    /** Something that did not happen; the id of the record that says so is empty for a whole register. */
    private record Statement(String about, String record, Zero zero) {}

    Register zeros() {
        List<Statement> statements = new ArrayList<>();
        cells.view()
                .program()
                .zeros()
                .forEach((kind, zero) ->
                        statements.add(new Statement(Heading.of(kind).title(), "", zero.facts())));
        for (Entry<Population> population : sorted(Population.class)) {
            population
                    .facts()
                    .zero()
                    .ifPresent(zero -> statements.add(new Statement("Population", population.id(), zero)));
        }
        return new Columns<Statement>(cells)
                .text("About", Statement::about)
                .prose("Statement", one -> one.zero().statement())
                .holder("Signed by", one -> one.zero().signedBy())
                .date("Signed on", one -> one.zero().on())
                .whereKnown()
                .id("Record", Statement::record)
                .register(Heading.of("zero-statements"), statements);
    }

    Register findings(List<Finding> findings) {
        return findings(Heading.of("findings"), findings);
    }

    /** Defects of the baseline. */
    Register known(List<Finding> findings) {
        return findings(Heading.of("known-findings"), findings);
    }

    private Register findings(Heading heading, List<Finding> findings) {
        return new Columns<Finding>(cells)
                .pieces("Severity", Register.Type.STATE, finding -> List.of(Tones.of(finding.severity())))
                .filter()
                .prose("Message", Finding::message)
                .text("Place", finding -> AuditorView.place(finding.location()))
                .text("Rule", finding -> finding.rule().id())
                .filter()
                .text("Kind", finding -> finding.rule().kind().name().toLowerCase(Locale.ROOT))
                .filter()
                .whereKnown()
                .prose("What to do", Finding::help)
                .register(heading, findings);
    }

    Register allowed() {
        return new Columns<Findings.Waived>(cells)
                .text("Rule", one -> one.finding().rule().id())
                .filter()
                .prose("Message", one -> one.finding().message())
                .text("Place", one -> AuditorView.place(one.finding().location()))
                .prose("Because", Findings.Waived::because)
                .date("Until", one -> Optional.of(one.until()))
                .register(Heading.of("allowed"), cells.view().findings().waived());
    }
}
