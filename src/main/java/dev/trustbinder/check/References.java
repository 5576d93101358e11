package dev.trustbinder.check;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.model.Engagement;
import dev.trustbinder.model.Framework;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Reference;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The one generic rule: whatever a field says must name something, it names something that is there. */
final class References {
    private final Program program;
    private final RecordNames records;
    private final CriterionNames criteria;
    private final HolderNames holders;
    private final FileNames files;

    private References(Program program, Departures departures) {
        this.program = program;
        this.records = new RecordNames(program, departures);
        this.criteria = new CriterionNames(program);
        this.holders = new HolderNames(program, departures);
        this.files = new FileNames(program, records, departures);
    }

    /** What the records, the zero statements and {@code program.yml} name that is not there. */
    static Stream<Finding> in(Program program, Departures departures) {
        References references = new References(program, departures);
        Stream<Mention> ofRecords = program.index().links().stream().map(link -> Mention.by(link.from(), link.by()));
        Stream<Mention> ofZeros = program.zeros().values().stream()
                .flatMap(zero -> Reference.in(zero).stream().map(reference -> Mention.by(zero, reference)));
        Stream<Mention> ofCharter =
                Reference.in(program.charter()).stream().map(reference -> ofCharter(program, reference));
        return Stream.of(ofRecords, ofZeros, ofCharter)
                .flatMap(all -> all)
                .flatMap(mention -> references.judge(mention).stream());
    }

    private static Mention ofCharter(Program program, Reference reference) {
        return new Mention(
                "program.yml",
                Mention.verb(reference),
                reference,
                program.charterSource().at(reference.path()));
    }

    private Optional<Finding> judge(Mention mention) {
        return switch (mention.reference().names()) {
            case NOTHING -> Optional.empty();
            case CRITERION -> criteria.criterion(mention);
            case POINT -> criteria.point(mention);
            case CATEGORY ->
                oneOf(
                        mention,
                        program.framework().categories().stream()
                                .map(Framework.Category::id)
                                .toList());
            case FRAMEWORK -> criteria.framework(mention);
            case PERSON, ROLE, HOLDER, AUDIENCE_ROLE -> holders.holder(mention);
            case ENGAGEMENT -> engagement(mention);
            case RULE -> rule(mention);
            case FILE -> files.file(mention);
            case PROOF, RESPONSE -> files.proof(mention);
            case SOURCE -> mention.reference().written().contains(" ") ? Optional.empty() : records.record(mention);
            case CONTROLS,
                    POLICIES,
                    PROCEDURES,
                    SYSTEMS,
                    DATA_CLASSES,
                    VENDORS,
                    POPULATIONS,
                    COURSES,
                    COMMITMENTS,
                    ASSESSMENTS,
                    REPORTS,
                    ANSWERS,
                    EVIDENCE_ID,
                    BASIS -> records.record(mention);
        };
    }

    private static Optional<Finding> oneOf(Mention mention, Collection<String> categories) {
        return categories.contains(mention.reference().written())
                ? Optional.empty()
                : Optional.of(mention.unknown(CheckRules.CATEGORY, "which is no category", categories));
    }

    private Optional<Finding> engagement(Mention mention) {
        List<String> known =
                program.charter().engagements().stream().map(Engagement::id).toList();
        return !program.isCharterRead() || known.contains(mention.reference().written())
                ? Optional.empty()
                : Optional.of(mention.unknown(CheckRules.ENGAGEMENT, "which is no engagement", known));
    }

    private static Optional<Finding> rule(Mention mention) {
        Collection<String> known = RuleCatalogue.rules().keySet();
        return known.contains(mention.reference().written())
                ? Optional.empty()
                : Optional.of(mention.unknown(CheckRules.RULE, "which is no rule", known));
    }
}
