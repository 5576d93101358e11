package dev.trustbinder.starter;

import dev.trustbinder.model.Engagement.Type;
import dev.trustbinder.model.Words;
import dev.trustbinder.starter.Question.Sort;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The questions a newcomer is asked, one after the other; earlier answers decide what is asked and proposed later. */
public final class Interview {
    private static final String YES = "yes";

    private final LocalDate today;
    private final Map<String, String> given = new LinkedHashMap<>();

    /** An interview that begins on a day. */
    public Interview(LocalDate today) {
        this.today = today;
    }

    /** The question to ask next; empty when all are answered. */
    public Optional<Question> next() {
        return questions().stream()
                .filter(question -> !given.containsKey(question.key()))
                .findFirst();
    }

    /** Takes the answer to {@link #next}; what is wrong with it where it cannot be taken. */
    public Optional<String> answer(String written) {
        Question question = next().orElseThrow();
        String meant = question.meant(written);
        Optional<String> problem =
                question.problem(meant).or(() -> samePerson(question, meant)).or(() -> past(question, meant));
        if (problem.isEmpty()) {
            given.put(question.key(), meant);
        }
        return problem;
    }

    /** Takes the last answer back, so that its question is the next; nothing where none was given. */
    public void back() {
        List<String> answered = List.copyOf(given.keySet());
        if (!answered.isEmpty()) {
            given.remove(answered.get(answered.size() - 1));
        }
    }

    /** What is advised by the answers so far, once enough is known. */
    public Optional<Advice> advice() {
        return isAnswered("security-contact")
                ? AnswersFile.read(AnswersFile.KEPT, text()).answers().map(answers -> Advice.of(answers, today))
                : Optional.empty();
    }

    /** The answers as a file. */
    public String text() {
        return InterviewText.of(given, Questions.PEOPLE);
    }

    private Optional<String> samePerson(Question question, String meant) {
        boolean same = question.key().equals(person(Role.CISO)) && meant.equals(given.get(person(Role.CEO)));
        return same
                ? Optional.of("the security lead and the chief executive are two people: nobody approves what they"
                        + " wrote themselves")
                : Optional.empty();
    }

    private Optional<String> past(Question question, String meant) {
        boolean past = question.key().equals("needed-by")
                && !meant.isEmpty()
                && LocalDate.parse(meant).isBefore(today);
        return past ? Optional.of("%s is past; today is %s".formatted(meant, today)) : Optional.empty();
    }

    static String person(Role role) {
        return "people." + role.id();
    }

    private boolean isAnswered(String key) {
        return given.containsKey(key);
    }

    private String known(String key) {
        return given.getOrDefault(key, "");
    }

    private List<Question> questions() {
        return Stream.of(
                        Questions.first(),
                        Stream.of(Answers.Category.values()).flatMap(this::category),
                        Questions.PEOPLE.stream().map(this::holder),
                        Stream.of(contact()),
                        type().stream())
                .flatMap(some -> some)
                .filter(this::isAsked)
                .map(this::proposing)
                .toList();
    }

    /** Some questions answer themselves. */
    private boolean isAsked(Question question) {
        return switch (question.key()) {
            case "within-three-months" -> known("needed-by").isEmpty();
            case "own-code" -> List.of("msp", "hosting").contains(known("business"));
            case "changes" -> !known("code-host").equals("no-code-host");
            default ->
                !question.key().startsWith("reason.")
                        || known(question.key().replace("reason.", "category.")).equals(YES);
        };
    }

    private Question proposing(Question question) {
        return question.key().equals("organization.short-name") ? question.or(known("organization.name")) : question;
    }

    private Stream<Question> category(Answers.Category category) {
        if (category == Answers.Category.SECURITY) {
            return Stream.empty();
        }
        List<Questions.Listed> checklist = Questions.checklist(Words.of(category));
        List<String> reasons = checklist.stream()
                .filter(one -> known(one.question().key()).equals(YES))
                .map(Questions.Listed::reason)
                .toList();
        return Stream.concat(
                checklist.stream().map(Questions.Listed::question), Questions.scope(Words.of(category), reasons));
    }

    private Question holder(Role role) {
        String reason = role == Role.CEO ? "Names stay internal: the workspace knows people as p-001, p-002." : "";
        String title =
                role.title().startsWith("IT") ? role.title() : role.title().toLowerCase(Locale.ROOT);
        return Question.of(Sort.TEXT, person(role), "Who is the " + title + "?", reason)
                .or(role.otherwise() == role ? "" : known(person(role.otherwise())));
    }

    private Question contact() {
        String host = ProgramFile.host(known("organization.site"));
        return Question.of(
                        Sort.MAIL, "security-contact", "Where may strangers report a weakness?", "It becomes public.")
                .or("security@" + host);
    }

    private Optional<Question> type() {
        return advice().map(advice -> Question.choice(
                        "engagement.type",
                        "Which type of report shall it be?",
                        String.join(". ", advice.reasons()) + ".",
                        Words.all(Type.class))
                .or(Words.of(advice.type())));
    }
}
