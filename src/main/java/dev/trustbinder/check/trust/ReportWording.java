package dev.trustbinder.check.trust;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A SOC 2 report called what it is not. */
final class ReportWording implements Judgement {
    private static final Rule RULE =
            Rule.defect("trust/report-wording", WARNING, "a public text calls a SOC 2 report what it is not");
    private static final Pattern WRONG = Pattern.compile(
            "\\bAICPA[ -]SOC[ -]?2\\b|\\bSOC[ -]?II\\b|\\bSOC2\\b"
                    + "|\\bSOC[ -]?2®?(?: Type (?:I{1,2}|[12]))?[ -](?:certifi(?:ed|cation|cate)|accredit(?:ed|ation))\\b"
                    + "|\\bcertified (?:for |to |against )?SOC[ -]?2\\b",
            Pattern.CASE_INSENSITIVE);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        return PublicWords.all(assessment.program())
                .flatMap(prose -> prose.matches(WRONG)
                        .map(match -> RULE.at(
                                prose.at(match.start(), match.end()),
                                "%s says \"%s\"".formatted(prose.id(), match.group()),
                                "a service auditor reports on SOC 2® and certifies nothing: write SOC 2® report, Type I or"
                                        + " Type II")));
    }
}
