package dev.trustbinder.build;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.Findings;
import dev.trustbinder.disclose.Disclosure;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.gate.Gate;
import dev.trustbinder.gate.Withheld;
import dev.trustbinder.model.Program;
import dev.trustbinder.publish.Publication;
import dev.trustbinder.render.binder.BinderPages;
import dev.trustbinder.render.page.Pages;
import dev.trustbinder.render.page.Theme;
import dev.trustbinder.render.trust.TrustPages;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What one build gives.
 *
 * @param binder the audit binder, built whatever was found
 * @param trust the trust center; empty while a defect touches anything public
 * @param findings what was found before and, by the gate, after rendering
 * @param blocking those that keep the trust center from being replaced
 */
public record Sites(Publication binder, Optional<Publication> trust, Findings findings, List<Finding> blocking) {

    public Sites {
        blocking = List.copyOf(blocking);
    }

    /** Both sites of a programme as it was assessed and checked. */
    public static Sites of(Assessment assessment, Findings found, Theme theme) throws IOException {
        List<Finding> blocking = PublicDefects.among(found.active(), assessment.program());
        if (!blocking.isEmpty()) {
            return new Sites(BinderPages.of(assessment, found, Pages.of(theme)), Optional.empty(), found, blocking);
        }
        Publication trust = TrustPages.of(Disclosure.of(assessment.program(), assessment.asOf()), theme);
        List<Finding> leaks =
                Gate.inspect(trust, Withheld.of(assessment.program()), path -> origin(assessment.program(), path));
        Findings all = leaks.isEmpty() ? found : found.and(leaks);
        Publication binder = BinderPages.of(assessment, all, Pages.of(theme));
        return new Sites(binder, Optional.of(trust).filter(site -> leaks.isEmpty()), all, leaks);
    }

    /** The record whose page lies at {@code path}; {@code program.yml} for what is made from many. */
    private static Location origin(Program program, String path) {
        return Arrays.stream(path.split("/"))
                .flatMap(part -> program.index().find(part).stream())
                .map(entry -> entry.source().start())
                .findFirst()
                .orElseGet(() -> program.charterSource().start());
    }
}
