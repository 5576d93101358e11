package dev.trustbinder.render.binder;

import dev.trustbinder.assess.Roster;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.model.Allowance;
import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Population;
import dev.trustbinder.model.Vendor;
import dev.trustbinder.model.Zero;
import dev.trustbinder.render.page.Table.Cell;
import dev.trustbinder.render.page.Table.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Registers of what stands inside other records: samples, roles, signed statements, what is expected of vendors. */
record OtherRegisters(Cells cells, RecordRegister records) {

    /** A row drawn from a population. */
    private record Drawn(Entry<Population> population, int number, Population.Sample sample, Population.Row row) {}

    Register samples() {
        List<Drawn> drawn = new ArrayList<>();
        for (Entry<Population> population : sorted(Population.class)) {
            List<Population.Sample> samples = population.facts().samples();
            for (int i = 0; i < samples.size(); i++) {
                for (Population.Row row : samples.get(i).rows()) {
                    drawn.add(new Drawn(population, i + 1, samples.get(i), row));
                }
            }
        }
        return new Columns<Drawn>()
                .filter("Population", Register.Type.ID, one -> cells.self(one.population()))
                .always("Sample", Register.Type.NUMBER, one -> Cells.number(one.number()))
                .always("Row", Register.Type.TEXT, one -> Cells.text(one.row().row()))
                .always(
                        "Evidence",
                        Register.Type.ID,
                        one -> proof(one.population(), one.row().evidence()))
                .always(
                        "Controls",
                        Register.Type.IDS,
                        one -> cells.links(one.population().facts().controls()))
                .always(
                        "Seed",
                        Register.Type.TEXT,
                        one -> Cells.text(one.sample().seed()))
                .known(
                        "Size",
                        Register.Type.NUMBER,
                        one -> Cells.value(one.sample().size()))
                .known(
                        "Method",
                        Register.Type.TEXT,
                        one -> Cells.text(one.sample().method()))
                .register(
                        new Columns.Heading(
                                "samples",
                                "Samples",
                                "The rows drawn from populations, and the evidence of each.",
                                "No sample was drawn."),
                        drawn,
                        one -> "");
    }

    private <T extends Record> List<Entry<T>> sorted(Class<T> type) {
        return cells.view().program().all(type).stream().sorted(Cells.byId()).toList();
    }

    private Cell proof(Entry<?> from, String written) {
        return written.isEmpty() ? Cells.NOTHING : Cells.cell(List.of(cells.proof(from, written)));
    }

    Register roles() {
        return new Columns<Charter.Role>()
                .always("Role", Register.Type.TEXT, role -> Cells.text(role.title()))
                .always("Id", Register.Type.ID, role -> Cells.text(role.id()))
                .always("Held on the as-of date by", Register.Type.IDS, this::holders)
                .known(
                        "All holders",
                        Register.Type.TEXTS,
                        role -> Cells.cell(
                                role.holders().stream().map(this::holding).toList()))
                .known("Stands in", Register.Type.TEXT, role -> cells.holder(role.deputy()))
                .always(
                        "Named by",
                        Register.Type.NUMBER,
                        role -> Cells.number(
                                cells.view().program().index().naming(role.id()).size()))
                .register(
                        new Columns.Heading(
                                "roles",
                                "Roles",
                                "Who does what: the roles that records name as owner, performer, reviewer or approver.",
                                "No role is recorded."),
                        cells.view().program().charter().roles(),
                        role -> Places.anchor(role.id()));
    }

    private Cell holders(Charter.Role role) {
        return Cells.cell(role.holders().stream()
                .filter(holding ->
                        Roster.holds(holding, cells.view().assessment().asOf().date()))
                .map(holding -> cells.link(holding.person()))
                .toList());
    }

    private Piece holding(Charter.Holding holding) {
        Piece person = cells.link(holding.person());
        String days = holding.from().map(from -> " from " + from).orElse("")
                + holding.to().map(to -> " to " + to).orElse("");
        return new Piece(person.text() + days, person.href(), "");
    }

    /** Something that did not happen. */
    private record Statement(String about, Optional<String> id, Zero zero) {}

    Register zeros() {
        List<Statement> statements = new ArrayList<>();
        cells.view()
                .program()
                .zeros()
                .forEach((kind, zero) ->
                        statements.add(new Statement(Shelves.of(kind).title(), Optional.empty(), zero.facts())));
        for (Entry<Population> population : sorted(Population.class)) {
            population
                    .facts()
                    .zero()
                    .ifPresent(zero -> statements.add(new Statement("Population", Optional.of(population.id()), zero)));
        }
        return new Columns<Statement>()
                .always("About", Register.Type.TEXT, one -> Cells.text(one.about()))
                .known(
                        "Record",
                        Register.Type.ID,
                        one -> Cells.cell(one.id().stream().map(cells::link).toList()))
                .always(
                        "Statement",
                        Register.Type.LONG,
                        one -> Cells.text(one.zero().statement()))
                .always(
                        "Signed by",
                        Register.Type.TEXT,
                        one -> cells.holder(one.zero().signedBy()))
                .always(
                        "Signed on",
                        Register.Type.DATE,
                        one -> Cells.value(one.zero().on()))
                .register(
                        new Columns.Heading(
                                "zero-statements",
                                "Zero statements",
                                "Signed statements that something did not happen.",
                                "No such statement was signed."),
                        statements,
                        one -> "");
    }

    /** A control expected of a subservice organization. */
    record Expected(Entry<Vendor> vendor, Vendor.Subservice subservice, Vendor.Csoc control) {}

    Register expected() {
        List<Expected> expected = new ArrayList<>();
        for (Entry<Vendor> vendor : sorted(Vendor.class)) {
            vendor.facts()
                    .subservice()
                    .ifPresent(subservice -> subservice
                            .csocs()
                            .forEach(control -> expected.add(new Expected(vendor, subservice, control))));
        }
        return new Columns<Expected>()
                .filter("Vendor", Register.Type.ID, one -> cells.self(one.vendor()))
                .always(
                        "Service",
                        Register.Type.LONG,
                        one -> Cells.text(one.subservice().nature()))
                .filter(
                        "Method",
                        Register.Type.STATE,
                        one -> Cells.word(one.subservice().method()))
                .always("Id", Register.Type.ID, one -> Cells.text(one.control().id()))
                .always(
                        "Control expected",
                        Register.Type.LONG,
                        one -> Cells.text(one.control().title()))
                .always(
                        "Criteria",
                        Register.Type.IDS,
                        one -> cells.criteria(one.control().criteria()))
                .always(
                        "Watched by our controls",
                        Register.Type.IDS,
                        one -> cells.links(one.subservice().monitoredBy()))
                .register(
                        new Columns.Heading(
                                "subservice-controls",
                                "Subservice organizations",
                                "The controls expected of subservice organizations (DC7), and our own that watch them.",
                                "No vendor is treated as a subservice organization."),
                        expected,
                        one -> "");
    }

    /** A duty that a vendor's report leaves to its customers. */
    record Left(Entry<Vendor> vendor, Vendor.Duty duty) {}

    Register duties() {
        List<Left> left = new ArrayList<>();
        for (Entry<Vendor> vendor : sorted(Vendor.class)) {
            vendor.facts().theirCuecs().forEach(duty -> left.add(new Left(vendor, duty)));
        }
        return new Columns<Left>()
                .filter("Vendor", Register.Type.ID, one -> cells.self(one.vendor()))
                .always("Duty", Register.Type.LONG, one -> Cells.text(one.duty().title()))
                .always(
                        "Answered by our controls",
                        Register.Type.IDS,
                        one -> cells.links(one.duty().answeredBy()))
                .register(
                        new Columns.Heading(
                                "vendor-duties",
                                "Duties left to us",
                                "What the reports of vendors expect of their customers, and the controls that answer it.",
                                "No vendor's report leaves a duty to us on record."),
                        left,
                        one -> "");
    }

    Register findings(List<Finding> findings) {
        return new Columns<Finding>()
                .filter("Severity", Register.Type.STATE, finding -> Cells.cell(List.of(Tones.of(finding.severity()))))
                .always("Message", Register.Type.LONG, finding -> Cells.text(finding.message()))
                .always("Place", Register.Type.TEXT, finding -> Cells.text(AuditorView.place(finding.location())))
                .filter(
                        "Rule",
                        Register.Type.ID,
                        finding -> Cells.text(finding.rule().id()))
                .filter(
                        "Kind",
                        Register.Type.STATE,
                        finding -> Cells.text(finding.rule().kind().name().toLowerCase(Locale.ROOT)))
                .known("What to do", Register.Type.LONG, finding -> Cells.text(finding.help()))
                .register(
                        new Columns.Heading(
                                "findings",
                                "Validation report",
                                "What the rules found in the records. A defect is a mistake in the records; a condition is a fact of the audit that no edit repairs.",
                                "The rules found nothing."),
                        findings,
                        finding -> "");
    }

    Register allowed() {
        return new Columns<Allowance>()
                .filter("Rule", Register.Type.ID, one -> Cells.text(one.rule()))
                .always("Because", Register.Type.LONG, one -> Cells.text(one.because()))
                .always(
                        "Until",
                        Register.Type.DATE,
                        one -> Cells.text(one.until().toString()))
                .always("Covers", Register.Type.TEXT, one -> Cells.text(AuditorView.place(one.covers())))
                .register(
                        new Columns.Heading(
                                "allowed",
                                "Defects allowed for a time",
                                "Defects that the organization allows until a day, each with its reason. They are not in the validation report.",
                                "No defect is allowed."),
                        cells.view().program().allowances(),
                        one -> "");
    }
}
