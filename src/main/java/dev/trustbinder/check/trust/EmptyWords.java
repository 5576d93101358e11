package dev.trustbinder.check.trust;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words on the trust center that promise everything or mean nothing. */
final class EmptyWords implements Judgement {
    private static final Rule RULE =
            Rule.defect("trust/empty-words", WARNING, "the trust center uses absolute or empty words");
    private static final Pattern WORDS = Pattern.compile(
            "\\b(?:(?:bank|military|enterprise)[ -]grade|best[ -]in[ -]class|world[ -]class|state[ -]of[ -]the[ -]art"
                    + "|industry[ -]leading|cutting[ -]edge|bullet[ -]?proof|hack[ -]?proof|tamper[ -]?proof|unhackable"
                    + "|unbreakable|impenetrable|(?:fully|completely|totally|absolutely) (?:secure|safe)"
                    + "|always|never been (?:breached|hacked))\\b|\\b100 ?% (?:secure|safe|uptime)",
            Pattern.CASE_INSENSITIVE);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        return PublicWords.written(assessment.program())
                .flatMap(prose -> prose.matches(WORDS)
                        .map(match -> RULE.at(
                                prose.at(match.start(), match.end()),
                                "%s says \"%s\"".formatted(prose.id(), match.group()),
                                "name what is done instead, such as AES-256 with keys rotated every year")));
    }
}
