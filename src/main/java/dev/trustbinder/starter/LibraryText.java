package dev.trustbinder.starter;

import dev.trustbinder.model.Entry;
import dev.trustbinder.prose.Passage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How much of a document is still the library's text, whatever company it was tailored to. */
public final class LibraryText {
    private static final Pattern ID = Pattern.compile("(?m)^id: (\\S+)$");
    private static final Pattern DIRECTIVE = Pattern.compile("(?m)^\\s*%(?:when|if|elif|else|end)\\b.*\n?");
    private static final Pattern UNREAD = Pattern.compile("`[^`]*`|\\{#[^}]*}|(?<=])\\([^)]*\\)|[^\\p{L}\\p{N}]");
    private static final Pattern BLOCK = Pattern.compile("\n\\s*\n|\n(?=\\s*(?:[-*+]|\\d+[.)])\\s)");
    private static final String ANY_FACT = ".{1,300}";
    private static final int SHORTEST = 20;
    private static final int WHOLE = 100;

    private LibraryText() {}

    /** The library's policies by their ids, read when first needed. */
    private static final class BuiltIn {
        static final SortedMap<String, Original> POLICIES = policies(Library.builtIn());
    }

    /**
     * A document of the library, as letters and digits alone: neither line ends nor markup tell two texts apart.
     *
     * @param whole all of it, the facts left out
     * @param blocks the paragraphs that hold facts
     */
    record Original(String whole, List<Pattern> blocks) {
        static Original of(String template) {
            String all = withoutFrontMatter(template);
            String body = DIRECTIVE.matcher(all).replaceAll("");
            List<Pattern> blocks = BLOCK.splitAsStream(DIRECTIVE.matcher(all).replaceAll("\n"))
                    .filter(block -> Template.FACT.matcher(block).find())
                    .map(Original::pattern)
                    .toList();
            return new Original(letters(Template.FACT.matcher(body).replaceAll("")), blocks);
        }

        private static Pattern pattern(String block) {
            return Pattern.compile(Template.FACT
                    .splitAsStream(block + " ")
                    .map(LibraryText::letters)
                    .map(Pattern::quote)
                    .collect(Collectors.joining(ANY_FACT)));
        }

        boolean holds(String passage) {
            return whole.contains(passage)
                    || blocks.stream().anyMatch(block -> block.matcher(passage).matches());
        }
    }

    static SortedMap<String, Original> policies(Library library) {
        SortedMap<String, Original> policies = new TreeMap<>();
        library.templates().forEach((path, template) -> {
            Matcher id = ID.matcher(template.text());
            if (path.startsWith("content/policies/") && id.find()) {
                policies.put(id.group(1), Original.of(template.text()));
            }
        });
        return Collections.unmodifiableSortedMap(policies);
    }

    private static String withoutFrontMatter(String template) {
        int begins = template.indexOf("---\n");
        int ends = template.indexOf("\n---\n", begins + 1);
        return ends < 0 ? template : template.substring(ends + "\n---\n".length());
    }

    private static String letters(String text) {
        return UNREAD.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** The percentage of a policy's paragraphs that are the library's; empty where the library has no such policy. */
    public static OptionalInt share(Entry<?> policy) {
        return share(policy, BuiltIn.POLICIES);
    }

    static OptionalInt share(Entry<?> policy, SortedMap<String, Original> policies) {
        Original original = policies.get(policy.id());
        List<String> passages = new ArrayList<>();
        policy.body().stream()
                .flatMap(body -> body.passages().stream())
                .filter(passage -> passage.kind() != Passage.Kind.HEADING)
                .map(passage -> letters(passage.text()))
                .filter(letters -> letters.length() >= SHORTEST)
                .forEach(passages::add);
        if (original == null || passages.isEmpty()) {
            return OptionalInt.empty();
        }
        long unedited = passages.stream().filter(original::holds).count();
        return OptionalInt.of((int) (unedited * WHOLE / passages.size()));
    }
}
