package dev.trustbinder.starter;

import dev.trustbinder.starter.Question.Sort;
import java.util.ArrayList;
import java.util.List;

/**
 * What tells whether a category belongs in the scope of a report.
 *
 * @param asks a question whose yes speaks for it
 * @param reason the yes in words, as a reason for the auditor
 */
record Checklist(Answers.Category category, String asks, String reason) {
    private static final List<Checklist> ALL = List.of(
            new Checklist(
                    Answers.Category.AVAILABILITY,
                    "Do contracts or public pages promise an uptime or a time to recover?",
                    "Contracts or public pages promise uptime or a time to recover"),
            new Checklist(
                    Answers.Category.AVAILABILITY,
                    "Do customers have to stop working when the system stands still?",
                    "Customers cannot work while the system stands still"),
            new Checklist(
                    Answers.Category.CONFIDENTIALITY,
                    "Do customers hand over business secrets, or sign confidentiality agreements with you?",
                    "Customers hand over information they must keep confidential"),
            new Checklist(
                    Answers.Category.CONFIDENTIALITY,
                    "Do contracts say when customers' data is erased?",
                    "Contracts say when customers' data is erased"),
            new Checklist(
                    Answers.Category.PROCESSING_INTEGRITY,
                    "Would a wrong result of the system cost customers money, such as a wrong bill or payment?",
                    "A wrong result would cost customers money"),
            new Checklist(
                    Answers.Category.PROCESSING_INTEGRITY,
                    "Do contracts promise that processing is complete, correct or on time?",
                    "Contracts promise complete, correct or timely processing"),
            new Checklist(
                    Answers.Category.PRIVACY,
                    "Do you decide yourselves why and how personal data of individuals is used?",
                    "The company decides why and how personal data is used"),
            new Checklist(
                    Answers.Category.PRIVACY,
                    "Do customers ask for a report on privacy by that name?",
                    "Customers ask for a report on privacy"));

    /** The questions for one category, in order. */
    static List<Checklist> of(Answers.Category category) {
        return ALL.stream().filter(line -> line.category == category).toList();
    }

    static List<Question> questions(Answers.Category category) {
        List<Question> questions = new ArrayList<>();
        List<Checklist> lines = of(category);
        for (int i = 0; i < lines.size(); i++) {
            String key = "checklist." + dev.trustbinder.model.Words.of(category) + "." + i;
            questions.add(Question.of(Sort.TRUTH, key, lines.get(i).asks(), "").or("no"));
        }
        return questions;
    }
}
