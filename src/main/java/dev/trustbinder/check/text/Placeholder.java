package dev.trustbinder.check.text;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.check.judgement.Prose;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Request;
import dev.trustbinder.model.Texts;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Template text that nobody filled in. */
final class Placeholder implements Judgement {
    private static final Rule RULE = Rule.defect("text/placeholder", ERROR, "a text still has a placeholder");
    private static final int SHOWN = 60;
    /** Citations are filled in documents alone; in a field the public would read the brackets. */
    private static final Pattern CITATION = Pattern.compile("\\[\\[[^\\]\\[\\n]{1,200}]]");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        Program program = assessment.program();
        String company =
                program.charter().organization().map(Charter.Organization::name).orElse("");
        Stream<Finding> inFields = program.index().all().stream()
                .flatMap(record -> Prose.inFields(record).filter(prose -> isOurs(record, prose)))
                .flatMap(prose -> findings(prose, Placeholders.inField(prose.text()), company));
        Stream<Finding> inDocuments = program.index().all().stream()
                .flatMap(Prose::inDocument)
                .flatMap(prose -> findings(prose, Placeholders.in(prose.text()), company));
        Stream<Finding> citations = program.index().all().stream()
                .filter(Entry::isPublic)
                .flatMap(Prose::inFields)
                .flatMap(prose -> findings(prose, prose.matches(CITATION).toList(), company));
        return Stream.of(inFields, citations, inDocuments, inCharter(program, company))
                .flatMap(found -> found);
    }

    /** A company whose own name looks like a template's is called by its name. */
    private static Stream<Finding> findings(Prose prose, List<MatchResult> marks, String company) {
        return marks.stream()
                .filter(mark -> !company.contains(mark.group()))
                .map(mark -> finding(prose.record().id(), mark.group(), prose.at(mark.start(), mark.end())));
    }

    /** The wording of a request is the auditor's. */
    private static boolean isOurs(Entry<?> record, Prose prose) {
        return !(record.facts() instanceof Request request && request.text().equals(prose.text()));
    }

    private static Stream<Finding> inCharter(Program program, String company) {
        return Texts.of(program.charter()).stream()
                .flatMap(text -> Placeholders.inField(text.value()).stream()
                        .filter(mark -> !company.contains(mark.group()))
                        .map(mark -> finding(
                                "program.yml",
                                mark.group(),
                                program.charterSource().at(text.path()))));
    }

    private static Finding finding(String where, String mark, Location place) {
        String shown = mark.length() <= SHOWN ? mark : mark.substring(0, SHOWN) + "…";
        return RULE.at(place, "%s still says %s".formatted(where, shown), "write what belongs there, or delete it");
    }
}
