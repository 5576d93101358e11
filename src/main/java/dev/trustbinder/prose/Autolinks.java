package dev.trustbinder.prose;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Web and mail addresses written as bare words, which GFM (section 6.9) makes links of. */
final class Autolinks {
    private static final Pattern WEB = Pattern.compile(
            "(?<![\\p{Alnum}/@.:+-])(?:https?://|www\\.)(?<host>[\\p{L}\\p{N}_.-]++)[^\\s<\\x00-\\x1f]*+");
    private static final Pattern MAIL =
            Pattern.compile("(?<![A-Za-z0-9._+-])[A-Za-z0-9._+-]{1,64}+@[A-Za-z0-9_-]++(?:\\.[A-Za-z0-9_-]++)++");
    private static final Pattern ENTITY = Pattern.compile("&[A-Za-z0-9]++;$");

    private Autolinks() {}

    /** Whether a text may hold a bare web address. */
    static boolean mayStandIn(String text) {
        return text.contains("://") || text.contains("www.");
    }

    /** The first web address that begins in a part of a text; it may end behind that part. */
    static Optional<Span> firstIn(CharSequence text, Span part) {
        Matcher web = WEB.matcher(text).useTransparentBounds(true).region(part.start(), text.length());
        while (web.find() && web.start() < part.end()) {
            if (isHost(web.group("host"), web.group().startsWith("www."))) {
                return Optional.of(
                        new Span(web.start(), web.start() + trimmed(web.group()).length()));
            }
        }
        return Optional.empty();
    }

    /** Writes {@code text} with its bare addresses as links that come from {@code span}. */
    static void write(String text, Span span, Draft draft) {
        int done = 0;
        if (text.indexOf('@') >= 0) {
            Matcher mail = MAIL.matcher(text);
            while (mail.find(done)) {
                int end = mail.start()
                        + (mail.group().matches(".*[_-]") ? 0 : mail.group().length());
                draft.text(text.substring(done, mail.start()));
                link(text.substring(mail.start(), end), span, draft);
                draft.text(text.substring(end, mail.end()));
                done = mail.end();
            }
        }
        draft.text(text.substring(done));
    }

    private static void link(String address, Span span, Draft draft) {
        if (!address.isEmpty()) {
            draft.tag("a", span)
                    .attribute("href", "mailto:" + address)
                    .html(">")
                    .text(address)
                    .html("</a>");
        }
    }

    /** A name of at least two parts where nothing but {@code www} says that it is one; the last two have no underscore. */
    private static boolean isHost(String host, boolean named) {
        String whole = named ? "www." + host : host;
        String name = whole.endsWith(".") ? whole.substring(0, whole.length() - 1) : whole;
        int last = name.lastIndexOf('.');
        int before = name.lastIndexOf('.', last - 1);
        return (!named || last > 0) && name.indexOf('_', before + 1) < 0;
    }

    /** Punctuation at the end belongs to the sentence, and so does a bracket that is not opened in the address. */
    private static String trimmed(String address) {
        long unopened = address.chars().filter(c -> c == ')').count()
                - address.chars().filter(c -> c == '(').count();
        int end = address.length();
        while (end > 0 && "?!.,:;*_~'\")".indexOf(address.charAt(end - 1)) >= 0) {
            char last = address.charAt(end - 1);
            if (last == ')' && unopened-- <= 0) {
                break;
            }
            Matcher entity = ENTITY.matcher(address).region(Math.max(0, end - 33), end);
            end = last == ';' && entity.find() ? entity.start() : end - 1;
        }
        return address.substring(0, end);
    }
}
