package dev.trustbinder.check.text;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.check.judgement.Prose;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Request;
import dev.trustbinder.model.Texts;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Template text that nobody filled in. */
final class Placeholder implements Judgement {
    private static final Rule RULE = Rule.defect("text/placeholder", ERROR, "a text still has a placeholder");
    private static final String THING =
            "(?:company|organi[sz]ation|entity|business|client|product|system|service|name|date|owner|role|title|address)";
    private static final Pattern MARK = Pattern.compile("\\bTO-?DO\\b|\\bTB[DC]\\b|\\bFIX-?ME\\b|\\bX{3,}\\b"
            + "|(?i:\\blorem ipsum\\b|[\\[<](?:(?:your|insert|enter|add|the) [^\\]>\\n]{1,40}|"
            + THING
            + "(?: " + THING + ")?)[\\]>])");
    private static final Sought SOUGHT = new Sought(MARK, List.of("TO", "TB", "FI", "XX", "lo", "[", "<"));

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        Program program = assessment.program();
        Stream<Finding> inRecords = program.index().all().stream()
                .flatMap(record -> Prose.in(record).filter(prose -> isOurs(record, prose)))
                .filter(prose -> SOUGHT.standsIn(prose.text()))
                .flatMap(prose -> prose.matches(MARK)
                        .map(mark -> finding(prose.record().id(), mark.group(), prose.at(mark.start(), mark.end()))));
        return Stream.concat(inRecords, inCharter(program));
    }

    /** The wording of a request is the auditor's. */
    private static boolean isOurs(Entry<?> record, Prose prose) {
        return !(record.facts() instanceof Request request && request.text().equals(prose.text()));
    }

    private static Stream<Finding> inCharter(Program program) {
        return Texts.of(program.charter()).stream()
                .flatMap(text -> MARK.matcher(text.value())
                        .results()
                        .map(mark -> finding(
                                "program.yml",
                                mark.group(),
                                program.charterSource().at(text.path()))));
    }

    private static Finding finding(String where, String mark, Location place) {
        return RULE.at(place, "%s still says %s".formatted(where, mark), "write what belongs there, or delete it");
    }
}
