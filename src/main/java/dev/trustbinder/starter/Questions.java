package dev.trustbinder.starter;

import dev.trustbinder.model.Field;
import dev.trustbinder.model.Shape;
import dev.trustbinder.model.Words;
import dev.trustbinder.starter.Question.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The questions that are the same for everyone, in the order they are asked: the resource {@code questions.txt}. */
final class Questions {
    /** The roles whose holders are asked for; the others fall to them. */
    static final List<Role> PEOPLE =
            List.of(Role.CEO, Role.CISO, Role.IT_LEAD, Role.ENGINEERING_LEAD, Role.HR_LEAD, Role.FINANCE_LEAD);

    private static final String CHECKLIST = "checklist.";
    private static final List<Listed> ALL = Library.text("questions.txt")
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(Listed::parse)
            .toList();

    private Questions() {}

    /**
     * A question as it is listed.
     *
     * @param reason the yes in words, as a reason for the auditor; empty where the question is not about a category
     */
    record Listed(Question question, String reason) {
        private static Listed parse(String line) {
            String[] parts = line.split(" [|] ?", -1);
            String[] sort = parts[1].split(", ");
            Sort looks = Sort.valueOf(sort[0].toUpperCase(Locale.ROOT));
            Question question = looks == Sort.CHOICE
                    ? Question.choice(parts[0], parts[2], parts[3], words(parts[0]))
                    : Question.of(looks, parts[0], parts[2], parts[3]);
            return new Listed(sort.length > 1 ? question.orNothing() : question.or(parts[4]), parts[5]);
        }

        /** The words that the answer with this key may be. */
        private static List<String> words(String key) {
            return Field.of(Answers.class).stream()
                    .filter(field -> field.key().equals(key))
                    .map(field -> Words.all(((Shape.Choice) field.shape()).words()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Who asks and why, and what the workspace is tailored to. */
    static Stream<Question> first() {
        return ALL.stream()
                .map(Listed::question)
                .filter(question -> !question.key().startsWith(CHECKLIST));
    }

    /** What tells whether a category belongs in the scope of a report. */
    static List<Listed> checklist(String category) {
        return ALL.stream()
                .filter(one -> one.question().key().startsWith(CHECKLIST + category + "."))
                .toList();
    }

    /** Whether a category is in scope, and why; the reasons of its checklist are proposed. */
    static Stream<Question> scope(String category, List<String> reasons) {
        List<Question> questions = new ArrayList<>();
        String cost = "Each category adds criteria, work and cost; leave out what nobody asks for.";
        questions.add(Question.of(Sort.TRUTH, "category." + category, "Put " + category + " in scope?", cost)
                .or(reasons.isEmpty() ? "no" : "yes"));
        questions.add(
                Question.of(Sort.TEXT, "reason." + category, "Why is " + category + " in scope?", "The auditor asks.")
                        .or(String.join("; ", reasons)));
        return questions.stream();
    }
}
