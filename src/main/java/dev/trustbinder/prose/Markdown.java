package dev.trustbinder.prose;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /** The comments of a document: for those who write it, not for those who read it. */
    private static final class Comments {
        private static final Pattern COMMENT = Pattern.compile("<!--(?:-?>|[\\s\\S]*?(?:-->|\\z))");

        private Comments() {}

        /** The text without its comments; code keeps what looks like one. */
        static String takenOut(Node document, String text) {
            StringBuilder rest = new StringBuilder();
            int done = 0;
            for (Span comment : in(document, text)) {
                rest.append(text, done, Math.max(done, comment.start()));
                done = Math.max(done, comment.end());
            }
            return done == 0 ? text : rest.append(text, done, text.length()).toString();
        }

        private static List<Span> in(Node document, String text) {
            List<Span> comments = new ArrayList<>();
            for (Node node : document.getDescendants()) {
                if (node instanceof HtmlInlineComment) {
                    comments.add(new Span(node.getStartOffset(), node.getEndOffset()));
                } else if (node instanceof HtmlBlockBase) {
                    Matcher comment = COMMENT.matcher(text).region(node.getStartOffset(), node.getEndOffset());
                    while (comment.find()) {
                        comments.add(new Span(comment.start(), comment.end()));
                    }
                }
            }
            return comments;
        }
    }

    /** The passages of a document in the order of the file. */
    private static final class Passages {
        /** A line of so many underscores is one to write on, though Markdown makes it a rule across the page. */
        private static final int TO_SIGN_ON = 10;

        private final Source source;
        private final List<Passage> passages = new ArrayList<>();

        private Passages(Source source) {
            this.source = source;
        }

        static List<Passage> of(Node document, Source source) {
            Passages found = new Passages(source);
            found.read(document);
            return List.copyOf(found.passages);
        }

        private void read(Node node) {
            for (Node child : node.getChildren()) {
                if (child instanceof Heading) {
                    add(Passage.Kind.HEADING, child);
                } else if (child instanceof Paragraph) {
                    add(node instanceof ListItem ? Passage.Kind.ITEM : Passage.Kind.PARAGRAPH, child);
                } else if (child instanceof TableNode.Cell) {
                    add(Passage.Kind.CELL, child);
                } else if (child instanceof ThematicBreak
                        && child.getTextLength() >= TO_SIGN_ON
                        && child.getChars().startsWith("_")) {
                    Span line = new Span(child.getStartOffset(), child.getEndOffset());
                    passages.add(new Passage(
                            source,
                            Passage.Kind.PARAGRAPH,
                            child.getChars().toString(),
                            line,
                            List.of(new Passage.Run(0, line.start()))));
                } else if (child instanceof HtmlBlockBase html) {
                    Words.passages(source, html).stream()
                            .filter(passage -> !passage.text().isBlank())
                            .forEach(passages::add);
                } else {
                    read(child);
                }
            }
        }

        private void add(Passage.Kind kind, Node block) {
            Passage passage = Words.passage(source, kind, block);
            if (!passage.text().isBlank()) {
                passages.add(passage);
            }
        }
    }
}
