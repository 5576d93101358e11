package dev.trustbinder.prose;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Web and mail addresses written as bare words, which GitHub's Markdown makes links of. */
final class Autolinks {
    private static final Pattern ADDRESS =
            Pattern.compile("(?<![\\p{Alnum}_/@.:+-])(?:(?<web>(?:https?://|www\\.)[^\\s<>\"\\x00-\\x1f]++)"
                    + "|(?<mail>[A-Za-z0-9._+-]{1,64}+@[A-Za-z0-9-]++(?:\\.[A-Za-z0-9-]++)++))");

    private Autolinks() {}

    /** Writes {@code text} with its bare addresses as links that come from {@code span}. */
    static void write(String text, Span span, Draft draft) {
        int done = 0;
        if (text.indexOf('@') >= 0 || text.indexOf("www.") >= 0 || text.indexOf("://") >= 0) {
            Matcher address = ADDRESS.matcher(text);
            while (address.find(done)) {
                int end = address.start() + trimmed(address.group()).length();
                draft.text(text.substring(done, address.start()));
                link(address, text.substring(address.start(), end), span, draft);
                done = end;
            }
        }
        draft.text(text.substring(done));
    }

    private static void link(Matcher address, String shown, Span span, Draft draft) {
        boolean mail = address.group("mail") != null;
        String scheme = mail ? "mailto:" : shown.startsWith("www.") ? "http://" : "";
        if (shown.length() <= "https://".length() && !mail) {
            draft.text(shown);
            return;
        }
        draft.tag("a", span)
                .attribute("href", scheme + shown)
                .html(">")
                .text(shown)
                .html("</a>");
    }

    /** Punctuation at the end belongs to the sentence, and so does a bracket that is not opened in the address. */
    private static String trimmed(String address) {
        int end = address.length();
        while (end > 0 && belongsToSentence(address, end)) {
            end--;
        }
        return address.substring(0, end);
    }

    private static boolean belongsToSentence(String address, int end) {
        char last = address.charAt(end - 1);
        if (last == ')') {
            String whole = address.substring(0, end);
            return whole.chars().filter(c -> c == ')').count()
                    > whole.chars().filter(c -> c == '(').count();
        }
        return "?!.,:;*_~'-".indexOf(last) >= 0;
    }
}
