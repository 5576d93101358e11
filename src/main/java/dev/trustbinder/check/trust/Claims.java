package dev.trustbinder.check.trust;

import dev.trustbinder.model.Answer;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.TrustCenter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is claimed in public, each with the records it rests on. */
final class Claims {
    private Claims() {}

    /**
     * One claim.
     *
     * @param path where its basis stands, or would stand
     */
    record Claim(Entry<?> record, String path, String name, List<String> basis) {}

    static Stream<Claim> in(Program program) {
        Stream<Claim> answers = program.all(Answer.class).stream()
                .map(answer ->
                        new Claim(answer, "basis", answer.id(), answer.facts().basis()));
        Stream<Claim> cards = program.all(TrustCenter.class).stream().flatMap(center -> {
            List<TrustCenter.Promise> promises = center.facts().commitments();
            return IntStream.range(0, promises.size())
                    .mapToObj(i -> new Claim(
                            center,
                            "commitments[" + i + "].basis",
                            "\"" + promises.get(i).title() + "\"",
                            promises.get(i).basis()));
        });
        return Stream.concat(answers, cards);
    }
}
