package dev.trustbinder.starter;

import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Words;
import dev.trustbinder.starter.Question.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The questions that are the same for everyone, in the order they are asked. */
final class Questions {
    /** Who asks, and why. */
    static final List<Question> COMPANY = List.of(
            text("organization.name", "Legal name of the company?", "It stands on every document."),
            text("organization.short-name", "The name people use?", "Policies call it that."),
            text("organization.address", "Postal address?", "The description names the place.")
                    .orNothing(),
            Question.of(Sort.ADDRESS, "organization.site", "Web site, with https://?", "The trust center links to it."),
            text("system.name", "Name of the system the report is about?", "A report speaks of one system."),
            text("system.description", "What does it do for customers, in one sentence?", "")
                    .orNothing(),
            text("why", "Why is a report wanted?", "It becomes the first objective."),
            text("asked-by", "Who asks for it, such as customers or investors?", "")
                    .orNothing(),
            Question.of(Sort.DAY, "needed-by", "By which day is it needed?", "It decides between the two types.")
                    .orNothing(),
            truth("within-three-months", "Is it needed within three months?"),
            choice("earlier-audit", "Which report is there already?", Answers.EarlierAudit.class, "none"));

    /** What the workspace is tailored to. */
    static final List<Question> WAYS = List.of(
            choice("business", "What does the company do?", Answers.Business.class, "saas"),
            truth("own-code", "Does it write software of its own for customers?"),
            choice("cloud", "Where does the system run?", Answers.Cloud.class, "aws"),
            choice("identity-provider", "Where are accounts kept?", Answers.IdentityProvider.class, "other-idp"),
            choice("code-host", "Where is code kept?", Answers.CodeHost.class, "github"),
            choice("changes", "How are changes managed?", Answers.ChangePath.class, "pull-requests"),
            choice("work", "Where do people work?", Answers.WorkPlace.class, "remote"),
            Question.choice(
                            "data-role",
                            "What is your role towards the personal data of customers?",
                            "A processor acts on the word of its customers.",
                            Words.all(Charter.DataRole.class))
                    .or("processor"),
            truth("dedicated", "Does someone work on security or compliance alone?"));

    /** The roles whose holders are asked for; the others fall to them. */
    static final List<Role> PEOPLE =
            List.of(Role.CEO, Role.CISO, Role.IT_LEAD, Role.ENGINEERING_LEAD, Role.HR_LEAD, Role.FINANCE_LEAD);

    private Questions() {}

    private static Question text(String key, String ask, String reason) {
        return Question.of(Sort.TEXT, key, ask, reason);
    }

    private static Question truth(String key, String ask) {
        return Question.of(Sort.TRUTH, key, ask, "").or("no");
    }

    private static Question choice(String key, String ask, Class<? extends Enum<?>> words, String otherwise) {
        return Question.choice(key, ask, "", Words.all(words)).or(otherwise);
    }

    /** Whether a category is in scope, and why; the reasons of its checklist are proposed. */
    static Stream<Question> scope(String category, List<String> reasons) {
        List<Question> questions = new ArrayList<>();
        String cost = "Each category adds criteria, work and cost; leave out what nobody asks for.";
        questions.add(Question.of(Sort.TRUTH, "category." + category, "Put " + category + " in scope?", cost)
                .or(reasons.isEmpty() ? "no" : "yes"));
        questions.add(text("reason." + category, "Why is " + category + " in scope?", "The auditor asks.")
                .or(String.join("; ", reasons)));
        return questions.stream();
    }
}
