package dev.trustbinder.check;

import dev.trustbinder.check.judgement.NotJudged;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Suggestion;
import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Engagement;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Framework;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Names;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Reference;
import dev.trustbinder.model.Unread;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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

    /** Finds people and roles. */
    private static final class HolderNames {
        private static final String EVERYONE = "all";

        private final Program program;
        private final Departures departures;
        private final List<String> people;
        private final List<String> roles;

        HolderNames(Program program, Departures departures) {
            this.program = program;
            this.departures = departures;
            this.people =
                    program.index().all(Kind.PERSON).stream().map(Entry::id).toList();
            this.roles =
                    program.charter().roles().stream().map(Charter.Role::id).toList();
        }

        /** A finding where no role or person of a sort that fits is called so. */
        Optional<Finding> holder(Mention mention) {
            Names names = mention.reference().names();
            String written = mention.reference().written();
            List<String> known = known(names);
            boolean rolesRead = names == Names.PERSON || program.isCharterRead();
            if (known.contains(written) || !rolesRead) {
                return Optional.empty();
            }
            Optional<Unread> unread = program.unread(written, names.kinds());
            if (unread.isPresent()) {
                return unread.map(NotJudged::reference);
            }
            String problem = program.index()
                    .find(written)
                    .map(found ->
                            "which is a %s, not a %s".formatted(found.kind().word(), names.word()))
                    .orElse("but no %s is called so".formatted(names.word()));
            return Optional.of(departures.told(
                    departures
                            .record(written, names.kinds())
                            .or(() -> Suggestion.near(written, roles).isEmpty()
                                    ? departures.none(names.kinds())
                                    : Optional.empty()),
                    () -> Suggestion.help(written, known),
                    help -> mention.wrong(CheckRules.HOLDER, problem, help)));
        }

        private List<String> known(Names names) {
            List<String> known = new ArrayList<>();
            known.addAll(names == Names.AUDIENCE_ROLE ? List.of(EVERYONE) : Collections.emptyList());
            known.addAll(names == Names.PERSON ? List.of() : roles);
            known.addAll(names == Names.PERSON || names == Names.HOLDER ? people : List.of());
            return known;
        }
    }
}
