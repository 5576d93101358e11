package dev.trustbinder.check;

import dev.trustbinder.model.Framework;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Other spellings of an id: its letters and numbers in their order, whatever stands between them, with the name of a
 * list in front or somebody's point number behind. No letter is ever supplied: C1.1 and CC1.1 both exist.
 */
final class Spelling {
    private static final Pattern PART = Pattern.compile("\\p{L}+|\\p{N}+");

    private Spelling() {}

    /** The id that {@code written} is another spelling of. */
    static Optional<String> meant(String written, Framework framework, Collection<String> ids) {
        return framework.idForms().stream()
                .filter(form -> form.written().equals(written))
                .map(Framework.IdForm::means)
                .filter(ids::contains)
                .findFirst()
                .or(() -> byParts(parts(written), ids));
    }

    private static Optional<String> byParts(List<String> written, Collection<String> ids) {
        return ids.stream()
                .filter(id -> endsOrBegins(written, parts(id)))
                .max(Comparator.comparingInt((String id) -> parts(id).size()).thenComparing(Comparator.reverseOrder()));
    }

    private static boolean endsOrBegins(List<String> written, List<String> id) {
        int more = written.size() - id.size();
        return more >= 0
                && (written.subList(more, written.size()).equals(id)
                        || written.subList(0, id.size()).equals(id));
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        Matcher part = PART.matcher(text.toUpperCase(Locale.ROOT));
        while (part.find()) {
            parts.add(part.group());
        }
        return parts;
    }
}
