package dev.trustbinder.check.trust;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.TrustCenter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A commitment card that is an essay. */
final class LongCard extends RecordJudgement<TrustCenter> {
    private static final int MOST = 25;

    LongCard() {
        super(TrustCenter.class, Rule.defect("trust/long-card", WARNING, "a commitment card has more than 25 words"));
    }

    @Override
    protected Stream<Finding> judge(Entry<TrustCenter> center, Assessment assessment) {
        List<TrustCenter.Promise> cards = center.facts().commitments();
        return IntStream.range(0, cards.size())
                .filter(i -> words(cards.get(i).text()) > MOST)
                .mapToObj(i -> at(
                        center,
                        "commitments[" + i + "].text",
                        "\"%s\" has %d words, more than %d"
                                .formatted(
                                        cards.get(i).title(), words(cards.get(i).text()), MOST),
                        "say what is done in one sentence; the control says the rest"));
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
