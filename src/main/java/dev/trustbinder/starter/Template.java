package dev.trustbinder.starter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of the library before it is tailored. Lines {@code %if}, {@code %elif}, {@code %else} and {@code %end} keep or
 * drop the lines between them, {@code %when} as the first line the whole file, and {@code ((name))} puts in a fact.
 */
record Template(String path, String text) {
    static final Pattern FACT = Pattern.compile("\\(\\(([a-z][a-z0-9.+:-]*)\\)\\)");
    private static final Pattern DIRECTIVE = Pattern.compile("\\s*%(when|if|elif|else|end)\\b(.*)");

    /** Lines between directives: whether they are kept, and whether a branch of theirs was kept already. */
    private record Branch(boolean keeps, boolean taken) {}

    /** The file for one company; empty where it is not for it. */
    Optional<String> render(Condition.Words words, UnaryOperator<String> facts) {
        try {
            return keep(condition -> Condition.holds(condition, words)).map(kept -> filled(kept, facts));
        } catch (BrokenTemplate broken) {
            throw new BrokenTemplate(path + ": " + broken.getMessage());
        }
    }

    /** The lines kept where {@code holds} says what holds, facts not filled in yet. */
    Optional<String> keep(Predicate<String> holds) {
        Deque<Branch> open = new ArrayDeque<>(List.of(new Branch(true, true)));
        List<String> kept = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            Matcher directive = DIRECTIVE.matcher(line);
            if (!directive.matches()) {
                if (open.peek().keeps()) {
                    kept.add(line);
                }
            } else if (!directive.group(1).equals("when")) {
                turn(open, directive.group(1), directive.group(2), holds);
            } else if (!holds.test(directive.group(2))) {
                return Optional.empty();
            }
        }
        if (open.size() != 1) {
            throw new BrokenTemplate("an %if is never ended");
        }
        return Optional.of(String.join("\n", kept));
    }

    private static void turn(Deque<Branch> open, String word, String condition, Predicate<String> holds) {
        if (word.equals("if")) {
            boolean holding = open.peek().keeps() && holds.test(condition);
            open.push(new Branch(holding, holding || !open.peek().keeps()));
            return;
        }
        if (open.size() == 1) {
            throw new BrokenTemplate("%" + word + " without %if");
        }
        Branch before = open.pop();
        if (!word.equals("end")) {
            boolean keeps = !before.taken() && (word.equals("else") || holds.test(condition));
            open.push(new Branch(keeps, before.taken() || keeps));
        }
    }

    /** In a document the front matter is YAML and the rest Markdown; elsewhere the ending says what a file is. */
    private String filled(String kept, UnaryOperator<String> facts) {
        Spelling spelling = Spelling.of(path, Spelling.PLAIN);
        if (spelling != Spelling.MARKDOWN || !kept.startsWith("---\n")) {
            return filled(kept, facts, spelling);
        }
        int body = kept.indexOf("\n---\n", 3) + 1;
        return filled(kept.substring(0, body), facts, Spelling.YAML)
                + filled(kept.substring(body), facts, Spelling.MARKDOWN);
    }

    private static String filled(String kept, UnaryOperator<String> facts, Spelling spelling) {
        return FACT.matcher(kept)
                .replaceAll(found -> Matcher.quoteReplacement(spelling.of(facts.apply(found.group(1)))));
    }
}
