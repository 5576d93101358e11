package dev.trustbinder.starter;

import dev.trustbinder.model.Engagement.Type;
import dev.trustbinder.model.Field;
import dev.trustbinder.model.Shape;
import dev.trustbinder.model.Words;
import dev.trustbinder.starter.Question.Sort;
import java.time.LocalDate;
import java.util.ArrayList;
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
        String host = Facts.host(known("organization.site"));
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

    /** Turns what was said in an interview into a file of answers. */
    private static final class InterviewText {
        private final Map<String, String> given;
        private final StringBuilder text = new StringBuilder();

        private InterviewText(Map<String, String> given) {
            this.given = given;
        }

        static String of(Map<String, String> given, List<Role> asked) {
            InterviewText file = new InterviewText(given);
            file.map("organization", "name", "short-name", "address", "site");
            file.map("system", "name", "description");
            file.texts("why", "asked-by", "security-contact");
            file.words("needed-by", "earlier-audit", "business", "cloud", "identity-provider", "code-host", "work");
            file.words("data-role");
            file.line("changes", given.getOrDefault("changes", "tickets"));
            file.truths("own-code", "dedicated", "within-three-months");
            file.categories();
            file.people(asked);
            if (given.containsKey("engagement.type")) {
                file.line("engagement", "{type: " + given.get("engagement.type") + "}");
            }
            return file.text.toString();
        }

        private void line(String key, String value) {
            text.append(key).append(": ").append(value).append('\n');
        }

        private boolean has(String key) {
            return !given.getOrDefault(key, "").isEmpty();
        }

        private void map(String key, String... inner) {
            List<String> pairs = new ArrayList<>();
            for (String name : inner) {
                if (has(key + "." + name)) {
                    pairs.add(name + ": " + Spelling.quoted(given.get(key + "." + name)));
                }
            }
            line(key, "{" + String.join(", ", pairs) + "}");
        }

        private void texts(String... keys) {
            for (String key : keys) {
                if (has(key)) {
                    line(key, Spelling.quoted(given.get(key)));
                }
            }
        }

        private void words(String... keys) {
            for (String key : keys) {
                if (has(key)) {
                    line(key, given.get(key));
                }
            }
        }

        private void truths(String... keys) {
            for (String key : keys) {
                if (has(key)) {
                    line(key, String.valueOf(given.get(key).equals("yes")));
                }
            }
        }

        private void categories() {
            List<String> chosen = new ArrayList<>();
            for (String word : Words.all(Answers.Category.class)) {
                if (has("reason." + word)) {
                    chosen.add(
                            "{category: %s, reason: %s}".formatted(word, Spelling.quoted(given.get("reason." + word))));
                }
            }
            line("categories", "[" + String.join(", ", chosen) + "]");
        }

        /** One person for each name, with every role that name was given for. */
        private void people(List<Role> asked) {
            Map<String, List<String>> roles = new LinkedHashMap<>();
            for (Role role : asked) {
                if (has(Interview.person(role))) {
                    roles.computeIfAbsent(given.get(Interview.person(role)), name -> new ArrayList<>())
                            .add(role.id());
                }
            }
            List<String> people = new ArrayList<>();
            roles.forEach((name, held) ->
                    people.add("{name: %s, roles: [%s]}".formatted(Spelling.quoted(name), String.join(", ", held))));
            line("people", "[" + String.join(", ", people) + "]");
        }
    }

    /** The questions that are the same for everyone, in the order they are asked: the resource {@code questions.txt}. */
    private static final class Questions {
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
            questions.add(Question.of(
                            Sort.TEXT, "reason." + category, "Why is " + category + " in scope?", "The auditor asks.")
                    .or(String.join("; ", reasons)));
            return questions.stream();
        }
    }
}
