package dev.trustbinder.check.program;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Program;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A trust center that does not know where it will stand. */
final class BaseAddress implements Judgement {
    private static final Rule RULE =
            Rule.defect("program/base-url", ERROR, "the address of the trust center is missing or not https");
    private static final Pattern ADDRESS = Pattern.compile("https://[A-Za-z0-9.-]+(?::\\d+)?(?:/[^?#\\s]*)?");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        Program program = assessment.program();
        return program.charter().publication().stream()
                .map(Charter.PublicationSettings::baseUrl)
                .filter(url -> !ADDRESS.matcher(url).matches())
                .map(url -> RULE.at(
                        program.charterSource().at("publication.base-url"),
                        url.isEmpty()
                                ? "publication has no base-url"
                                : "base-url %s is no https address".formatted(url),
                        "write the address at which it will be read, such as https://trust.example.com/"));
    }
}
