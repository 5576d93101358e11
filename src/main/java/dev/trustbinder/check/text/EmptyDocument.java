package dev.trustbinder.check.text;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import java.util.stream.Stream;

/** A document without a word. */
final class EmptyDocument implements Judgement {
    private static final Rule RULE = Rule.defect("document/empty", ERROR, "a document has no text");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        return assessment.program().index().all().stream()
                .filter(record ->
                        record.body().filter(body -> body.wordCount() == 0).isPresent())
                .map(record -> RULE.at(
                        record.source().start(),
                        "%s %s has no text".formatted(record.kind().word(), record.id()),
                        "write it below the front matter"));
    }
}
