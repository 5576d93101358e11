package dev.trustbinder.render.binder;

import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Vendor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What stands inside the records of vendors: their reports, our reviews, and who answers for what on either side. */
record VendorRegisters(Cells cells) {
    /** Something that stands inside the record of a vendor. */
    private record Part<P>(Entry<Vendor> vendor, P part) {}

    private <P> List<Part<P>> parts(Function<Vendor, List<P>> parts) {
        List<Part<P>> all = new ArrayList<>();
        cells.view().program().all(Vendor.class).stream()
                .sorted(Cells.byId())
                .forEach(vendor -> parts.apply(vendor.facts()).forEach(part -> all.add(new Part<>(vendor, part))));
        return all;
    }

    private <P> Columns<Part<P>> columns() {
        return new Columns<Part<P>>(cells)
                .id("Vendor", one -> one.vendor().id())
                .filter()
                .text("Name", one -> one.vendor().title());
    }

    Register reports() {
        return this.<Vendor.Report>columns()
                .text("Report", one -> one.part().kind())
                .date("Period", one -> one.part().period())
                .word("Opinion", one -> one.part().opinion())
                .filter()
                .prose("Exceptions", one -> one.part().exceptions())
                .whereKnown()
                .date("Bridged until", one -> one.part().bridgeUntil())
                .always()
                .date("Reviewed on", one -> one.part().reviewed())
                .holder("Reviewer", one -> one.part().reviewer())
                .register(Heading.of("vendor-reports"), parts(Vendor::reports));
    }

    Register reviews() {
        return this.<Vendor.Review>columns()
                .date("Reviewed on", one -> one.part().on())
                .holder("By", one -> one.part().by())
                .prose("Result", one -> one.part().result())
                .whereKnown()
                .cell(
                        "Open points",
                        Register.Type.LONGS,
                        one -> Cells.texts(one.part().openPoints()))
                .prose("Accepted because", one -> one.part().acceptance())
                .register(Heading.of("vendor-reviews"), parts(Vendor::reviews));
    }

    /** A control expected, and how its vendor is treated. */
    private record Expected(Vendor.Subservice subservice, Vendor.Csoc control) {}

    Register expected() {
        return this.<Expected>columns()
                .prose("Service", one -> one.part().subservice().nature())
                .word("Method", one -> one.part().subservice().method())
                .text("Id", one -> one.part().control().id())
                .prose("Control expected", one -> one.part().control().title())
                .criteria("Criteria", one -> one.part().control().criteria())
                .ids("Watched by our controls", one -> one.part().subservice().monitoredBy())
                .register(Heading.of("subservice-controls"), parts(VendorRegisters::expected));
    }

    private static List<Expected> expected(Vendor vendor) {
        return vendor.subservice().stream()
                .flatMap(subservice -> subservice.csocs().stream().map(control -> new Expected(subservice, control)))
                .toList();
    }

    Register duties() {
        return this.<Vendor.Duty>columns()
                .prose("Duty", one -> one.part().title())
                .ids("Answered by our controls", one -> one.part().answeredBy())
                .register(Heading.of("vendor-duties"), parts(Vendor::theirCuecs));
    }
}
