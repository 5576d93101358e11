package dev.trustbinder.prose;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;

/** The last step of reading: of a draft only what {@link Safelists} allow remains. */
final class Cleaning {
    /** Not empty, for jsoup drops relative links without one; never part of any output. */
    private static final String BASE = "https://base.invalid/";

    private Cleaning() {}

    static Document clean(Draft draft, List<Passage> passages, String source) {
        org.jsoup.nodes.Document dirty = Parser.htmlParser().parseInput(draft.html(), BASE);
        Tidying tidying = new Tidying(draft);
        tidying.tidy(dirty.body());
        org.jsoup.nodes.Document clean = new Cleaner(Safelists.output()).clean(dirty);
        clean.outputSettings(new OutputSettings().prettyPrint(false));
        return document(clean.body(), draft, tidying, passages, source);
    }

    private static Document document(
            Element body, Draft draft, Tidying tidying, List<Passage> passages, String source) {
        List<Hole> holes = draft.holes();
        WordReader reader = new WordReader(holes);
        Template words = reader.read(body);
        boolean titled =
                !tidying.headings().isEmpty() && tidying.headings().get(0).level() == 1;
        Template markup = Template.markup(body, holes, tidying.anchors().names());
        return new Document(new Document.Contents(
                source,
                tidying.headings(),
                tidying.outline(),
                tidying.anchors().names(),
                inOrder(holes),
                passages,
                markup,
                titled ? markup.untitled() : Optional.empty(),
                words,
                reader.headingsAt()));
    }

    private static List<Hole> inOrder(List<Hole> holes) {
        return holes.stream()
                .distinct()
                .sorted(Comparator.comparing(Hole::location))
                .toList();
    }
}
