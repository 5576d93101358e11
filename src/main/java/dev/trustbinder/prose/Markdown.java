package dev.trustbinder.prose;

import com.vladsch.flexmark.util.ast.Node;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.parallel.Workers;
import dev.trustbinder.repository.RepoPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads Markdown. */
public final class Markdown {
    private static final String COMMENT = "<!--";

    private Markdown() {}

    /** A document and what was found while reading it, in the order of the file. */
    public record Parsed(Document document, List<Finding> findings) {
        public Parsed {
            findings = List.copyOf(findings);
        }
    }

    /**
     * The document that a text means. Never fails: what cannot be read as Markdown is shown as it is written.
     *
     * @param body the text behind the front matter
     * @param firstLine the line of the file, from 1, on which {@code body} starts
     */
    public static Parsed read(RepoPath file, String body, int firstLine) {
        Source source = new Source(file, Characters.withoutForbidden(body), firstLine);
        List<Finding> findings = new ArrayList<>(Characters.invisibleIn(body, source));
        Optional<Finding> exceeded = Limits.exceededBy(source);
        Document document = exceeded.isPresent() ? asWritten(source) : Workers.deep(() -> read(source, findings));
        exceeded.ifPresent(findings::add);
        findings.sort(Comparator.naturalOrder());
        return new Parsed(document, findings);
    }

    /** As {@link #read}, but parsed only when more than the source is asked for; for those who look at many old texts. */
    public static Document later(RepoPath file, String body, int firstLine) {
        String plain = Characters.withoutForbidden(body);
        return plain.contains(COMMENT)
                ? read(file, body, firstLine).document()
                : Document.later(
                        plain, () -> read(file, body, firstLine).document().contents());
    }

    private static Document read(Source source, List<Finding> findings) {
        try {
            Draft draft = new Draft(source);
            Node tree = Grammar.parse(source.text());
            List<Passage> passages = Passages.of(tree, source);
            String plain = Comments.takenOut(tree, source.text());
            ForeignMarkup.report(tree, draft);
            BlockWriter.write(tree, draft);
            Document clean = Cleaning.clean(draft, passages, plain);
            findings.addAll(draft.findings());
            return clean;
        } catch (StackOverflowError tooDeep) {
            String message = "the document is nested too deeply to be read";
            findings.add(ProseRules.LIMIT.at(source.locate(Span.of(0, 0)), message, "split it with blank lines"));
            return asWritten(source);
        }
    }

    /** The text itself, letter by letter. */
    private static Document asWritten(Source source) {
        Template markup =
                Template.fixed("<pre class=\"source\" tabindex=\"0\">\n" + SafeHtml.escape(source.text()) + "</pre>");
        Set<String> none = new LinkedHashSet<>();
        return new Document(new Document.Contents(
                source.text(),
                List.of(),
                List.of(),
                none,
                List.of(),
                List.of(),
                markup,
                Optional.empty(),
                Template.fixed(source.text()),
                List.of()));
    }
}
