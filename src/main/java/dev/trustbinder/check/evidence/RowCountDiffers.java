package dev.trustbinder.check.evidence;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Evidence.Ipe;
import dev.trustbinder.model.EvidencePiece;
import java.util.stream.Stream;

/** A list that does not have as many rows as it should, or as it is said to have. */
final class RowCountDiffers implements Judgement {
    private static final Rule RULE =
            Rule.defect("evidence/row-count", ERROR, "a list of evidence differs from its control total or its file");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        return assessment.program().evidence().stream()
                .flatMap(piece -> piece.entry().facts().ipe().stream()
                        .filter(ipe -> ipe.rows().isPresent())
                        .flatMap(ipe -> findings(piece, ipe, Lists.of(piece))));
    }

    /**
     * Several lists may be counted together, or one may be the list and the others go with it. A control total that the
     * list holds shows that the rows were written down wrong, which is said once.
     */
    private static Stream<Finding> findings(EvidencePiece piece, Ipe ipe, Lists lists) {
        int said = ipe.rows().get();
        boolean wrong = !lists.isEmpty() && !lists.count(said);
        Stream<Finding> total = ipe.controlTotal().stream()
                .filter(rows -> rows != said && !(wrong && lists.count(rows)))
                .map(rows -> at(
                        piece,
                        "%s has %d rows and a control total of %d".formatted(piece.id(), said, rows),
                        "pull the list again, or find out which rows are missing"));
        Stream<Finding> file = Stream.of(lists)
                .filter(all -> wrong)
                .map(all -> at(
                        piece,
                        "%s says %d rows, %s".formatted(piece.id(), said, all.words()),
                        "the header is no row; count again, or file the list that was checked"));
        return Stream.concat(total, file);
    }

    private static Finding at(EvidencePiece piece, String message, String help) {
        return RULE.at(piece.entry().source().at("ipe.rows"), message, help);
    }
}
